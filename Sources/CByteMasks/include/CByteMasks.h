// What stands in 64 bytes, one bit a byte, the first byte in the lowest bit. Plain clang vectors: SSE2 on x86-64, NEON on ARM.
// Every function reads p[0] … p[63] and nothing else; Readers/Stream/ByteKernel.swift is the only caller and keeps p in bounds.
#pragma once
#include <stdint.h>
#include <string.h>

#include "WideKernel.h"

typedef uint8_t recoupe_bytes __attribute__((ext_vector_type(64)));
typedef int8_t recoupe_signed_bytes __attribute__((ext_vector_type(64)));
typedef char recoupe_truths __attribute__((ext_vector_type(64)));
typedef _Bool recoupe_flags __attribute__((ext_vector_type(64)));

// Macros, because a function that takes or gives a vector of 64 bytes has another ABI where AVX-512 is on.
#define RECOUPE_BITS(comparison) ({ \
    recoupe_flags flags = __builtin_convertvector((recoupe_truths)(comparison), recoupe_flags); \
    uint64_t bits; \
    memcpy(&bits, &flags, sizeof bits); \
    bits; })

#define RECOUPE_LOAD(p) ({ \
    recoupe_bytes loaded; \
    memcpy(&loaded, p, sizeof loaded); \
    loaded; })

typedef struct { uint64_t quotes, separators, line_feeds; } recoupe_cuts;

static inline recoupe_cuts recoupe_cut_masks(const uint8_t *p, uint8_t separator) {
  recoupe_bytes bytes = RECOUPE_LOAD(p);
  recoupe_cuts cuts = {
      RECOUPE_BITS(bytes == (recoupe_bytes)(uint8_t)'"'),
      RECOUPE_BITS(bytes == (recoupe_bytes)separator),
      RECOUPE_BITS(bytes == (recoupe_bytes)(uint8_t)'\n'),
  };
  return cuts;
}

// NUL, carriage return, and everything past ASCII.
static inline uint64_t recoupe_rare_mask(const uint8_t *p) {
  recoupe_bytes bytes = RECOUPE_LOAD(p);
  recoupe_truths past = (recoupe_signed_bytes)bytes < (recoupe_signed_bytes)(int8_t)0;
  return RECOUPE_BITS(past | (bytes == (recoupe_bytes)(uint8_t)0) | (bytes == (recoupe_bytes)(uint8_t)'\r'));
}

typedef struct { uint64_t returns, zeros; } recoupe_controls;

static inline recoupe_controls recoupe_control_masks(const uint8_t *p) {
  recoupe_bytes bytes = RECOUPE_LOAD(p);
  recoupe_controls controls = {
      RECOUPE_BITS(bytes == (recoupe_bytes)(uint8_t)'\r'), RECOUPE_BITS(bytes == (recoupe_bytes)(uint8_t)0)};
  return controls;
}

// Past ASCII; 80 … BF; C2 … FF; E0 … FF. As signed bytes these are ranges that end at -1.
typedef struct { uint64_t past_ascii, continuations, leads, leads_of_three; } recoupe_characters;

static inline recoupe_characters recoupe_character_masks(const uint8_t *p) {
  recoupe_signed_bytes values = (recoupe_signed_bytes)RECOUPE_LOAD(p);
  uint64_t past = RECOUPE_BITS(values < (recoupe_signed_bytes)(int8_t)0);
  recoupe_characters characters = {
      past,
      RECOUPE_BITS(values < (recoupe_signed_bytes)(int8_t)-64),
      RECOUPE_BITS(values > (recoupe_signed_bytes)(int8_t)-63) & past,
      RECOUPE_BITS(values > (recoupe_signed_bytes)(int8_t)-33) & past,
  };
  return characters;
}

// F0 … FF; and E0, ED, F0 … FF, which do not allow every continuation.
typedef struct { uint64_t leads_of_four, careful; } recoupe_long_characters;

static inline recoupe_long_characters recoupe_long_character_masks(const uint8_t *p) {
  recoupe_bytes bytes = RECOUPE_LOAD(p);
  uint64_t four = RECOUPE_BITS(bytes >= (recoupe_bytes)(uint8_t)0xF0);
  recoupe_long_characters characters = {
      four,
      four | RECOUPE_BITS((bytes == (recoupe_bytes)(uint8_t)0xE0) | (bytes == (recoupe_bytes)(uint8_t)0xED)),
  };
  return characters;
}
