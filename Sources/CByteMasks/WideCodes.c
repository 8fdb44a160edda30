// The twin of Readers/Stream/ColumnCoder.swift.
#include <string.h>

#include "Wide.h"

#if defined(__x86_64__)
RECOUPE_WIDE_INLINE uint64_t recoupe_word(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

// The place of a value among 128: its first and its last eight bytes and its length, mixed.
RECOUPE_WIDE_INLINE size_t recoupe_home(const uint8_t *field, uint32_t length) {
  unsigned bits = length < 8 ? 8 * length : 64;
  uint64_t first = _bzhi_u64(recoupe_word(field), bits);
  uint64_t last = _bzhi_u64(recoupe_word(length < 8 ? field : field + length - 8), bits);
  return (size_t)(((first ^ length) * 0x9E3779B97F4A7C15 ^ last * 0xC2B2AE3D27D4EB4F) >> 57);
}

RECOUPE_WIDE size_t recoupe_wide_codes(const recoupe_column *column, size_t from, uint8_t *codes) {
  const recoupe_column it = *column;
  const __m256i order = _mm256_setr_epi8(
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31);
  size_t cut = from * it.width + it.column;
  for (size_t record = from; record < it.records; record++, cut += it.width) {
    uint32_t begin = cut == 0 ? (uint32_t)it.start : it.cuts[cut - 1] + 1, end = it.cuts[cut];
    if (it.is_last) end -= end > begin && it.bytes[end - 1] == '\r';
    // A plain field that begins with a quote ends with another.
    uint32_t quoted = (end - begin >= 2) & (it.bytes[begin] == '"');
    begin += quoted;
    end -= quoted;
    uint32_t length = end - begin;
    const uint8_t *field = it.bytes + begin;
    __m256i kept = _mm256_cmpgt_epi8(_mm256_set1_epi8((char)(length < 32 ? length : 32)), order);
    __m256i prefix = _mm256_and_si256(_mm256_loadu_si256((const __m256i *)field), kept);
    for (size_t home = recoupe_home(field, length);; home = (home + 1) % 128) {
      const recoupe_place *place = it.places + home;
      __m256i difference = _mm256_xor_si256(prefix, _mm256_loadu_si256((const __m256i *)place->prefix));
      if (place->length == length && _mm256_testz_si256(difference, difference) &&
          (length <= 32 || memcmp(field + 32, it.tails + place->tail, length - 32) == 0)) {
        codes[record] = (uint8_t)place->code;
        break;
      }
      if (place->length == UINT32_MAX) return record;
    }
  }
  return it.records;
}
#else
size_t recoupe_wide_codes(const recoupe_column *column, size_t from, uint8_t *codes) { __builtin_trap(); }
#endif
