#include "ui/dialogs/denydialog.h"

#include "models/exports/denydocuments.h"
#include "models/exports/policytext.h"
#include "models/exports/savefile.h"
#include "models/itemmodels/inventorystate.h"
#include "ui/theme/look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"
#include "ui/window/filechooser.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

QString whereToAttach()
{
    return DenyDialog::tr("Attach it where no other accounts lie below: those may use what is denied.");
}

} // namespace

DenyDialog::DenyDialog(const Theme &theme, InventoryState &inventory, FileChooser &files, QWidget *parent)
    : QDialog(parent)
    , m_inventory(inventory)
    , m_files(files)
    , m_model(inventory)
    , m_summary(new QLabel(this))
    , m_table(new RowTable(theme, this))
    , m_details(new QLabel(this))
    , m_spared(new QLineEdit(inventory.breakGlass(), this))
    , m_policy(new QPlainTextEdit(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"denyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Deny what nobody uses"));
    m_summary->setObjectName(u"denySummaryLabel"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_details->setObjectName(u"denyDetailsLabel"_s);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setProperty("look", u"small"_s);
    buildTable(theme);
    m_policy->setObjectName(u"denyPolicyText"_s);
    m_policy->setAccessibleName(tr("The policy"));
    m_policy->setPlaceholderText(tr("No service is ticked, so there is no policy."));
    m_policy->setReadOnly(true);
    m_policy->setTabChangesFocus(true);
    m_policy->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_policy->setFont(theme.font(FontRole::Fixed));
    m_note->setObjectName(u"denyNoteLabel"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Length::Gap);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_details);
    layout->addLayout(makeSparedField());
    layout->addWidget(m_policy, 2);
    layout->addWidget(m_note);
    layout->addLayout(makeButtons());
    connect(&m_model, &DenyModel::reportChanged, this, &DenyDialog::updatePolicy);
    updateSpared();
    resize(QSize(theme.scaled(980), theme.scaled(680)).boundedTo(screen()->availableSize()));
    m_table->focusRows();
}

void DenyDialog::buildTable(const Theme &theme)
{
    m_proxy.setSourceModel(&m_model);
    m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"denyTable"_s);
    m_table->setAccessibleName(tr("Services that an attacker could start"));
    m_table->setModel(&m_proxy);
    m_table->setMinimumHeight(4 * theme.rowHeight());
    const QList<std::pair<int, int>> widths{{DenyModel::ServiceColumn, 210},
                                            {DenyModel::AbsenceColumn, 110},
                                            {DenyModel::AccountsColumn, 76},
                                            {DenyModel::TechniquesColumn, 230}};
    for (const auto &[column, width] : widths) {
        m_table->setColumnWidthAt100(column, width);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    // As in the checklist: a click on a box moves the current row, too.
    connect(m_table, &QTableView::clicked, m_table, &QTableView::setCurrentIndex);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DenyDialog::updateDetails);
}

QLayout *DenyDialog::makeSparedField()
{
    m_spared->setObjectName(u"breakGlassLineEdit"_s);
    m_spared->setAccessibleName(tr("Roles and users that the policy spares"));
    m_spared->setPlaceholderText(
        tr("Nobody: ARNs of roles or users for an emergency, with blanks between them"));
    m_spared->setToolTip(
        tr("Break-glass principals, which may still do what is denied; * stands for any part"));
    connect(m_spared, &QLineEdit::textChanged, this, &DenyDialog::updateSpared);
    connect(m_spared, &QLineEdit::editingFinished, this,
            [this] { m_inventory.setBreakGlass(m_spared->text()); });
    auto *form = new QFormLayout;
    form->addRow(tr("S&pare"), m_spared);
    return form;
}

QLayout *DenyDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"copyPolicyButton"_s);
    m_copy->setAccessibleName(tr("Copy the policy"));
    m_save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"savePolicyButton"_s);
    m_save->setAccessibleName(tr("Save the policy"));
    m_save->setToolTip(tr("Without line breaks, as it counts towards the limit of AWS Organizations"));
    // Return in the field must not press one of them.
    for (QAbstractButton *button : buttons->buttons()) {
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    }
    connect(m_copy, &QPushButton::clicked, this, &DenyDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &DenyDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(buttons);
    return row;
}

void DenyDialog::done(int result)
{
    m_inventory.setBreakGlass(m_spared->text()); // Esc leaves the field without a word
    QDialog::done(result);
}

void DenyDialog::updateSpared()
{
    static const QRegularExpression gap(u"[\\s,;]+"_s);
    QStringList arns = m_spared->text().split(gap, Qt::SkipEmptyParts);
    arns.removeDuplicates();
    m_model.setBreakGlass(arns);
}

void DenyDialog::updatePolicy()
{
    const DenyReport &report = m_model.report();
    QStringList texts;
    for (const QByteArray &document : report.documents) {
        texts.append(policyText({.type = Policy::Type::Scp, .document = document}));
    }
    m_summary->setText(denySentence(report));
    m_policy->setPlainText(texts.join(u"\n\n"_s));
    m_copy->setEnabled(!texts.isEmpty());
    m_save->setEnabled(!texts.isEmpty());
    tell(m_model.problem(), true);
    updateDetails();
}

void DenyDialog::updateDetails()
{
    const QModelIndex row = m_table->currentIndex();
    m_details->setText(row.isValid()
                           ? tr("%1: %2. %3.", "service, techniques, reason")
                                 .arg(row.siblingAtColumn(DenyModel::ServiceColumn).data().toString(),
                                      row.siblingAtColumn(DenyModel::TechniquesColumn).data().toString(),
                                      row.siblingAtColumn(DenyModel::ReasonColumn).data().toString())
                           : QString());
}

void DenyDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_policy->toPlainText());
    tell(tr("Copied. %1").arg(whereToAttach()), false);
}

void DenyDialog::save()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_files.chooseFileToSave(this, tr("Save the policy"), folder.filePath(u"deny-unused.json"_s),
                             [this](const QString &file) { write(file); });
}

void DenyDialog::write(const QString &file)
{
    const QList<QByteArray> &documents = m_model.report().documents;
    const QStringList names = denyFileNames(file, documents.size());
    for (const QString &name : names) {
        // Only the name that was chosen was asked about.
        if (name != file && QFileInfo::exists(name)) {
            tell(tr("%1 exists. Choose another name.").arg(QDir::toNativeSeparators(name)), true);
            return;
        }
    }
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (const auto written = saveFile(names.at(i), documents.at(i) + '\n'); !written) {
            tell(written.error().text(), true);
            return;
        }
    }
    tell(tr("Written to %1. %2").arg(QDir::toNativeSeparators(names.join(u", "_s)), whereToAttach()), false);
}

void DenyDialog::tell(const QString &outcome, bool isProblem)
{
    m_note->setText(outcome);
    m_note->setVisible(!outcome.isEmpty());
    setLook(m_note, isProblem ? u"warn"_s : u"small"_s);
}

} // namespace Ttc
