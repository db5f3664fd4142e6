/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The weights of a reading in the role that a metric takes them for. */
#include "metrics/running.h"

static void find_unusable(fil_pass *pass)
{
  const fil_view *view = &pass->view;
  pass->negative = pass->not_positive = view->edge_count;
  for (size_t edge = view->edge_count; edge-- > 0;) {
    const double weight = VECTOR(view->weights)[edge];
    if (weight < 0)
      pass->negative = edge;
    if (weight <= 0)
      pass->not_positive = edge;
  }
}

fil_status fil_pass_begin(fil_pass *pass, fil_running *running, size_t reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_view view = {0};
  *pass = (fil_pass){0};
  FIL_TRY(fil_view_build(&view, running->network, &running->readings[reading], error));
  FIL_TRY(fil_pass_take(pass, running, reading, &view, error));
done:
  return status;
}

fil_status fil_pass_take(fil_pass *pass, fil_running *running, size_t reading, fil_view *view, fil_error *error)
{
  fil_status status = FIL_OK;
  *pass = (fil_pass){.running = running, .reading = reading, .view = *view};
  *view = (fil_view){0};
  FIL_IGRAPH(igraph_vector_init(&pass->lengths, 0));
  find_unusable(pass);
done:
  return status;
}

void fil_pass_end(fil_pass *pass)
{
  igraph_vector_destroy(&pass->lengths);
  fil_view_destroy(&pass->view);
}

static fil_status remark_unusable(const fil_pass *pass, const fil_metric *metric, size_t source, size_t target,
                                  double weight, fil_error *error)
{
  const fil_network *network = pass->running->network;
  const bool cost = metric->weight_role == FIL_WEIGHT_COST;
  return fil_table_remark(pass->running->result, error,
                          "%s, weighted, reading \"%s\": missing, because the tie of %s and %s has a %s weight; %s.",
                          metric->title, pass->view.name, fil_network_id(network, source),
                          fil_network_id(network, target), weight < 0 ? "negative" : "zero",
                          cost ? "lengths are 1/weight and need weights above 0" : "weights from 0 are accepted");
}

static fil_status check_edges(const fil_pass *pass, const fil_metric *metric, bool *usable, fil_error *error)
{
  const size_t edge = metric->weight_role == FIL_WEIGHT_COST ? pass->not_positive : pass->negative;
  const igraph_t *graph = &pass->view.graph;
  *usable = edge == pass->view.edge_count;
  return *usable ? FIL_OK
                 : remark_unusable(pass, metric, (size_t)IGRAPH_FROM(graph, edge), (size_t)IGRAPH_TO(graph, edge),
                                   VECTOR(pass->view.weights)[edge], error);
}

static fil_status check_loops(const fil_pass *pass, const fil_metric *metric, bool *usable, fil_error *error)
{
  const double *loops = pass->view.loops;
  size_t node = 0;
  while (loops && node < pass->view.node_count && loops[node] >= 0)
    node++;
  *usable = !loops || node == pass->view.node_count;
  return *usable ? FIL_OK : remark_unusable(pass, metric, node, node, loops[node], error);
}

static fil_status make_lengths(fil_pass *pass, fil_error *error)
{
  fil_status status = FIL_OK;
  if (igraph_vector_size(&pass->lengths) == (igraph_integer_t)pass->view.edge_count)
    return FIL_OK;
  FIL_IGRAPH(igraph_vector_resize(&pass->lengths, (igraph_integer_t)pass->view.edge_count));
  for (size_t edge = 0; edge < pass->view.edge_count; edge++)
    VECTOR(pass->lengths)[edge] = 1 / VECTOR(pass->view.weights)[edge];
done:
  return status;
}

fil_status fil_pass_weigh(fil_pass *pass, const fil_metric *metric, fil_form form, const igraph_vector_t **weights,
                          bool *usable, fil_error *error)
{
  fil_status status = FIL_OK;
  *weights = NULL;
  *usable = true;
  if (metric->weight_role == FIL_WEIGHT_ESSENTIAL)
    *weights = &pass->view.weights;
  if (!form.weighted)
    return FIL_OK;
  const bool cost = metric->weight_role == FIL_WEIGHT_COST;
  FIL_TRY(check_edges(pass, metric, usable, error));
  if (*usable && form.loops)
    FIL_TRY(check_loops(pass, metric, usable, error));
  if (!*usable)
    return FIL_OK;
  if (cost)
    FIL_TRY(make_lengths(pass, error));
  *weights = cost ? &pass->lengths : &pass->view.weights;
done:
  return status;
}
