#pragma once

#include <QWidget>

namespace Ttc {

class Theme;

// What stands in the window before the first inventory: what this is for, one thing to do, and one way to
// just look around.
class FirstStartPage final : public QWidget
{
    Q_OBJECT
public:
    // `techniques`: how many leaves the catalog holds.
    FirstStartPage(const Theme &theme, int techniques, QWidget *parent = nullptr);

signals:
    void openRequested();
    void sampleRequested();
    void browseAllRequested();
    void formatsRequested(); // how to get a file

private:
    QWidget *makeDropTarget(const Theme &theme);
    QWidget *makeJobs();
};

} // namespace Ttc
