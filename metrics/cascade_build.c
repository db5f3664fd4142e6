/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From a view to who needs what of whom. */
#include "graph/memory.h"
#include "metrics/cascade.h"
#include "metrics/given.h"
#include "metrics/kinds.h"

#include <stdlib.h>
#include <string.h>

/* A tie on its way to become an input. */
typedef struct delivery {
  uint32_t buyer, supplier, kind;
  double weight;
} delivery;

static fil_status allocate(fil_cascade *cascade, const fil_view *view, fil_error *error)
{
  const size_t count = view->node_count + 1;
  cascade->count = view->node_count;
  cascade->starts = fil_memory_new(count, sizeof *cascade->starts);
  cascade->inputs = fil_memory_new(view->edge_count + 1, sizeof *cascade->inputs);
  cascade->kinds = fil_memory_new(count, sizeof *cascade->kinds);
  cascade->delivered = fil_memory_new(count, sizeof *cascade->delivered);
  cascade->output = fil_memory_new(count, sizeof *cascade->output);
  cascade->market = fil_memory_new(count, sizeof *cascade->market);
  cascade->down = fil_memory_new(count, sizeof *cascade->down);
  cascade->up = fil_memory_new(count, sizeof *cascade->up);
  cascade->places = fil_memory_new(count, sizeof *cascade->places);
  cascade->pending = fil_memory_new(count / 64 + 1, sizeof *cascade->pending);
  if (!cascade->starts || !cascade->inputs || !cascade->kinds || !cascade->delivered || !cascade->output ||
      !cascade->market || !cascade->down || !cascade->up || !cascade->places || !cascade->pending)
    return fil_error_memory(error);
  cascade->kind_count = fil_kinds_find(view->network, cascade->kinds);
  cascade->available = fil_memory_new(cascade->kind_count, sizeof *cascade->available);
  return cascade->available ? FIL_OK : fil_error_memory(error);
}

void fil_cascade_destroy(fil_cascade *cascade)
{
  fil_memory_free(cascade->starts);
  fil_memory_free(cascade->inputs);
  fil_linear_destroy(&cascade->orders);
  fil_linear_order_destroy(&cascade->sequence);
  fil_memory_free(cascade->kinds);
  fil_memory_free(cascade->delivered);
  fil_memory_free(cascade->output);
  fil_memory_free(cascade->available);
  fil_memory_free(cascade->market);
  fil_memory_free(cascade->down);
  fil_memory_free(cascade->up);
  fil_memory_free(cascade->places);
  fil_memory_free(cascade->pending);
  *cascade = (fil_cascade){0};
}

/* Orders as shares of output, and all output. */
static fil_status weigh_orders(fil_cascade *cascade, const fil_view *view, const igraph_vector_t *weights,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *output = fil_given_find(&view->network->nodes, "output");
  double *const most = cascade->up; /* not in use yet: output, or what is delivered where that is more */
  FIL_TRY(fil_linear_build(&cascade->orders, view, weights, FIL_LINEAR_BUYERS, /*loops=*/false, error));
  for (size_t node = 0; node < cascade->count; node++) {
    cascade->delivered[node] = fil_linear_row_sum(&cascade->orders, node);
    cascade->output[node] = output ? output->numbers[node] : cascade->delivered[node];
    if (!(cascade->output[node] >= 0))
      return fil_error_set(error, FIL_ERROR_COMPUTE, "the output of %s is not given, or negative",
                           fil_network_id(view->network, node));
    cascade->whole += cascade->output[node];
    most[node] = cascade->output[node] > cascade->delivered[node] ? cascade->output[node] : cascade->delivered[node];
  }
  fil_linear_divide_rows(&cascade->orders, most);
done:
  return status;
}

/* An actor of the chain itself: with a stage, where some have one, and in no category of supporting institutions. */
static bool is_in_chain(const fil_network *network, bool staged, size_t node)
{
  const uint32_t category = fil_network_category(network, node);
  if (category != FIL_MISSING && category < network->schema.categories.count &&
      network->schema.categories.items[category].support)
    return false;
  return !staged || fil_network_stage(network, node) != FIL_MISSING;
}

/* What the column `essential` says of a tie: 0, "no" or "false" for one that is not. */
static bool says_essential(const fil_column *column, size_t row)
{
  if (column->type == FIL_COLUMN_NUMBER)
    return column->numbers[row] != 0;
  const char *text = column->type == FIL_COLUMN_INDEX ? NULL : fil_column_text(column, row);
  return !text || !(fil_text_is_word(text, strlen(text), "no") || fil_text_is_word(text, strlen(text), "false"));
}

