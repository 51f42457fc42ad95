// The entry point of libFuzzer; TTC_FUZZ_TARGET names what it drives.
#include "tests/fuzz/importfuzzing.h"

#include <QByteArray>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#ifndef TTC_FUZZ_TARGET
#define TTC_FUZZ_TARGET "detection" // for tools that look at this file alone
#endif

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace Ttc::Testing;
    static const auto target =
        std::ranges::find(fuzzTargets(), QStringLiteral(TTC_FUZZ_TARGET), &FuzzTarget::name);
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const QString fault = target->run(bytes); !fault.isEmpty()) {
        qFatal("%s", qPrintable(fault));
    }
    return 0;
}
