#include "models/exports/jsonparts.h"
#include "models/exports/plannerreport.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QJsonArray stepsOf(const PlannerReport &report)
{
    QJsonArray array;
    for (const PlannerStep &step : report.plan.steps) {
        QJsonObject object{{u"rank"_s, array.size() + 1},
                           {u"control"_s, step.item},
                           {u"status"_s, toKey(report.states.value(step.item).status)},
                           {u"weight"_s, step.weight},
                           {u"adds"_s, Json::array(step.adds)},
                           {u"covered"_s, step.covered},
                           {u"percent"_s, report.plan.percentAt(step)},
                           {u"work"_s, step.work}};
        if (const Control *control = report.scope.catalog().control(step.item)) {
            object.insert(u"title"_s, control->title);
            object.insert(u"kind"_s, toKey(control->kind));
            object.insert(u"effort"_s, toKey(control->effort));
        }
        array.append(object);
    }
    return array;
}

} // namespace

QByteArray plannerJson(const PlannerReport &report)
{
    return Json::document({{u"schema"_s, u"ttc-planner/1"_s},
                           {u"catalog"_s, Json::catalog(report.scope.catalog())},
                           {u"sources"_s, Json::sources(report.scope)},
                           {u"query"_s, report.context.query},
                           {u"summary"_s, plannerSentence(report.plan)},
                           {u"share"_s, report.share},
                           {u"weights"_s, QJsonObject{{u"low"_s, report.weights.low},
                                                      {u"medium"_s, report.weights.medium},
                                                      {u"high"_s, report.weights.high}}},
                           {u"open_techniques"_s, report.plan.openTechniques},
                           {u"covered"_s, report.plan.covered()},
                           {u"percent"_s, report.plan.percent()},
                           {u"steps"_s, stepsOf(report)}});
}

} // namespace Ttc
