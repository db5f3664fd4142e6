/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How wide text is, and where a label is broken: the same on every machine, whatever fonts it has. */
#include "io/diagram/style.h"

#include <string.h>

/* Advance widths of Liberation Sans, which are those of Arial, in hundredths of the font's size: U+0020 to U+017F and
   U+0400 to U+04FF. */
enum { LATIN = 0x20, LATIN_END = 0x180, CYRILLIC = 0x400, CYRILLIC_END = 0x500 };
static const unsigned char latin[LATIN_END - LATIN] = {
    28, 28, 35, 56, 56,  89, 67, 19, 33, 33, 39, 58, 28, 33, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28,  28,
    58, 58, 58, 56, 102, 67, 67, 72, 72, 67, 61, 78, 72, 28, 50, 67, 56, 83, 72, 78, 67, 78, 72, 67, 61, 72, 67,  94,
    67, 67, 61, 28, 28,  28, 47, 56, 33, 56, 56, 50, 56, 56, 28, 56, 56, 22, 22, 50, 22, 83, 56, 56, 56, 56, 33,  50,
    28, 56, 50, 72, 50,  50, 50, 33, 26, 33, 58, 0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,   0,
    0,  0,  0,  0,  0,   0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  28, 33, 56, 56, 56, 56, 26, 56, 33, 74, 37,  56,
    58, 33, 74, 55, 40,  55, 33, 33, 33, 58, 54, 33, 33, 33, 37, 56, 83, 83, 83, 61, 67, 67, 67, 67, 67, 67, 100, 72,
    67, 67, 67, 67, 28,  28, 28, 28, 72, 72, 78, 78, 78, 78, 78, 58, 78, 72, 72, 72, 72, 67, 67, 61, 56, 56, 56,  56,
    56, 56, 89, 50, 56,  56, 56, 56, 28, 28, 28, 28, 56, 56, 56, 56, 56, 56, 56, 55, 61, 56, 56, 56, 56, 50, 56,  50,
    67, 56, 67, 56, 67,  56, 72, 50, 72, 50, 72, 50, 72, 50, 72, 61, 72, 56, 67, 56, 67, 56, 67, 56, 67, 56, 67,  56,
    78, 56, 78, 56, 78,  56, 78, 56, 72, 56, 72, 56, 28, 28, 28, 28, 28, 28, 28, 22, 28, 28, 73, 44, 50, 22, 67,  50,
    50, 56, 22, 56, 22,  56, 29, 56, 33, 56, 22, 72, 56, 72, 56, 72, 56, 60, 72, 56, 78, 56, 78, 56, 78, 56, 100, 94,
    72, 33, 72, 33, 72,  33, 67, 50, 67, 50, 67, 50, 67, 50, 61, 28, 61, 38, 61, 28, 72, 56, 72, 56, 72, 56, 72,  56,
    72, 56, 72, 56, 94,  72, 67, 50, 67, 61, 50, 61, 50, 61, 50, 22,
};
static const unsigned char cyrillic[CYRILLIC_END - CYRILLIC] = {
    67, 67, 86, 54, 72,  67, 28, 28, 50, 106, 101, 85, 58, 72, 64, 72, 67,  66, 67,  54, 68,  67, 92,  60, 72, 72,
    58, 66, 83, 72, 78,  72, 67, 72, 61, 64,  76,  67, 74, 67, 92, 94, 79,  89, 66,  72, 101, 72, 56,  57, 53, 36,
    58, 56, 67, 46, 56,  56, 44, 58, 69, 55,  56,  54, 56, 50, 46, 50, 82,  50, 57,  52, 80,  82, 62,  72, 52, 51,
    75, 54, 56, 56, 56,  36, 51, 50, 22, 28,  22,  91, 81, 56, 44, 56, 50,  55, 134, 62, 78,  61, 95,  71, 67, 50,
    90, 70, 83, 69, 105, 87, 60, 46, 80, 69,  78,  56, 80, 63, 80, 63, 107, 90, 83,  61, 119, 85, 134, 62, 72, 50,
    50, 0,  0,  0,  0,   0,  0,  0,  72, 56,  66,  52, 67, 56, 49, 41, 54,  36, 67,  55, 92,  67, 60,  46, 58, 44,
    58, 44, 58, 44, 74,  54, 72, 55, 88, 65,  114, 87, 75, 52, 72, 50, 61,  46, 56,  50, 56,  50, 67,  50, 93, 69,
    67, 52, 67, 52, 67,  56, 86, 67, 86, 67,  28,  92, 67, 67, 55, 66, 58,  72, 55,  72, 55,  67, 52,  83, 69, 22,
    67, 56, 67, 56, 100, 89, 67, 56, 75, 56,  75,  56, 92, 67, 60, 46, 60,  54, 72,  56, 72,  56, 78,  56, 78, 56,
    78, 56, 72, 51, 64,  50, 64, 50, 64, 50,  67,  52, 54, 36, 89, 72, 54,  36, 67,  50, 67,  50,
};

/* Of letters that the tables lack: for each column that a terminal gives them, as of a Chinese one. */
static const double other_width = 0.55;

/* Bytes of the letter that begins here. */
static size_t letter_length(const char *text)
{
  size_t length = 1;
  while (((unsigned char)text[length] & 0xC0) == 0x80)
    length++;
  return length;
}

