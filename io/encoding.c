/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Guessing an encoding by where its letters stand; decoding by iconv. */
#include "io/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

enum { SAMPLE_LENGTH = 1 << 20 }; /* bytes that a guess looks at */

static bool is_ascii_letter(unsigned char byte)
{
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/* How often each byte stands in the text, and what it stands beside. */
typedef struct byte_census {
  size_t counts[256];       /* of all bytes */
  size_t within_latin[256]; /* of those beyond ASCII that touch an ASCII letter */
  size_t high_pairs;        /* two neighbours beyond ASCII */
  size_t mixed_pairs;       /* an ASCII letter beside a byte beyond ASCII */
} byte_census;

static void take_census(byte_census *census, const unsigned char *bytes, size_t length)
{
  for (size_t at = 0; at < length; at++) {
    unsigned char byte = bytes[at], before = at ? bytes[at - 1] : 0, after = at + 1 < length ? bytes[at + 1] : 0;
    census->counts[byte]++;
    if (byte < 0x80)
      continue;
    census->high_pairs += after >= 0x80;
    size_t latin = (size_t)is_ascii_letter(before) + is_ascii_letter(after);
    census->mixed_pairs += latin;
    census->within_latin[byte] += latin > 0;
  }
}

static size_t count_of(const size_t counts[256], const char *bytes)
{
  size_t count = 0;
  for (; *bytes; bytes++)
    count += counts[(unsigned char)*bytes];
  return count;
}

/* Cyrillic letters stand beside each other; one that stands alone, beside no Latin letter anywhere, is hardly Latin. */
static bool is_cyrillic(const byte_census *census)
{
  size_t letters = 0;
  for (size_t byte = 0xC0; byte < 256; byte++)
    letters += census->counts[byte];
  return census->high_pairs > census->mixed_pairs || (census->mixed_pairs == 0 && letters > 0);
}

/* Letters of KZ-1048 that CP1251 gives to Macedonian and Serbian alone, against those two languages' other letters. */
static const char *guess_cyrillic(const byte_census *census)
{
  size_t kazakh = count_of(census->counts, "\x8D\x9D\xA3\xBC\xBD\xBE");
  size_t serbian = count_of(census->counts, "\x81\x83\x8A\x8C\x90\x9A\x9C");
  return kazakh > serbian ? "KZ-1048" : "CP1251";
}

/* Bytes that are Polish, Czech or Hungarian letters in CP1250 and signs or nothing in CP1252. */
static const char *guess_latin(const byte_census *census)
{
  size_t central = count_of(census->within_latin, "\x8D\x8F\x9D\xA3\xA5\xAA\xAF\xB3\xB9\xBA\xBC\xBE\xBF");
  size_t western = count_of(census->within_latin, "\xE3\xE5\xE6\xEA\xF1\xF5\xFF") / 8;
  return central > western ? "CP1250" : "CP1252";
}

/* UTF-16 without a mark: every other byte is the number of a script's block, 0 for Latin and 4 for Cyrillic, which
   nothing in other encodings is as low as. */
static const char *guess_wide(const unsigned char *bytes, size_t length)
{
  enum { BLOCKS = 8 }; /* Latin to Arabic */
  size_t low[2] = {0};
  for (size_t at = 0; at < length; at++)
    low[at & 1] += bytes[at] < BLOCKS;
  if (low[1] > length / 4 && low[0] * 4 < low[1])
    return "UTF-16LE";
  if (low[0] > length / 4 && low[1] * 4 < low[0])
    return "UTF-16BE";
  return NULL;
}

/* UTF-8 in which a few bytes were spoilt: letters of several bytes outnumber the bytes that are none. Other encodings
   make such letters by chance alone. */
static bool is_mostly_utf8(const char *bytes, size_t length)
{
  size_t letters = 0, bad = 0, at = 0, offset;
  while (at < length && !fil_text_is_utf8(bytes + at, length - at, &offset)) {
    for (size_t k = at; k < at + offset; k++)
      letters += ((unsigned char)bytes[k] & 0xC0) == 0xC0;
    at += offset + 1;
    bad++;
  }
  for (; at < length; at++)
    letters += ((unsigned char)bytes[at] & 0xC0) == 0xC0;
  return letters > bad;
}

const char *fil_encoding_detect(const char *bytes, size_t length, size_t *mark)
{
  *mark = 3;
  if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
    return "UTF-8";
  *mark = 2;
  if (length >= 2 && memcmp(bytes, "\xFF\xFE", 2) == 0)
    return "UTF-16LE";
  if (length >= 2 && memcmp(bytes, "\xFE\xFF", 2) == 0)
    return "UTF-16BE";
  *mark = 0;

  const unsigned char *sample = (const unsigned char *)bytes;
  const char *wide = guess_wide(sample, length < SAMPLE_LENGTH ? length : SAMPLE_LENGTH);
  size_t bad = 0;
  if (wide || fil_text_is_utf8(bytes, length, &bad))
    return wide ? wide : "UTF-8";
  /* The sample begins where UTF-8 ends, for a long file may have its first letter beyond ASCII at its end. */
  size_t start = bad > SAMPLE_LENGTH / 2 ? bad - SAMPLE_LENGTH / 2 : 0;
  byte_census census = {0};
  size_t taken = length - start < SAMPLE_LENGTH ? length - start : SAMPLE_LENGTH;
  if (is_mostly_utf8(bytes + start, taken))
    return "UTF-8";
  take_census(&census, sample + start, taken);
  return is_cyrillic(&census) ? guess_cyrillic(&census) : guess_latin(&census);
}

bool fil_encoding_is_sound(const char *bytes, size_t length)
{
  if (fil_text_is_ascii(bytes, length))
    return true;
  return fil_text_is_utf8(bytes, length, NULL) && !memchr(bytes, 0, length) &&
         !memmem(bytes, length, FIL_UNDECODABLE, strlen(FIL_UNDECODABLE));
}

static bool is_named(const char *encoding, const char *name)
{
  return fil_text_is_word(encoding, strlen(encoding), name);
}

/* A converter to UTF-8. glibc knows the Kazakh code page under the name of its standard alone. */
static iconv_t open_converter(const char *encoding)
{
  bool kazakh = is_named(encoding, "KZ-1048") || is_named(encoding, "KZ1048");
  return iconv_open("UTF-8", kazakh ? "STRK1048-2002" : encoding);
}

bool fil_encoding_is_known(const char *encoding)
{
  iconv_t converter = open_converter(encoding);
  if (converter == (iconv_t)-1)
    return false;
  iconv_close(converter);
  return true;
}

bool fil_encoding_declared(const char *bytes, size_t length, char name[FIL_ENCODING_LENGTH])
{
  static const char start[] = "<?xml", key[] = "encoding";
  if (length < sizeof start || memcmp(bytes, start, sizeof start - 1) != 0)
    return false;
  const char *end = memmem(bytes, length, "?>", 2);
  const char *at = end ? memmem(bytes, (size_t)(end - bytes), key, sizeof key - 1) : NULL;
  if (!at)
    return false;
  at += sizeof key - 1;
  at += strspn(at, " \t\r\n=");
  const char *close = *at == '"' || *at == '\'' ? memchr(at + 1, *at, (size_t)(end - at - 1)) : NULL;
  const size_t used = close ? (size_t)(close - at - 1) : 0;
  if (used == 0 || used >= FIL_ENCODING_LENGTH)
    return false;
  memcpy(name, at + 1, used);
  name[used] = '\0';
  return strncasecmp(name, "UTF", 3) != 0 && fil_encoding_is_known(name);
}

/* Adds decoded text, its NULs marked. */
static fil_status add_decoded(fil_text *text, const char *bytes, size_t length, fil_error *error)
{
  fil_status status = FIL_OK;
  while (length > 0 && status == FIL_OK) {
    const char *nul = memchr(bytes, 0, length);
    size_t step = nul ? (size_t)(nul - bytes) : length;
    status = fil_text_add_bytes(text, bytes, step, error);
    if (nul && status == FIL_OK) {
      status = fil_text_add(text, FIL_UNDECODABLE, error);
      step++;
    }
    bytes += step;
    length -= step;
  }
  return status;
}

bool fil_encoding_is_utf8(const char *encoding)
{
  return is_named(encoding, "UTF-8") || is_named(encoding, "UTF8");
}

/* UTF-8 with its bad bytes marked. iconv would let some of them pass. */
static fil_status repair(const char *bytes, size_t length, fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  while (length > 0) {
    size_t good = length;
    bool sound = fil_text_is_utf8(bytes, length, &good);
    FIL_TRY(add_decoded(text, bytes, sound ? length : good, error));
    if (sound)
      break;
    FIL_TRY(fil_text_add(text, FIL_UNDECODABLE, error));
    bytes += good + 1;
    length -= good + 1;
  }
done:
  return status;
}

fil_status fil_encoding_decode(const char *encoding, const char *bytes, size_t length, fil_text *text, fil_error *error)
{
  if (fil_encoding_is_utf8(encoding))
    return repair(bytes, length, text, error);
  iconv_t converter = open_converter(encoding);
  if (converter == (iconv_t)-1)
    return fil_error_set(error, FIL_ERROR_DATA,
                         "the encoding \"%s\" is not known; UTF-8, UTF-16, CP1251, KZ-1048, CP1252, CP1250 and "
                         "ISO-8859-1 are among those that are",
                         encoding);
  fil_status status = FIL_OK;
  char *in = (char *)bytes; /* iconv takes char ** but does not write there */
  while (length > 0) {
    char buffer[1 << 14], *out = buffer;
    size_t room = sizeof buffer;
    size_t converted = iconv(converter, &in, &length, &out, &room);
    int reason = converted == (size_t)-1 ? errno : 0;
    FIL_TRY(add_decoded(text, buffer, sizeof buffer - room, error));
    if (reason == EILSEQ || reason == EINVAL) {
      FIL_TRY(fil_text_add(text, FIL_UNDECODABLE, error));
      in++;
      length--;
    }
  }
done:
  iconv_close(converter);
  return status;
}
