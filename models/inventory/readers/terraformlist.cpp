#include "models/catalog/namefolding.h"
#include "models/inventory/readers/reader.h"
#include "models/inventory/readers/terraform.h"
#include "models/inventory/text/lines.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

std::optional<Error> readTerraformList(TextStream &text, Aggregator &into)
{
    text.setLenient();
    TerraformCounter counter(into, EvidenceKind::Resource);
    std::optional<Error> error = readLines(text, {}, [&counter, &into](const TextLine &one) {
        const std::string_view line = trimmedAscii(one.text);
        if (line.empty()) {
            return;
        }
        into.countRecord();
        const TerraformResource resource = resourceOfAddress(line);
        if (resource.type.empty()) {
            into.notices().add(u"Some lines are no addresses of resources and were passed over"_s);
        } else {
            counter.count(resource);
        }
    });
    counter.tell();
    return error;
}

} // namespace Ttc
