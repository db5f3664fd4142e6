/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The measures of a request in random networks and in samples of the nodes. */
#include "graph/memory.h"
#include "graph/processes.h"
#include "metrics/random.h"
#include "metrics/random_view.h"
#include "metrics/running.h"
#include "metrics/sampled_network.h"

#include <math.h>

/* Streams of random numbers: those of random networks, and behind them those of samples. */
static const uint64_t sample_streams = UINT64_C(1) << 32;

/* A second running of the same request, of one reading, whose result nobody sees. */
typedef struct replicating {
  const fil_pass *pass; /* the network itself */
  fil_baseline baseline;
  fil_request request;
  fil_running running;
  fil_table unseen;
  uint32_t *nodes;  /* samples: which each node is a copy of, and the group of that */
  uint32_t *groups; /* NULL: no node has a group */
  fil_sampled_network sampled;
} replicating;

size_t fil_running_outputs(const fil_running *running)
{
  size_t count = 0;
  for (size_t k = 0; k < running->task_count; k++)
    count += running->tasks[k].output_count;
  return count;
}

static fil_status begin(replicating *work, fil_error *error)
{
  const fil_running *first = work->pass->running;
  const size_t nodes = work->pass->view.node_count;
  work->request = *first->request;
  work->request.progress = NULL;
  work->running = (fil_running){.network = first->network,
                                .request = &work->request,
                                .readings = &first->readings[work->pass->reading],
                                .reading_count = 1,
                                .groups = first->groups,
                                .group_names = first->group_names,
                                .group_count = first->group_count,
                                .result = &work->unseen};
  work->nodes = fil_memory_new(nodes, sizeof *work->nodes);
  work->groups = first->groups ? fil_memory_new(nodes, sizeof *work->groups) : NULL;
  if (!work->nodes || (first->groups && !work->groups))
    return fil_error_memory(error);
  return fil_running_choose(&work->running, error);
}

static void end(replicating *work)
{
  work->running.groups = NULL; /* borrowed */
  work->running.group_names = NULL;
  fil_running_destroy(&work->running);
  fil_table_destroy(&work->unseen);
  fil_memory_free(work->nodes);
  fil_memory_free(work->groups);
}

/* A sample: what nodes are goes with them. */
static fil_status sample(replicating *work, fil_random *random, fil_view *view, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_running *first = work->pass->running;
  FIL_TRY(fil_random_view_resample(view, &work->pass->view, random, work->nodes, error));
  FIL_TRY(fil_sampled_network_make(&work->sampled, first->network, work->nodes, error));
  view->network = &work->sampled.network;
  for (size_t node = 0; work->groups && node < view->node_count; node++)
    work->groups[node] = first->groups[work->nodes[node]];
  if (work->groups)
    work->running.groups = work->groups;
done:
  return status;
}

static fil_status draw(replicating *work, size_t part, fil_view *view, fil_error *error)
{
  const bool sampled = work->baseline == FIL_BASELINE_NONE;
  fil_random random = fil_random_stream(work->pass->running->request->seed, part + (sampled ? sample_streams : 0));
  work->request.seed = fil_random_bits(&random) >> 11; /* of kernels that draw, which are to differ in each network */
  return sampled ? sample(work, &random, view, error)
                 : fil_random_view_build(view, &work->pass->view, work->baseline, &random, error);
}

/* Hands over the cells of all outputs. */
static void take_cells(fil_running *running, double numbers[])
{
  for (size_t k = 0; k < running->task_count; k++) {
    for (size_t m = 0; m < running->tasks[k].output_count; m++) {
      double **cells = running->tasks[k].outputs[m].cells;
      if (numbers)
        *numbers++ = *cells ? **cells : NAN;
      fil_memory_free(*cells);
      *cells = NULL;
    }
  }
}

static fil_status replicate(void *context, size_t part, double numbers[], fil_error *error)
{
  fil_status status = FIL_OK;
  replicating *work = context;
  fil_view view = {0};
  fil_pass pass = {0};
  FIL_TRY(draw(work, part, &view, error));
  FIL_TRY(fil_pass_take(&pass, &work->running, /*reading=*/0, &view, error));
  for (size_t k = 0; k < work->running.task_count; k++)
    FIL_TRY(fil_pass_compute(&pass, &work->running.tasks[k], error));
done:
  take_cells(&work->running, status == FIL_OK ? numbers : NULL);
  fil_table_destroy(&work->unseen);
  fil_view_destroy(&view); /* where the pass has not taken it */
  fil_pass_end(&pass);
  fil_sampled_network_destroy(&work->sampled);
  return status;
}

fil_status fil_pass_replicate(const fil_pass *pass, fil_baseline baseline, size_t runs, double **numbers,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  replicating made = {.pass = pass, .baseline = baseline};
  const fil_process_work work = {
      .task = replicate,
      .context = &made,
      .parts = runs,
      .width = fil_running_outputs(pass->running),
      .title = baseline ? fil_baseline_about(baseline)->title : fil_bootstrap_about()->title,
      .progress = pass->running->request->progress,
  };
  *numbers = fil_memory_new(runs * work.width, sizeof **numbers);
  if (!*numbers)
    return fil_error_memory(error);
  FIL_TRY(begin(&made, error));
  FIL_TRY(fil_processes_run(&work, *numbers, error));
done:
  end(&made);
  return status;
}
