#pragma once

#include "models/checklist/itemstate.h"
#include "models/exports/exportcontext.h"
#include "models/scope/scope.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace Ttc {

// One technique, whole, with verdict and proof. `scope` holds the catalog; `id` must be in it. Pure
// functions.
QByteArray techniqueText(const Scope &scope, const QString &id, int width = 100); // for a terminal, UTF-8
QByteArray techniqueMarkdown(const Scope &scope, const QString &id);
QByteArray techniqueJson(const Scope &scope, const QString &id); // schema "ttc-technique/1"

// Parts of the detail view, as HTML 4 bodies that QTextDocument can show and an HTML export can reuse. Class
// names only, no styles: each user brings a style sheet. All file text is escaped, Markdown goes through md4c
// without raw HTML, links other than https are dropped. Anchors "ttc:T1485.A003" and "control:s3-versioning"
// lead within.
QString overviewHtml(const Scope &scope, const QString &id);
QString detectionHtml(const Scope &scope, const QString &id);
QString mitigationsHtml(const Scope &scope, const QString &id, const QHash<QString, ItemState> &states);
// Verdict and proof: the block that leads the detail view.
QString verdictHtml(const Scope &scope, const QString &id, int proofLimit);
// A control with why, steps, verification commands, policy and the techniques it serves by tactic. Anchors
// "copy:" hold what they copy, percent-encoded.
QString controlHtml(const Scope &scope, const QString &controlId);

// Markdown to an HTML body: raw HTML is shown as text, links other than https are dropped.
QString markdownToHtml(const QString &markdown);

} // namespace Ttc
