// Writes usual, long and hostile checklists and a plan with everything in every format, for readers of
// another make to look at.
//   write_exports FOLDER

#include "models/exports/checklistexporter.h"
#include "tests/exports/exportfixture.h"
#include "tests/exports/fieldfixture.h"
#include "tests/support/fixturecatalog.h"

#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

// Each of these would do something somewhere, were it taken for more than text.
QString hostileText()
{
    return u"=HYPERLINK(\"https://example.com\",\"x\")</t></script><script>alert(1)</script> a\x01\x1b\ufffe "
           "\u202egnp.exe\u202c _x0041_ END"_s
         + QString(10000, u'x');
}

// A control that takes several pages.
Scope longScope()
{
    CatalogContents contents = Fixture::contents();
    QStringList steps;
    for (int i = 1; i <= 200; ++i) {
        steps.append(u"Step number %1."_s.arg(i));
    }
    contents.controls.first().steps = steps;
    contents.controls.first().verify = QList<Verification>(100, contents.controls.first().verify.first());
    return Scope(std::make_shared<const Catalog>(contents));
}

bool write(const QDir &folder, const QString &name, const ChecklistExport &content)
{
    for (const ChecklistFormat &format : checklistFormats()) {
        // Formats of exchange share suffixes.
        const QString key = format.write == nullptr ? u'.' + format.key : QString();
        const bool isFolder = format.medium == ChecklistFormat::Medium::Folder;
        const QString file = folder.filePath(name + key + (isFolder ? QString() : u'.' + format.suffix));
        const auto saved = writeExport(format, content).and_then([&](const WrittenExport &written) {
            return saveExport(file, written, isFolder);
        });
        if (!saved) {
            QTextStream(stderr) << format.key << ": " << saved.error().text() << "\n";
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const QDir folder(QCoreApplication::arguments().value(1, u"."_s));
    return write(folder, u"usual"_s, Fixture::checklist(Fixture::scopeWithInventory()))
                && write(folder, u"long"_s, Fixture::checklist(longScope()))
                && write(folder, u"hostile"_s, Fixture::checklist(Fixture::hostileScope(hostileText())))
                && write(folder, u"field"_s, Fixture::fieldHostile(hostileText()))
                && write(folder, u"plan"_s, Fixture::fieldPlan())
             ? 0
             : 1;
}
