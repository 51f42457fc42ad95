#include "models/exports/denyreport.h"
#include "models/exports/exportwords.h"
#include "models/exports/plaintext.h"
#include "models/exports/policytext.h"
#include "models/scope/absence.h"
#include "models/scope/english.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int TextWidth = 100;

QString services(qsizetype count)
{
    return English::counted(count, u"service"_s, u"services"_s);
}

QString techniques(qsizetype count)
{
    return English::counted(count, u"technique"_s, u"techniques"_s);
}

QStringList namesOf(const Catalog &catalog, const QList<DeniableService> &services)
{
    QStringList names;
    for (const DeniableService &service : services) {
        names.append(catalog.serviceName(service.service));
    }
    return names;
}

// A policy is not made where nothing may be denied; this tells which of the ways to that it was.
QString whyNothing(const DenyReport &report)
{
    if (!report.scope.hasInventory()) {
        return u"there is no inventory, so nobody knows what is unused"_s;
    }
    const qsizetype unproved = report.answer.count(Deniability::NotCovered);
    if (report.answer.count(Deniability::Absent) > 0) {
        return u"no service is chosen"_s;
    }
    if (unproved == 0) {
        return u"every service that an attacker could start is in use or possible"_s;
    }
    const QString which = unproved == 1 ? u"the one service"_s : u"any of the "_s + services(unproved);
    const QString without = u" without a sign of use that an attacker could start"_s;
    return std::ranges::any_of(report.scope.inventory().sources, isWhole)
             ? QString(u"no source that is marked complete can show "_s + which + without)
             : QString(u"no source is marked complete, which could prove absent "_s + which + without);
}

QString effectSentence(const DenyUnused &answer)
{
    const qsizetype stopped = answer.stopped.size();
    const qsizetype hindered = answer.hindered.size();
    if (stopped == 0) {
        return u"Hinders "_s + techniques(hindered) + u'.';
    }
    return u"Stops "_s + techniques(stopped)
         + (hindered == 0 ? u"."_s : QString(u" and hinders "_s + English::number(hindered) + u" more."_s));
}

// How sure it is that nobody needs what is denied.
QString sureness(const DenyReport &report, const QList<DeniableService> &denied)
{
    const auto proved = std::ranges::count(denied, Deniability::Absent, &DeniableService::deniability);
    const qsizetype accounts = report.scope.accounts().size();
    const QString places = accounts == 1 ? u"the account"_s
                         : accounts == 2 ? u"both accounts"_s
                                         : QString(u"all "_s + English::number(accounts) + u" accounts"_s);
    if (proved == denied.size()) {
        return (proved == 1 ? u"It is proved absent in "_s : u"They are proved absent in "_s) + places + u'.';
    }
    if (proved == 0) {
        return u"There is no sign of use, but nothing proves absence in "_s + places + u'.';
    }
    return English::number(proved) + (proved == 1 ? u" is"_s : u" are"_s) + u" proved absent in "_s + places
         + u"; of the rest there is no sign, but nothing proves absence."_s;
}

QString deniedPart(const DenyReport &report, int width)
{
    const Catalog &catalog = report.scope.catalog();
    QList<QStringList> rows;
    for (const DeniableService &service : report.answer.denied()) {
        QString because = service.reason;
        if (!service.sharers.isEmpty()) {
            because += u"; denies "_s + English::joined(Words::services(catalog, service.sharers), u"and"_s)
                     + u" too"_s;
        }
        rows.append({catalog.serviceName(service.service),
                     u"%1 of %2"_s.arg(English::number(service.absentIn),
                                       English::number(report.scope.accounts().size())),
                     stoppedBy(report.answer, service).join(u' '),
                     hinderedBy(report.answer, service).join(u' '), because});
    }
    return rows.isEmpty()
             ? QString()
             : aligned({u"DENIED"_s, u"ABSENT IN"_s, u"STOPS"_s, u"HINDERS"_s, u"BECAUSE"_s}, rows, width)
                   + u'\n';
}

