#include "models/checklist/itemevidence.h"
#include "models/checklist/itemkey.h"
#include "models/checklist/jsonlist.h"
#include "models/exchange/incomingreaders.h"
#include "models/exchange/incomingrows.h"
#include "models/scope/english.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

tl::unexpected<Error> refused(const QString &message, const QString &advice, const QString &place = {})
{
    return tl::unexpected(
        Error{.kind = Error::Kind::Input, .place = place, .message = message, .advice = advice});
}

QString notRead(const QString &name)
{
    return name + u" holds something that is no text"_s;
}

QDate dayOf(IncomingRow &row, const QJsonValue &value, const QString &name)
{
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    if (!day.isValid() && !value.isUndefined() && !value.isNull() && value != QJsonValue(QString())) {
        row.problems.append(u"%1 %2 is no day that can be read, write it as 2026-12-31"_s.arg(
            name, English::quoted(value.toVariant().toString())));
    }
    return day;
}

void readDay(IncomingRow &row, const QJsonObject &object, const QString &name, ItemField field)
{
    const auto problems = row.problems.size();
    const QDate day = dayOf(row, object[name], name);
    if (object.contains(name) && problems == row.problems.size()) {
        row.fields.insert(field, day.toString(Qt::ISODate));
    }
}

// Other programs may write a number where text belongs.
void readText(IncomingRow &row, const QJsonObject &object, const QString &name, ItemField field)
{
    const QJsonValue value = object[name];
    if (value.isString() || value.isNull() || value.isDouble()) {
        row.fields.insert(field, value.toVariant().toString());
    } else if (!value.isUndefined()) {
        row.problems.append(notRead(name));
    }
}

void readEvidence(IncomingRow &row, const QJsonValue &value)
{
    if (!value.isArray()) {
        return;
    }
    QList<ItemEvidence> evidence;
    for (const QJsonArray pieces = value.toArray(); const QJsonValue piece : pieces) {
        evidence.append({.text = piece[u"text"_s].toString(),
                         .seen = dayOf(row, piece[u"seen"_s], u"evidence seen"_s),
                         .expiry = dayOf(row, piece[u"expiry"_s], u"evidence expiry"_s)});
    }
    row.fields.insert(ItemField::Evidence, evidenceToJson(evidence));
}

void readList(IncomingRow &row, const QJsonValue &value, ItemField field)
{
    if (!value.isArray()) {
        return;
    }
    QStringList texts;
    for (const QJsonArray array = value.toArray(); const QJsonValue text : array) {
        texts.append(text.toString());
    }
    row.fields.insert(field, toJsonList(texts));
}

IncomingRow rowOf(const QJsonObject &object, int number)
{
    IncomingRow row{.number = number,
                    .item = object[u"control"_s].toString(),
                    .title = object[u"title"_s].toString(),
                    .textHash = QByteArray::fromHex(object[u"text_sha256"_s].toString().toLatin1())};
    if (const std::optional<ItemKey> key = itemKeyIn(object[u"item_key"_s].toString())) {
        row.item = key->item;
        row.mark = key->mark;
    }
    row.statusWord = object[u"status"_s].toString();
    if (const std::optional<Status> status = statusFromKey(row.statusWord)) {
        row.statuses = {*status};
    } else if (!row.statusWord.isEmpty()) {
        row.problems.append(English::quoted(row.statusWord) + u" is no status"_s);
    }
    readText(row, object, u"owner"_s, ItemField::Owner);
    readText(row, object, u"notes"_s, ItemField::Notes);
    readText(row, object, u"reason"_s, ItemField::Reason);
    readText(row, object, u"approver"_s, ItemField::Approver);
    readDay(row, object, u"due"_s, ItemField::Due);
    readDay(row, object, u"expiry"_s, ItemField::Expiry);
    readEvidence(row, object[u"evidence"_s]);
    readText(row, object, u"title"_s, ItemField::Title);
    readList(row, object[u"services"_s], ItemField::Services);
    readList(row, object[u"steps"_s], ItemField::Steps);
    return row;
}

Result<IncomingFile> checklist(const QJsonArray &items)
{
    if (const std::optional<Error> tooMany = tooManyRows(items.size())) {
        return tl::unexpected(*tooMany);
    }
    if (items.isEmpty()) {
        return refused(u"the checklist holds no item"_s, u"Look whether it was the right file"_s);
    }
    IncomingFile file{.kind = IncomingFile::Kind::Exact, .format = u"JSON checklist"_s};
    int number = 0;
    for (const QJsonValue item : items) {
        file.rows.append(rowOf(item.toObject(), ++number));
    }
    return file;
}

// What one value of an issue reads as in a cell: people and labels come as objects in lists.
QString cellOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonArray array = value.toArray(); const QJsonValue part : array) {
            parts.append(cellOf(part));
        }
        return parts.join(u", "_s);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const char *name : {"login", "username", "displayName", "name"}) {
            if (object[QLatin1StringView(name)].isString()) {
                return object[QLatin1StringView(name)].toString();
            }
        }
        return {};
    }
    return value.toVariant().toString().trimmed();
}

// Issues as a tracker's command line prints them, or the items alone of a checklist of ours.
Result<IncomingFile> issues(const QJsonArray &array)
{
    if (const std::optional<Error> tooMany = tooManyRows(array.size())) {
        return tl::unexpected(*tooMany);
    }
    if (array.at(0).toObject().contains(u"item_key"_s)) {
        return checklist(array);
    }
    IncomingTable table;
    for (const QJsonValue issue : array) {
        for (const QJsonObject object = issue.toObject(); const QString &name : object.keys()) {
            if (!table.headings.contains(name) && table.headings.size() < MostIncomingColumns) {
                table.headings.append(name);
            }
        }
    }
    int number = 0;
    for (const QJsonValue issue : array) {
        QStringList cells;
        for (const QString &heading : std::as_const(table.headings)) {
            cells.append(cellOf(issue.toObject()[heading]));
        }
        table.rows.append({.number = ++number, .cells = cells});
    }
    return incomingRows(table);
}

} // namespace

Result<IncomingFile> incomingJson(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return refused(u"this is no whole JSON: "_s + problem.errorString(),
                       u"Look whether the file was cut or edited by hand"_s,
                       u"byte %1"_s.arg(problem.offset));
    }
    if (document.isArray()) {
        return issues(document.array());
    }
    const QJsonObject object = document.object();
    const QString schema = object[u"schema"_s].toString();
    if (schema != "ttc-checklist/1"_L1) {
        return refused(schema.isEmpty() ? u"this JSON is no checklist"_s
                                        : u"the schema %1 is not known here"_s.arg(English::quoted(schema)),
                       u"Take a checklist that was exported here as JSON"_s);
    }
    return checklist(object[u"items"_s].toArray()).map([&object](IncomingFile file) {
        file.plan = object[u"plan"_s].toString();
        return file;
    });
}

} // namespace Ttc