/* In parts of the font's size. */
static double letter_width(const char *text, size_t length)
{
  char letter[8];
  const unsigned char *bytes = (const unsigned char *)text;
  const unsigned code = length == 1   ? bytes[0]
                        : length == 2 ? (bytes[0] & 0x1FU) << 6 | (bytes[1] & 0x3FU)
                                      : CYRILLIC_END;
  if (code >= LATIN && code < LATIN_END)
    return latin[code - LATIN] / 100.0;
  if (code >= CYRILLIC && code < CYRILLIC_END)
    return cyrillic[code - CYRILLIC] / 100.0;
  length = length < sizeof letter ? length : sizeof letter - 1;
  memcpy(letter, text, length);
  letter[length] = '\0';
  return other_width * (double)fil_text_width(letter);
}

static double width_of(const char *text, size_t length)
{
  double width = 0;
  for (size_t at = 0, used; at < length; at += used) {
    used = letter_length(text + at);
    width += letter_width(text + at, used);
  }
  return width;
}

double fil_style_text_width(const char *text, double font_size)
{
  double widest = 0;
  for (const char *line = text; *line; line += *line == '\n') {
    const size_t length = strcspn(line, "\n");
    const double width = width_of(line, length);
    widest = width > widest ? width : widest;
    line += length;
  }
  return widest * font_size;
}

/* Whether a label may be broken behind this sign: a hyphen, or what joins words where blanks are not allowed. */
static bool is_seam(const char *at)
{
  const bool joins = *at == '.' || *at == '_' || *at == '/';
  return *at == '-' || (joins && at[1] && !strchr(" \t\n0123456789._/", at[1]));
}

/* Bytes of the next piece of a label that is not broken: up to a blank, or up to and with a seam. */
static size_t piece_length(const char *label)
{
  size_t length = 0;
  while (label[length] && !strchr(" \t\n", label[length]) && !is_seam(label + length))
    length++;
  return length + (label[length] && is_seam(label + length));
}

/* Bytes of the letters that fit into `room`. */
static size_t fitting(const char *piece, size_t length, double room)
{
  size_t at = 0;
  double width = 0;
  while (at < length) {
    const size_t used = letter_length(piece + at);
    width += letter_width(piece + at, used);
    if (width > room)
      break;
    at += used;
  }
  return at < length ? at : length;
}

/* A label while it is broken; widths in parts of the font's size. */
typedef struct wrapping {
  fil_text *out;
  double width, used, longest;
  size_t count, lines;
} wrapping;

static fil_status add_piece(wrapping *to, const char *piece, size_t length, const char *after, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add_bytes(to->out, piece, length, error));
  FIL_TRY(fil_text_add(to->out, after, error));
  to->used += width_of(piece, length) + width_of(after, strlen(after));
  to->longest = to->used > to->longest ? to->used : to->longest;
done:
  return status;
}

static fil_status end_line(wrapping *to, fil_error *error)
{
  to->count++;
  to->used = 0;
  return fil_text_add(to->out, "\n", error);
}

/* Where a piece too long for a line is broken: not so that less than three letters go on. */
static size_t hyphenation(const char *piece, size_t length, double room)
{
  size_t kept = fitting(piece, length, room), rest = length;
  for (int k = 0; k < 3 && rest > 0; k++) {
    do
      rest--;
    while (rest > 0 && ((unsigned char)piece[rest] & 0xC0) == 0x80);
  }
  kept = kept < rest ? kept : rest;
  return kept > 0 ? kept : letter_length(piece);
}

/* At least one letter. */
static size_t fitting_some(const char *piece, size_t length, double room)
{
  const size_t kept = fitting(piece, length, room);
  return kept > 0 ? kept : letter_length(piece);
}

fil_status fil_style_wrap(const char *label, double width, size_t lines, fil_text *out, size_t *count, double *longest,
                          fil_error *error)
{
  fil_status status = FIL_OK;
  wrapping to = {.out = out, .width = width / FIL_FONT_SIZE, .count = 1, .lines = lines};
  bool glued = true; /* nothing stands between the last piece and this one */
  while (*(label += strspn(label, " \t\n"))) {
    size_t length = piece_length(label);
    const double wanted = width_of(label, length);
    double blank = to.used > 0 && !glued ? width_of(" ", 1) : 0;
    if (to.used > 0 && to.used + blank + wanted > to.width && to.count < lines) {
      FIL_TRY(end_line(&to, error));
      blank = 0;
    }
    const double room = to.width - to.used - blank;
    const bool is_cut = wanted > room && to.count == lines;
    const size_t kept = is_cut ? fitting(label, length, room - width_of("…", 3)) : length;
    if (blank > 0 && kept > 0)
      FIL_TRY(add_piece(&to, " ", 1, "", error));
    if (is_cut) {
      FIL_TRY(add_piece(&to, label, kept, "…", error));
      break;
    }
    if (wanted > room) {
      const bool hyphen = letter_length(label) < 3; /* Chinese is broken anywhere, without one */
      length = hyphen ? hyphenation(label, length, room - width_of("-", 1)) : fitting_some(label, length, room);
      FIL_TRY(add_piece(&to, label, length, hyphen ? "-" : "", error));
      FIL_TRY(end_line(&to, error));
    } else {
      FIL_TRY(add_piece(&to, label, length, "", error));
    }
    label += length;
    glued = is_seam(label - 1) || to.used == 0;
  }
  *count = to.count;
  *longest = to.longest * FIL_FONT_SIZE;
done:
  return status;
}
