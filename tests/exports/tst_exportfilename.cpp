#include "models/exports/exportfilename.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestExportFileName : public QObject
{
    Q_OBJECT
private slots:
    void aPlanNamesItsFile_data();
    void aPlanNamesItsFile();
};

void TestExportFileName::aPlanNamesItsFile_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << u"Q4 hardening"_s << u"Q4-hardening-checklist"_s;
    QTest::newRow("no plan") << QString() << u"checklist"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc-passwd-checklist"_s;
    QTest::newRow("what disks refuse") << u"a:b*c?\"<d>|\\e\n\x01"_s << u"a-b-c-d-e-checklist"_s;
    QTest::newRow("what shells read") << u"$(x); -rf ~"_s << u"x-rf-checklist"_s;
    QTest::newRow("a suffix of its own") << u"plan.v1.2"_s << u"plan-v1-2-checklist"_s;
    QTest::newRow("device") << u"CON"_s << u"CON-checklist"_s;
    QTest::newRow("other letters") << u"Größe 計画"_s << u"Größe-計画-checklist"_s;
    QTest::newRow("signs only") << u"…/…"_s << u"checklist"_s;
    QTest::newRow("half a character") << QString(QChar(0xd83d)) << u"checklist"_s;
    QTest::newRow("long") << QString(400, u'x') << QString(50, u'x') + u"-checklist"_s;
}

void TestExportFileName::aPlanNamesItsFile()
{
    QFETCH(const QString, plan);
    QFETCH(const QString, name);
    QCOMPARE(suggestedFileName(plan), name);
}

QTEST_APPLESS_MAIN(TestExportFileName)
#include "tst_exportfilename.moc"
