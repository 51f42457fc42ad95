#include "ui/theme/palette.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Ttc;

namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
         + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)}); // by value: the two are temporary
    return (light + 0.05) / (dark + 0.05);
}

QPalette systemPalette(bool dark)
{
    QPalette palette;
    palette.setColor(QPalette::Window, dark ? QColor(0x202020) : QColor(0xEFEFEF));
    palette.setColor(QPalette::WindowText, dark ? QColor(0xEEEEEE) : QColor(0x101010));
    return palette;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void textCanBeReadOnEveryGround_data();
    void textCanBeReadOnEveryGround();
    void followsTheSystem_data();
    void followsTheSystem();
    void followsAChangeOfTheSystem();
    void appearanceOverridesTheSystemAndIsRemembered();
    void textSizeGrowsRowsAndFontsWithinLimits();
    void damagedSettingsGiveTheDefault();
    void everyIconDrawsInTheTokensColour_data();
    void everyIconDrawsInTheTokensColour();
    void noWordOfTheStyleSheetsIsLeftOut();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void TestTheme::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    QApplication::setPalette(systemPalette(false));
}

void TestTheme::cleanup()
{
    m_settings.reset();
    qApp->setStyleSheet({});
}

void TestTheme::textCanBeReadOnEveryGround_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QColor>("text");
    for (const bool dark : {false, true}) {
        const Tokens &tokens = dark ? darkTokens() : lightTokens();
        const char *name = dark ? "dark" : "light";
        const QList<std::pair<const char *, QColor>> texts{
            {"text", tokens.text},           {"muted", tokens.muted},
            {"faint", tokens.faint},         {"accent", tokens.accent},
            {"in use", tokens.inUse},        {"possible", tokens.possible},
            {"startable", tokens.startable}, {"not covered", tokens.notCovered},
            {"not seen", tokens.notSeen},    {"good", tokens.good},
            {"warn", tokens.warn},           {"bad", tokens.bad}};
        for (const auto &[what, color] : texts) {
            QTest::addRow("%s %s", name, what) << dark << color;
        }
    }
}

void TestTheme::textCanBeReadOnEveryGround()
{
    QFETCH(bool, dark);
    QFETCH(QColor, text);
    const Tokens &tokens = dark ? darkTokens() : lightTokens();
    for (const QColor &ground :
         {tokens.window, tokens.surface, tokens.raised, tokens.accentSoft, tokens.select, tokens.code}) {
        QVERIFY2(contrast(text, ground) >= 4.5,
                 qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(contrast(text, ground))));
    }
    QVERIFY(contrast(tokens.onAccent(), tokens.accent) >= 4.5);
}

void TestTheme::followsTheSystem_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::followsTheSystem()
{
    QFETCH(bool, dark);
    QApplication::setPalette(systemPalette(dark));
    const Theme theme(*m_settings);
    QCOMPARE(theme.tokens().dark, dark);
    QCOMPARE(isDark(QGuiApplication::palette()), dark);
    QCOMPARE(QGuiApplication::palette().color(QPalette::Base), theme.tokens().surface);
}

void TestTheme::followsAChangeOfTheSystem()
{
    const Theme theme(*m_settings);
    QSignalSpy changed(&theme, &Theme::changed);
    QApplication::setPalette(systemPalette(true));
    QTRY_VERIFY(theme.tokens().dark);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(QGuiApplication::palette().color(QPalette::Window), darkTokens().window);
    // The offscreen platform has no palette of its own, so a change of its theme means a light one.
    QWidget window;
    QEvent event(QEvent::ThemeChange);
    QApplication::sendEvent(&window, &event);
    QVERIFY(!theme.tokens().dark);
}

void TestTheme::appearanceOverridesTheSystemAndIsRemembered()
{
    {
        Theme theme(*m_settings);
        theme.setAppearance(Theme::Appearance::Dark);
        QVERIFY(theme.tokens().dark);
    }
    QApplication::setPalette(systemPalette(false));
    Theme theme(*m_settings);
    QCOMPARE(theme.appearance(), Theme::Appearance::Dark);
    QVERIFY(theme.tokens().dark);
    theme.setAppearance(Theme::Appearance::System);
    QVERIFY(!theme.tokens().dark);
}

void TestTheme::textSizeGrowsRowsAndFontsWithinLimits()
{
    Theme theme(*m_settings);
    const int row = theme.rowHeight();
    const double points = QApplication::font().pointSizeF();
    theme.setTextPercent(200);
    QCOMPARE(theme.rowHeight(), row * 2);
    QVERIFY(QApplication::font().pointSizeF() > points * 1.9);
    theme.setTextPercent(10'000);
    QCOMPARE(theme.textPercent(), Theme::LargestText);
    theme.setTextPercent(0);
    QCOMPARE(theme.textPercent(), Theme::SmallestText);
    theme.setTextPercent(100);
    QCOMPARE(QApplication::font().pointSizeF(), points);
}

void TestTheme::damagedSettingsGiveTheDefault()
{
    m_settings->setValue(u"appearance"_s, u"Purple"_s);
    m_settings->setValue(u"textPercent"_s, u"huge"_s);
    const Theme theme(*m_settings);
    QCOMPARE(theme.appearance(), Theme::Appearance::System);
    QCOMPARE(theme.textPercent(), 100);
}

void TestTheme::everyIconDrawsInTheTokensColour_data()
{
    QTest::addColumn<QString>("name");
    QDirIterator icons(u":/icons"_s, {u"*.svg"_s}, QDir::Files);
    while (icons.hasNext()) {
        const QString name = QFileInfo(icons.next()).completeBaseName();
        if (!name.startsWith("io."_L1)) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

void TestTheme::everyIconDrawsInTheTokensColour()
{
    QFETCH(QString, name);
    Theme theme(*m_settings);
    const QIcon icon = theme.icon(name);
    for (const auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
        theme.setAppearance(appearance);
        const QImage image = icon.pixmap(QSize(16, 16), 4.0).toImage();
        QCOMPARE(image.size(), QSize(64, 64));
        bool found = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                found = found || (pixel.alpha() == 255 && pixel.rgb() == theme.tokens().muted.rgb());
            }
        }
        QVERIFY2(found, qPrintable(name));
    }
}

void TestTheme::noWordOfTheStyleSheetsIsLeftOut()
{
    const Theme theme(*m_settings);
    for (const QString &sheet : {styleSheetFor(theme), documentStyleSheetFor(theme)}) {
        QVERIFY(!sheet.isEmpty());
        QVERIFY(!sheet.contains(u": ;"_s));
        QVERIFY(!sheet.contains(u"  ;"_s));
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(QRegularExpression(u"(solid|dashed|padding:|left:|right:|top:) *[;}]"_s)));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
