#include "models/inventory/text/clitext.h"

#include "models/catalog/namefolding.h"
#include "models/inventory/text/clilists.h"
#include "models/inventory/text/lines.h"

#include <algorithm>
#include <vector>

namespace Ttc {

namespace {

std::vector<std::string_view> cellsOf(std::string_view line)
{
    std::vector<std::string_view> cells;
    for (;;) {
        const std::size_t tab = line.find('\t');
        cells.push_back(trimmedAscii(line.substr(0, tab)));
        if (tab == std::string_view::npos) {
            return cells;
        }
        line.remove_prefix(tab + 1);
    }
}

std::vector<std::string_view> firstLines(std::string_view text)
{
    constexpr std::size_t count = 20;
    std::vector<std::string_view> lines;
    while (lines.size() < count && !text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

// Empty where nothing but one cell stands in the line.
std::string_view headingOf(std::string_view line)
{
    const std::size_t tab = line.find('\t');
    return tab == std::string_view::npos ? std::string_view() : line.substr(0, tab);
}

class CliTextReader
{
public:
    explicit CliTextReader(JsonVisitor &visitor)
        : m_visitor(visitor)
    {
    }
    void line(std::string_view line);
    void end();
    int documents() const { return m_documents; }

private:
    void beginPage();
    void beginList(const CliList *list);
    void record(const CliList &list, const std::vector<std::string_view> &cells);
    void pageMembers(const std::vector<std::string_view> &cells);
    void tell(std::string_view name, CliLook look, std::string_view text);

    JsonVisitor &m_visitor;
    const CliList *m_list = nullptr;
    bool m_inPage = false;
    bool m_wanted = false; // the list
    int m_documents = 0;
};

void CliTextReader::beginPage()
{
    if (!m_inPage) {
        m_inPage = true;
        ++m_documents;
        m_visitor.startDocument();
        m_visitor.startObject();
    }
}

void CliTextReader::beginList(const CliList *list)
{
    if (list == m_list) {
        return;
    }
    if (m_list != nullptr && m_wanted) {
        m_visitor.endArray();
    }
    m_list = list;
    if (list != nullptr) {
        beginPage();
        m_wanted = m_visitor.key(list->name);
        if (m_wanted) {
            m_visitor.startArray();
        }
    }
}

void CliTextReader::end()
{
    beginList(nullptr);
    if (m_inPage) {
        m_visitor.endObject();
        m_inPage = false;
    }
}

void CliTextReader::tell(std::string_view name, CliLook look, std::string_view text)
{
    if (m_visitor.key(name)) {
        m_visitor.scalar(look == CliLook::Number ? JsonType::Number : JsonType::String, text);
    }
}

void CliTextReader::record(const CliList &list, const std::vector<std::string_view> &cells)
{
    if (list.members.empty()) {
        m_visitor.scalar(JsonType::String, cells.back());
        return;
    }
    m_visitor.startObject();
    auto member = list.members.begin();
    for (auto cell = cells.begin() + 1; cell != cells.end() && member != list.members.end(); ++cell) {
        // A member that is always there keeps later ones from taking a value that stands before it.
        for (auto next = member; next != list.members.end(); ++next) {
            if (looksLike(next->look, *cell)) {
                tell(next->name, next->look, *cell);
                member = next + 1;
                break;
            }
            if (next->always) {
                break;
            }
        }
    }
    m_visitor.endObject();
}

// Plain members of the answer itself stand in a line in front of its lists.
void CliTextReader::pageMembers(const std::vector<std::string_view> &cells)
{
    end();
    beginPage();
    if (looksLike(CliLook::Number, cells.back())) {
        tell("totalDiscoveredResources", CliLook::Number, cells.back());
    } else if (looksLike(CliLook::Type, cells.back())) {
        tell("TypeName", CliLook::Type, cells.back());
    }
}

void CliTextReader::line(std::string_view line)
{
    const std::vector<std::string_view> cells = cellsOf(line);
    const std::string_view heading = cells.front();
    if (const CliList *list = cliListOf(heading)) {
        beginList(list);
        if (m_wanted) {
            record(*list, cells);
        }
    } else if (heading == "NEXTTOKEN" && cells.size() == 2) {
        beginList(nullptr);
        beginPage();
        tell("NextToken", CliLook::Anything, cells[1]);
    } else if (heading == "COUNT" && cells.size() == 3) { // of Resource Explorer
        beginList(nullptr);
        beginPage();
        if (m_visitor.key("Count")) {
            m_visitor.startObject();
            tell("Complete", CliLook::Word, cells[1] == "False" ? "false" : "true");
            m_visitor.endObject();
        }
    } else if (!heading.empty() && !looksLike(CliLook::Word, heading)) {
        pageMembers(cells);
    }
}

} // namespace

JsonOutcome readCliText(PieceSource &text, JsonVisitor &visitor)
{
    CliTextReader reader(visitor);
    JsonOutcome outcome;
    outcome.error = readLines(text, {}, [&reader](const TextLine &line) { reader.line(line.text); });
    reader.end();
    outcome.documents = reader.documents();
    return outcome;
}

bool looksLikeCliText(std::string_view beginning)
{
    bool known = false;
    for (const std::string_view line : firstLines(beginning)) {
        if (line.starts_with('{') || line.starts_with('[')) {
            return false;
        }
        known = known || cliListOf(headingOf(line)) != nullptr;
    }
    return known;
}

bool hasCliHeadings(std::string_view beginning)
{
    std::vector<std::string_view> headings;
    for (const std::string_view line : firstLines(beginning)) {
        const std::string_view heading = headingOf(line);
        if (heading.size() >= 4 && looksLike(CliLook::Word, heading)) {
            if (std::ranges::find(headings, heading) != headings.end()) {
                return true;
            }
            headings.push_back(heading);
        }
    }
    return false;
}

} // namespace Ttc
