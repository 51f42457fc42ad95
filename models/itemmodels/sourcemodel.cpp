#include "models/itemmodels/sourcemodel.h"

#include "models/inventory/inventoryformat.h"
#include "models/itemmodels/displaytext.h"
#include "models/itemmodels/inventorystate.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

bool isNumber(int column)
{
    return column >= SourceModel::AccountsColumn && column <= SourceModel::SizeColumn;
}

// One that proves nothing has a tick to take away only where an earlier version let it have one.
bool hasTick(const Source &source)
{
    return source.complete || !source.absenceKind.isEmpty();
}

} // namespace

SourceModel::SourceModel(InventoryState &state, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(state)
    , m_inventory(state.inventory())
{
    connect(&state, &InventoryState::inventoryChanged, this, [this] {
        // Names and ticks change in place, so that an editor's row stays where it is.
        const QList<Source> &now = m_state.inventory()->sources;
        const bool sameSources =
            std::ranges::equal(now, m_inventory->sources, {}, &Source::sha256, &Source::sha256);
        if (sameSources) {
            m_inventory = m_state.inventory();
            if (!now.isEmpty()) {
                emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
            }
            return;
        }
        beginResetModel();
        m_inventory = m_state.inventory();
        endResetModel();
    });
}

const Source *SourceModel::source(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_inventory->sources.size()
             ? &m_inventory->sources.at(index.row())
             : nullptr;
}

QModelIndex SourceModel::indexOf(const QString &sha256) const
{
    const auto found = std::ranges::find(m_inventory->sources, sha256, &Source::sha256);
    return found == m_inventory->sources.end()
             ? QModelIndex()
             : index(static_cast<int>(found - m_inventory->sources.begin()), 0);
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_inventory->sources.size());
}

int SourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString SourceModel::textOf(const Source &source, int column)
{
    const QLocale locale;
    switch (column) {
    case NameColumn:
        return source.label;
    case FormatColumn: {
        const InventoryFormat *format = inventoryFormat(source.format);
        return format == nullptr ? source.format : format->name;
    }
    case AccountsColumn:
        return locale.toString(source.accounts.size());
    case RecordsColumn:
        return locale.toString(source.records);
    case SizeColumn:
        return locale.formattedDataSize(source.bytes, 1, QLocale::DataSizeSIFormat);
    case TakenColumn:
        return source.taken.isValid() ? locale.toString(source.taken, QLocale::ShortFormat) : QString();
    case CompleteColumn:
        return source.truncated ? tr("incomplete") : QString();
    case WarningsColumn:
        return source.warnings.isEmpty() ? QString() : u"▲ "_s + locale.toString(source.warnings.size());
    default:
        return {};
    }
}

QString SourceModel::completeMeaning(const Source &source)
{
    if (!source.absenceKind.isEmpty()) {
        return tr("Space ticks it where the file shows the whole account, all Regions and no filter");
    }
    const InventoryFormat *format = inventoryFormat(source.format);
    return format == nullptr || format->absenceKind.isEmpty()
             ? tr("Nothing to tick: files of this format never prove that a service is not used")
             : tr("Nothing to tick: this file cannot prove that a service is not used; its warnings say why");
}

QString SourceModel::toolTipOf(const Source &source, int column)
{
    switch (column) {
    case NameColumn:
        return source.path;
    case WarningsColumn:
        return source.warnings.join(u'\n');
    case AccountsColumn:
        // A list of the accounts is about none of them: its records are their names.
        return source.accounts.isEmpty() && source.records > 0
                 ? tr("It names accounts (%1) and does not tell what they use").arg(source.records)
                 : source.accounts.join(u", "_s);
    case CompleteColumn:
        return completeMeaning(source);
    default:
        return textOf(source, column);
    }
}

QVariant SourceModel::sortValueOf(const Source &source, int column)
{
    switch (column) {
    case AccountsColumn:
        return source.accounts.size();
    case RecordsColumn:
        return source.records;
    case SizeColumn:
        return source.bytes;
    case TakenColumn:
        return source.taken;
    case CompleteColumn:
        return source.complete;
    case WarningsColumn:
        return source.warnings.size();
    default:
        return textOf(source, column);
    }
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    const Source *source = this->source(index);
    if (source == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*source, index.column());
    case Qt::EditRole:
        return index.column() == NameColumn ? source->label : QVariant();
    case Qt::ToolTipRole:
        return toolTipText(toolTipOf(*source, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() != NameColumn ? textOf(*source, index.column())
                                            : tr("%1, %2, %3 records, %4 warnings")
                                                  .arg(source->label, textOf(*source, FormatColumn))
                                                  .arg(source->records)
                                                  .arg(source->warnings.size());
    case Qt::CheckStateRole:
        return index.column() == CompleteColumn && hasTick(*source)
                 ? QVariant(source->complete ? Qt::Checked : Qt::Unchecked)
                 : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortValueOf(*source, index.column());
    case Sha256Role:
        return source->sha256;
    default:
        return {};
    }
}

bool SourceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (source(index) == nullptr) {
        return false;
    }
    if (role == Qt::EditRole && index.column() == NameColumn) {
        if (value.toString().simplified().isEmpty()) {
            return false;
        }
        m_state.renameSource(index.row(), value.toString());
        return true;
    }
    if (role == Qt::CheckStateRole && index.column() == CompleteColumn && hasTick(*source(index))) {
        m_state.setSourceComplete(index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    return false;
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return isNumber(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    }
    const auto heading = [section]() -> ColumnHeading {
        switch (section) {
        case NameColumn:
            return {tr("Source"), tr("The file, or the name that you give it (F2)")};
        case FormatColumn:
            return {tr("Format"), tr("What the file was recognised as")};
        case AccountsColumn:
            return {tr("Accounts"), tr("Number of accounts that the file is about")};
        case RecordsColumn:
            return {tr("Records"), tr("Number of records that were read")};
        case SizeColumn:
            return {tr("Size"), tr("Size of the file on disk")};
        case TakenColumn:
            return {tr("Dated"), tr("Date of what is in the file, where it tells")};
        case CompleteColumn:
            return {tr("Complete"), tr("Ticked: the file shows the whole account, all Regions and no filter. "
                                       "Only then does a service that is missing in it count as not used")};
        case WarningsColumn:
            return {tr("Warnings"), tr("Number of oddities in the file")};
        default:
            return {};
        }
    }();
    return headingData(heading, role);
}

Qt::ItemFlags SourceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == NameColumn) {
        flags |= Qt::ItemIsEditable;
    } else if (const Source *source = this->source(index);
               index.column() == CompleteColumn && source != nullptr && hasTick(*source)) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

} // namespace Ttc
