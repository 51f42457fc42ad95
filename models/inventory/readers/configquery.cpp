#include "models/inventory/json/jsonreader.h"
#include "models/inventory/readers/configitems.h"
#include "models/inventory/readers/reader.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Each result of a query is a JSON document inside a text.
class QueryVisitor final : public ConfigItemVisitor
{
public:
    explicit QueryVisitor(Aggregator &into)
        : ConfigItemVisitor(into, {"Results"})
        , m_inner(into, {})
    {
    }
    qint64 unreadable() const { return m_unreadable; }
    qint64 allNameless() const { return nameless() + m_inner.nameless() + m_nothing; }

protected:
    void element(int /*list*/, std::string_view text) override
    {
        const qint64 before = m_into.records();
        TextPiece piece(text);
        const JsonOutcome outcome = readJson(piece, m_inner);
        if (m_into.records() == before) {
            m_into.countRecord();
            ++(outcome.error ? m_unreadable : m_nothing);
        }
    }

private:
    ConfigItemVisitor m_inner;
    qint64 m_unreadable = 0;
    qint64 m_nothing = 0; // results with no member of interest
};

} // namespace

std::optional<Error> readConfigQuery(TextStream &text, Aggregator &into)
{
    QueryVisitor visitor(into);
    std::optional<Error> error = readRecords(text, visitor, into);
    creditConfig(into);
    if (visitor.endsWithToken()) {
        tellOfMissingPages(u"resources", into);
    }
    if (visitor.unreadable() > 0) {
        into.truncated(u"%1 results are not readable JSON and were left out"_s.arg(visitor.unreadable()));
    }
    if (visitor.allNameless() > 0) {
        into.truncated(u"The query selected neither resourceType nor arn for %1 results; ask for both"_s.arg(
            visitor.allNameless()));
    }
    return error;
}

} // namespace Ttc
