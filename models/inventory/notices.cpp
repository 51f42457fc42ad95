#include "models/inventory/notices.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

void Notices::count(Kind kind, std::string_view example, qint64 times)
{
    const auto found = std::ranges::find(m_counted, kind, &Counted::kind);
    if (found != m_counted.end()) {
        found->times += times;
        return;
    }
    m_counted.append({kind, times,
                      QString::fromUtf8(example.data(),
                                        static_cast<qsizetype>(std::min<std::size_t>(example.size(), 40)))});
}

void Notices::add(const QString &sentence)
{
    if (!m_sentences.contains(sentence)) {
        m_sentences.append(sentence);
    }
}

QString Notices::sentence(const Counted &counted)
{
    const auto text = [&counted](QStringView pattern) {
        return pattern.toString()
            .replace(u"%n"_s, QString::number(counted.times))
            .replace(u"%e"_s, counted.example);
    };
    switch (counted.kind) {
    case Kind::PaddedAccount:
        return text(u"Account ids had lost their leading zeros and were filled up to 12 digits (%n times, "
                    u"first: %e)");
    case Kind::ExponentAccount:
        return text(
            u"Account ids were written as rounded numbers and cannot be told any more (%n times, first: %e); "
            "export them as text");
    case Kind::RedactedAccount:
        return text(u"Account ids were blanked out (%n times, first: %e)");
    case Kind::OddAccount:
        return text(u"What stands for an account id is none (%n times, first: %e)");
    case Kind::RepeatedKey:
        return u"Some members stand twice in one object; the last one was taken"_s;
    case Kind::Alias:
        return text(
            u"Aliases of YAML (*) are not followed, so what they stand for was not seen (%n of them)");
    case Kind::StrayText:
        return u"Text outside the JSON was passed over"_s;
    case Kind::Latin1:
        return u"The text is not valid UTF-8 and was read as Latin-1; accents may be wrong"_s;
    case Kind::OddCount:
        return text(u"Counts that are no numbers were taken as 1 (%n times, first: %e)");
    case Kind::OddAmount:
        return text(u"Amounts that are no numbers were taken as 0 (%n times, first: %e)");
    case Kind::UnknownType:
        return text(u"Records name neither a resource type nor an ARN (%n of them)");
    }
    return {};
}

QStringList Notices::sentences() const
{
    QStringList all;
    for (const Counted &one : m_counted) {
        all.append(sentence(one));
    }
    return all + m_sentences;
}

} // namespace Ttc
