#include "models/exports/denyreport.h"
#include "models/exports/jsonparts.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QJsonArray services(const DenyReport &report)
{
    QJsonArray array;
    for (const DeniableService &service : report.answer.services) {
        array.append(QJsonObject{{u"key"_s, service.service},
                                 {u"name"_s, report.scope.catalog().serviceName(service.service)},
                                 {u"denied"_s, service.denied},
                                 {u"deniability"_s, toKey(service.deniability)},
                                 {u"reason"_s, service.reason},
                                 {u"absent_in"_s, service.absentIn},
                                 {u"actions"_s, Json::array(service.actions)},
                                 {u"shared_with"_s, Json::array(service.sharers)},
                                 {u"techniques"_s, Json::array(service.techniques)},
                                 {u"stops"_s, Json::array(stoppedBy(report.answer, service))},
                                 {u"hinders"_s, Json::array(hinderedBy(report.answer, service))}});
    }
    return array;
}

QJsonArray documents(const DenyReport &report)
{
    QJsonArray array;
    for (const QByteArray &document : report.documents) {
        array.append(QJsonDocument::fromJson(document).object());
    }
    return array;
}

} // namespace

QByteArray denyJson(const DenyReport &report)
{
    return Json::document({{u"schema"_s, u"ttc-deny-policy/1"_s},
                           {u"catalog"_s, Json::catalog(report.scope.catalog())},
                           {u"sources"_s, Json::sources(report.scope)},
                           {u"accounts"_s, Json::array(report.scope.accounts())},
                           {u"summary"_s, denySentence(report)},
                           {u"break_glass"_s, Json::array(report.breakGlass)},
                           {u"services"_s, services(report)},
                           {u"stopped"_s, Json::array(report.answer.stopped)},
                           {u"hindered"_s, Json::array(report.answer.hindered)},
                           {u"documents"_s, documents(report)}});
}

} // namespace Ttc