QString keptPart(const DenyReport &report, int width)
{
    QList<QStringList> rows;
    for (const DeniableService &service : report.answer.services) {
        if (!service.denied) {
            rows.append({report.scope.catalog().serviceName(service.service), service.techniques.join(u' '),
                         service.reason});
        }
    }
    return rows.isEmpty() ? QString()
                          : aligned({u"LEFT OUT"_s, u"USED BY"_s, u"BECAUSE"_s}, rows, width) + u'\n';
}

QString techniquesPart(const DenyReport &report, int width)
{
    const Catalog &catalog = report.scope.catalog();
    QList<QStringList> rows;
    const auto add = [&](const QStringList &ids, const QString &effect) {
        for (const QString &id : ids) {
            QStringList open;
            for (const DeniableService &service : report.answer.services) {
                if (!service.denied && service.techniques.contains(id)) {
                    open.append(catalog.serviceName(service.service));
                }
            }
            rows.append({id, catalog.technique(id)->name, effect, open.join(u", "_s)});
        }
    };
    add(report.answer.stopped, u"stopped"_s);
    add(report.answer.hindered, u"hindered"_s);
    return rows.isEmpty()
             ? QString()
             : aligned({u"TECHNIQUE"_s, u"NAME"_s, u"EFFECT"_s, u"STILL OPEN"_s}, rows, width) + u'\n';
}

QString policyPart(const DenyReport &report, int textWidth)
{
    if (report.documents.isEmpty()) {
        return {};
    }
    const QString spared = report.breakGlass.isEmpty()
                             ? u"Nobody is spared: there is no way back but to detach it."_s
                             : QString(u"Spared: "_s + report.breakGlass.join(u", "_s) + u'.');
    QString out = wrapped(
        u"Attach it to the accounts looked at (%1), or to a unit that holds no others, since those "
        "may use what is denied. The management account and service-linked roles are not bound. %2"_s.arg(
            printable(Words::accounts(report.scope)), spared),
        textWidth);
    for (qsizetype i = 0; i < report.documents.size(); ++i) {
        const QByteArray &document = report.documents.at(i);
        out += u"\nPolicy %1 of %2, %3 of %4 characters without blanks:\n"_s.arg(
            English::number(i + 1), English::number(report.documents.size()),
            English::number(document.size()), English::number(Policy::LongestDocument));
        out += policyText({.type = Policy::Type::Scp, .document = document}) + u'\n';
    }
    return out;
}

QStringList common(const QStringList &some, const QStringList &others)
{
    QStringList both = some;
    both.removeIf([&](const QString &id) { return !others.contains(id); });
    return both;
}

} // namespace

QStringList stoppedBy(const DenyUnused &answer, const DeniableService &service)
{
    return service.denied ? common(service.techniques, answer.stopped) : QStringList();
}

QStringList hinderedBy(const DenyUnused &answer, const DeniableService &service)
{
    return service.denied ? common(service.techniques, answer.hindered) : QStringList();
}

QString denySentence(const DenyReport &report)
{
    const QList<DeniableService> denied = report.answer.denied();
    if (denied.isEmpty()) {
        return u"Denies nothing: "_s + whyNothing(report) + u'.';
    }
    return u"Denies %1 that an attacker could start: %2. %3 %4"_s.arg(
        services(denied.size()), English::joined(namesOf(report.scope.catalog(), denied), u"and"_s, 6),
        sureness(report, denied), effectSentence(report.answer));
}

QByteArray denyText(const DenyReport &report, int width)
{
    const int textWidth = width > 0 ? width : TextWidth;
    QString out = wrapped(denySentence(report), textWidth) + u'\n';
    out += deniedPart(report, width) + keptPart(report, width) + techniquesPart(report, width)
         + policyPart(report, textWidth);
    while (out.endsWith("\n\n"_L1)) {
        out.chop(1);
    }
    return out.toUtf8();
}

} // namespace Ttc
