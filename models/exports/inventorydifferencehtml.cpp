#include "models/exports/exportwords.h"
#include "models/exports/htmlparts.h"
#include "models/exports/inventorydifferencereport.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString table(const QStringList &headings, const QString &rows)
{
    QString head;
    for (const QString &heading : headings) {
        head += u"<th align=\"left\">"_s + heading.toHtmlEscaped() + u"</th>"_s;
    }
    return u"<table class=\"events\">\n<tr>"_s + head + u"</tr>\n"_s + rows + u"</table>\n"_s;
}

QString presenceCell(Presence presence)
{
    return u"<span class=\""_s + toKey(presence) + u"\">"_s + Words::presence(presence) + u"</span>"_s;
}

QString accountsHtml(const QString &text, const QStringList &accounts)
{
    return accounts.isEmpty()
             ? QString()
             : Html::paragraph(QString(text + u": "_s + accounts.join(u", "_s)).toHtmlEscaped());
}

QString servicesHtml(const Scope &after, const QString &text, const QList<PresenceChange> &changes)
{
    QString rows;
    for (const PresenceChange &change : changes) {
        rows += Html::tableRow({change.account.toHtmlEscaped(),
                                after.catalog().serviceName(change.service).toHtmlEscaped(),
                                presenceCell(change.before), presenceCell(change.after)});
    }
    return changes.isEmpty()
             ? QString()
             : Html::head(text) + table({u"Account"_s, u"Service"_s, u"Before"_s, u"Now"_s}, rows);
}

QString techniquesHtml(const Scope &after, const QString &text, const QList<VerdictChange> &changes)
{
    QString rows;
    for (const VerdictChange &change : changes) {
        const Technique *technique = after.catalog().technique(change.technique);
        rows += Html::tableRow({Html::code(change.technique),
                                technique == nullptr ? QString() : technique->name.toHtmlEscaped(),
                                Html::verdict(change.before), Html::verdict(change.after)});
    }
    return changes.isEmpty()
             ? QString()
             : Html::head(text) + table({u"Technique"_s, u"Name"_s, u"Before"_s, u"Now"_s}, rows);
}

template <typename Change, typename IsThere>
QList<Change> thoseThat(const QList<Change> &changes, bool was, bool is, IsThere isThere)
{
    QList<Change> kept;
    std::ranges::copy_if(changes, std::back_inserter(kept), [&](const Change &change) {
        return isThere(change.before) == was && isThere(change.after) == is;
    });
    return kept;
}

} // namespace

QString differenceHtml(const Scope &after, const InventoryDifference &difference)
{
    const auto services = [&](bool was, bool is) { return thoseThat(difference.services, was, is, isThere); };
    const auto techniques = [&](bool was, bool is) {
        return thoseThat(difference.techniques, was, is, isShownFirst);
    };
    const QString html = accountsHtml(u"New accounts"_s, difference.accountsAdded)
                       + accountsHtml(u"Accounts that are gone"_s, difference.accountsGone)
                       + techniquesHtml(after, u"Techniques that came into view"_s, techniques(false, true))
                       + techniquesHtml(after, u"Techniques that went out of view"_s, techniques(true, false))
                       + servicesHtml(after, u"Services that came"_s, services(false, true))
                       + servicesHtml(after, u"Services that went"_s, services(true, false))
                       + servicesHtml(after, u"Services that are surer or less sure"_s, services(true, true))
                       + techniquesHtml(after, u"Techniques with another verdict"_s, techniques(true, true));
    return html.isEmpty() ? Html::paragraph(u"No service came or went, and no technique changes."_s) : html;
}

} // namespace Ttc
