// The three loops that a large CSV spends its time in, for processors of the AVX2 kind (x86-64 since 2013): wider vectors, and
// single instructions for counting and finding bits. Elsewhere recoupe_wide_is_here() is false, nothing else here may be
// called, and the Swift twins of these loops (ChunkCutter.mask, RecordWalk.run, ColumnCoder.code) do the same.
//
// Readers/Stream/WideKernel.swift is the only caller: it checks every range stated here before it hands out a pointer.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Whether this processor has what the loops are compiled for.
bool recoupe_wide_is_here(void);

// Fills quotes[i], separators[i] and line_feeds[i], a bit a byte, from bytes[64 * i] … bytes[64 * i + 63] for each i below blocks.
// Gives a word whose bits are odd in number where the quotes of the first `core` bytes are.
uint64_t recoupe_wide_masks(
    const uint8_t *bytes, size_t blocks, size_t core, uint8_t separator, uint64_t *quotes, uint64_t *separators,
    uint64_t *line_feeds);

// A walk over the blocks of a piece: what goes in, and what comes out.
//
// Places count from `bytes`; block i is the 64 bytes from `margin` + 64 * i on, and the masks have a word for each block that
// starts before `filled`. Reads these blocks and one byte more. Writes cuts[0 ..< filled + 72] at most: up to a block there are no
// more places than bytes, and eight are written at a time.
typedef struct {
  const uint8_t *bytes;
  size_t margin;
  const uint64_t *quotes, *separators, *line_feeds;
  uint32_t *cuts;
  // Where the first record starts; the last record is the last that starts no later than core_end; the bytes end at filled.
  size_t start, core_end, filled;
  // How many fields a record has.
  size_t width;
  // All ones where the block of `start` begins inside quotes, else zero.
  uint64_t inside;
  // Records that end, the byte after the last one, and the line feeds in them.
  size_t records, end, feeds;
} recoupe_walk;

// Walks; false as soon as something is not plain.
bool recoupe_wide_walk(recoupe_walk *walk);

// A value of a column: its length, UINT32_MAX where the place is free; its first 32 bytes, zeros past its end; where the bytes
// after these begin among the tails; its number.
typedef struct {
  uint64_t prefix[4];
  uint32_t length, tail;
  uint64_t code;
} recoupe_place;

// Where the values of a column stand, and what is known of them: `places` is a table of 128, one at least free.
typedef struct {
  const uint8_t *bytes;
  const uint32_t *cuts;
  size_t start, width, column, records;
  bool is_last;
  const recoupe_place *places;
  const uint8_t *tails;
} recoupe_column;

// Writes codes[record] for each record from `from` on, up to the first whose value is not known; gives that record, `records`
// where all are. Reads 32 bytes from the start of each field.
size_t recoupe_wide_codes(const recoupe_column *column, size_t from, uint8_t *codes);
