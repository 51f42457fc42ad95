#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

class QSettings;

namespace Ttc {

class ScaledStyle;

// How the application looks: light or dark, and how big its text is. Dresses the whole QApplication; there is
// one of it, built before the first window, and it outlives all windows.
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Appearance {
        System, // as the desktop: light text on dark there means dark here
        Light,
        Dark
    };
    Q_ENUM(Appearance)

    static constexpr int SmallestText = 70; // percent
    static constexpr int LargestText = 250;

    // Reads appearance and text size from `settings`, which must outlive this object, and dresses the
    // application. The platform's palette must still be in place.
    explicit Theme(QSettings &settings, QObject *parent = nullptr);
    // Leaves the application as the platform would have it.
    ~Theme() override;

    const Tokens &tokens() const;
    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    // In percent of the desktop's text size; values out of range are brought into it.
    int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent);

    QFont font(FontRole role) const;
    // A length at 100 % text size, as pixels to draw.
    int scaled(int length) const;
    int rowHeight() const;
    // An icon of the application's family, such as "search". It takes its colour from the tokens whenever it
    // is drawn, so it needs no replacing when they change. An unknown name gives an empty icon.
    QIcon icon(const QString &name) const;
    // The same in a colour that stays.
    QIcon icon(const QString &name, QColor Tokens::*color) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed(); // colours or sizes

private:
    void readSystemPalette();
    void apply();

    QSettings &m_settings;
    Appearance m_appearance = Appearance::System;
    int m_textPercent = 100;
    bool m_systemDark = false;
    bool m_applying = false;
    QFont m_systemFont;
    ScaledStyle *m_style = nullptr; // the application owns it
};

} // namespace Ttc
