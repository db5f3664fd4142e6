/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The combinations of relations that pairs of actors are tied in. */
#include "graph/memory.h"
#include "metrics/kernel.h"
#include "metrics/pairs.h"

#include <stdlib.h>
#include <string.h>

/* The pairs that have exactly the same relations. */
typedef struct pattern {
  size_t relations, pairs, number;
  double weight;
} pattern;

/* In the order of their first pairs; `names` gives each its number. */
typedef struct patterns {
  fil_dictionary names;
  pattern *items;
  size_t capacity;
} patterns;

/* Most pairs first, equal ones in the order of their first pairs. */
static int compare(const void *left, const void *right)
{
  const pattern *a = left, *b = right;
  if (a->pairs != b->pairs)
    return a->pairs > b->pairs ? -1 : 1;
  return (a->number > b->number) - (a->number < b->number);
}

static fil_status add_pair(const fil_view *view, const fil_pairs *pairs, size_t pair, fil_text *text, patterns *found,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code;
  const uint32_t known = found->names.count;
  fil_text_clear(text);
  FIL_TRY(fil_pairs_print(pairs, view, pair, text, error));
  FIL_TRY(fil_dictionary_add(&found->names, fil_text_string(text), text->length, &code, error));
  FIL_TRY(fil_memory_reserve(&found->items, &found->capacity, found->names.count, sizeof *found->items, error));
  pattern *item = &found->items[code];
  if (code == known)
    *item = (pattern){.relations = fil_pairs_relations(pairs, pair), .number = code};
  item->pairs++;
  item->weight += pairs->weights[pair];
done:
  return status;
}

static fil_status find_patterns(const fil_view *view, const fil_pairs *pairs, patterns *found, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  for (size_t k = 0; k < pairs->count; k++)
    FIL_TRY(add_pair(view, pairs, k, &text, found, error));
  if (found->names.count)
    qsort(found->items, found->names.count, sizeof *found->items, compare);
done:
  fil_text_destroy(&text);
  return status;
}

enum { RELATIONS, COUNT, PAIRS, SHARE, WEIGHT, COLUMNS };

static fil_status make_columns(fil_table *table, fil_column *columns[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_kernel_column(table, "relations", "Relations", FIL_COLUMN_TEXT, &columns[RELATIONS], error));
  FIL_TRY(fil_kernel_column(table, "count", "Number of relations", FIL_COLUMN_NUMBER, &columns[COUNT], error));
  FIL_TRY(fil_kernel_column(table, "pairs", "Pairs", FIL_COLUMN_NUMBER, &columns[PAIRS], error));
  FIL_TRY(fil_kernel_column(table, "share", "Share of tied pairs", FIL_COLUMN_NUMBER, &columns[SHARE], error));
  FIL_TRY(fil_kernel_column(table, "weight", "Weight", FIL_COLUMN_NUMBER, &columns[WEIGHT], error));
done:
  return status;
}

static fil_status add_row(const patterns *found, const pattern *item, size_t pairs, fil_column *columns[],
                          fil_error *error)
{
  fil_status status = FIL_OK;
  const char *name = fil_dictionary_text(&found->names, (uint32_t)item->number);
  FIL_TRY(fil_column_add_text(columns[RELATIONS], name, strlen(name), error));
  FIL_TRY(fil_column_add_number(columns[COUNT], (double)item->relations, error));
  FIL_TRY(fil_column_add_number(columns[PAIRS], (double)item->pairs, error));
  FIL_TRY(fil_column_add_number(columns[SHARE], (double)item->pairs / (double)pairs, error));
  FIL_TRY(fil_column_add_number(columns[WEIGHT], item->weight, error));
done:
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_pairs pairs = {0};
  patterns found = {0};
  fil_column *columns[COLUMNS];
  (void)choices;
  FIL_TRY(make_columns(table, columns, error));
  FIL_TRY(fil_pairs_build(view, &pairs, error));
  FIL_TRY(find_patterns(view, &pairs, &found, error));
  for (uint32_t k = 0; k < found.names.count; k++)
    FIL_TRY(add_row(&found, &found.items[k], pairs.count, columns, error));
done:
  fil_pairs_destroy(&pairs);
  fil_dictionary_destroy(&found.names);
  fil_memory_free(found.items);
  return status;
}

const fil_metric fil_metric_relation_patterns = {
    .name = "relation_patterns",
    .title = "Relations that go together",
    .question = "Which combinations of relations tie pairs of actors, and how many pairs each?",
    .definition = "a row for each combination of the relations that are read: count of these, number of pairs of "
                  "actors who are tied, whichever way, in exactly them and no other, their share of all tied pairs, "
                  "and the weight of their ties; most pairs first, equal ones in the order of the data; self-loops are "
                  "left out: the multilinks of Bianconi, direction ignored",
    .reference = "Bianconi 2013, doi:10.1103/PhysRevE.87.062806",
    .level = FIL_LEVEL_TABLE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .tabulate = tabulate,
};
