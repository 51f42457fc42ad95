#include "models/scope/sourcetext.h"

#include "models/scope/absence.h"
#include "models/scope/english.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QString sourceText(const Inventory &inventory, int source)
{
    if (source < 0 || source >= inventory.sources.size()) {
        return u"an unknown source"_s;
    }
    const Source &file = inventory.sources.at(source);
    if (!file.taken.isValid()) {
        return file.label;
    }
    const bool bill = file.absenceKind == "billing"_L1;
    return file.label + u", "_s + (bill ? English::month(file.taken) : English::date(file.taken));
}

QString sourcesText(const Inventory &inventory, const QList<int> &sources)
{
    if (sources.isEmpty()) {
        return {};
    }
    QString first = sourceText(inventory, sources.constFirst());
    if (sources.size() == 1) {
        return first;
    }
    return first + u" and "_s + English::counted(sources.size() - 1, u"other source"_s, u"other sources"_s);
}

} // namespace Ttc
