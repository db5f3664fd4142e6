/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Labels that UCINET can have, and what they stand for. */
#include "graph/memory.h"
#include "io/network/dl_writing.h"
#include "io/network/losses.h"
#include "io/network/sheet_write.h"

#include <stdio.h>
#include <string.h>

enum { LABEL_LONGEST = 18 };

/* Whether UCINET reads the name as one label and not as a word of a heading. */
static bool is_label(const char *name)
{
  static const char *const words[] = {"DATA", "LABELS", "ROW", "COL", "COLUMN", "LEVEL", "MATRIX", "FORMAT", "NA", "."};
  const size_t length = strlen(name);
  for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
    if (fil_text_is_word(name, length, words[k]))
      return false;
  }
  for (const char *at = name; *at; at++) {
    if (*at <= ' ' || *at > '~' || strchr(",;:=!\"'%", *at))
      return false;
  }
  return length > 0 && length <= LABEL_LONGEST;
}

/* Takes the label up unless another is the same but for case, which is none to UCINET. */
static fil_status take(fil_dictionary *taken, const char *name, bool *is_new, fil_error *error)
{
  char upper[LABEL_LONGEST + 1];
  const size_t length = strlen(name);
  const uint32_t before = taken->count;
  uint32_t code;
  for (size_t k = 0; k < length; k++)
    upper[k] = (char)(name[k] >= 'a' && name[k] <= 'z' ? name[k] - 'a' + 'A' : name[k]);
  fil_status status = fil_dictionary_add(taken, upper, length, &code, error);
  *is_new = code == before;
  return status;
}

/* Which names serve as labels as they are. */
static fil_status find_usable(const char *const names[], size_t count, bool usable[], fil_dictionary *taken,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < count; k++) {
    usable[k] = is_label(names[k]);
    if (usable[k])
      FIL_TRY(take(taken, names[k], &usable[k], error));
  }
done:
  return status;
}

/* "n7", or the first number behind that no label has. */
static fil_status add_code(fil_dictionary *taken, char letter, size_t number, fil_names *labels, fil_error *error)
{
  fil_status status = FIL_OK;
  char code[24];
  bool is_new = false;
  for (; !is_new; number++) {
    snprintf(code, LABEL_LONGEST + 1, "%c%zu", letter, number);
    FIL_TRY(take(taken, code, &is_new, error));
  }
  FIL_TRY(fil_names_add(labels, code, error));
done:
  return status;
}

fil_status fil_dl_make_labels(const char *const names[], size_t count, char letter, bool together, fil_names *labels,
                              bool *coded, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary taken = {0};
  bool *usable = fil_memory_new(count, sizeof *usable);
  *coded = false;
  if (!usable)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(find_usable(names, count, usable, &taken, error));
  for (size_t k = 0; k < count; k++)
    *coded |= !usable[k];
  if (*coded && together) {
    memset(usable, 0, count * sizeof *usable);
    fil_dictionary_destroy(&taken);
  }
  for (size_t k = 0; k < count; k++)
    FIL_TRY(usable[k] ? fil_names_add(labels, names[k], error) : add_code(&taken, letter, k + 1, labels, error));
done:
  fil_memory_free(usable);
  fil_dictionary_destroy(&taken);
  return status;
}

fil_status fil_dl_write_labels(fil_sink *sink, const char *heading, const fil_names *labels, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_format(sink, error, "%s" FIL_DL_LINE_END, heading));
  for (size_t k = 0; k < labels->count; k++)
    FIL_TRY(fil_sink_format(sink, error, "%s" FIL_DL_LINE_END, labels->items[k]));
done:
  return status;
}

static bool has_other_labels(const fil_network *network)
{
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    if (strcmp(fil_network_id(network, node), fil_network_label(network, node)) != 0)
      return true;
  }
  return false;
}

/* Id: as the file has it, to join by; Label; where the first is a code, the id that it stands for. */
static fil_status make_key(const dl_writing *file, fil_table *key, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *columns[3];
  const size_t count = file->coded ? 3 : 2;
  static const char *const headings[] = {"Id", "Label", "Original id"};
  for (size_t k = 0; k < count; k++)
    FIL_TRY(fil_table_add_column(key, headings[k], FIL_COLUMN_TEXT, &columns[k], error));
  for (size_t node = 0; node < fil_network_node_count(file->network); node++) {
    const char *const cells[] = {file->labels.items[node], fil_network_label(file->network, node),
                                 fil_network_id(file->network, node)};
    for (size_t k = 0; k < count; k++)
      FIL_TRY(fil_column_add_text(columns[k], cells[k], strlen(cells[k]), error));
  }
done:
  return status;
}

fil_status fil_dl_write_key(const dl_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table key = {0};
  if (!file->coded && !has_other_labels(file->network))
    return FIL_OK;
  if (!fil_bundle_takes_several(file->writing->files))
    return fil_losses_add(file->writing, error,
                          "the key to the labels is not written: standard output takes one file; name one");
  FIL_TRY(make_key(file, &key, error));
  FIL_TRY(fil_sheet_write(file->writing, &key, "-key", error));
done:
  fil_table_destroy(&key);
  return status;
}
