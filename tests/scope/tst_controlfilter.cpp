#include "models/scope/controlfilter.h"
#include "tests/support/fixturecatalog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestControlFilter : public QObject
{
    Q_OBJECT
private slots:
    void aQueryChoosesControls_data();
    void aQueryChoosesControls();
    void theLastWordMayBeBegun();
    void aControlThatStopsNothingIsThere();
};

namespace {

const QString Versioning = u"s3-versioning"_s;
const QString DataEvents = u"s3-data-events"_s;
const QString VaultLock = u"backup-vault-lock"_s;
const QString DenyUnused = u"deny-unused-services"_s;

QSet<QString> chosen(const Scope &scope, const QString &query, bool typing = false)
{
    const auto lookup = [](const QString &control) {
        const bool planned = control == VaultLock;
        return ControlSubject{.status = planned ? u"planned"_s : u"not-assessed"_s, .open = planned};
    };
    return filterControls({.query = parseQuery(query), .typing = typing}, scope, lookup);
}

} // namespace

void TestControlFilter::aQueryChoosesControls_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QSet<QString>>("controls");
    const QSet<QString> all{Versioning, DataEvents, VaultLock, DenyUnused};
    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("kind") << u"kind:prevent"_s << QSet<QString>{Versioning, DenyUnused};
    QTest::newRow("two kinds") << u"kind:detect,respond"_s << QSet<QString>{DataEvents, VaultLock};
    QTest::newRow("not a kind") << u"-kind:prevent"_s << QSet<QString>{DataEvents, VaultLock};
    QTest::newRow("control") << u"control:vault"_s << QSet<QString>{VaultLock};
    QTest::newRow("both") << u"kind:prevent control:s3"_s << QSet<QString>{Versioning};
    QTest::newRow("status") << u"status:planned"_s << QSet<QString>{VaultLock};
    QTest::newRow("open") << u"is:open"_s << QSet<QString>{VaultLock};
    QTest::newRow("word of a title") << u"TURN"_s << QSet<QString>{Versioning};
    QTest::newRow("words of different places") << u"turn second"_s << QSet<QString>{Versioning};
    QTest::newRow("phrase") << u"\"data events\""_s << QSet<QString>{DataEvents};
    QTest::newRow("not a word") << u"-lock"_s << QSet<QString>{Versioning, DataEvents, DenyUnused};
    QTest::newRow("command") << u"get-bucket-versioning"_s << all;
    QTest::newRow("service by name") << u"\"Amazon S3\""_s << all;
    QTest::newRow("word and kind") << u"services kind:prevent"_s << QSet<QString>{DenyUnused};
    QTest::newRow("word nowhere") << u"xyzzy"_s << QSet<QString>();
    QTest::newRow("about techniques") << u"tactic:initial-access svc:rds is:aws"_s << all;
    QTest::newRow("unknown kind") << u"kind:xyzzy"_s << QSet<QString>();
}

void TestControlFilter::aQueryChoosesControls()
{
    QFETCH(const QString, query);
    QTEST(chosen(Scope(Fixture::catalog()), query), "controls");
}

void TestControlFilter::theLastWordMayBeBegun()
{
    const Scope scope(Fixture::catalog());
    QCOMPARE(chosen(scope, u"kind:det"_s, true), QSet<QString>{DataEvents});
    QCOMPARE(chosen(scope, u"tur"_s, true), QSet<QString>{Versioning});
}

void TestControlFilter::aControlThatStopsNothingIsThere()
{
    CatalogContents contents = Fixture::contents();
    contents.controls.append({.id = u"spare"_s, .title = u"Spare"_s});
    const Scope scope(std::make_shared<const Catalog>(contents));
    QVERIFY(chosen(scope, {}).contains(u"spare"_s));
    QCOMPARE(chosen(scope, u"spare"_s), QSet<QString>{u"spare"_s});
}

QTEST_GUILESS_MAIN(TestControlFilter)
#include "tst_controlfilter.moc"
