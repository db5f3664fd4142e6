/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Fonts, as fontconfig knows them: Graphviz's cairo takes its own from there. */
#include "io/diagram/font.h"

#include "io/diagram/style.h"

#include <ctype.h>
#include <fontconfig/fontconfig.h>
#include <stdio.h>
#include <string.h>

enum { FAMILY_LONGEST = 63, LETTERS_TOLD = 20 };

bool fil_font_is_name(const char *text)
{
  size_t length = 0;
  bool letter = false;
  for (; text[length]; length++) {
    const unsigned char byte = (unsigned char)text[length];
    if (byte < 0x80 && !isalnum(byte) && byte != ' ' && byte != '-')
      return false;
    letter = letter || byte >= 0x80 || isalpha(byte);
  }
  return letter && length <= FAMILY_LONGEST && *text != ' ' && *text != '-' && text[length - 1] != ' ';
}

void fil_font_list(const char *family, char out[FIL_FONT_LIST])
{
  snprintf(out, FIL_FONT_LIST, "%s%s%s", family ? family : "", family ? "," : "", FIL_FONT);
}

static bool add_families(FcPattern *pattern, char list[FIL_FONT_LIST])
{
  bool added = true;
  char *rest = list;
  for (const char *family; added && (family = strsep(&rest, ",")) != NULL;)
    added = FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
  return added;
}

/* All fonts that would be tried for a family, in order, and the letters that they have together. The configuration is
   our own, so that nothing of a host program's changes. Starts as { 0 }. */
typedef struct fonts {
  FcConfig *config;
  FcFontSet *sorted;
  FcCharSet *letters;
} fonts;

static void close_fonts(fonts *found)
{
  if (found->letters)
    FcCharSetDestroy(found->letters);
  if (found->sorted)
    FcFontSetSortDestroy(found->sorted);
  if (found->config)
    FcConfigDestroy(found->config);
}

static fil_status open_fonts(fonts *found, const char *family, fil_error *error)
{
  FcResult result;
  char list[FIL_FONT_LIST];
  FcPattern *pattern = FcPatternCreate();
  fil_font_list(family, list);
  found->config = FcInitLoadConfigAndFonts();
  if (found->config && pattern && add_families(pattern, list) &&
      FcConfigSubstitute(found->config, pattern, FcMatchPattern)) {
    FcDefaultSubstitute(pattern);
    found->sorted = FcFontSort(found->config, pattern, FcTrue, &found->letters, &result);
  }
  if (pattern)
    FcPatternDestroy(pattern);
  return found->sorted && found->letters ? FIL_OK : fil_error_memory(error);
}

static bool is_of(FcPattern *font, const char *family)
{
  FcChar8 *name;
  for (int k = 0; FcPatternGetString(font, FC_FAMILY, k, &name) == FcResultMatch; k++) {
    if (FcStrCmpIgnoreCase(name, (const FcChar8 *)family) == 0)
      return true;
  }
  return false;
}

fil_status fil_font_stand_in(const char *family, fil_text *out, fil_error *error)
{
  FcChar8 *name;
  fonts found = {0};
  fil_status status = open_fonts(&found, family, error);
  if (status == FIL_OK && found.sorted->nfont == 0)
    status = fil_text_add(out, "nothing", error);
  else if (status == FIL_OK && !is_of(found.sorted->fonts[0], family) &&
           FcPatternGetString(found.sorted->fonts[0], FC_FAMILY, 0, &name) == FcResultMatch)
    status = fil_text_add(out, (const char *)name, error);
  close_fonts(&found);
  return status;
}

/* Blanks, marks of direction and joiners need no picture. */
static bool is_seen(FcChar32 letter)
{
  return letter > 0x20 && letter != 0xAD && !(letter >= 0x7F && letter <= 0xA0) &&
         !(letter >= 0x2000 && letter <= 0x200F) && !(letter >= 0x2028 && letter <= 0x202F) &&
         !(letter >= 0x205F && letter <= 0x206F) && !(letter >= 0xFE00 && letter <= 0xFE0F) && letter != 0x3000 &&
         letter != 0xFEFF;
}

/* False without memory. */
static bool add_letters(FcCharSet *letters, const char *label)
{
  for (int left = (int)strlen(label), length; left > 0; left -= length, label += length) {
    FcChar32 letter;
    length = FcUtf8ToUcs4((const FcChar8 *)label, &letter, left);
    if (length <= 0) /* no UTF-8 */
      length = 1;
    else if (is_seen(letter) && !FcCharSetAddChar(letters, letter))
      return false;
  }
  return true;
}

static bool add_labels(FcCharSet *letters, void *object)
{
  const char *label = agget(object, (char *)"label"), *beside = agget(object, (char *)"xlabel");
  return add_letters(letters, label ? label : "") && add_letters(letters, beside ? beside : "");
}

static bool add_clusters(FcCharSet *letters, Agraph_t *graph)
{
  bool added = add_labels(letters, graph);
  for (Agraph_t *part = agfstsubg(graph); part && added; part = agnxtsubg(part))
    added = add_clusters(letters, part);
  return added;
}

static bool add_nodes(FcCharSet *letters, Agraph_t *graph)
{
  bool added = true;
  for (Agnode_t *node = agfstnode(graph); node && added; node = agnxtnode(graph, node)) {
    added = add_labels(letters, node);
    for (Agedge_t *edge = agfstout(graph, node); edge && added; edge = agnxtout(graph, edge))
      added = add_labels(letters, edge);
  }
  return added;
}

static fil_status write_letters(const FcCharSet *letters, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  FcChar32 bits[FC_CHARSET_MAP_SIZE], next;
  int told = 0;
  bool is_one;
  for (FcChar32 base = FcCharSetFirstPage(letters, bits, &next); base != FC_CHARSET_DONE;
       base = FcCharSetNextPage(letters, bits, &next)) {
    for (FcChar32 k = 0; k < FC_CHARSET_MAP_SIZE * 32; k++) {
      if (!(bits[k / 32] & ((FcChar32)1 << (k % 32))))
        continue;
      if (told++ == LETTERS_TOLD)
        return fil_text_add(out, "…", error);
      FIL_TRY(fil_text_add_code_point(out, base + k, &is_one, error));
    }
  }
done:
  return status;
}

fil_status fil_font_missing(Agraph_t *graph, fil_text *out, fil_error *error)
{
  fonts found = {0};
  FcCharSet *missing = NULL, *letters = FcCharSetCreate();
  fil_status status = open_fonts(&found, NULL, error);
  if (status == FIL_OK) {
    if (letters && add_clusters(letters, graph) && add_nodes(letters, graph))
      missing = FcCharSetSubtract(letters, found.letters);
    status = missing ? write_letters(missing, out, error) : fil_error_memory(error);
  }
  if (letters)
    FcCharSetDestroy(letters);
  if (missing)
    FcCharSetDestroy(missing);
  close_fonts(&found);
  return status;
}
