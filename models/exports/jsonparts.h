#pragma once

#include "models/scope/scope.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

// Pieces that several JSON documents share; their members are part of the documents' schemas.
namespace Ttc::Json {

QJsonValue textOrNull(const QString &text);
QJsonArray array(const QStringList &texts);
QJsonObject catalog(const Catalog &catalog);  // version, date, sha256
QJsonArray proof(const QList<Proof> &proofs); // service, account, kind, count, source, text
QJsonArray
sources(const Scope &scope); // what the inventory was read from, in the order of `source` in a proof
QByteArray document(const QJsonObject &object);

} // namespace Ttc::Json
