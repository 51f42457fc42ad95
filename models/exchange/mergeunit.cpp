#include "models/exchange/mergeunit.h"

#include "models/catalog/enumkeys.h"
#include "models/checklist/jsonlist.h"
#include "models/exports/exportwords.h"
#include "models/exports/plaintext.h"
#include "models/exports/savefile.h"
#include "models/scope/english.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

using Kind = IncomingFile::Kind;

constexpr EnumKeys<MergeUnit, 6> UnitNames{{
    {MergeUnit::Status, u"Status"},
    {MergeUnit::Owner, u"Owner"},
    {MergeUnit::Due, u"Due"},
    {MergeUnit::Notes, u"Notes"},
    {MergeUnit::Evidence, u"Evidence"},
    {MergeUnit::Text, u"Text"},
}};

constexpr std::array Explanation{ItemField::Reason, ItemField::Approver, ItemField::Expiry};

ItemField fieldOf(MergeUnit unit)
{
    switch (unit) {
    case MergeUnit::Owner:
        return ItemField::Owner;
    case MergeUnit::Due:
        return ItemField::Due;
    case MergeUnit::Notes:
        return ItemField::Notes;
    case MergeUnit::Evidence:
        return ItemField::Evidence;
    case MergeUnit::Status:
    case MergeUnit::Text:
        break;
    }
    return ItemField::Title;
}

bool isTable(Kind kind)
{
    return kind == Kind::Table || kind == Kind::Tracker;
}

QString normal(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').trimmed();
}

// Whether a table's cell is what this text became in it: trimmed, kept from being a formula, or cut to what a
// cell of a workbook holds.
bool isCellOf(const QString &cell, const QString &text)
{
    constexpr qsizetype longestCell = 32767;
    const QString told = normal(cell);
    const QString kept = normal(text);
    // A workbook cannot hold every character.
    if (told == kept || withoutFormulaSign(told).trimmed() == kept || told == printable(kept)) {
        return true;
    }
    return told.endsWith(u'…') && told.size() >= longestCell - 2 && kept.startsWith(told.chopped(1));
}

bool isSame(const QString &told, const QString &text, Kind kind)
{
    return isTable(kind) ? isCellOf(told, text) : told == text;
}

bool needsExplanation(Status status)
{
    return status == Status::NotApplicable || status == Status::RiskAccepted;
}

// The way back from Words::evidence.
QList<ItemEvidence> evidenceOfCell(const QString &cell)
{
    static const QRegularExpression days(
        uR"( \((?:seen (\d{4}-\d\d-\d\d))?(?:, )?(?:counts until (\d{4}-\d\d-\d\d))?\)$)"_s);
    QList<ItemEvidence> evidence;
    const QStringList lines = withoutFormulaSign(normal(cell)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = days.match(line);
        ItemEvidence one{.text = line};
        if (match.hasMatch() && match.capturedLength() > 3) {
            one.text = line.first(match.capturedStart());
            one.seen = QDate::fromString(match.captured(1), Qt::ISODate);
            one.expiry = QDate::fromString(match.captured(2), Qt::ISODate);
        }
        evidence.append(one);
    }
    return evidence;
}

bool agreesOnStatus(const IncomingRow &row, Kind kind, const ItemState &state)
{
    if (!row.statuses.contains(state.status)) {
        return false;
    }
    return !needsExplanation(state.status) || std::ranges::all_of(Explanation, [&](ItemField field) {
        const auto told = row.fields.constFind(field);
        return told == row.fields.cend() || isSame(*told, fieldText(state, field), kind);
    });
}

bool agreesOnText(const IncomingRow &row, Kind kind, const ItemState &state)
{
    const QString steps = fromJsonList(row.fields.value(ItemField::Steps)).join(u'\n');
    const bool sameServices = isTable(kind) || !row.fields.contains(ItemField::Services)
                           || row.fields.value(ItemField::Services) == toJsonList(state.services);
    return isSame(row.fields.value(ItemField::Title).simplified(), state.title, kind)
        && (!row.fields.contains(ItemField::Steps) || isSame(steps, state.steps.join(u'\n'), kind))
        && sameServices;
}

ItemEdit statusEdit(const IncomingRow &row)
{
    ItemEdit edit{.status = row.statuses.constFirst()};
    if (!needsExplanation(*edit.status)) {
        return edit;
    }
    if (row.fields.contains(ItemField::Reason)) {
        edit.reason = withoutFormulaSign(row.fields.value(ItemField::Reason));
    } else if (edit.status == Status::NotApplicable) {
        edit.reason = English::quoted(row.statusWord) + u" in the tracker"_s;
    }
    if (row.fields.contains(ItemField::Approver)) {
        edit.approver = withoutFormulaSign(row.fields.value(ItemField::Approver));
    }
    if (row.fields.contains(ItemField::Expiry)) {
        edit.expiry = QDate::fromString(row.fields.value(ItemField::Expiry), Qt::ISODate);
    }
    return edit;
}

} // namespace

