/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Rounds of loss. Updating in place, suppliers before buyers, leads to the same end as all at once, since a lower
   output never raises another. */
#include "metrics/cascade.h"

#include "graph/memory.h"

#include <math.h>

fil_status fil_cascade_bound(const fil_cascade *cascade, double limit, const char *parameter, fil_error *error)
{
  if ((double)cascade->count <= limit)
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_COMPUTE,
                       "letting each of %zu nodes stop takes long; %s, here %.0f, says up to how many", cascade->count,
                       parameter, limit);
}

static double least(double left, double right)
{
  return left < right ? left : right;
}

static double most(double left, double right)
{
  return left > right ? left : right;
}

/* A change of a supplier is one for its buyers. */
static void mark_buyers(fil_cascade *cascade, uint32_t supplier)
{
  const fil_linear *orders = &cascade->orders;
  for (size_t k = orders->starts[supplier]; k < orders->starts[supplier + 1]; k++) {
    const uint32_t place = cascade->places[orders->columns[k]];
    cascade->pending[place / 64] |= UINT64_C(1) << place % 64;
  }
}

/* How much of the missing supply of each its buyers cannot replace: its part of what its kind still delivers. */
static void share_markets(fil_cascade *cascade)
{
  for (uint32_t kind = 0; kind < cascade->kind_count; kind++)
    cascade->available[kind] = 0;
  for (size_t node = 0; node < cascade->count; node++)
    cascade->available[cascade->kinds[node]] += cascade->down[node] * cascade->delivered[node];
  for (uint32_t node = 0; node < cascade->count; node++) {
    const double available = cascade->available[cascade->kinds[node]], delivered = cascade->delivered[node];
    const double market = cascade->replaceable && delivered < available ? delivered / available : 1;
    if (market != cascade->market[node] && cascade->down[node] < 1)
      mark_buyers(cascade, node);
    cascade->market[node] = market;
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
    lowest = least(lowest, 1 - lost);
  }
  return most(lowest, 0);
}

/* What a supplier produces for the orders that are left. */
static double sell(const fil_cascade *cascade, uint32_t supplier)
{
  const fil_linear *orders = &cascade->orders;
  double lost = 0;
  for (size_t k = orders->starts[supplier]; k < orders->starts[supplier + 1]; k++)
    lost += orders->entries[k] * (1 - cascade->up[orders->columns[k]]);
  return most(1 - lost, 0);
}

/* Puts a lower value in place; returns by how much it is lower. */
static double lower(double *value, double next, double able)
{
  const double change = *value - least(next, able);
  *value = least(next, able);
  return fabs(change);
}

/* One round; each returns the largest change. Down only those are looked at for whom something has changed: all others
   would stay what they are, to the last bit. */
static double pass_down(fil_cascade *cascade, const double able[])
{
  double largest = 0;
  share_markets(cascade);
  for (size_t word = 0; word <= cascade->count / 64; word++) {
    uint64_t looked = 0; /* places of this word up to the present one, whose new marks are for the next round */
    for (uint64_t left; (left = cascade->pending[word] & ~looked) != 0;) {
      const int bit = __builtin_ctzll(left);
      const uint32_t buyer = cascade->sequence.rows[word * 64 + (size_t)bit];
      looked |= UINT64_MAX >> (63 - bit);
      cascade->pending[word] &= ~(UINT64_C(1) << bit);
      const double change = lower(&cascade->down[buyer], produce(cascade, buyer), able[buyer]);
      largest = most(largest, change);
      if (change > 0)
        mark_buyers(cascade, buyer);
    }
  }
  return largest;
}

static double pass_up(fil_cascade *cascade, const double able[])
{
  double largest = 0;
  for (size_t k = cascade->count; k-- > 0;) {
    const uint32_t supplier = cascade->sequence.rows[k];
    largest = most(largest, lower(&cascade->up[supplier], sell(cascade, supplier), able[supplier]));
  }
  return largest;
}

/* Passes until nothing changes. */
static fil_status repeat(fil_cascade *cascade, double (*pass)(fil_cascade *cascade, const double able[]),
                         const double able[], fil_error *error)
{
  for (int round = 0; round < FIL_CASCADE_ROUNDS; round++) {
    if (pass(cascade, able) <= FIL_CASCADE_TOLERANCE)
      return FIL_OK;
  }
  return fil_cascade_refuse(error);
}

fil_status fil_cascade_refuse(fil_error *error)
{
  return fil_error_set(error, FIL_ERROR_COMPUTE, "losses still pass on after %d rounds", FIL_CASCADE_ROUNDS);
}

fil_status fil_cascade_run_down(fil_cascade *cascade, const double able[], fil_error *error)
{
  for (size_t word = 0; word <= cascade->count / 64; word++)
    cascade->pending[word] = 0;
  for (uint32_t node = 0; node < cascade->count; node++) {
    cascade->down[node] = able[node];
    cascade->market[node] = 1;
    if (able[node] < 1)
      mark_buyers(cascade, node);
  }
  return repeat(cascade, pass_down, able, error);
}

fil_status fil_cascade_run(fil_cascade *cascade, const double able[], fil_error *error)
{
  const fil_status status = fil_cascade_run_down(cascade, able, error);
  if (status != FIL_OK)
    return status;
  for (size_t node = 0; node < cascade->count; node++)
    cascade->up[node] = able[node];
  return repeat(cascade, pass_up, able, error);
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
