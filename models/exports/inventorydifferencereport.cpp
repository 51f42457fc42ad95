#include "models/exports/inventorydifferencereport.h"

#include "models/exports/exportwords.h"
#include "models/exports/jsonparts.h"
#include "models/exports/plaintext.h"
#include "models/scope/english.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString verdictText(Verdict verdict)
{
    return verdictGlyph(verdict) + u' ' + verdictName(verdict).toLower();
}

// "+" what is there now and was not, "-" what was there, "~" what is only known better or worse.
QString sign(bool was, bool is)
{
    return was == is ? u"~"_s : is ? u"+"_s : u"-"_s;
}

// Hundreds of services may only have come to be, or ceased to be, proved absent.
QString proofPart(const InventoryDifference &difference)
{
    qint64 proved = 0;
    qint64 unproved = 0;
    for (const PresenceChange &change : difference.services) {
        const bool isQuiet = !isThere(change.before) && !isThere(change.after);
        (change.after == Presence::NotSeen ? proved : unproved) += isQuiet ? 1 : 0;
    }
    const auto line = [](qint64 count, const QString &what) {
        return count == 0
                 ? QString()
                 : English::counted(count, u"service of an account is"_s, u"services of accounts are"_s)
                       + u' ' + what + u"; --format json lists them\n"_s;
    };
    return line(proved, u"proved absent now"_s) + line(unproved, u"no longer proved absent"_s);
}

QString servicesPart(const Scope &after, const InventoryDifference &difference)
{
    QList<QStringList> rows;
    for (const PresenceChange &change : difference.services) {
        if (isThere(change.before) || isThere(change.after)) {
            rows.append({sign(isThere(change.before), isThere(change.after)), change.account,
                         after.catalog().serviceName(change.service), Words::presence(change.before),
                         Words::presence(change.after)});
        }
    }
    const QString table =
        rows.isEmpty() ? u"No service came or went.\n"_s
                       : aligned({QString(), u"ACCOUNT"_s, u"SERVICE"_s, u"BEFORE"_s, u"AFTER"_s}, rows, 0);
    return table + proofPart(difference);
}

QString techniquesPart(const Scope &after, const InventoryDifference &difference)
{
    if (difference.techniques.isEmpty()) {
        return u"No technique changes.\n"_s;
    }
    QList<QStringList> rows;
    for (const VerdictChange &change : difference.techniques) {
        const Technique *technique = after.catalog().technique(change.technique);
        rows.append({sign(isShownFirst(change.before), isShownFirst(change.after)), change.technique,
                     technique == nullptr ? QString() : technique->name, verdictText(change.before),
                     verdictText(change.after)});
    }
    return aligned({QString(), u"TECHNIQUE"_s, u"NAME"_s, u"BEFORE"_s, u"AFTER"_s}, rows, 0);
}

} // namespace

QByteArray differenceText(const Scope &after, const InventoryDifference &difference)
{
    QString out;
    if (!difference.accountsAdded.isEmpty()) {
        out += u"Accounts that came: "_s + difference.accountsAdded.join(u", "_s) + u'\n';
    }
    if (!difference.accountsGone.isEmpty()) {
        out += u"Accounts that went: "_s + difference.accountsGone.join(u", "_s) + u'\n';
    }
    out += out.isEmpty() ? QString() : u"\n"_s;
    out += servicesPart(after, difference) + u'\n' + techniquesPart(after, difference);
    return out.toUtf8();
}

QByteArray differenceJson(const Scope &after, const InventoryDifference &difference)
{
    QJsonArray services;
    for (const PresenceChange &change : difference.services) {
        services.append(QJsonObject{{u"account"_s, change.account},
                                    {u"key"_s, change.service},
                                    {u"name"_s, after.catalog().serviceName(change.service)},
                                    {u"before"_s, toKey(change.before)},
                                    {u"after"_s, toKey(change.after)}});
    }
    QJsonArray techniques;
    for (const VerdictChange &change : difference.techniques) {
        techniques.append(QJsonObject{{u"id"_s, change.technique},
                                      {u"before"_s, toKey(change.before)},
                                      {u"after"_s, toKey(change.after)}});
    }
    return Json::document({{u"schema"_s, u"ttc-inventory-difference/1"_s},
                           {u"catalog"_s, Json::catalog(after.catalog())},
                           {u"accounts_added"_s, Json::array(difference.accountsAdded)},
                           {u"accounts_gone"_s, Json::array(difference.accountsGone)},
                           {u"services"_s, services},
                           {u"techniques"_s, techniques}});
}

} // namespace Ttc
