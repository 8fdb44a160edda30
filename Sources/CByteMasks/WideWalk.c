// The twin of Readers/Stream/RecordWalk.swift, line for line where it can be: what is said there of quotes and UTF-8 holds here.
#include "Wide.h"

#if defined(__x86_64__)
// What one block hands to the next, one bit or a few in the lowest places.
typedef struct {
  uint64_t inside, may_open, closing, returns, continuations;
} recoupe_carry;

// Each bit the parity of the bits up to it: a product without carries by ones.
RECOUPE_WIDE_INLINE uint64_t recoupe_prefix_xor(uint64_t bits) {
  __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)bits), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

// Writes the places of the bits, counted from `base`; eight at least are written, those past the last bit mean nothing.
RECOUPE_WIDE_INLINE void recoupe_spread(uint64_t bits, size_t base, uint32_t *places) {
  uint32_t low = (uint32_t)base;
  for (int place = 0; place < 8; place++) {
    places[place] = low + (uint32_t)_tzcnt_u64(bits);
    bits = _blsr_u64(bits);
  }
  for (places += 8; __builtin_expect(bits != 0, 0); places++) {
    *places = low + (uint32_t)_tzcnt_u64(bits);
    bits = _blsr_u64(bits);
  }
}

RECOUPE_WIDE_INLINE bool recoupe_quotes_are_plain(
    uint64_t opening, uint64_t closing, uint64_t cuts, recoupe_block block, recoupe_carry *carry) {
  uint64_t may_open = cuts | closing;
  uint64_t misplaced = opening & ~(may_open << 1 | carry->may_open);
  uint64_t after = closing << 1 | carry->closing;
  carry->may_open = may_open >> 63;
  carry->closing = closing >> 63;
  if (misplaced != 0) return false;
  uint64_t unclosed = after & ~(cuts | opening);
  return unclosed == 0 || (unclosed & ~recoupe_equal(block, _mm256_set1_epi8('\r'))) == 0;
}

// Whether the bytes at the bits of `careful` are followed by what UTF-8 allows (table 3-7 of the Unicode Standard); that the right
// number of continuations follows is known.
static bool recoupe_careful_leads_are_plain(const uint8_t *bytes, uint64_t careful) {
  for (; careful != 0; careful &= careful - 1) {
    const uint8_t *place = bytes + __builtin_ctzll(careful);
    uint8_t low = 0x80, high = 0xBF;
    switch (place[0]) {
    case 0xE0: low = 0xA0; break;
    case 0xED: high = 0x9F; break;
    case 0xF0: low = 0x90; break;
    case 0xF4: high = 0x8F; break;
    default: if (place[0] > 0xF4) return false;
    }
    if (place[1] < low || place[1] > high) return false;
  }
  return true;
}

// No NUL, no carriage return without its line feed, nothing but UTF-8.
RECOUPE_WIDE_INLINE bool recoupe_text_is_plain(
    const uint8_t *bytes, recoupe_block block, uint64_t line_feeds, uint64_t separators, uint64_t region,
    recoupe_carry *carry) {
  // Below 14 as signed bytes: past ASCII, NUL, carriage return, and a few that are none of the three.
  uint64_t rare = recoupe_below(block, _mm256_set1_epi8(0x0E)) & ~line_feeds & ~separators & region;
  if (rare == 0) {
    bool was_plain = carry->continuations == 0 && (carry->returns & ~line_feeds) == 0;
    carry->returns = 0;
    return was_plain;
  }
  uint64_t past = recoupe_bits(block.low, block.high);
  if ((rare & ~past) != 0 || carry->returns != 0) {
    uint64_t returns = recoupe_equal(block, _mm256_set1_epi8('\r')) & region;
    uint64_t alone = (returns << 1 | carry->returns) & ~line_feeds;
    carry->returns = returns >> 63;
    if (alone != 0 || (recoupe_equal(block, _mm256_setzero_si256()) & region) != 0) return false;
  }
  past &= region;
  uint64_t leads = recoupe_above(block, _mm256_set1_epi8(-63)) & past;
  uint64_t three = recoupe_above(block, _mm256_set1_epi8(-33)) & past;
  uint64_t expected = leads << 1 | three << 2 | carry->continuations;
  carry->continuations = leads >> 63 | three >> 62;
  uint64_t continuations = recoupe_below(block, _mm256_set1_epi8(-64)) & region;
  if ((leads | continuations) != past) return false;
  if (three != 0) {
    uint64_t four = recoupe_above(block, _mm256_set1_epi8(-17)) & past;
    expected |= four << 3;
    carry->continuations |= four >> 61;
    uint64_t careful =
        four | recoupe_equal(block, _mm256_set1_epi8((char)0xE0)) | recoupe_equal(block, _mm256_set1_epi8((char)0xED));
    if (!recoupe_careful_leads_are_plain(bytes, careful & region)) return false;
  }
  return (expected & region) == continuations;
}

RECOUPE_WIDE bool recoupe_wide_walk(recoupe_walk *walk) {
  recoupe_walk state = *walk;
  recoupe_carry carry = {state.inside, 1ULL << ((state.start - state.margin) % 64), 0, 0, 0};
  // Bytes before the first record belong to the piece before.
  uint64_t region = ~0ULL << ((state.start - state.margin) % 64);
  size_t cut_count = 0, next = state.width, record_start = state.start;
  bool is_plain = true, is_done = false;
  state.records = state.feeds = 0;
  state.end = state.start;
  for (size_t index = (state.start - state.margin) / 64; !is_done; index++) {
    size_t base = state.margin + 64 * index;
    if (base >= state.filled) {
      is_plain = false;
      break;
    }
    recoupe_block block = recoupe_load(state.bytes + base);
    uint64_t quotes = state.quotes[index], line_feeds = state.line_feeds[index];
    uint64_t inside = recoupe_prefix_xor(quotes) ^ carry.inside;
    uint64_t separators = state.separators[index] & ~inside & region;
    uint64_t ends = line_feeds & ~inside & region;
    uint64_t all = separators | ends;
    size_t first = cut_count;
    recoupe_spread(all, base, state.cuts + first);
    cut_count += (size_t)_mm_popcnt_u64(all);
    for (; ends != 0; ends = _blsr_u64(ends)) {
      size_t bit = (size_t)_tzcnt_u64(ends);
      size_t fields = first + (size_t)_mm_popcnt_u64(all & _blsmsk_u64(ends));
      size_t position = base + bit;
      if (fields != next) {
        // After the last line end of the file there is no record.
        is_plain = position + 1 == state.filled && record_start == position;
        is_done = true;
      } else {
        state.records++;
        next += state.width;
        state.end = record_start = position + 1;
        is_done = position >= state.core_end;
      }
      if (is_done) {
        region &= ~0ULL >> (63 - bit);
        break;
      }
    }
    if (!is_plain) break;
    is_plain =
        recoupe_quotes_are_plain(quotes & inside & region, quotes & ~inside & region, all, block, &carry) &&
        recoupe_text_is_plain(state.bytes + base, block, line_feeds, state.separators[index], region, &carry);
    if (!is_plain) break;
    state.feeds += (size_t)_mm_popcnt_u64(line_feeds & region);
    carry.inside = (uint64_t)((int64_t)inside >> 63);
    region = ~0ULL;
  }
  *walk = state;
  return is_plain;
}
#else
bool recoupe_wide_walk(recoupe_walk *walk) { __builtin_trap(); }
#endif
