#pragma once

#include "models/catalog/error.h"
#include "models/exchange/incoming.h"

#include <QByteArray>

namespace Ttc {

// The readers behind readIncoming(), for text in UTF-8.

// "ttc-checklist/1", or a list of issues as command lines of trackers print it.
Result<IncomingFile> incomingJson(const QByteArray &text);
// Task lists: what was ticked, and what no longer is.
Result<IncomingFile> incomingMarkdown(const QByteArray &text);

} // namespace Ttc
