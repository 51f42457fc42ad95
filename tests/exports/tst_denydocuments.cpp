#include "models/catalog/control.h"
#include "models/exports/denydocuments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestDenyDocuments : public QObject
{
    Q_OBJECT
private slots:
    void nothingDeniedIsNoDocument();
    void aDocumentIsMinifiedAndOnlyDenies();
    void withoutASparedPrincipalThereIsNoCondition();
    void manyServicesAreSplit();
    void whatTwoServicesShareIsDeniedOnce();
    void tooManySparedPrincipalsAreRefused();
    void principalsAreChecked_data();
    void principalsAreChecked();
    void aPrincipalThatCannotBeSparedIsRefused();
    void severalFilesAreNumbered();
};

namespace {

DeniableService denied(const QString &service, const QStringList &actions)
{
    return {.service = service, .deniability = Deniability::Absent, .denied = true, .actions = actions};
}

QJsonObject statementOf(const QByteArray &document)
{
    const QJsonObject policy = QJsonDocument::fromJson(document).object();
    const QJsonArray statements = policy[u"Statement"_s].toArray();
    return policy[u"Version"_s].toString() == "2012-10-17"_L1 && statements.size() == 1
             ? statements.first().toObject()
             : QJsonObject();
}

QStringList actionsOf(const QByteArray &document)
{
    QStringList actions;
    for (const QJsonValue action : statementOf(document)[u"Action"_s].toArray()) {
        actions.append(action.toString());
    }
    return actions;
}

} // namespace

void TestDenyDocuments::nothingDeniedIsNoDocument()
{
    DenyUnused answer;
    answer.services = {{.service = u"s3"_s, .actions = {u"s3:*"_s}}};
    const auto documents = denyDocuments(answer, {usualBreakGlass()});
    QVERIFY(documents);
    QVERIFY(documents->isEmpty());
}

void TestDenyDocuments::aDocumentIsMinifiedAndOnlyDenies()
{
    DenyUnused answer;
    answer.services = {denied(u"ses"_s, {u"ses:*"_s}), denied(u"bedrock"_s, {u"bedrock:*"_s})};
    const auto documents = denyDocuments(answer, {usualBreakGlass()});
    QVERIFY(documents);
    QCOMPARE(documents->size(), 1);
    QCOMPARE(documents->first(),
             R"({"Version":"2012-10-17","Statement":[{"Sid":"DenyUnusedServices","Effect":"Deny",)"
             R"("Action":["bedrock:*","ses:*"],"Resource":"*","Condition":{"ArnNotLike":)"
             R"({"aws:PrincipalArn":["arn:aws:iam::*:role/SecurityBreakGlass"]}}}]})"_ba);
}

void TestDenyDocuments::withoutASparedPrincipalThereIsNoCondition()
{
    DenyUnused answer;
    answer.services = {denied(u"ses"_s, {u"ses:*"_s})};
    const auto documents = denyDocuments(answer, {});
    QVERIFY(documents);
    QVERIFY(!statementOf(documents->first()).contains(u"Condition"_s));
}

// Whatever is denied and spared: the documents together deny it all, each once, and none is too long.
void TestDenyDocuments::manyServicesAreSplit()
{
    QRandomGenerator random(51);
    qsizetype most = 0;
    for (int round = 0; round < 60; ++round) {
        DenyUnused answer;
        const int count = random.bounded(1, 500);
        for (int i = 0; i < count; ++i) {
            QStringList actions;
            for (int j = random.bounded(1, 4); j > 0; --j) {
                actions.append(QString(random.bounded(3, 40), u'a') + QString::number(i) + u'-'
                               + QString::number(j) + u":*"_s);
            }
            actions.sort();
            answer.services.append(denied(QString::number(i), actions));
        }
        QStringList spared;
        for (int i = random.bounded(0, 40); i > 0; --i) {
            spared.append(u"arn:aws:iam::111122223333:role/path/Role"_s + QString::number(i));
        }
        const auto documents = denyDocuments(answer, spared);
        QVERIFY(documents);
        most = std::max(most, documents->size());
        QStringList all;
        for (const QByteArray &document : *documents) {
            QVERIFY(document.size() <= Policy::LongestDocument);
            const QJsonObject statement = statementOf(document);
            QCOMPARE(statement[u"Effect"_s].toString(), u"Deny"_s);
            QCOMPARE(statement[u"Resource"_s].toString(), u"*"_s);
            QCOMPARE(statement[u"Condition"_s][u"ArnNotLike"_s][u"aws:PrincipalArn"_s].toArray(),
                     QJsonArray::fromStringList(spared));
            all += actionsOf(document);
        }
        all.sort();
        QCOMPARE(all, answer.actions());
    }
    QVERIFY(most > 5);
}

