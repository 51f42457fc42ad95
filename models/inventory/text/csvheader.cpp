#include "models/inventory/text/csvheader.h"

#include "models/catalog/namefolding.h"

#include <algorithm>
#include <utility>

namespace Ttc {

namespace {

constexpr int HeadingLines = 20;

using Names = std::vector<std::string_view>;

const Names &namesOf(CsvColumn kind)
{
    static const std::array<Names, static_cast<std::size_t>(CsvColumn::Kinds)> all{
        Names{"service", "servicename", "awsservice", "namespace", "servicenamespace", "awsservicename",
              "dienst", "servicio"},
        Names{"resourcetype", "type", "cfntype", "awsresourcetype", "assettype", "cloudformationtype",
              "ressourcentyp"},
        Names{"arn", "resourcearn", "awsarn"},
        Names{"identifier", "resourceid", "resourceuid", "resource", "resourceidentifier"},
        Names{"account", "accountid", "awsaccount", "awsaccountid", "ownerid", "subaccountid", "accountuid",
              "owningaccountid", "accountnumber", "linkedaccount", "linkedaccountid", "konto", "kontoid",
              "kontonummer", "compte", "cuenta"},
        Names{"accountname", "awsaccountname", "subaccountname", "accountalias"},
        Names{"region", "awsregion", "location", "regionid", "regioncode"},
        Names{"count", "quantity", "resourcecount", "resources", "numberofresources", "anzahl", "cantidad"},
        Names{"cost", "costs", "totalcost", "totalcosts", "costusd", "unblendedcost", "amount", "amountusd",
              "spend", "charges", "kosten", "gesamtkosten", "betrag", "montant", "coste", "costo",
              "importe"}};
    return all.at(static_cast<std::size_t>(kind));
}

} // namespace

bool CsvHeader::isUsable() const
{
    return column(CsvColumn::Service) >= 0 || column(CsvColumn::Type) >= 0 || column(CsvColumn::Arn) >= 0;
}

std::string normalizedHeading(std::string_view heading)
{
    std::string result = toLowerAscii(heading);
    std::erase_if(result, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return result;
}

CsvHeader readCsvHeader(const std::vector<std::string> &cells)
{
    CsvHeader header;
    header.columns.fill(-1);
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const std::string name = normalizedHeading(cells[cell]);
        for (std::size_t kind = 0; kind < header.columns.size(); ++kind) {
            const Names &names = namesOf(static_cast<CsvColumn>(kind));
            if (header.columns.at(kind) < 0 && std::ranges::find(names, name) != names.end()) {
                header.columns.at(kind) = static_cast<int>(cell);
                ++header.known;
                break;
            }
        }
    }
    return header;
}

std::vector<std::string> splitCsvLine(std::string_view line, char delimiter)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == delimiter && !quoted) {
            cells.emplace_back();
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

std::optional<CsvShape> findCsvShape(std::string_view beginning)
{
    std::optional<CsvShape> best;
    int bestKnown = 0;
    for (int line = 0; line < HeadingLines && !beginning.empty(); ++line) {
        const std::size_t end = beginning.find('\n');
        const std::string_view text = beginning.substr(0, std::min<std::size_t>(end, 64UL * 1024));
        for (const char delimiter : {',', ';', '\t', '|'}) {
            std::vector<std::string> cells = splitCsvLine(text, delimiter);
            const CsvHeader header = readCsvHeader(cells);
            if (header.isUsable() && header.known > bestKnown) {
                bestKnown = header.known;
                best = {delimiter, header, std::move(cells)};
            }
        }
        if (end == std::string_view::npos) {
            break;
        }
        beginning.remove_prefix(end + 1);
    }
    return best;
}

} // namespace Ttc
