#include "ui/theme/theme.h"

#include "ui/theme/palette.h"
#include "ui/theme/scaledstyle.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/themedicon.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QMetaEnum>
#include <QScopedValueRollback>
#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

const QString AppearanceKey = u"appearance"_s;
const QString TextPercentKey = u"textPercent"_s;

} // namespace

Theme::Theme(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_systemFont(QApplication::font())
{
    const auto names = QMetaEnum::fromType<Appearance>();
    bool known = false;
    const int kept =
        names.keyToValue(settings.value(AppearanceKey).toString().toLatin1().constData(), &known);
    m_appearance = known ? static_cast<Appearance>(kept) : Appearance::System;
    bool number = false;
    const int percent = settings.value(TextPercentKey, 100).toInt(&number);
    m_textPercent = number ? std::clamp(percent, SmallestText, LargestText) : 100;
    // Fusion takes its own light palette for the standard one: ask before it is set.
    m_systemDark = isDark(QGuiApplication::palette());
    m_style = new ScaledStyle;
    QApplication::setStyle(m_style);
    apply();
    qApp->installEventFilter(this);
}

Theme::~Theme()
{
    const QScopedValueRollback guard(m_applying, true);
    qApp->setStyleSheet({});
    QApplication::setFont(m_systemFont);
    QApplication::setPalette(QPalette());
}

const Tokens &Theme::tokens() const
{
    const bool dark =
        m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_systemDark);
    return dark ? darkTokens() : lightTokens();
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance) {
        return;
    }
    m_appearance = appearance;
    const char *name = QMetaEnum::fromType<Appearance>().valueToKey(static_cast<int>(appearance));
    m_settings.setValue(AppearanceKey, QString::fromLatin1(name));
    apply();
}

void Theme::setTextPercent(int percent)
{
    percent = std::clamp(percent, SmallestText, LargestText);
    if (percent == m_textPercent) {
        return;
    }
    m_textPercent = percent;
    m_settings.setValue(TextPercentKey, percent);
    apply();
}

QFont Theme::font(FontRole role) const
{
    QFont font =
        role == FontRole::Fixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont(m_systemFont);
    const double body = QFontInfo(m_systemFont).pointSizeF() * m_textPercent / 100.0;
    switch (role) {
    case FontRole::Small:
    case FontRole::Caption:
        font.setPointSizeF(body * 0.92);
        break;
    case FontRole::Title:
        font.setPointSizeF(body * 1.4);
        break;
    case FontRole::Hero:
        font.setPointSizeF(body * 1.85);
        break;
    case FontRole::Body:
    case FontRole::Bold:
    case FontRole::Fixed:
        font.setPointSizeF(body);
        break;
    }
    const bool bold = role == FontRole::Caption || role == FontRole::Bold || role == FontRole::Title
                   || role == FontRole::Hero;
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

int Theme::scaled(int length) const
{
    return std::max(1, length * m_textPercent / 100);
}

int Theme::rowHeight() const
{
    return std::max(scaled(Length::Row), QFontMetrics(font(FontRole::Body)).height() + scaled(Length::Gap));
}

QIcon Theme::icon(const QString &name) const
{
    return themedIcon(*this, name, &Tokens::muted);
}

QIcon Theme::icon(const QString &name, QColor Tokens::*color) const
{
    return themedIcon(*this, name, color);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (m_applying || (type != QEvent::ThemeChange && type != QEvent::ApplicationPaletteChange)) {
        return QObject::eventFilter(watched, event);
    }
    const bool before = m_systemDark;
    if (type == QEvent::ThemeChange) {
        readSystemPalette();
    } else {
        // Somebody set the palette over ours.
        m_systemDark = isDark(QGuiApplication::palette());
    }
    if (before != m_systemDark || type == QEvent::ApplicationPaletteChange) {
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::readSystemPalette()
{
    // Ours covers every role, so the platform's shows only while ours is away.
    const QScopedValueRollback guard(m_applying, true);
    const QPalette ours = QGuiApplication::palette();
    QApplication::setPalette(QPalette());
    m_systemDark = isDark(QGuiApplication::palette());
    QApplication::setPalette(ours);
}

void Theme::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    m_style->setTextPercent(m_textPercent);
    const QPalette palette = paletteFrom(tokens());
    if (palette != QGuiApplication::palette()) {
        QApplication::setPalette(palette);
    }
    const QFont body = font(FontRole::Body);
    if (body != QApplication::font()) {
        QApplication::setFont(body);
    }
    const QString sheet = styleSheetFor(*this);
    if (sheet != qApp->styleSheet()) {
        qApp->setStyleSheet(sheet);
    }
    emit changed();
}

} // namespace Ttc
