#pragma once

#include "models/catalog/error.h"
#include "models/scope/denyunused.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Ttc {

// The role that the catalog's own policies spare.
QString usualBreakGlass();

// Why a policy cannot spare this principal, with what to write instead; empty where it can. It takes ARNs of
// roles, users and root users, in which * and ? stand for anything, as aws:PrincipalArn holds them.
QString breakGlassProblem(const QString &arn);

// What is denied as service control policies: minified JSON, each at most Policy::LongestDocument characters,
// with all actions of a service in one of them unless another service's document has them. Each spares the
// principals of `breakGlass`; where that is empty it binds everybody. No document where nothing is denied. An
// error of kind Usage where a principal cannot be spared, or so many are that no service fits beside them.
Result<QList<QByteArray>> denyDocuments(const DenyUnused &answer, const QStringList &breakGlass);

// Where to write them when a person named `file`: there, or of several as "deny-1.json", "deny-2.json" beside
// it.
QStringList denyFileNames(const QString &file, qsizetype count);

} // namespace Ttc
