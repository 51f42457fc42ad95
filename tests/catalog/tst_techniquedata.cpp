#include "tests/support/catalogdata.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;
using namespace Ttc::Testing;

// What the shipped techniques say, held against lists of what is known outside.
class TestTechniqueData : public QObject
{
    Q_OBJECT
private slots:
    void everyEntryAgreesWithTheCrosswalk_data();
    void everyEntryAgreesWithTheCrosswalk();
    void noEntryIsMissing();
    void everyEventIsReal();
    void everyFindingIsKnown();
    void relatedItemsHaveTheFormOfTheirCollection();
    void addressesAreWellFormed();
    void leavesSayEnough();
    void parentsHelpToChoose();
    void noSentenceServesMoreThanThreeEntries();
    void whatCanBeStartedCanBeDenied();
};

namespace {

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QList<QStringList> crosswalk()
{
    QFile file(QStringLiteral(TTC_SOURCE_DIR "/tests/data/known/entries.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no crosswalk");
    }
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1)) {
        rows.append(line.split(u','));
    }
    return rows;
}

qsizetype words(const QString &text)
{
    static const QRegularExpression gap(u"\\s+"_s);
    return text.split(gap, Qt::SkipEmptyParts).size();
}

// Sentences of running text, without marks and line breaks; short ones and headings tell nothing.
QStringList sentences(const QString &text)
{
    static const QRegularExpression end(u"(?<=[.!?:])\\s+"_s);
    QStringList found;
    for (const QString &part : text.simplified().split(end, Qt::SkipEmptyParts)) {
        if (words(part) >= 4) {
            found.append(part.toLower());
        }
    }
    return found;
}

QStringList textsOf(const Technique &technique)
{
    QStringList texts{technique.summary, technique.prerequisite, technique.description, technique.detection};
    for (const Mitigation &mitigation : technique.mitigations) {
        texts.append(mitigation.note);
    }
    return texts;
}

} // namespace

void TestTechniqueData::everyEntryAgreesWithTheCrosswalk_data()
{
    QTest::addColumn<QStringList>("row");
    for (const QStringList &row : crosswalk()) {
        QTest::newRow(qPrintable(row.first())) << row;
    }
}

void TestTechniqueData::everyEntryAgreesWithTheCrosswalk()
{
    QFETCH(QStringList, row);
    const Technique *technique = shippedCatalog().technique(row.at(0));
    QVERIFY(technique != nullptr);
    QCOMPARE(technique->parentId, row.at(1));
    QCOMPARE(toKey(technique->kind), row.at(2));
    QCOMPARE(sorted(technique->tactics).join(u' '), row.at(3));
    QCOMPARE(technique->reach ? toKey(*technique->reach) : QString(), row.at(4));
    QCOMPARE(sorted(technique->services).join(u' '), row.at(5));
    if (!row.at(6).isEmpty()) {
        QCOMPARE(toKey(technique->attack.relation), row.at(6));
        QCOMPARE(technique->attack.id, row.at(7));
    }
    QVERIFY(technique->provenance.url.endsWith(u"/Techniques/%1.html"_s.arg(technique->id)));
    QVERIFY(technique->reviewed.isValid());
}

void TestTechniqueData::noEntryIsMissing()
{
    QStringList known;
    for (const QStringList &row : crosswalk()) {
        known.append(row.first());
    }
    QStringList present;
    for (const Technique &technique : shippedCatalog().techniques()) {
        present.append(technique.id);
    }
    QCOMPARE(sorted(present), sorted(known));
}

void TestTechniqueData::everyEventIsReal()
{
    const QSet<QString> known = knownLines(u"events"_s);
    QStringList unknown;
    for (const Technique &technique : shippedCatalog().techniques()) {
        for (const CloudTrailEvent &event : technique.events) {
            const QString line =
                event.source + u' ' + event.name + (event.dataEvent ? u" data"_s : u" management"_s);
            if (!known.contains(line)) {
                unknown.append(technique.id + u": "_s + line);
            }
        }
    }
    QCOMPARE(unknown, QStringList());
}

void TestTechniqueData::everyFindingIsKnown()
{
    const QSet<QString> known = knownLines(u"guardduty"_s);
    for (const Technique &technique : shippedCatalog().techniques()) {
        for (const QString &finding : technique.guardDuty) {
            QVERIFY2(known.contains(finding), qPrintable(technique.id + u' ' + finding));
        }
    }
}

