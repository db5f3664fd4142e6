/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The last word of a file's name, and the one before where that is a compression. */
#include "io/ending.h"

#include "graph/text.h"

#include <string.h>
#include <strings.h>

/* Where the file's own name begins. */
static const char *name_of(const char *path)
{
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

/* Takes a compression off the end of the name. */
static void take_compression(fil_ending *ending, const char *path, const char *name)
{
  static const struct {
    const char *ending;
    fil_compression compression;
  } kinds[] = {{".gz", FIL_COMPRESSION_GZIP}, {".zst", FIL_COMPRESSION_ZSTD}};
  for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
    const size_t length = strlen(kinds[k].ending);
    if (strlen(name) <= length || strcasecmp(path + ending->stem - length, kinds[k].ending) != 0)
      continue;
    ending->compression = kinds[k].compression;
    ending->stem -= length;
    ending->packed = path + ending->stem;
    return;
  }
}

fil_ending fil_ending_of(const char *path)
{
  const char *name = name_of(path);
  fil_ending ending = {.bytes = "", .stem = strlen(path), .packed = ""};
  take_compression(&ending, path, name);
  const char *end = path + ending.stem;
  const char *dot = memrchr(name, '.', (size_t)(end - name));
  if (!dot || dot == name) /* ".profile" is a name */
    return ending;
  ending.bytes = dot + 1;
  ending.length = (size_t)(end - dot) - 1;
  ending.stem = (size_t)(dot - path);
  return ending;
}

bool fil_ending_is(const fil_ending *ending, const char *word)
{
  return fil_text_is_word(ending->bytes, ending->length, word);
}
