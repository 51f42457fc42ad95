#include "tests/support/catalogdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// What the shipped controls ask a team to do, held against lists of what is known outside.
class TestControlData : public QObject
{
    Q_OBJECT
private slots:
    void everyControlServesATechnique();
    void everyKindIsThere();
    void everyControlCanBeDoneAndVerified();
    void commandsOnlyRead_data();
    void commandsOnlyRead();
    void everyCheckIsKnown();
    void policiesDenyRealActions_data();
    void policiesDenyRealActions();
    void noStepServesTwoControls();
};

namespace {

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    if (value.isString()) {
        texts.append(value.toString());
    }
    for (const auto &item : value.toArray()) {
        texts.append(item.toString());
    }
    return texts;
}

// "s3:Put*Configuration" names every action that it fits.
bool namesRealAction(const QString &pattern, const QSet<QString> &actions)
{
    if (!pattern.contains(u'*') && !pattern.contains(u'?')) {
        return actions.contains(pattern.toLower());
    }
    QString text = QRegularExpression::escape(pattern.toLower());
    text.replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
    const QRegularExpression form(QRegularExpression::anchoredPattern(text));
    return std::ranges::any_of(actions,
                               [&form](const QString &action) { return form.match(action).hasMatch(); });
}

QSet<QString> knownActions()
{
    QSet<QString> actions;
    for (const QString &line : knownLines(u"iam-actions"_s)) {
        actions.insert(line.toLower());
    }
    return actions;
}

} // namespace

void TestControlData::everyControlServesATechnique()
{
    for (const Control &control : shippedCatalog().controls()) {
        QVERIFY2(!shippedCatalog().techniquesOf(control.id).isEmpty(), qPrintable(control.id));
    }
}

void TestControlData::everyKindIsThere()
{
    const QList<Control> &controls = shippedCatalog().controls();
    QVERIFY(controls.size() >= 60);
    QVERIFY(controls.size() <= 100);
    for (const ControlKind kind : {ControlKind::Prevent, ControlKind::Detect, ControlKind::Respond}) {
        QVERIFY(std::ranges::count(controls, kind, &Control::kind) >= 5);
    }
}

void TestControlData::everyControlCanBeDoneAndVerified()
{
    for (const Control &control : shippedCatalog().controls()) {
        const QByteArray id = control.id.toUtf8();
        QVERIFY2(control.title.size() >= 10 && control.title.size() <= 80, id.constData());
        QVERIFY2(control.title.at(0).isUpper() && !control.title.endsWith(u'.'), id.constData());
        QVERIFY2(control.steps.size() >= 2, id.constData());
        QVERIFY2(!control.verify.isEmpty(), id.constData());
        QVERIFY2(!control.why.isEmpty() && !control.services.isEmpty(), id.constData());
        QVERIFY2(!control.references.isEmpty(), id.constData());
    }
}

void TestControlData::commandsOnlyRead_data()
{
    QTest::addColumn<QString>("command");
    for (const Control &control : shippedCatalog().controls()) {
        for (const Verification &check : control.verify) {
            QTest::newRow(qPrintable(control.id + u": "_s + check.command.left(60))) << check.command;
        }
    }
}

void TestControlData::commandsOnlyRead()
{
    QFETCH(QString, command);
    static const QRegularExpression form(
        u"^aws [a-z0-9-]+ (batch-get|describe|get|list|lookup|search|simulate|validate|filter|select|ls)"
        "(-[a-z0-9-]+)?( |$)"_s);
    QVERIFY(form.match(command).hasMatch());
    QCOMPARE(command.count(u'"') % 2, 0);
    QVERIFY(!command.contains(u'\n'));
}

void TestControlData::everyCheckIsKnown()
{
    const QSet<QString> hub = knownLines(u"security-hub"_s);
    const QSet<QString> rules = knownLines(u"config-rules"_s);
    const QSet<QString> prowler = knownLines(u"prowler"_s);
    QStringList unknown;
    for (const Control &control : shippedCatalog().controls()) {
        const auto look = [&](const QStringList &ids, const QSet<QString> &known) {
            for (const QString &id : ids) {
                if (!known.contains(id)) {
                    unknown.append(control.id + u": "_s + id);
                }
            }
        };
        look(control.securityHub, hub);
        look(control.configRules, rules);
        look(control.prowler, prowler);
    }
    QCOMPARE(unknown, QStringList());
}

void TestControlData::policiesDenyRealActions_data()
{
    QTest::addColumn<QString>("id");
    for (const Control &control : shippedCatalog().controls()) {
        if (control.policy.type != Policy::Type::None) {
            QTest::newRow(qPrintable(control.id)) << control.id;
        }
    }
}

void TestControlData::policiesDenyRealActions()
{
    QFETCH(QString, id);
    const Policy &policy = shippedCatalog().control(id)->policy;
    QVERIFY(policy.document.size() <= 5120);
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(policy.document, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(document.value("Version"_L1).toString(), u"2012-10-17"_s);
    static const QSet<QString> actions = knownActions();
    QSet<QString> sids;
    for (const auto &value : document.value("Statement"_L1).toArray()) {
        const QJsonObject statement = value.toObject();
        static const QRegularExpression sidForm(u"^[A-Za-z0-9]+$"_s);
        const QString sid = statement.value("Sid"_L1).toString();
        QVERIFY2(sidForm.match(sid).hasMatch() && !sids.contains(sid), qPrintable(sid));
        sids.insert(sid);
        QCOMPARE(statement.value("Effect"_L1).toString(), u"Deny"_s);
        QCOMPARE(statement.contains("Principal"_L1), policy.type == Policy::Type::Rcp);
        QVERIFY(statement.contains("Resource"_L1) || statement.contains("NotResource"_L1));
        const QStringList named =
            textsOf(statement.value("Action"_L1)) + textsOf(statement.value("NotAction"_L1));
        QVERIFY(!named.isEmpty());
        for (const QString &action : named) {
            QVERIFY2(namesRealAction(action, actions), qPrintable(action));
        }
        // Somebody must be able to undo what the policy locks: by a role that it leaves out, or, for a
        // resource policy, since it lets the organization itself through.
        const QByteArray condition =
            QJsonDocument(statement.value("Condition"_L1).toObject()).toJson(QJsonDocument::Compact);
        QVERIFY2(condition.contains("SecurityBreakGlass") || condition.contains("aws:PrincipalOrgID")
                     || condition.contains("aws:SourceOrgID") || condition.contains("Null"),
                 condition.constData());
    }
}

void TestControlData::noStepServesTwoControls()
{
    QHash<QString, QString> controlOf;
    for (const Control &control : shippedCatalog().controls()) {
        for (const QString &step : control.steps) {
            const QString other = controlOf.value(step.simplified().toLower());
            QVERIFY2(other.isEmpty(), qPrintable(step + u": "_s + other + u", "_s + control.id));
            controlOf.insert(step.simplified().toLower(), control.id);
        }
    }
}

QTEST_GUILESS_MAIN(TestControlData)
#include "tst_controldata.moc"
