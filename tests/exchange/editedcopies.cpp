#include "tests/exchange/editedcopies.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Fixture {

QString RandomTeam::text()
{
    static const QStringList texts{
        u"plain"_s,      u"=SUM(A1)"_s,    u"two\nlines"_s,    u"comma, \"quote\""_s,
        u"-5"_s,         u"'quoted"_s,     u"ümlaut ✓ 漢字"_s, u"@mention"_s,
        u"semi;colon"_s, u"<b>bold</b>"_s, u"+49 30 1234"_s,   u"[x] box"_s};
    return texts.at(below(static_cast<int>(texts.size()))) + u' ' + QString::number(below(1000));
}

void RandomTeam::giveStatus(ItemState &state)
{
    state.reason.clear();
    state.approver.clear();
    state.expiry = {};
    state.status = static_cast<Status>(below(7));
    if (state.status == Status::NotApplicable || state.status == Status::RiskAccepted) {
        state.reason = text();
    }
    if (state.status == Status::RiskAccepted) {
        state.approver = text();
        state.expiry = QDate(2030, 1, 1).addDays(below(400));
    }
}

ItemState RandomTeam::changed(ItemState state, const QList<MergeUnit> &units)
{
    for (const MergeUnit unit : units) {
        if (below(3) != 0) {
            continue;
        }
        switch (unit) {
        case MergeUnit::Status:
            giveStatus(state);
            break;
        case MergeUnit::Owner:
            state.owner = below(4) == 0 ? QString() : text().simplified();
            break;
        case MergeUnit::Due:
            state.due = below(4) == 0 ? QDate() : QDate(2027, 1, 1).addDays(below(400));
            break;
        case MergeUnit::Notes:
            state.notes = below(4) == 0 ? QString() : text();
            break;
        case MergeUnit::Evidence:
            state.evidence = below(4) == 0
                               ? QList<ItemEvidence>()
                               : QList<ItemEvidence>{{.text = text().simplified(),
                                                      .seen = QDate(2026, 11, 1).addDays(below(20))},
                                                     {.text = text().simplified()}};
            break;
        case MergeUnit::Text:
            if (isManualItem(state.control)) {
                state.title = text().simplified();
                state.steps = {text().simplified(), u"Then call"_s};
            }
            break;
        }
    }
    return state;
}

QByteArray editedOutside(const ChecklistExport &exported, const QHash<QString, ItemState> &states,
                         const QString &format)
{
    ChecklistExport edited = exported;
    edited.plan.states = states;
    for (ChecklistItem &item : edited.items) {
        item.status = edited.state(item.control).status;
    }
    for (Control &own : edited.plan.standIns) {
        const ItemState state = edited.state(own.id);
        own.title = state.title;
        own.steps = state.steps;
    }
    return writeExport(*checklistFormat(format), edited).value().files.constFirst().bytes;
}

} // namespace Ttc::Fixture
