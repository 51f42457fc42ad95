#pragma once

#include "models/itemmodels/checklistmodel.h"
#include "models/itemmodels/techniquemodel.h"
#include "tests/support/modelrows.h"
#include "tests/ui/windowfixture.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTreeView>

// What the journeys through the window have in common: the sample inventory on the real catalog, and what a
// person must see of it.
namespace Ttc::Journey {

using namespace Qt::Literals::StringLiterals;

inline QString mirrorFile()
{
    return QStringLiteral(TTC_MIRROR);
}

inline QStringList sampleFiles()
{
    const QString folder = QStringLiteral(TTC_SAMPLE_DIR);
    return {folder + u"/prod-config-snapshot.json"_s, folder + u"/sandbox.yaml"_s};
}

template <typename Widget>
Widget *child(const QWidget &window, const QString &name)
{
    return window.findChild<Widget *>(name);
}

inline QModelIndex rowOf(const QTreeView &tree, const QString &techniqueId)
{
    const auto found = tree.model()->match(tree.model()->index(0, 0), TechniqueModel::TechniqueRole,
                                           techniqueId, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

inline QString currentTechnique(const QTreeView &tree)
{
    return tree.currentIndex().data(TechniqueModel::TechniqueRole).toString();
}

// Worked out by hand from the two files and the reach of each technique; neither file is marked complete.
struct Expected
{
    QString id;
    Verdict verdict;
    const char *because;
};

inline QList<Expected> expectedVerdicts()
{
    return {
        {u"T1078.A001"_s, Verdict::InUse, "concerns every account"},
        {u"T1078.A002"_s, Verdict::InUse, "every account has a root user"},
        {u"T1098.001"_s, Verdict::InUse, "concerns every account"},
        {u"T1098.A006"_s, Verdict::InUse, "prod has a Cognito user pool"},
        {u"T1136.003"_s, Verdict::InUse, "concerns every account"},
        {u"T1190.A019"_s, Verdict::InUse, "prod has instances behind security groups of its own"},
        {u"T1485.A003"_s, Verdict::InUse, "prod has buckets, sandbox is listed with S3"},
        {u"T1486.A001"_s, Verdict::InUse, "the same buckets"},
        {u"T1496.A007"_s, Verdict::Startable, "sandbox has no Bedrock, prod shows none; anyone could begin"},
        {u"T1530.A001"_s, Verdict::InUse, "the same buckets"},
        {u"T1552.005"_s, Verdict::InUse, "prod has EC2 instances"},
        {u"T1562.008"_s, Verdict::InUse, "concerns every account"},
        {u"T1619.A001"_s, Verdict::InUse, "the same buckets"},
        {u"T1648.A001"_s, Verdict::InUse, "both accounts have Lambda functions"},
    };
}

inline void compareVerdicts(const Fixture::Work &work)
{
    for (const Expected &expected : expectedVerdicts()) {
        QVERIFY2(work.mirror.catalog->technique(expected.id) != nullptr, qPrintable(expected.id));
        QVERIFY2(work.inventory.scope().verdict(expected.id) == expected.verdict,
                 qPrintable(u"%1 should be %2: %3"_s.arg(expected.id, verdictName(expected.verdict),
                                                         QLatin1StringView(expected.because))));
        QVERIFY2(work.filter->result().leaves.contains(expected.id), qPrintable(expected.id));
    }
}

// Of the five S3 techniques, collection and enumeration are no impact; root user and Bedrock are no S3.
inline void compareS3Impact(const QWidget &window)
{
    const QStringList rows =
        modelRows(*child<QTreeView>(window, u"techniqueTreeView"_s)->model(), {TechniqueModel::IdColumn});
    for (const QString &id : {u"T1485"_s, u"  T1485.A003"_s, u"T1486"_s, u"  T1486.A001"_s}) {
        QVERIFY2(rows.contains(id), qPrintable(rows.join(u'\n')));
    }
    for (const QString &id : {u"  T1530.A001"_s, u"  T1619.A001"_s, u"  T1078.A002"_s, u"  T1496.A007"_s}) {
        QVERIFY2(!rows.contains(id), qPrintable(rows.join(u'\n')));
    }
    const QString sentence = child<QLabel>(window, u"sentenceLabel"_s)->text();
    QVERIFY2(sentence.contains(u"S3"_s) && sentence.contains(u"Impact"_s), qPrintable(sentence));
}

// The bucket deletion is open, and its verdict says by what.
inline void compareProof(const QWidget &window)
{
    QCOMPARE(child<QLabel>(window, u"detailTitleLabel"_s)->text(), u"S3 Object and Bucket Deletion"_s);
    const QString proof = child<QTextBrowser>(window, u"verdictBrowser"_s)->toPlainText();
    for (const QString &part :
         {u"In use"_s, u"111122223333"_s, u"444455556666"_s, u"prod-config-snapshot.json"_s}) {
        QVERIFY2(proof.contains(part), qPrintable(proof));
    }
}

// The file is what the exporter makes of what is shown, and says which controls are done.
inline void compareExport(Fixture::Work &work, const QString &file, const QStringList &ticked)
{
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u"[x]"_s); at >= 0; at = text.indexOf(u"[x]"_s, at + 1)) {
        ++done;
    }
    QCOMPARE(done, ticked.size());
    const auto items = buildChecklist(work.inventory.scope(), work.filter->result(), work.checklist.states());
    QVERIFY(items.size() > ticked.size());
    for (const ChecklistItem &item : items) {
        QVERIFY2(text.contains(work.mirror.catalog->control(item.control)->title), qPrintable(item.control));
    }
    QVERIFY(text.contains(u"svc:s3 tactic:impact"_s));
    QVERIFY(text.contains(work.mirror.catalog->info().version));
}

// The next day: another window on the same workspace and settings.
inline void compareAfterRestart(const std::shared_ptr<QTemporaryDir> &folder, const QStringList &ticked)
{
    Fixture::Work work(mirrorFile(), folder);
    const auto window = work.makeWindow();
    QVERIFY(Fixture::showAndWait(*window));
    QVERIFY(work.inventory.scope().hasInventory());
    QCOMPARE(child<QLineEdit>(*window, u"searchLineEdit"_s)->text(), u"svc:s3 tactic:impact"_s);
    auto *table = child<QTreeView>(*window, u"checklistView"_s);
    QVERIFY(table->isVisible());
    QStringList done;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) {
            done.append(index.data(ChecklistModel::ControlRole).toString());
        }
    }
    QCOMPARE(done, ticked);
}

} // namespace Ttc::Journey