void TestDenyDocuments::whatTwoServicesShareIsDeniedOnce()
{
    DenyUnused answer;
    answer.services = {denied(u"ec2"_s, {u"ec2-connect:*"_s, u"ec2:*"_s}), denied(u"vpc"_s, {u"ec2:*"_s})};
    const auto documents = denyDocuments(answer, {});
    QVERIFY(documents);
    QCOMPARE(documents->size(), 1);
    QCOMPARE(actionsOf(documents->first()), QStringList({u"ec2-connect:*"_s, u"ec2:*"_s}));
}

void TestDenyDocuments::tooManySparedPrincipalsAreRefused()
{
    DenyUnused answer;
    answer.services = {denied(u"ses"_s, {u"ses:*"_s})};
    const auto documents =
        denyDocuments(answer, QStringList(200, u"arn:aws:iam::111122223333:role/SecurityBreakGlass"_s));
    QVERIFY(!documents);
    QCOMPARE(documents.error().kind, Error::Kind::Usage);
    QVERIFY(documents.error().advice.contains(u"Spare fewer"_s));
}

void TestDenyDocuments::principalsAreChecked_data()
{
    QTest::addColumn<QString>("arn");
    QTest::addColumn<QString>("problem");
    const QString none;
    const QString noArn = u"is no ARN of a role or user"_s;
    const QString everybody = u"would spare everybody"_s;
    QTest::newRow("the usual one") << usualBreakGlass() << none;
    QTest::newRow("of one account") << u"arn:aws:iam::111122223333:role/Admin"_s << none;
    QTest::newRow("with a path")
        << u"arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_X_*"_s << none;
    QTest::newRow("user") << u"arn:aws:iam::111122223333:user/jo+x=y,z.@a"_s << none;
    QTest::newRow("root user") << u"arn:aws:iam::111122223333:root"_s << none;
    QTest::newRow("another partition") << u"arn:aws-us-gov:iam::*:role/Admin"_s << none;
    QTest::newRow("empty") << none << noArn;
    QTest::newRow("name alone") << u"Admin"_s << noArn;
    QTest::newRow("star") << u"*"_s << noArn;
    QTest::newRow("group") << u"arn:aws:iam::111122223333:group/Admins"_s << noArn;
    QTest::newRow("quote") << u"arn:aws:iam::*:role/Ad\"min"_s << noArn;
    QTest::newRow("line feed") << u"arn:aws:iam::*:role/Admin\n"_s << noArn;
    QTest::newRow("policy variable") << u"arn:aws:iam::*:role/${aws:username}"_s << noArn;
    QTest::newRow("every role") << u"arn:aws:iam::*:role/*"_s << everybody;
    QTest::newRow("every role by other words") << u"arn:aws:iam::*:role/?*/*"_s << everybody;
    QTest::newRow("session") << u"arn:aws:sts::111122223333:assumed-role/Admin/jo"_s
                             << u"is a session; give its role"_s;
}

void TestDenyDocuments::principalsAreChecked()
{
    QFETCH(const QString, arn);
    QFETCH(const QString, problem);
    const QString found = breakGlassProblem(arn);
    QCOMPARE(found.isEmpty(), problem.isEmpty());
    QVERIFY2(found.contains(problem), qPrintable(found));
}

void TestDenyDocuments::aPrincipalThatCannotBeSparedIsRefused()
{
    const auto documents = denyDocuments({}, {usualBreakGlass(), u"Admin"_s});
    QVERIFY(!documents);
    QCOMPARE(documents.error().kind, Error::Kind::Usage);
    QVERIFY(documents.error().message.contains(u"“Admin”"_s));
}

void TestDenyDocuments::severalFilesAreNumbered()
{
    QCOMPARE(denyFileNames(u"a.b/deny.json"_s, 1), QStringList({u"a.b/deny.json"_s}));
    QCOMPARE(denyFileNames(u"a.b/deny.json"_s, 2), QStringList({u"a.b/deny-1.json"_s, u"a.b/deny-2.json"_s}));
    QCOMPARE(denyFileNames(u"a.b/deny"_s, 2), QStringList({u"a.b/deny-1.json"_s, u"a.b/deny-2.json"_s}));
}

QTEST_GUILESS_MAIN(TestDenyDocuments)
#include "tst_denydocuments.moc"
