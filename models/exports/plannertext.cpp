#include "models/exports/exportwords.h"
#include "models/exports/plaintext.h"
#include "models/exports/plannerreport.h"
#include "models/scope/english.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr int TextWidth = 100;

QString statusText(const PlannerReport &report, const QString &control)
{
    const Status status = report.states.value(control).status;
    return statusGlyph(status) + u' ' + statusName(status).toLower();
}

QString stepsPart(const PlannerReport &report, int width)
{
    QList<QStringList> rows;
    for (const PlannerStep &step : report.plan.steps) {
        const Control *control = report.scope.catalog().control(step.item);
        rows.append({English::number(rows.size() + 1), step.item, u'+' + English::number(step.adds.size()),
                     English::number(report.plan.percentAt(step)) + u" %"_s,
                     control == nullptr ? QString() : toKey(control->effort), statusText(report, step.item),
                     control == nullptr ? QString() : control->title, step.adds.join(u' ')});
    }
    return rows.isEmpty() ? QString()
                          : u'\n'
                                + aligned({u"#"_s, u"CONTROL"_s, u"ADDS"_s, u"COVERED"_s, u"EFFORT"_s,
                                           u"STATUS"_s, u"TITLE"_s, u"TECHNIQUES"_s},
                                          rows, width);
}

} // namespace

QString plannerSentence(const WorkPlan &plan)
{
    if (plan.openTechniques == 0) {
        return u"No technique is open: each has a control that is done, or none that is left to do."_s;
    }
    const QString share = u"%1 % of the open techniques (%2 of %3)."_s.arg(
        English::number(plan.percent()), English::number(plan.covered()),
        English::number(plan.openTechniques));
    if (plan.steps.isEmpty()) {
        return u"No control is needed for "_s + share;
    }
    return plan.steps.size() == 1
             ? QString(u"This one control covers "_s + share)
             : u"These %1 controls cover "_s.arg(English::number(plan.steps.size())) + share;
}

QByteArray plannerTable(const PlannerReport &report, int width)
{
    const int textWidth = width > 0 ? width : TextWidth;
    QString out = wrapped(plannerSentence(report.plan), textWidth) + stepsPart(report, width);
    out += u'\n'
         + wrapped(u"Weights: low %1, medium %2, high %3. Catalog: %4. Inventory: %5."_s.arg(
                       English::number(report.weights.low), English::number(report.weights.medium),
                       English::number(report.weights.high), Words::catalog(report.scope.catalog()),
                       printable(Words::sources(report.scope).join(u"; "_s))),
                   textWidth);
    if (!report.context.sentence.isEmpty()) {
        out += wrapped(report.context.sentence, textWidth);
    }
    return out.toUtf8();
}

} // namespace Ttc
