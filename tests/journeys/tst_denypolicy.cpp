#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

// `ttc policy deny-unused` on the real catalog and the sample inventory, as an analyst calls it.
class TestDenyPolicy : public QObject
{
    Q_OBJECT
private slots:
    void withoutProofNothingIsDenied();
    void whatIsProvedAbsentIsDenied();
    void whatIsNotCoveredIsDeniedOnlyWhenAskedFor();
    void thePolicyIsSaved();
    void severalPoliciesGoToSeveralFiles();
    void sparedPrincipalsAreChosen_data();
    void sparedPrincipalsAreChosen();
    void aLostInventoryGivesNoPolicy();
    void wrongUseIsToldWithStatusTwo_data();
    void wrongUseIsToldWithStatusTwo();

private:
    struct Ended
    {
        int status = -1;
        QByteArray out{};
        QString error{};
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Ended run(const QStringList &arguments) const;
    QByteArray contentOf(const QString &name) const;

    const QTemporaryDir m_folder;
    const QStringList m_samples{
        u"-i"_s, QStringLiteral(TTC_SOURCE_DIR "/packaging/sample-inventory/prod-config-snapshot.json"),
        u"-i"_s, QStringLiteral(TTC_SOURCE_DIR "/packaging/sample-inventory/sandbox.yaml")};
};

TestDenyPolicy::Ended TestDenyPolicy::run(const QStringList &arguments) const
{
    QProcess program;
    program.start(QStringLiteral(TTC_PROGRAM), QStringList{u"policy"_s, u"deny-unused"_s} + arguments);
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit) {
        return {.error = program.errorString()};
    }
    return {.status = program.exitCode(),
            .out = program.readAllStandardOutput(),
            .error = QString::fromUtf8(program.readAllStandardError())};
}

QByteArray TestDenyPolicy::contentOf(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestDenyPolicy::withoutProofNothingIsDenied()
{
    const Ended text = run(m_samples);
    QCOMPARE(text.status, 0);
    QVERIFY2(text.out.startsWith("Denies nothing: no source is marked complete"), text.out.constData());
    QVERIFY(text.out.contains("--include-not-covered"));
    const QString file = m_folder.filePath(u"none.json"_s);
    const Ended policy = run(m_samples + QStringList{u"--format"_s, u"policy"_s, u"-o"_s, file});
    QCOMPARE(policy.status, 0);
    QVERIFY(policy.out.isEmpty());
    QVERIFY2(policy.error.startsWith(u"Denies nothing: "_s), qPrintable(policy.error));
    QVERIFY(!QFile::exists(file));
}

void TestDenyPolicy::whatIsProvedAbsentIsDenied()
{
    const Ended ended = run(m_samples + QStringList{u"--complete"_s, u"--format"_s, u"json"_s});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.json()[u"schema"_s].toString(), u"ttc-deny-policy/1"_s);
    QCOMPARE(ended.json()[u"accounts"_s].toArray(), QJsonArray({u"111122223333"_s, u"444455556666"_s}));
    // Worked out by hand: prod has EC2, sandbox is listed with Lambda and CodeBuild, neither with these.
    const QJsonArray actions = ended.json()[u"documents"_s][0][u"Statement"_s][0][u"Action"_s].toArray();
    for (const QString &action : {u"bedrock:*"_s, u"workspaces:*"_s, u"ses:*"_s, u"lightsail:*"_s}) {
        QVERIFY2(actions.contains(action), qPrintable(action));
    }
    for (const QString &action : {u"ec2:*"_s, u"lambda:*"_s, u"codebuild:*"_s, u"organizations:*"_s}) {
        QVERIFY2(!actions.contains(action), qPrintable(action));
    }
    QVERIFY(ended.json()[u"stopped"_s].toArray().contains(u"T1496.A007"_s));
    QVERIFY(ended.json()[u"hindered"_s].toArray().contains(u"T1496.001"_s));
}

void TestDenyPolicy::whatIsNotCoveredIsDeniedOnlyWhenAskedFor()
{
    const Ended ended = run(m_samples + QStringList{u"--include-not-covered"_s, u"--format"_s, u"json"_s});
    QCOMPARE(ended.status, 0);
    QVERIFY(!ended.json()[u"documents"_s].toArray().isEmpty());
    for (const QJsonValue service : ended.json()[u"services"_s].toArray()) {
        QCOMPARE(service[u"denied"_s].toBool(), service[u"deniability"_s].toString() == "not-covered"_L1);
        QVERIFY(!service[u"reason"_s].toString().isEmpty());
    }
    QVERIFY(ended.json()[u"summary"_s].toString().contains(u"nothing proves absence"_s));
}

