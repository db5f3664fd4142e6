/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Supply shock: what is lost, by stage and by node, when chosen nodes stop. */
#include "graph/memory.h"
#include "metrics/cascade.h"
#include "metrics/metric.h"

#include <math.h>
#include <string.h>

enum { NODE, TOP, PRODUCTION, REPLACEMENT, LIMIT };
enum { OF, ID, LABEL, STOPPED, LOST, DOWNSTREAM, UPSTREAM, COLUMNS };

/* A shock under way. */
typedef struct shock {
  fil_cascade cascade;
  double *able; /* by node: 0 for those that stop */
  double *risk; /* by node: what would be lost without it */
} shock;

static fil_status begin(shock *now, const fil_view *view, const fil_choices *choices, fil_error *error)
{
  fil_status status = FIL_OK;
  now->able = fil_memory_new(view->node_count + 1, sizeof *now->able);
  now->risk = fil_memory_new(view->node_count + 1, sizeof *now->risk);
  if (!now->able || !now->risk)
    return fil_error_memory(error);
  FIL_TRY(fil_cascade_build(&now->cascade, view, choices->weights,
                            (fil_production)lround(choices->parameters[PRODUCTION]),
                            choices->parameters[REPLACEMENT] >= 0.5, error));
  for (size_t node = 0; node < view->node_count; node++)
    now->able[node] = 1;
  if (!(now->cascade.whole > 0))
    return fil_error_set(error, FIL_ERROR_COMPUTE, "nobody delivers anything that could be lost");
done:
  return status;
}

/* Stops the nodes of the highest systemic risk, of equal ones the first. */
static fil_status stop_top(shock *now, size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_cascade_risks(&now->cascade, now->risk, error));
  for (size_t k = 0; k < count && k < now->cascade.count; k++) {
    size_t top = SIZE_MAX;
    for (size_t node = 0; node < now->cascade.count; node++) {
      if (now->able[node] > 0 && (top == SIZE_MAX || now->risk[node] > now->risk[top]))
        top = node;
    }
    now->able[top] = 0;
  }
done:
  return status;
}

static fil_status stop(shock *now, const double parameters[], fil_error *error)
{
  if (isnan(parameters[NODE])) {
    const fil_status status = fil_cascade_bound(&now->cascade, parameters[LIMIT], "supply_shock.limit", error);
    return status == FIL_OK ? stop_top(now, (size_t)parameters[TOP], error) : status;
  }
  now->able[(size_t)parameters[NODE] - 1] = 0;
  return FIL_OK;
}

static fil_status add_columns(fil_table *table, fil_error *error)
{
  static const struct {
    const char *name, *title;
    fil_column_type type;
  } columns[COLUMNS] = {
      [OF] = {"of", "Of", FIL_COLUMN_TEXT},
      [ID] = {"id", "Id", FIL_COLUMN_TEXT},
      [LABEL] = {"label", "Label", FIL_COLUMN_TEXT},
      [STOPPED] = {"stopped", "Stopped", FIL_COLUMN_NUMBER},
      [LOST] = {"lost", "Share of output lost", FIL_COLUMN_NUMBER},
      [DOWNSTREAM] = {"lost_downstream", "Lost for want of inputs", FIL_COLUMN_NUMBER},
      [UPSTREAM] = {"lost_upstream", "Lost for want of orders", FIL_COLUMN_NUMBER},
  };
  fil_status status = FIL_OK;
  for (int k = 0; k < COLUMNS; k++) {
    fil_column *column;
    FIL_TRY(fil_table_add_column(table, columns[k].name, columns[k].type, &column, error));
    FIL_TRY(fil_memory_set(&column->title, columns[k].title, error));
  }
done:
  return status;
}

/* What a row adds up over its nodes, by column; under OF their whole output. */
static void add_up(const shock *now, size_t node, double sums[COLUMNS])
{
  const double output = now->cascade.output[node];
  sums[OF] += output;
  sums[STOPPED] += now->able[node] == 0;
  sums[LOST] += output * fil_cascade_lost(&now->cascade, node);
  sums[DOWNSTREAM] += output * (1 - now->cascade.down[node]);
  sums[UPSTREAM] += output * (1 - now->cascade.up[node]);
}