void TestTechniqueData::relatedItemsHaveTheFormOfTheirCollection()
{
    static const QRegularExpression uuid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    static const QRegularExpression stratus(u"^(aws|eks)\\.[a-z-]+\\.[a-z0-9-]+$"_s);
    static const QRegularExpression d3fend(u"^D3FA-[A-Z]{2}-\\d{4}$"_s);
    const auto all = [](const QStringList &ids, const QRegularExpression &form) {
        return std::ranges::all_of(ids, [&form](const QString &id) { return form.match(id).hasMatch(); });
    };
    for (const Technique &technique : shippedCatalog().techniques()) {
        const RelatedItems &related = technique.related;
        QVERIFY2(all(related.sigma, uuid) && all(related.elastic, uuid) && all(related.stratus, stratus)
                     && all(related.d3fendAws, d3fend),
                 qPrintable(technique.id));
    }
}

void TestTechniqueData::addressesAreWellFormed()
{
    QList<Reference> references;
    for (const Technique &technique : shippedCatalog().techniques()) {
        references += technique.references;
        references.append({technique.id, technique.provenance.url});
        QVERIFY2(!technique.references.isEmpty() || !shippedCatalog().isLeaf(technique.id),
                 qPrintable(technique.id));
    }
    for (const Control &control : shippedCatalog().controls()) {
        references += control.references;
    }
    for (const Reference &reference : std::as_const(references)) {
        const QUrl url(reference.url, QUrl::StrictMode);
        QVERIFY2(url.isValid() && url.scheme() == "https"_L1 && url.host().contains(u'.')
                     && url.userInfo().isEmpty() && url.port() == -1,
                 qPrintable(reference.url));
        QVERIFY2(!reference.title.isEmpty(), qPrintable(reference.url));
    }
}

void TestTechniqueData::leavesSayEnough()
{
    for (const QString &id : shippedCatalog().leaves()) {
        const Technique &technique = *shippedCatalog().technique(id);
        const QByteArray name = id.toUtf8();
        QVERIFY2(technique.summary.size() >= 20 && technique.summary.size() <= 200, name.constData());
        QVERIFY2(words(technique.description) >= 80 && words(technique.description) <= 310, name.constData());
        QVERIFY2(words(technique.detection) >= 50, name.constData());
        QVERIFY2(technique.mitigations.size() >= 3 && technique.mitigations.size() <= 8, name.constData());
        for (const Mitigation &mitigation : technique.mitigations) {
            QVERIFY2(words(mitigation.note) >= 5, qPrintable(id + u' ' + mitigation.control));
        }
    }
}

void TestTechniqueData::parentsHelpToChoose()
{
    for (const Technique &technique : shippedCatalog().techniques()) {
        if (!shippedCatalog().isLeaf(technique.id)) {
            QVERIFY2(words(technique.description) >= 40, qPrintable(technique.id));
            QVERIFY2(technique.summary.size() >= 20, qPrintable(technique.id));
        }
    }
}

void TestTechniqueData::noSentenceServesMoreThanThreeEntries()
{
    QHash<QString, QSet<QString>> entriesOf;
    for (const Technique &technique : shippedCatalog().techniques()) {
        for (const QString &text : textsOf(technique)) {
            for (const QString &sentence : sentences(text)) {
                entriesOf[sentence].insert(technique.id);
            }
        }
    }
    for (auto it = entriesOf.cbegin(); it != entriesOf.cend(); ++it) {
        QVERIFY2(it->size() <= 3, qPrintable(it.key() + u": "_s + it->values().join(u", "_s)));
    }
}

void TestTechniqueData::whatCanBeStartedCanBeDenied()
{
    for (const Technique &technique : shippedCatalog().techniques()) {
        if (technique.reach == Reach::Startable) {
            QVERIFY2(std::ranges::any_of(technique.mitigations,
                                         [](const Mitigation &mitigation) {
                                             return mitigation.control
                                                 == "organizations-deny-unused-services"_L1;
                                         }),
                     qPrintable(technique.id));
        }
    }
}

QTEST_GUILESS_MAIN(TestTechniqueData)
#include "tst_techniquedata.moc"