static bool is_essential(const fil_view *view, igraph_integer_t edge, fil_production production,
                         const fil_column *essential, bool staged)
{
  if (production != FIL_PRODUCTION_MIXED)
    return production == FIL_PRODUCTION_LEONTIEF;
  if (essential)
    return says_essential(essential, view->edge_rows[edge]);
  return is_in_chain(view->network, staged, (size_t)IGRAPH_FROM(&view->graph, edge)) &&
         is_in_chain(view->network, staged, (size_t)IGRAPH_TO(&view->graph, edge));
}

static int compare(const void *left, const void *right)
{
  const delivery *a = left, *b = right;
  if (a->buyer != b->buyer)
    return a->buyer < b->buyer ? -1 : 1;
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  return a->supplier < b->supplier ? -1 : a->supplier > b->supplier;
}

/* The ties as deliveries, sorted by buyer and kind. */
static size_t list_deliveries(const fil_cascade *cascade, const fil_view *view, const igraph_vector_t *weights,
                              fil_production production, delivery deliveries[])
{
  const fil_column *essential = fil_given_find_any(&view->network->edges, "essential");
  const bool staged = fil_kinds_has_stages(view->network);
  size_t count = 0;
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const uint32_t supplier = (uint32_t)IGRAPH_FROM(&view->graph, edge);
    const double weight = weights ? VECTOR(*weights)[edge] : 1;
    if (weight == 0)
      continue;
    deliveries[count++] = (delivery){
        .buyer = (uint32_t)IGRAPH_TO(&view->graph, edge),
        .supplier = supplier,
        .kind = is_essential(view, edge, production, essential, staged) ? cascade->kinds[supplier] : FIL_MISSING,
        .weight = weight,
    };
  }
  qsort(deliveries, count, sizeof *deliveries, compare);
  return count;
}

/* The end of the deliveries that share the buyer, and the kind if asked, and their sum. */
static size_t sum_run(const delivery deliveries[], size_t start, size_t count, bool of_kind, double *sum)
{
  size_t end = start;
  *sum = 0;
  while (end < count && deliveries[end].buyer == deliveries[start].buyer &&
         (!of_kind || deliveries[end].kind == deliveries[start].kind))
    *sum += deliveries[end++].weight;
  return end;
}

static void weigh_inputs(fil_cascade *cascade, const delivery deliveries[], size_t count)
{
  for (size_t first = 0; first < count;) {
    double all, of_kind;
    const size_t last = sum_run(deliveries, first, count, /*of_kind=*/false, &all);
    cascade->starts[deliveries[first].buyer + 1] = last - first;
    while (first < last) {
      const size_t end = sum_run(deliveries, first, count, /*of_kind=*/true, &of_kind);
      for (; first < end; first++) {
        const delivery *one = &deliveries[first];
        const double whole = one->kind == FIL_MISSING ? all : of_kind;
        cascade->inputs[first] = (fil_input){one->supplier, one->kind, one->weight / whole};
      }
    }
  }
  for (size_t node = 0; node < cascade->count; node++)
    cascade->starts[node + 1] += cascade->starts[node];
}

static fil_status find_sequence(fil_cascade *cascade, const fil_view *view, const igraph_vector_t *weights,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  fil_linear suppliers = {0};
  FIL_TRY(fil_linear_build(&suppliers, view, weights, FIL_LINEAR_SUPPLIERS, /*loops=*/false, error));
  FIL_TRY(fil_linear_order_find(&cascade->sequence, &suppliers, error));
  for (uint32_t k = 0; k < cascade->count; k++)
    cascade->places[cascade->sequence.rows[k]] = k;
done:
  fil_linear_destroy(&suppliers);
  return status;
}

fil_status fil_cascade_build(fil_cascade *cascade, const fil_view *view, const igraph_vector_t *weights,
                             fil_production production, bool replaceable, fil_error *error)
{
  fil_status status = FIL_OK;
  delivery *deliveries = fil_memory_new(view->edge_count + 1, sizeof *deliveries);
  *cascade = (fil_cascade){.replaceable = replaceable};
  if (!deliveries)
    return fil_error_memory(error);
  FIL_TRY(allocate(cascade, view, error));
  FIL_TRY(weigh_orders(cascade, view, weights, error));
  FIL_TRY(find_sequence(cascade, view, weights, error));
  weigh_inputs(cascade, deliveries, list_deliveries(cascade, view, weights, production, deliveries));
done:
  fil_memory_free(deliveries);
  return status;
}