static fil_status add_row(fil_table *table, const char *const names[3], const double sums[COLUMNS], fil_error *error)
{
  fil_status status = FIL_OK;
  for (int k = OF; k <= LABEL; k++)
    FIL_TRY(fil_column_add_text(table->columns[k], names[k], names[k] ? strlen(names[k]) : 0, error));
  FIL_TRY(fil_column_add_number(table->columns[STOPPED], sums[STOPPED], error));
  for (int k = LOST; k < COLUMNS; k++)
    FIL_TRY(fil_column_add_number(table->columns[k], sums[OF] > 0 ? sums[k] / sums[OF] : NAN, error));
done:
  return status;
}

static fil_status add_all(const shock *now, fil_table *table, fil_error *error)
{
  double sums[COLUMNS] = {0};
  for (size_t node = 0; node < now->cascade.count; node++)
    add_up(now, node, sums);
  return add_row(table, (const char *const[]){"all", NULL, NULL}, sums, error);
}

/* A row for each stage that has nodes. */
static fil_status add_stages(const shock *now, const fil_network *network, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  for (uint32_t stage = 0; stage < network->schema.stages.count; stage++) {
    const fil_term *term = &network->schema.stages.items[stage];
    double sums[COLUMNS] = {0};
    bool some = false;
    for (size_t node = 0; node < now->cascade.count; node++) {
      if (fil_network_stage(network, node) != stage)
        continue;
      add_up(now, node, sums);
      some = true;
    }
    if (some)
      FIL_TRY(add_row(table, (const char *const[]){"stage", term->name, fil_term_label(term)}, sums, error));
  }
done:
  return status;
}

static fil_status add_nodes(const shock *now, const fil_network *network, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t node = 0; node < now->cascade.count; node++) {
    const char *const names[] = {"node", fil_network_id(network, node), fil_network_label(network, node)};
    double sums[COLUMNS] = {0};
    add_up(now, node, sums);
    FIL_TRY(add_row(table, names, sums, error));
  }
done:
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  shock now = {0};
  FIL_TRY(begin(&now, view, choices, error));
  FIL_TRY(stop(&now, choices->parameters, error));
  FIL_TRY(fil_cascade_run(&now.cascade, now.able, error));
  FIL_TRY(add_columns(table, error));
  FIL_TRY(add_all(&now, table, error));
  FIL_TRY(add_stages(&now, view->network, table, error));
  FIL_TRY(add_nodes(&now, view->network, table, error));
done:
  fil_cascade_destroy(&now.cascade);
  fil_memory_free(now.able);
  fil_memory_free(now.risk);
  return status;
}

static const fil_parameter parameters[] = {
    {"node", "the node that stops, by its id, label or row; those of the highest systemic risk unless set", NAN, 1,
     NAN},
    {"top", "how many of the highest systemic risk stop together", 1, 1, 1e9},
    {"production", "0: all inputs can be done without (linear); 1: all are essential (Leontief); 2: mixed", 2, 0, 2},
    {"replacement", "1: other suppliers of the kind replace what they can; 0: nobody does", 1, 0, 1},
    {"limit", "among how many nodes those of the highest risk are looked for, since each has to stop once", 2000, 1,
     1e9},
    {0},
};

const fil_metric fil_metric_supply_shock = {
    .name = "supply_shock",
    .title = "Supply shock",
    .question = "Who loses how much when chosen nodes stop?",
    .definition = "the nodes that stop are one, by its id, label or row, or those of the highest systemic risk; a row "
                  "for all, for "
                  "each stage and for each node: how many of them stop, the share of their output that is lost, and "
                  "what would be lost for want of inputs alone (downstream) and of orders alone (upstream), 1 − d_i "
                  "and 1 − u_i as systemic_risk defines them",
    .reference = "Diem, Borsos, Reisch, Kertész & Thurner 2022, doi:10.1038/s41598-022-11522-z",
    .level = FIL_LEVEL_TABLE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .parameters = parameters,
    .tabulate = tabulate,
};
