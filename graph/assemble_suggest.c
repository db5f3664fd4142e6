/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What was probably meant by a word that is not known. */
#include "graph/assembling.h"
#include "graph/lookalike.h"
#include "graph/memory.h"
#include "graph/text.h"
#include "graph/total.h"

#include <stdio.h>
#include <string.h>

/* Whether as many more names may be compared. */
static bool may_compare(fil_assembling *work, size_t count)
{
  work->comparisons += count;
  return work->comparisons <= FIL_COMPARISONS_LIMIT;
}

void fil_assembling_suggest(fil_assembling *work, const char *word, const char *const names[], size_t count,
                            const char *otherwise, char remedy[256])
{
  const char *nearest = may_compare(work, count) ? fil_text_nearest(word, names, count) : NULL;
  if (nearest)
    snprintf(remedy, 256, "did you mean \"%.200s\"?", nearest);
  else
    snprintf(remedy, 256, "%s", otherwise);
}

/* The node with an id whose cell is the word but for case, blanks and look-alike letters; SIZE_MAX: none. */
static fil_status find_alike(fil_assembling *work, const fil_column *column, const char *word, size_t *node,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  char *skeleton = fil_lookalike_skeleton(word), *other = NULL;
  *node = SIZE_MAX;
  if (!skeleton)
    FIL_TRY(fil_error_memory(error));
  if (!may_compare(work, column->rows))
    goto done;
  for (size_t row = 0; row < column->rows && *node == SIZE_MAX; row++) {
    if (fil_column_is_missing(column, row) || !fil_network_id(work->network, row))
      continue;
    other = fil_lookalike_skeleton(fil_column_text(column, row));
    if (!other)
      FIL_TRY(fil_error_memory(error));
    if (strcmp(skeleton, other) == 0)
      *node = row;
    fil_memory_free(other);
    other = NULL;
  }
done:
  fil_memory_free(skeleton);
  fil_memory_free(other);
  return status;
}

/* The node with an id whose cell is nearest to the word; SIZE_MAX when none is near. */
static fil_status find_near(fil_assembling *work, const fil_column *column, const char *word, size_t *node,
                            fil_error *error)
{
  size_t count = 0;
  *node = SIZE_MAX;
  if (!may_compare(work, column->rows))
    return FIL_OK;
  const char **names = fil_memory_new(column->rows, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t row = 0; row < column->rows; row++) {
    if (!fil_column_is_missing(column, row) && fil_network_id(work->network, row))
      names[count++] = fil_column_text(column, row);
  }
  const char *nearest = fil_text_nearest(word, names, count);
  for (size_t row = 0; nearest && *node == SIZE_MAX && row < column->rows; row++) {
    if (fil_column_text(column, row) == nearest)
      *node = row;
  }
  fil_memory_free(names);
  return FIL_OK;
}

/* Names the id that the word looks like; where that cannot be seen, what tells them apart. */
static fil_status say_alike(const char *word, const char *id, char remedy[256], fil_error *error)
{
  fil_likeness likeness;
  const int32_t invisible = fil_text_invisible(word) ? fil_text_invisible(word) : fil_text_invisible(id);
  fil_status status = fil_lookalike_compare(word, id, &likeness, error);
  if (status != FIL_OK)
    return status;
  if (likeness == FIL_LIKENESS_INVISIBLE)
    snprintf(remedy, 256, "did you mean \"%.150s\", %s U+%04X, which cannot be seen?", id,
             fil_text_invisible(word) ? "without" : "with", (unsigned)invisible);
  else if (likeness == FIL_LIKENESS_COMPOSED)
    snprintf(remedy, 256, "did you mean \"%.150s\", which looks the same but has its accents coded otherwise?", id);
  else if (likeness == FIL_LIKENESS_SCRIPT)
    snprintf(remedy, 256, "did you mean \"%.150s\", which has letters of another alphabet?", id);
  else
    snprintf(remedy, 256, "did you mean \"%.200s\"?", id);
  return FIL_OK;
}

fil_status fil_assembling_suggest_alike(fil_assembling *work, const char *word, char remedy[256], fil_error *error)
{
  size_t node;
  fil_status status = find_alike(work, work->network->nodes.columns[FIL_NODE_ID], word, &node, error);
  if (status == FIL_OK && node != SIZE_MAX)
    status = say_alike(word, fil_network_id(work->network, node), remedy, error);
  return status;
}

fil_status fil_assembling_suggest_id(fil_assembling *work, const char *word, char remedy[256], fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *ids = work->network->nodes.columns[FIL_NODE_ID];
  const fil_column *labels = work->network->nodes.columns[FIL_NODE_LABEL];
  size_t node, labelled = SIZE_MAX;
  snprintf(remedy, 256, "%s",
           fil_total_is(word) ? "the row reads like a total; delete it"
                              : "add the node to the node sheet, or correct the id");
  FIL_TRY(find_alike(work, ids, word, &node, error));
  if (node == SIZE_MAX)
    FIL_TRY(find_alike(work, labels, word, &labelled, error));
  if (node == SIZE_MAX && labelled == SIZE_MAX)
    FIL_TRY(find_near(work, ids, word, &node, error));
  if (node == SIZE_MAX && labelled == SIZE_MAX)
    FIL_TRY(find_near(work, labels, word, &labelled, error));
  if (node != SIZE_MAX)
    FIL_TRY(say_alike(word, fil_network_id(work->network, node), remedy, error));
  else if (labelled != SIZE_MAX)
    snprintf(remedy, 256, "write the id \"%.90s\" if \"%.90s\" is meant", fil_network_id(work->network, labelled),
             fil_network_label(work->network, labelled));
done:
  return status;
}
