/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which encoding a file is in, and its text as UTF-8. */
#ifndef FIL_IO_ENCODING_H
#define FIL_IO_ENCODING_H

#include "graph/text.h"

/* Takes the place of bytes that are no text in the encoding: U+FFFD. */
#define FIL_UNDECODABLE "\xEF\xBF\xBD"

/* The encoding of the bytes: by their byte-order mark ("UTF-8", "UTF-16LE", "UTF-16BE"); else UTF-8 when they are
   that; else the likeliest of "CP1251", "KZ-1048", "CP1250" and "CP1252" (of which Latin-1 is a part). Letters beside
   letters beyond ASCII are Cyrillic: Latin scripts scatter theirs among ASCII letters. `*mark` is the length of the
   byte-order mark. Bytes that are none of these are still named after the likeliest. */
const char *fil_encoding_detect(const char *bytes, size_t length, size_t *mark);

/* Whether the bytes are UTF-8 that is read as it stands: without NUL, and without FIL_UNDECODABLE, which is told of. */
bool fil_encoding_is_sound(const char *bytes, size_t length);

enum { FIL_ENCODING_LENGTH = 40 };

/* The encoding that an XML declaration at the beginning names, where it is one that can be decoded byte by byte; else
   false. One of UTF-16 is told by its bytes. */
bool fil_encoding_declared(const char *bytes, size_t length, char name[FIL_ENCODING_LENGTH]);

/* Whether the name is one that can be decoded, as iconv knows it ("cp1251", "WINDOWS-1251", "latin1"). */
bool fil_encoding_is_known(const char *encoding);

/* Whether the name is one of UTF-8's. */
bool fil_encoding_is_utf8(const char *encoding);

/* Adds the bytes to `text` as UTF-8. What cannot be decoded, and every NUL, becomes FIL_UNDECODABLE. */
fil_status fil_encoding_decode(const char *encoding, const char *bytes, size_t length, fil_text *text,
                               fil_error *error);

#endif