void TestDenyPolicy::thePolicyIsSaved()
{
    const QStringList common = m_samples + QStringList{u"--complete"_s, u"--format"_s, u"policy"_s};
    const Ended saved = run(common + QStringList{u"-o"_s, m_folder.filePath(u"scp.json"_s)});
    QCOMPARE(saved.status, 0);
    QVERIFY2(saved.out.contains("scp.json: "), saved.out.constData());
    const QByteArray content = contentOf(u"scp.json"_s);
    QCOMPARE(QJsonDocument::fromJson(content)[u"Version"_s].toString(), u"2012-10-17"_s);
    QCOMPARE(run(common).out, content);
    QCOMPARE(run(common + QStringList{u"-o"_s, u"/dev/full"_s}).status, 1);
}

// Only very many spared principals make the real catalog's services need a second policy.
void TestDenyPolicy::severalPoliciesGoToSeveralFiles()
{
    QStringList spared;
    for (int i = 0; i < 98; ++i) {
        spared +=
            {u"--break-glass"_s, u"arn:aws:iam::111122223333:role/Deployers-%1"_s.arg(i, 4, 10, QChar(u'0'))};
    }
    const Ended saved = run(m_samples + spared
                            + QStringList{u"--complete"_s, u"--format"_s, u"policy"_s, u"-o"_s,
                                          m_folder.filePath(u"many.json"_s)});
    QCOMPARE(saved.status, 0);
    QVERIFY(!QFile::exists(m_folder.filePath(u"many.json"_s)));
    for (const QString &name : {u"many-1.json"_s, u"many-2.json"_s}) {
        const QByteArray content = contentOf(name).trimmed();
        QVERIFY2(content.size() > 4000 && content.size() <= 5120,
                 qPrintable(QString::number(content.size())));
        QVERIFY(QJsonDocument::fromJson(content).isObject());
    }
}

void TestDenyPolicy::sparedPrincipalsAreChosen_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("spared");
    QTest::newRow("usual") << QStringList() << QStringList{u"arn:aws:iam::*:role/SecurityBreakGlass"_s};
    QTest::newRow("nobody") << QStringList{u"--break-glass"_s, QString()} << QStringList();
    const QStringList two{u"arn:aws:iam::*:role/A"_s, u"arn:aws:iam::*:user/b"_s};
    QTest::newRow("two") << QStringList{u"--break-glass"_s, two.first(), u"--break-glass"_s, two.last()}
                         << two;
}

void TestDenyPolicy::sparedPrincipalsAreChosen()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, spared);
    const Ended ended = run(m_samples + arguments + QStringList{u"--complete"_s, u"--format"_s, u"json"_s});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.json()[u"break_glass"_s].toArray(), QJsonArray::fromStringList(spared));
    const QJsonValue statement = ended.json()[u"documents"_s][0][u"Statement"_s][0];
    QCOMPARE(statement[u"Condition"_s][u"ArnNotLike"_s][u"aws:PrincipalArn"_s].toArray(),
             QJsonArray::fromStringList(spared));
}

void TestDenyPolicy::aLostInventoryGivesNoPolicy()
{
    const Ended ended = run({u"-i"_s, u"/nowhere.json"_s, u"--include-not-covered"_s});
    QCOMPARE(ended.status, 1);
    QVERIFY(ended.out.isEmpty());
    QVERIFY(ended.error.contains(u"/nowhere.json"_s));
}

void TestDenyPolicy::wrongUseIsToldWithStatusTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("no inventory") << QStringList() << u"-i FILE is needed"_s;
    QTest::newRow("format") << QStringList{u"-i"_s, u"x"_s, u"--format"_s, u"yaml"_s} << u"is no format"_s;
    QTest::newRow("file without -i") << QStringList{u"-i"_s, u"x"_s, u"y"_s}
                                     << u"each inventory file has its own -i"_s;
    QTest::newRow("principal") << QStringList{u"-i"_s, u"x"_s, u"--break-glass"_s, u"Admin"_s}
                               << u"“Admin” is no ARN"_s;
    QTest::newRow("no file name") << QStringList{u"-i"_s, u"x"_s, u"-o"_s, QString()} << u"name of a file"_s;
}

void TestDenyPolicy::wrongUseIsToldWithStatusTwo()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, said);
    const Ended ended = run(arguments);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.error.contains(said), qPrintable(ended.error));
    QVERIFY(ended.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestDenyPolicy)
#include "tst_denypolicy.moc"
