#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace Ttc {

class FacetModel;
class Theme;

// One facet under its heading: the first values, and a button that shows the rest. Checked ones always show.
class FacetView final : public QWidget
{
    Q_OBJECT
public:
    // `name` begins the object names: "service" gives serviceFacetView. `model` must outlive this widget.
    // `shortLength`: how many values show at first; 0 for all.
    FacetView(const Theme &theme, FacetModel &model, const QString &name, int shortLength = 0,
              QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    QListView *view() const { return m_view; }

private:
    void fit();

    const Theme &m_theme;
    FacetModel &m_model;
    int m_shortLength;
    bool m_showsAll = false;
    QLabel *m_heading = nullptr;
    QListView *m_view = nullptr;
    QPushButton *m_moreButton = nullptr;
};

} // namespace Ttc
