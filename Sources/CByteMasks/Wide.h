// What the files of the wide kernel share.
#pragma once
#include "WideKernel.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define RECOUPE_WIDE __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,pclmul")))
#define RECOUPE_WIDE_INLINE RECOUPE_WIDE __attribute__((always_inline)) static inline

// One bit a byte of two vectors of truths, the first byte lowest.
RECOUPE_WIDE_INLINE uint64_t recoupe_bits(__m256i low, __m256i high) {
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

typedef struct {
  __m256i low, high;
} recoupe_block;

RECOUPE_WIDE_INLINE recoupe_block recoupe_load(const uint8_t *bytes) {
  recoupe_block block = {
      _mm256_loadu_si256((const __m256i *)bytes), _mm256_loadu_si256((const __m256i *)(bytes + 32))};
  return block;
}

RECOUPE_WIDE_INLINE uint64_t recoupe_equal(recoupe_block block, __m256i value) {
  return recoupe_bits(_mm256_cmpeq_epi8(block.low, value), _mm256_cmpeq_epi8(block.high, value));
}

// As signed bytes.
RECOUPE_WIDE_INLINE uint64_t recoupe_below(recoupe_block block, __m256i bound) {
  return recoupe_bits(_mm256_cmpgt_epi8(bound, block.low), _mm256_cmpgt_epi8(bound, block.high));
}

RECOUPE_WIDE_INLINE uint64_t recoupe_above(recoupe_block block, __m256i bound) {
  return recoupe_bits(_mm256_cmpgt_epi8(block.low, bound), _mm256_cmpgt_epi8(block.high, bound));
}
#endif
