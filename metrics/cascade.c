/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Rounds of loss. Updating in place, suppliers before buyers, leads to the same end as all at once, since a lower
   output never raises another. */
#include "metrics/cascade.h"

#include "graph/memory.h"

#include <math.h>

enum { ROUNDS_LIMIT = 100000 };

static const double tolerance = 1e-12;

fil_status fil_cascade_bound(const fil_cascade *cascade, double limit, const char *parameter, fil_error *error)
{
  if ((double)cascade->count <= limit)
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_COMPUTE,
                       "letting each of %zu nodes stop takes long; %s, here %.0f, says up to how many", cascade->count,
                       parameter, limit);
}

/* How much of the missing supply of each its buyers cannot replace: its part of what its kind still delivers. */
static void share_markets(fil_cascade *cascade)
{
  for (uint32_t kind = 0; kind < cascade->kind_count; kind++)
    cascade->available[kind] = 0;
  for (size_t node = 0; node < cascade->count; node++)
    cascade->available[cascade->kinds[node]] += cascade->down[node] * cascade->delivered[node];
  for (size_t node = 0; node < cascade->count; node++) {
    const double available = cascade->available[cascade->kinds[node]], delivered = cascade->delivered[node];
    cascade->market[node] = cascade->replaceable && delivered < available ? delivered / available : 1;
  }
}

/* What a buyer can produce with the inputs that are left: the scarcest kind of essential ones, or what the loss of the
   others leaves. */
static double produce(const fil_cascade *cascade, uint32_t buyer)
{
  double lowest = 1, lost = 0;
  for (size_t k = cascade->starts[buyer]; k < cascade->starts[buyer + 1]; k++) {
    const fil_input *input = &cascade->inputs[k];
    if (k > cascade->starts[buyer] && input->kind != input[-1].kind)
      lost = 0;
    lost += input->need * cascade->market[input->supplier] * (1 - cascade->down[input->supplier]);
    lowest = fmin(lowest, 1 - lost);
  }
  return fmax(lowest, 0);
}

/* What a supplier produces for the orders that are left. */
static double sell(const fil_cascade *cascade, uint32_t supplier)
{
  const fil_linear *orders = &cascade->orders;
  double lost = 0;
  for (size_t k = orders->starts[supplier]; k < orders->starts[supplier + 1]; k++)
    lost += orders->entries[k] * (1 - cascade->up[orders->columns[k]]);
  return fmax(1 - lost, 0);
}

/* Puts a lower value in place; returns by how much it is lower. */
static double lower(double *value, double next, double able)
{
  const double change = *value - fmin(next, able);
  *value = fmin(next, able);
  return fabs(change);
}

/* One round; each returns the largest change. */
static double pass_down(fil_cascade *cascade, const double able[])
{
  double change = 0;
  share_markets(cascade);
  for (size_t k = 0; k < cascade->count; k++) {
    const uint32_t buyer = cascade->sequence.rows[k];
    change = fmax(change, lower(&cascade->down[buyer], produce(cascade, buyer), able[buyer]));
  }
  return change;
}

static double pass_up(fil_cascade *cascade, const double able[])
{
  double change = 0;
  for (size_t k = cascade->count; k-- > 0;) {
    const uint32_t supplier = cascade->sequence.rows[k];
    change = fmax(change, lower(&cascade->up[supplier], sell(cascade, supplier), able[supplier]));
  }
  return change;
}

fil_status fil_cascade_run(fil_cascade *cascade, const double able[], fil_error *error)
{
  double down = 1, up = 1;
  for (size_t node = 0; node < cascade->count; node++)
    cascade->down[node] = cascade->up[node] = able[node];
  for (int round = 0; down > tolerance || up > tolerance; round++) {
    if (round == ROUNDS_LIMIT)
      return fil_error_set(error, FIL_ERROR_COMPUTE, "losses still pass on after %d rounds", ROUNDS_LIMIT);
    down = down > tolerance ? pass_down(cascade, able) : 0;
    up = up > tolerance ? pass_up(cascade, able) : 0;
  }
  return FIL_OK;
}

double fil_cascade_lost(const fil_cascade *cascade, size_t node)
{
  return 1 - fmin(cascade->down[node], cascade->up[node]);
}

double fil_cascade_loss(const fil_cascade *cascade)
{
  double lost = 0;
  for (size_t node = 0; node < cascade->count; node++)
    lost += cascade->output[node] * fil_cascade_lost(cascade, node);
  return lost / cascade->whole;
}
