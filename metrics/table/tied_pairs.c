/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Every tied pair of actors, with the relations that tie it. */
#include "graph/memory.h"
#include "metrics/kernel.h"
#include "metrics/pairs.h"

#include <stdlib.h>
#include <string.h>

enum { SOURCE, TARGET, RELATIONS, COUNT, WEIGHT, COLUMNS };

/* A pair and what puts it in order. */
typedef struct place {
  size_t relations, pair;
} place;

/* Most relations first, equal ones in the order of the pairs. */
static int compare(const void *left, const void *right)
{
  const place *a = left, *b = right;
  if (a->relations != b->relations)
    return a->relations > b->relations ? -1 : 1;
  return (a->pair > b->pair) - (a->pair < b->pair);
}

static fil_status make_columns(fil_table *table, fil_column *columns[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_kernel_column(table, "source", "Source", FIL_COLUMN_TEXT, &columns[SOURCE], error));
  FIL_TRY(fil_kernel_column(table, "target", "Target", FIL_COLUMN_TEXT, &columns[TARGET], error));
  FIL_TRY(fil_kernel_column(table, "relations", "Relations", FIL_COLUMN_CATEGORY, &columns[RELATIONS], error));
  FIL_TRY(fil_kernel_column(table, "count", "Number of relations", FIL_COLUMN_NUMBER, &columns[COUNT], error));
  FIL_TRY(fil_kernel_column(table, "weight", "Weight", FIL_COLUMN_NUMBER, &columns[WEIGHT], error));
done:
  return status;
}

static fil_status add_text(fil_column *column, const char *text, fil_error *error)
{
  return fil_column_add_text(column, text, strlen(text), error);
}

static fil_status add_row(const fil_view *view, const fil_pairs *pairs, size_t pair, fil_column *columns[],
                          fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text_clear(text);
  FIL_TRY(fil_pairs_print(pairs, view, pair, text, error));
  FIL_TRY(add_text(columns[SOURCE], fil_network_id(view->network, pairs->sources[pair]), error));
  FIL_TRY(add_text(columns[TARGET], fil_network_id(view->network, pairs->targets[pair]), error));
  FIL_TRY(add_text(columns[RELATIONS], fil_text_string(text), error));
  FIL_TRY(fil_column_add_number(columns[COUNT], (double)fil_pairs_relations(pairs, pair), error));
  FIL_TRY(fil_column_add_number(columns[WEIGHT], pairs->weights[pair], error));
done:
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_pairs pairs = {0};
  fil_text text = {0};
  fil_column *columns[COLUMNS];
  place *places = NULL;
  (void)choices;
  FIL_TRY(make_columns(table, columns, error));
  FIL_TRY(fil_pairs_build(view, &pairs, error));
  places = fil_memory_new(pairs.count + 1, sizeof *places);
  if (!places) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t k = 0; k < pairs.count; k++)
    places[k] = (place){fil_pairs_relations(&pairs, k), k};
  qsort(places, pairs.count, sizeof *places, compare);
  for (size_t k = 0; k < pairs.count; k++)
    FIL_TRY(add_row(view, &pairs, places[k].pair, columns, &text, error));
done:
  fil_memory_free(places);
  fil_text_destroy(&text);
  fil_pairs_destroy(&pairs);
  return status;
}

const fil_metric fil_metric_tied_pairs = {
    .name = "tied_pairs",
    .title = "Tied pairs",
    .question = "Which two actors are tied in which relations together?",
    .definition = "a row for each pair of actors who are tied, whichever way: relations in which they are, of those "
                  "that are read, count of these, and weight of all their ties; source and target as the first tie has "
                  "them; most relations first, equal ones in the order of the data; self-loops are left out",
    .reference = "Battiston, Nicosia & Latora 2014, doi:10.1103/PhysRevE.89.032804",
    .level = FIL_LEVEL_TABLE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .tabulate = tabulate,
};
