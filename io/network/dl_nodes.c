/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The actors of UCINET's DL files: listed, numbered or embedded in the data. */
#include "graph/memory.h"
#include "io/network/dl_reading.h"

#include <stdio.h>
#include <string.h>

const char *fil_dl_relation(const dl_reading *reading, size_t level, char number[24])
{
  if (level < reading->labels[DL_LEVELS].count)
    return reading->labels[DL_LEVELS].items[level];
  if (reading->counts[DL_LEVELS] == 1)
    return NULL;
  snprintf(number, 24, "%zu", level + 1);
  return number;
}

/* An id that no other node has: the label, or "label (2)". */
static fil_status make_id(const dl_reading *reading, const char *label, fil_text *id, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_dictionary *taken = &reading->parts->edges.columns[FIL_PART_SOURCE]->levels;
  FIL_TRY(fil_text_add(id, label, error));
  for (size_t number = 2; fil_dictionary_find(taken, id->bytes, id->length) != FIL_MISSING; number++) {
    fil_text_clear(id);
    FIL_TRY(fil_text_format(id, error, "%s (%zu)", label, number));
  }
done:
  return status;
}

/* A label that its mode has already is another actor's too when it stands in a list, and told. */
static fil_status add_node(dl_reading *reading, size_t mode, const char *label, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text id = {0};
  uint32_t code;
  FIL_TRY(make_id(reading, label, &id, error));
  FIL_TRY(fil_memory_reserve(&reading->nodes[mode], &reading->node_room[mode], (size_t)reading->known[mode].count + 1,
                             sizeof *reading->nodes[mode], error));
  const uint32_t before = reading->known[mode].count;
  FIL_TRY(fil_dictionary_add(&reading->known[mode], label, strlen(label), &code, error));
  if (code == before)
    reading->nodes[mode][code] = reading->node_count;
  const fil_part_node node = {.id = id.bytes,
                              .label = strcmp(label, id.bytes) != 0 ? label : NULL,
                              .category = !reading->two_mode ? NULL
                                          : mode == DL_ROWS  ? "row"
                                                             : "column",
                              .row = row};
  FIL_TRY(fil_parts_add_node(reading->parts, &node, error));
  reading->node_count++;
done:
  fil_text_destroy(&id);
  return status;
}

/* The actors of a mode by the list of their labels, or by number. */
fil_status fil_dl_add_listed_nodes(dl_reading *reading, size_t mode, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[24];
  for (size_t k = 0; k < reading->counts[mode]; k++) {
    bool labelled = k < reading->labels[mode].count && *reading->labels[mode].items[k];
    snprintf(number, sizeof number, "%s%zu", mode ? "c" : "", k + 1);
    FIL_TRY(add_node(reading, mode, labelled ? reading->labels[mode].items[k] : number, 0, error));
  }
done:
  return status;
}

bool fil_dl_is_embedded(const dl_reading *reading, size_t mode)
{
  return reading->embedded[mode] ||
         (!reading->two_mode && (reading->embedded[DL_ROWS] || reading->embedded[DL_COLUMNS]));
}

/* The node that a word of the data names, by label where labels are embedded, else by number, or by a label listed. */
fil_status fil_dl_find_node(dl_reading *reading, size_t mode, const fil_word *word, size_t *node, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  size_t index;
  const uint32_t code = fil_dictionary_find(&reading->known[mode], word->bytes, word->length);
  *node = SIZE_MAX;
  if (!fil_dl_is_embedded(reading, mode) && fil_word_index(word, reading->counts[mode], &index)) {
    *node = index - 1 + (mode == DL_COLUMNS ? reading->counts[DL_ROWS] : 0);
  } else if (code != FIL_MISSING) {
    *node = reading->nodes[mode][code];
  } else if (!fil_dl_is_embedded(reading, mode) || reading->known[mode].count >= reading->counts[mode] ||
             word->length == 0) {
    FIL_TRY(fil_dl_report(reading, FIL_SEVERITY_ERROR, "unknown node", word, "the word names no actor",
                          "write the number of an actor, or declare LABELS EMBEDDED and as many actors as there are",
                          error));
  } else {
    FIL_TRY(fil_text_add_bytes(&label, word->bytes, word->length, error));
    *node = reading->node_count;
    FIL_TRY(add_node(reading, mode, label.bytes, word->row, error));
  }
done:
  fil_text_destroy(&label);
  return status;
}
