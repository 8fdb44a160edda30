#include "Wide.h"

#if defined(__x86_64__)
bool recoupe_wide_is_here(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("lzcnt") && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
}

RECOUPE_WIDE uint64_t recoupe_wide_masks(
    const uint8_t *bytes, size_t blocks, size_t core, uint8_t separator, uint64_t *quotes, uint64_t *separators,
    uint64_t *line_feeds) {
  const __m256i quote = _mm256_set1_epi8('"'), cut = _mm256_set1_epi8((char)separator), feed = _mm256_set1_epi8('\n');
  uint64_t parity = 0;
  for (size_t index = 0; index < blocks; index++) {
    recoupe_block block = recoupe_load(bytes + 64 * index);
    uint64_t found = recoupe_equal(block, quote);
    quotes[index] = found;
    separators[index] = recoupe_equal(block, cut);
    line_feeds[index] = recoupe_equal(block, feed);
    if (64 * index + 64 <= core) {
      parity ^= found;
    } else if (64 * index < core) {
      parity ^= _bzhi_u64(found, (unsigned)(core - 64 * index));
    }
  }
  return parity;
}
#else
bool recoupe_wide_is_here(void) { return false; }

uint64_t recoupe_wide_masks(
    const uint8_t *bytes, size_t blocks, size_t core, uint8_t separator, uint64_t *quotes, uint64_t *separators,
    uint64_t *line_feeds) {
  __builtin_trap();
}
#endif
