#include "models/inventory/readers/reader.h"
#include "models/inventory/readers/toolrows.h"
#include "models/inventory/text/csvtable.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

enum Field : std::size_t {
    Id,
    Table,
    SyncTime,
    Arn,
    Account,
    RequestAccount,
    Region,
    RequestRegion,
    IsDefault
};

const std::vector<CsvTableColumn> &columns()
{
    static const std::vector<CsvTableColumn> all{{{"cqid", "cqsynctime", "cqtable"}, true},
                                                 {{"cqtable"}},
                                                 {{"cqsynctime"}},
                                                 {{"arn"}},
                                                 {{"accountid"}},
                                                 {{"requestaccountid"}},
                                                 {{"region"}},
                                                 {{"requestregion"}},
                                                 {{"isdefault"}}};
    return all;
}

// Each table goes to files that bear its name, or to a folder that does.
std::string tableOf(const QString &path)
{
    const QFileInfo file(path);
    for (const QString &name : {file.fileName(), file.dir().dirName()}) {
        const std::string text = name.toStdString();
        if (text.starts_with("aws_")) {
            return text.substr(0, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789"));
        }
    }
    return {};
}

// Takes what the fields of a row hold, whatever the row stands in.
class Rows
{
public:
    Rows(Aggregator &into, const QString &path)
        : m_into(into)
        , m_rows(into)
        , m_table(tableOf(path))
    {
    }

    template <typename At>
    void row(const At &at)
    {
        const std::string_view arn = at(Arn);
        const std::string_view flag = at(IsDefault);
        m_into.taken(at(SyncTime));
        m_rows.row({.arn = arn.starts_with("arn:") ? arn : std::string_view(),
                    .table = at(Table).empty() ? std::string_view(m_table) : at(Table),
                    .account = at(Account).empty() ? at(RequestAccount) : at(Account),
                    .region = at(Region).empty() ? at(RequestRegion) : at(Region),
                    .isDefault = flag.empty() ? std::nullopt : std::optional(flag == "true")});
    }
    void finish() { m_rows.finish(u"open the file under the name of its table, as CloudQuery wrote it"_s); }

private:
    Aggregator &m_into;
    ToolRows m_rows;
    std::string m_table;
};

class RowVisitor final : public RecordVisitor
{
public:
    explicit RowVisitor(Rows &rows)
        : RecordVisitor({},
                        {{"_cq_id"},
                         {"_cq_table"},
                         {"_cq_sync_time"},
                         {"arn"},
                         {"account_id"},
                         {"request_account_id"},
                         {"region"},
                         {"request_region"},
                         {"is_default"}},
                        {})
        , m_rows(rows)
    {
    }

protected:
    void record(int /*list*/) override
    {
        m_rows.row([this](std::size_t field) { return value(field); });
    }

private:
    Rows &m_rows;
};

} // namespace

std::optional<Error> readCloudQuery(TextStream &text, Aggregator &into)
{
    Rows rows(into, text.path());
    std::optional<Error> error;
    if (holdsDocuments(text)) {
        RowVisitor visitor(rows);
        error = readRecords(text, visitor, into);
    } else {
        error = readCsvTable(text, columns(), [&rows](const CsvTableRow &row) {
            rows.row([&row](std::size_t field) { return row.at(field); });
        });
    }
    rows.finish();
    return error;
}

} // namespace Ttc
