/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Who belongs to the largest cliques. */
#include "graph/memory.h"
#include "metrics/clique.h"
#include "metrics/kernel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { CLIQUE, SIZE, ID, LABEL, COLUMNS };
enum { SMALLEST, MOST };

/* Larger ones first, equal ones by their first nodes. */
static int compare(const void *left, const void *right)
{
  const uint32_t *const *a = left, *const *b = right;
  const uint32_t *one = *a, *two = *b;
  if (one[0] != two[0])
    return one[0] > two[0] ? -1 : 1;
  for (uint32_t k = 1; k <= one[0]; k++) {
    if (one[k] != two[k])
      return one[k] < two[k] ? -1 : 1;
  }
  return 0;
}

/* Each clique as its size and then its nodes, in `cells`; `sorted` points at them in the order of the table. */
static size_t sort_cliques(const fil_cliques *cliques, double smallest, uint32_t cells[], const uint32_t *sorted[])
{
  size_t kept = 0;
  for (size_t k = 0; k < cliques->count; k++) {
    const size_t size = fil_cliques_size(cliques, k);
    if ((double)size < smallest)
      continue;
    cells[0] = (uint32_t)size;
    memcpy(cells + 1, cliques->nodes + cliques->starts[k], size * sizeof *cells);
    sorted[kept++] = cells;
    cells += size + 1;
  }
  qsort(sorted, kept, sizeof *sorted, compare);
  return kept;
}

static fil_status add_clique(const fil_network *network, fil_column *columns[], size_t number, const uint32_t *clique,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  for (uint32_t k = 1; k <= clique[0]; k++) {
    const char *id = fil_network_id(network, clique[k]), *label = fil_network_label(network, clique[k]);
    FIL_TRY(fil_column_add_number(columns[CLIQUE], (double)number, error));
    FIL_TRY(fil_column_add_number(columns[SIZE], clique[0], error));
    FIL_TRY(fil_column_add_text(columns[ID], id, strlen(id), error));
    FIL_TRY(fil_column_add_text(columns[LABEL], label, strlen(label), error));
  }
done:
  return status;
}

static fil_status make_columns(fil_table *table, fil_column *columns[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_kernel_column(table, "clique", "Clique", FIL_COLUMN_NUMBER, &columns[CLIQUE], error));
  FIL_TRY(fil_kernel_column(table, "size", "Size", FIL_COLUMN_NUMBER, &columns[SIZE], error));
  FIL_TRY(fil_kernel_column(table, "id", "Id", FIL_COLUMN_TEXT, &columns[ID], error));
  FIL_TRY(fil_kernel_column(table, "label", "Label", FIL_COLUMN_TEXT, &columns[LABEL], error));
done:
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cliques cliques = {0};
  fil_column *columns[COLUMNS];
  uint32_t *cells = NULL;
  const uint32_t **sorted = NULL;
  FIL_TRY(make_columns(table, columns, error));
  FIL_TRY(fil_cliques_find(view, &cliques, error));
  if (!cliques.whole) {
    status = fil_error_set(error, FIL_ERROR_COMPUTE, "there are more than " FIL_CLIQUES_LIMIT_TEXT " maximal cliques");
    goto done;
  }
  cells = fil_memory_new(cliques.starts[cliques.count] + cliques.count + 1, sizeof *cells);
  sorted = fil_memory_new(cliques.count + 1, sizeof *sorted);
  if (!cells || !sorted) {
    status = fil_error_memory(error);
    goto done;
  }
  const size_t kept = sort_cliques(&cliques, choices->parameters[SMALLEST], cells, sorted);
  for (size_t k = 0; k < kept && (double)k < choices->parameters[MOST]; k++)
    FIL_TRY(add_clique(view->network, columns, k + 1, sorted[k], error));
  if ((double)kept > choices->parameters[MOST])
    FIL_TRY(fil_table_remark(table, error, "%zu cliques, of which the largest %.0f are listed.", kept,
                             choices->parameters[MOST]));
done:
  fil_memory_free(cells);
  fil_memory_free(sorted);
  fil_cliques_destroy(&cliques);
  return status;
}

static const fil_parameter parameters[] = {
    [SMALLEST] = {"smallest", "nodes that a clique must have to be listed", 3, 1, INFINITY},
    [MOST] = {"most", "cliques that are listed, the largest first", 1000, 1, INFINITY},
    {0},
};

const fil_metric fil_metric_clique_members = {
    .name = "clique_members",
    .title = "Members of cliques",
    .question = "Who is tied to whom in circles in which everybody is tied to everybody?",
    .definition = "a row for each member of each maximal clique of three nodes or more, direction ignored; larger "
                  "cliques first, equal ones by the order of their members in the data",
    .reference = "Luce & Perry 1949, doi:10.1007/BF02289146",
    .level = FIL_LEVEL_TABLE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .parameters = parameters,
    .tabulate = tabulate,
};
