#include "models/exports/policytext.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>

namespace Ttc {

QString policyText(const Policy &policy)
{
    // QJsonDocument would sort the keys and put Action before Effect.
    rapidjson::StringStream document(policy.document.constData());
    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
    writer.SetIndent(' ', 2);
    rapidjson::Reader reader;
    if (!reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(document,
                                                                                              writer)) {
        return QString::fromUtf8(policy.document);
    }
    return QString::fromUtf8(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize()));
}

} // namespace Ttc
