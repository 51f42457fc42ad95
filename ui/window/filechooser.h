#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace Ttc {

// Asks a person for files. An interface, so that tests can answer in a person's place.
class FileChooser
{
public:
    virtual ~FileChooser() = default;

    // Each returns at once; `chosen` is called later, and not at all when the person thinks better of it.
    virtual void chooseFilesToOpen(QWidget *parent, const QString &title,
                                   std::function<void(const QStringList &)> chosen) = 0;
    virtual void chooseFolderToOpen(QWidget *parent, const QString &title,
                                    std::function<void(const QString &)> chosen) = 0;
    // `suggested`: a full path. An existing file that is chosen was confirmed by the person.
    virtual void chooseFileToSave(QWidget *parent, const QString &title, const QString &suggested,
                                  std::function<void(const QString &)> chosen) = 0;
};

// The desktop's own file dialogs.
class DesktopFileChooser final : public FileChooser
{
public:
    void chooseFilesToOpen(QWidget *parent, const QString &title,
                           std::function<void(const QStringList &)> chosen) override;
    void chooseFolderToOpen(QWidget *parent, const QString &title,
                            std::function<void(const QString &)> chosen) override;
    void chooseFileToSave(QWidget *parent, const QString &title, const QString &suggested,
                          std::function<void(const QString &)> chosen) override;
};

} // namespace Ttc
