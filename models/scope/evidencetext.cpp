#include "models/scope/evidencetext.h"

#include "models/scope/english.h"

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QString evidenceText(EvidenceKind kind, qint64 count)
{
    switch (kind) {
    case EvidenceKind::Resource:
        return English::counted(count, u"resource"_s, u"resources"_s);
    case EvidenceKind::Billed:
        return English::counted(count, u"billed record"_s, u"billed records"_s);
    case EvidenceKind::Changed:
        return English::counted(count, u"successful change"_s, u"successful changes"_s);
    case EvidenceKind::Listed:
        return u"listed by a person"_s;
    case EvidenceKind::Accessed:
        return English::counted(count, u"record of access"_s, u"records of access"_s);
    case EvidenceKind::Declared:
        return English::counted(count, u"declared resource"_s, u"declared resources"_s);
    case EvidenceKind::DefaultResource:
        return English::counted(count, u"default resource"_s, u"default resources"_s);
    case EvidenceKind::Read:
        return English::counted(count, u"read or failed call"_s, u"reads or failed calls"_s);
    case EvidenceKind::ZeroCost:
        return English::counted(count, u"record of zero cost"_s, u"records of zero cost"_s);
    }
    return {};
}

QString evidenceText(const QList<Evidence> &evidence)
{
    std::map<EvidenceKind, qint64> counts;
    for (const Evidence &one : evidence) {
        counts[one.kind] += one.count;
    }
    QStringList parts;
    for (const auto &[kind, count] : counts) {
        parts.append(evidenceText(kind, count));
    }
    return parts.join(u", "_s);
}

} // namespace Ttc
