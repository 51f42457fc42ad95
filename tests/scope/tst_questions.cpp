#include "models/catalog/mirror.h"
#include "models/catalog/mirrorwriter.h"
#include "models/scope/techniquefilter.h"
#include "tests/support/catalogdata.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

// What analysts type, asked of the shipped catalog: the technique that they mean is among the first three.
class TestQuestions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theRightTechniqueIsAmongTheFirstThree_data();
    void theRightTechniqueIsAmongTheFirstThree();

private:
    QTemporaryDir m_folder;
    std::optional<Scope> m_scope;
    std::shared_ptr<TextIndex> m_index;
};

void TestQuestions::initTestCase()
{
    const QString file = m_folder.filePath(u"catalog.ttcdb"_s);
    const auto hash = writeMirror(Testing::shippedCatalog().contents(), file);
    QVERIFY2(hash, hash ? "" : qPrintable(hash.error().text()));
    const auto mirror = openMirror(file);
    QVERIFY2(mirror, mirror ? "" : qPrintable(mirror.error().text()));
    m_index = mirror->index;
    m_scope.emplace(mirror->catalog, std::make_shared<const Inventory>());
}

void TestQuestions::theRightTechniqueIsAmongTheFirstThree_data()
{
    QTest::addColumn<QString>("wanted"); // any of them, parted by spaces
    const auto ask = [](const char *question, const char *wanted) {
        QTest::newRow(question) << QString::fromLatin1(wanted);
    };
    ask("DeleteTrail", "T1562.008");
    ask("StopLogging", "T1562.008");
    ask("cloudtrail turned off", "T1562.008");
    ask("flow logs deleted", "T1562.008");
    ask("guardduty disabled", "T1562.A001");
    ask("DeleteDetector", "T1562.A001");
    ask("ransomware s3", "T1486.A001");
    ask("SSE-C", "T1486.A001");
    ask("buckets encrypted with customer key", "T1486.A001");
    ask("ransomware ebs volumes", "T1486.A002");
    ask("rds ransom", "T1486.A003 T1485.A001");
    ask("imds", "T1552.005");
    ask("169.254.169.254", "T1552.005");
    ask("instance metadata credentials stolen", "T1552.005");
    ask("keys in git repository", "T1552.001");
    ask("access key leaked on github", "T1552.001");
    ask("who can read my bucket", "T1530.A001 T1619.A001");
    ask("s3 exfiltration", "T1530.A001");
    ask("GetObject", "T1530.A001");
    ask("ListBuckets", "T1619.A001");
    ask("bucket deleted", "T1485.A003");
    ask("objects deleted by lifecycle rule", "T1485.001");
    ask("PutBucketLifecycle", "T1485.001 T1486.A001");
    ask("database deleted with its backups", "T1485.A001");
    ask("DeleteDBInstance", "T1485.A001");
    ask("DeregisterImage", "T1485.A002");
    ask("cost spike bedrock", "T1496.A007");
    ask("InvokeModel", "T1496.A007");
    ask("llmjacking", "T1496.A007");
    ask("crypto mining", "T1496.001 T1496.A008 T1496.A006");
    ask("mining in ecs containers", "T1496.A006");
    ask("AssumeRoot", "AT1669");
    ask("AssumeRole from another account", "T1199.A002");
    ask("third party role external id", "T1199.A002");
    ask("snapshot copy other account", "T1578.001");
    ask("ModifySnapshotAttribute", "T1578.001");
    ask("root user login", "T1078.A002");
    ask("root login without mfa", "T1078.A002");
    ask("CreateAccessKey", "T1098.001");
    ask("new iam user created", "T1136.003");
    ask("AttachUserPolicy AdministratorAccess", "T1098.003");
    ask("deleted iam users and roles", "T1070.A001 T1531");
    ask("locked out of our account", "T1531");
    ask("spam sent through ses", "T1496.A001");
    ask("SMS fraud bill", "T1496.003");
    ask("workspaces mining", "T1496.A009");
    ask("LeaveOrganization", "T1666.A002");
    ask("our account was invited to another organization", "T1666.A003");
    ask("dangling dns record", "T1491.A001");
    ask("subdomain takeover", "T1491.A001");
    ask("open security group 0.0.0.0/0", "T1190.A019 T1562.007");
    ask("ssh open to the internet", "T1190.A019 T1562.007");
    ask("unused region instances", "T1535");
    ask("support case closed", "T1098.A001");
    ask("service quota increase", "T1578.005");
    ask("identity provider added", "T1484.002");
    ask("malicious npm package in lambda", "T1648.A002");
    ask("lambda function url public", "T1648.A001");
    ask("cognito refresh token", "T1098.A006");
    ask("list users and roles", "T1087.004");
    ask("register domain", "T1583.001");
    ask("TerminateInstances", "T1578.003");
    ask("console browsing", "T1538");
    ask("make database public", "T1213.A013");
}

void TestQuestions::theRightTechniqueIsAmongTheFirstThree()
{
    QFETCH(QString, wanted);
    FilterRequest request;
    request.query = parseQuery(QString::fromLatin1(QTest::currentDataTag()));
    request.typing = true; // as in the search field
    const FilterResult found =
        filterTechniques(request, *m_scope, *m_index, [](const QString &) { return ControlSubject(); });
    const QStringList first = found.leaves.mid(0, 3);
    QVERIFY2(
        std::ranges::any_of(wanted.split(u' '), [&first](const QString &id) { return first.contains(id); }),
        qPrintable(u"found %1"_s.arg(found.leaves.mid(0, 8).join(u' '))));
}

QTEST_GUILESS_MAIN(TestQuestions)
#include "tst_questions.moc"
