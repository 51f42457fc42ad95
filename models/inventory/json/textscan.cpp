#include "models/inventory/json/textscan.h"

#include <array>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Ttc {

namespace {

constexpr std::array<bool, 256> structuralTable()
{
    std::array<bool, 256> table{};
    for (const char c : {'"', '/', '{', '}', '[', ']'}) {
        table.at(static_cast<unsigned char>(c)) = true;
    }
    return table;
}

constexpr std::array<bool, 256> Structural = structuralTable();

} // namespace

const char *findQuoteOrBackslash(const char *at, const char *end)
{
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const int hits =
            _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)));
        if (hits != 0) {
            return at + std::countr_zero(static_cast<unsigned int>(hits));
        }
    }
#endif
    while (at != end && *at != '"' && *at != '\\') {
        ++at;
    }
    return at;
}

const char *findEndOfPlainText(const char *at, const char *end)
{
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    const __m128i blank = _mm_set1_epi8(' ');
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        // Beyond ASCII is below zero here.
        const __m128i odd = _mm_or_si128(_mm_cmplt_epi8(bytes, blank), _mm_cmpeq_epi8(bytes, backslash));
        const int hits = _mm_movemask_epi8(_mm_or_si128(odd, _mm_cmpeq_epi8(bytes, quote)));
        if (hits != 0) {
            return at + std::countr_zero(static_cast<unsigned int>(hits));
        }
    }
#endif
    while (at != end && static_cast<signed char>(*at) >= ' ' && *at != '"' && *at != '\\') {
        ++at;
    }
    return at;
}

const char *findStructural(const char *at, const char *end)
{
    while (at != end && !Structural[static_cast<unsigned char>(*at)]) {
        ++at;
    }
    return at;
}

} // namespace Ttc
