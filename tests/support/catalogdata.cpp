#include "tests/support/catalogdata.h"

#include "models/catalog/catalogreader.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Ttc::Testing {

const Catalog &shippedCatalog()
{
    static const Catalog catalog = [] {
        auto contents = readCatalog(QStringLiteral(TTC_SOURCE_DIR "/catalog-data"));
        if (!contents) {
            qFatal("%s", qPrintable(contents.error().first().text()));
        }
        return Catalog(std::move(*contents));
    }();
    return catalog;
}

QSet<QString> knownLines(const QString &name)
{
    QFile file(QStringLiteral(TTC_SOURCE_DIR "/tests/data/known/") + name + u".txt"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(file.fileName()));
    }
    QSet<QString> lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#')) {
            lines.insert(line);
        }
    }
    return lines;
}

} // namespace Ttc::Testing
