#include "tests/ui/windowfixture.h"
#include "ui/widgets/detailbrowser.h"

#include <QSignalSpy>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

class TestDetailBrowser : public QObject
{
    Q_OBJECT

private slots:
    void init() { Fixture::failOnWarnings(); }
    void linksAreToldByTheirKind_data();
    void linksAreToldByTheirKind();
    void nothingIsLoaded();
    void keepsItsPlaceWhenTheSameIsShownAgain();
    void growsWithItsText();
    void takesTheColoursOfTheTheme();

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"s.ini"_s), QSettings::IniFormat};
};

void TestDetailBrowser::linksAreToldByTheirKind_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QStringList>("told"); // technique, control, outside, copied
    QTest::newRow("technique") << u"ttc:T1485.A003"_s << QStringList{u"T1485.A003"_s, {}, {}, {}};
    QTest::newRow("control") << u"control:s3-versioning"_s << QStringList{{}, u"s3-versioning"_s, {}, {}};
    QTest::newRow("https") << u"https://example.com/a"_s
                           << QStringList{{}, {}, u"https://example.com/a"_s, {}};
    const QString command = u"aws x --query 'a[?b==`c`].{d:e}' #1/2 \"%\" ü"_s;
    QTest::newRow("copy") << QString(u"copy:"_s + QString::fromLatin1(QUrl::toPercentEncoding(command)))
                          << QStringList{{}, {}, {}, command};
    QTest::newRow("copy of lines") << u"copy:%7B%0A%20%20%22a%22%0A%7D"_s
                                   << QStringList{{}, {}, {}, u"{\n  \"a\"\n}"_s};
    QTest::newRow("http") << u"http://example.com"_s << QStringList{{}, {}, {}, {}};
    QTest::newRow("file") << u"file:///etc/passwd"_s << QStringList{{}, {}, {}, {}};
    QTest::newRow("script") << u"javascript:alert(1)"_s << QStringList{{}, {}, {}, {}};
}

void TestDetailBrowser::linksAreToldByTheirKind()
{
    QFETCH(QString, link);
    QFETCH(QStringList, told);
    const Theme theme(m_settings);
    DetailBrowser browser(theme);
    QSignalSpy techniques(&browser, &DetailBrowser::techniqueRequested);
    QSignalSpy controls(&browser, &DetailBrowser::controlRequested);
    QSignalSpy outside(&browser, &DetailBrowser::externalLinkRequested);
    QSignalSpy copied(&browser, &DetailBrowser::copyRequested);
    browser.setBody(QString(u"<a href=\""_s + link + u"\">here</a>"_s));
    QVERIFY(Fixture::showAndWait(browser, {400, 200}));
    QTest::keyClick(&browser, Qt::Key_Tab); // to the link
    QTest::keyClick(&browser, Qt::Key_Return);
    QCOMPARE(techniques.value(0).value(0).toString(), told.at(0));
    QCOMPARE(controls.value(0).value(0).toString(), told.at(1));
    QCOMPARE(outside.value(0).value(0).toUrl().toString(), told.at(2));
    QCOMPARE(copied.value(0).value(0).toString(), told.at(3));
    QCOMPARE(browser.toPlainText(), u"here"_s); // it never navigates by itself
}

void TestDetailBrowser::nothingIsLoaded()
{
    const Theme theme(m_settings);
    DetailBrowser browser(theme);
    const QString file = m_folder.filePath(u"secret.txt"_s);
    QFile secret(file);
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("secret");
    secret.close();
    QVERIFY(browser.loadResource(QTextDocument::HtmlResource, QUrl::fromLocalFile(file)).isNull());
    browser.setBody(u"<img src=\"%1\"><p>text</p>"_s.arg(QUrl::fromLocalFile(file).toString()));
    QVERIFY(browser.toPlainText().contains(u"text"_s));
}

void TestDetailBrowser::keepsItsPlaceWhenTheSameIsShownAgain()
{
    const Theme theme(m_settings);
    DetailBrowser browser(theme);
    QVERIFY(Fixture::showAndWait(browser, {300, 100}));
    const QString body = u"<p>line</p>"_s.repeated(100);
    browser.setBody(body);
    QTest::keyClick(&browser, Qt::Key_End);
    QTest::keyClick(&browser, Qt::Key_PageDown);
    const int cursor = browser.textCursor().position();
    browser.setBody(body);
    QCOMPARE(browser.textCursor().position(), cursor);
}

void TestDetailBrowser::growsWithItsText()
{
    const Theme theme(m_settings);
    DetailBrowser browser(theme);
    browser.setFitsContent(true);
    QVERIFY(Fixture::showAndWait(browser, {300, 100}));
    browser.setBody(u"<p>one</p>"_s);
    const int one = browser.sizeHint().height();
    browser.setBody(u"<p>one</p>"_s.repeated(5));
    QVERIFY(browser.sizeHint().height() > 3 * one);
}

void TestDetailBrowser::takesTheColoursOfTheTheme()
{
    Theme theme(m_settings);
    DetailBrowser browser(theme);
    browser.setBody(u"<p><span class=\"possible\">word</span></p>"_s);
    const auto color = [&browser] {
        return browser.document()->firstBlock().begin().fragment().charFormat().foreground().color();
    };
    theme.setAppearance(Theme::Appearance::Light);
    QCOMPARE(color(), lightTokens().possible);
    theme.setAppearance(Theme::Appearance::Dark);
    QCOMPARE(color(), darkTokens().possible);
}

QTEST_MAIN(TestDetailBrowser)
#include "tst_detailbrowser.moc"