QList<ItemField> fieldsOf(MergeUnit unit)
{
    switch (unit) {
    case MergeUnit::Status:
        return {ItemField::Status, ItemField::Reason, ItemField::Approver, ItemField::Expiry};
    case MergeUnit::Text:
        return {ItemField::Title, ItemField::Services, ItemField::Steps};
    default:
        return {fieldOf(unit)};
    }
}

QString mergeUnitName(MergeUnit unit)
{
    return keyOf(UnitNames, unit);
}

bool tells(const IncomingRow &row, Kind kind, MergeUnit unit)
{
    if (unit == MergeUnit::Status) {
        return !row.statuses.isEmpty();
    }
    if (unit == MergeUnit::Text) {
        return kind != Kind::Tracker && isManualItem(row.item)
            && !row.fields.value(ItemField::Title).trimmed().isEmpty();
    }
    const auto told = row.fields.constFind(fieldOf(unit));
    return told != row.fields.cend() && (kind != Kind::Tracker || !told->trimmed().isEmpty());
}

bool agrees(const IncomingRow &row, Kind kind, MergeUnit unit, const ItemState &state)
{
    switch (unit) {
    case MergeUnit::Status:
        return agreesOnStatus(row, kind, state);
    case MergeUnit::Text:
        return agreesOnText(row, kind, state);
    case MergeUnit::Evidence:
        if (isTable(kind)) {
            return isCellOf(row.fields.value(ItemField::Evidence),
                            Words::evidence(state.evidence).join(u'\n'));
        }
        break;
    default:
        break;
    }
    const ItemField field = fieldOf(unit);
    return isSame(row.fields.value(field), fieldText(state, field), kind);
}

bool areAlike(const ItemState &one, const ItemState &other, MergeUnit unit)
{
    const QList<ItemField> fields = fieldsOf(unit);
    return std::ranges::all_of(
        fields, [&](ItemField field) { return fieldText(one, field) == fieldText(other, field); });
}

bool isBlank(const ItemState &state, MergeUnit unit)
{
    return areAlike(state, ItemState(), unit);
}

ItemEdit editOf(const IncomingRow &row, Kind kind, MergeUnit unit)
{
    const QString told = row.fields.value(fieldOf(unit));
    const QString typed = isTable(kind) ? withoutFormulaSign(normal(told)) : told;
    switch (unit) {
    case MergeUnit::Status:
        return statusEdit(row);
    case MergeUnit::Owner:
        return {.owner = typed};
    case MergeUnit::Due:
        return {.due = QDate::fromString(told, Qt::ISODate)};
    case MergeUnit::Notes:
        return {.notes = typed};
    case MergeUnit::Evidence:
        return {.evidence = isTable(kind) ? evidenceOfCell(told) : evidenceFromJson(told)};
    case MergeUnit::Text:
        break;
    }
    return {};
}

ItemState textOf(const IncomingRow &row, Kind kind, const ItemState &state)
{
    const auto typed = [kind](const QString &text) {
        return isTable(kind) ? withoutFormulaSign(text) : text;
    };
    ItemState next = state;
    next.title = typed(row.fields.value(ItemField::Title)).simplified();
    if (row.fields.contains(ItemField::Steps)) {
        next.steps = fromJsonList(row.fields.value(ItemField::Steps));
        if (!next.steps.isEmpty()) {
            next.steps.first() = typed(next.steps.constFirst());
        }
    }
    if (row.fields.contains(ItemField::Services)) {
        next.services = fromJsonList(row.fields.value(ItemField::Services));
    }
    return next;
}

QString unitText(const ItemState &state, MergeUnit unit)
{
    if (unit == MergeUnit::Status) {
        QStringList why;
        for (const ItemField field : Explanation) {
            if (const QString text = fieldText(state, field); !text.isEmpty()) {
                why.append(field == ItemField::Expiry ? u"until "_s + text : text);
            }
        }
        const QString status = statusName(state.status);
        return why.isEmpty() ? status : status + u": "_s + why.join(u", "_s);
    }
    if (unit == MergeUnit::Text) {
        return (QStringList(state.title) + state.steps).join(u'\n');
    }
    return readableFieldText(fieldOf(unit), fieldText(state, fieldOf(unit)));
}

} // namespace Ttc
