#include "ui/window/abouttext.h"

#include "models/catalog/mirror.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

struct AboutText
{
    Q_DECLARE_TR_FUNCTIONS(Ttc::AboutText)
};

} // namespace

QString aboutHtml(const Mirror &mirror)
{
    const CatalogInfo &info = mirror.catalog->info();
    const QString version = AboutText::tr("Version %1").arg(QStringLiteral(TTC_VERSION));
    const QString what =
        AboutText::tr("Browse threat techniques for AWS, narrow them to the services that your "
                      "accounts use, work through what stops them.");
    const QString catalog = AboutText::tr("Catalog %1 of %2: %3, published by %4.")
                                .arg(info.version, QLocale().toString(info.date, QLocale::LongFormat),
                                     info.title, info.publisher);
    const QString wording =
        AboutText::tr("The texts are this project's own, written from public facts; each entry "
                      "links the public page that it is about.");
    const QString licence =
        AboutText::tr("Licence: Apache-2.0. ATT&CK is a trademark of The MITRE Corporation.");
    QString html = u"<h2 class=\"title\">TTC Browser</h2>"_s;
    for (const QString &line : {version, what, catalog, wording, licence}) {
        html += u"<p>"_s + line.toHtmlEscaped() + u"</p>"_s;
    }
    html += u"<p><a href=\""_s + info.source.toHtmlEscaped() + u"\">"_s + info.source.toHtmlEscaped()
          + u"</a></p>"_s;
    return html;
}

} // namespace Ttc
