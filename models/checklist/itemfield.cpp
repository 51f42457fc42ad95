#include "models/checklist/itemfield.h"

#include "models/catalog/enumkeys.h"
#include "models/checklist/jsonlist.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

constexpr EnumKeys<ItemField, AllItemFields.size()> FieldKeys{{
    {ItemField::Status, u"status"},
    {ItemField::StatusOrigin, u"status_origin"},
    {ItemField::Owner, u"owner"},
    {ItemField::Due, u"due"},
    {ItemField::Notes, u"notes"},
    {ItemField::Reason, u"reason"},
    {ItemField::Approver, u"approver"},
    {ItemField::Expiry, u"expiry"},
    {ItemField::Evidence, u"evidence"},
    {ItemField::TextHash, u"text_hash"},
    {ItemField::Title, u"title"},
    {ItemField::Services, u"services"},
    {ItemField::Steps, u"steps"},
}};
constexpr EnumKeys<ItemField, AllItemFields.size()> FieldNames{{
    {ItemField::Status, u"Status"},
    {ItemField::StatusOrigin, u"Status given by"},
    {ItemField::Owner, u"Owner"},
    {ItemField::Due, u"Due date"},
    {ItemField::Notes, u"Notes"},
    {ItemField::Reason, u"Reason"},
    {ItemField::Approver, u"Approver"},
    {ItemField::Expiry, u"Risk accepted until"},
    {ItemField::Evidence, u"Evidence"},
    {ItemField::TextHash, u"Text assessed"},
    {ItemField::Title, u"Title"},
    {ItemField::Services, u"Services"},
    {ItemField::Steps, u"Steps"},
}};

constexpr QStringView Findings = u"findings";

bool setDate(QDate &date, const QString &text)
{
    const QDate read = QDate::fromString(text, Qt::ISODate);
    if (!read.isValid() && !text.isEmpty()) {
        return false;
    }
    date = read;
    return true;
}

bool setOrigin(ItemState &state, const QString &text)
{
    if (!text.isEmpty() && text != Findings) {
        return false;
    }
    state.statusFromFindings = !text.isEmpty();
    return true;
}

bool setStatusText(ItemState &state, const QString &text)
{
    const std::optional<Status> status = statusFromKey(text);
    if (!status) {
        return false;
    }
    state.status = *status;
    return true;
}

QString evidenceLines(const QString &json)
{
    QStringList lines;
    const QList<ItemEvidence> evidence = evidenceFromJson(json);
    for (const ItemEvidence &one : evidence) {
        QString line = one.text;
        if (one.seen.isValid()) {
            line += u", seen "_s + one.seen.toString(Qt::ISODate);
        }
        if (one.expiry.isValid()) {
            line += u", until "_s + one.expiry.toString(Qt::ISODate);
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

template <typename Value>
bool assign(Value &field, const Value &value)
{
    field = value;
    return true;
}

} // namespace

QString toKey(ItemField field)
{
    return keyOf(FieldKeys, field);
}

std::optional<ItemField> itemFieldFromKey(QStringView key)
{
    return valueOf(FieldKeys, key);
}

QString itemFieldName(ItemField field)
{
    return keyOf(FieldNames, field);
}

QString fieldText(const ItemState &state, ItemField field)
{
    switch (field) {
    case ItemField::Status:
        return toKey(state.status);
    case ItemField::StatusOrigin:
        return state.statusFromFindings ? Findings.toString() : QString();
    case ItemField::Owner:
        return state.owner;
    case ItemField::Due:
        return state.due.toString(Qt::ISODate);
    case ItemField::Notes:
        return state.notes;
    case ItemField::Reason:
        return state.reason;
    case ItemField::Approver:
        return state.approver;
    case ItemField::Expiry:
        return state.expiry.toString(Qt::ISODate);
    case ItemField::Evidence:
        return evidenceToJson(state.evidence);
    case ItemField::TextHash:
        return QString::fromLatin1(state.textHash.toHex());
    case ItemField::Title:
        return state.title;
    case ItemField::Services:
        return toJsonList(state.services);
    case ItemField::Steps:
        return toJsonList(state.steps);
    }
    return {};
}

QString readableFieldText(ItemField field, const QString &text)
{
    switch (field) {
    case ItemField::Status: {
        const std::optional<Status> status = statusFromKey(text);
        return status ? statusName(*status) : text;
    }
    case ItemField::StatusOrigin:
        return text.isEmpty() ? text : u"check results"_s;
    case ItemField::Evidence:
        return evidenceLines(text);
    case ItemField::Services:
        return fromJsonList(text).join(u", "_s);
    case ItemField::Steps:
        return fromJsonList(text).join(u'\n');
    default:
        return text;
    }
}

bool setFieldText(ItemState &state, ItemField field, const QString &text)
{
    switch (field) {
    case ItemField::Status:
        return setStatusText(state, text);
    case ItemField::StatusOrigin:
        return setOrigin(state, text);
    case ItemField::Owner:
        return assign(state.owner, text);
    case ItemField::Due:
        return setDate(state.due, text);
    case ItemField::Notes:
        return assign(state.notes, text);
    case ItemField::Reason:
        return assign(state.reason, text);
    case ItemField::Approver:
        return assign(state.approver, text);
    case ItemField::Expiry:
        return setDate(state.expiry, text);
    case ItemField::Evidence:
        return assign(state.evidence, evidenceFromJson(text));
    case ItemField::TextHash:
        return assign(state.textHash, QByteArray::fromHex(text.toLatin1()));
    case ItemField::Title:
        return assign(state.title, text);
    case ItemField::Services:
        return assign(state.services, fromJsonList(text));
    case ItemField::Steps:
        return assign(state.steps, fromJsonList(text));
    }
    return false;
}

} // namespace Ttc
