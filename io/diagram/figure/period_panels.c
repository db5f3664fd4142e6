/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Periods that have a panel. */
#include "io/diagram/figure/period_panels.h"

#include "graph/memory.h"
#include "io/diagram/ties.h"

enum { COMPARED_AT_MOST = 2000 };

static const fil_column *column_of(const fil_network *network)
{
  return network->edges.columns[network->period];
}

/* Whether a row is a tie that the figure could draw. */
static bool is_drawn(const fil_network *network, const fil_draw_request *request, size_t edge)
{
  return fil_ties_drawn(request, fil_network_relation(network, edge)) &&
         fil_network_source(network, edge) != fil_network_target(network, edge);
}

/* Marks the levels that ties have, and counts rows that have none. */
static void find_used(fil_period_panels *found, const fil_network *network, const fil_draw_request *request,
                      bool used[])
{
  const fil_column *column = column_of(network);
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const uint32_t level = column->codes[edge];
    if (!is_drawn(network, request, edge))
      continue;
    const bool known = level != FIL_MISSING && found->periods.items[level].scale != FIL_PERIOD_NONE;
    found->timeless += level == FIL_MISSING;
    found->unknown += level != FIL_MISSING && !known;
    if (known)
      used[level] = true;
  }
}

/* Whether a period lies within another. */
static bool lies_within(const fil_period *inner, const fil_period *outer)
{
  return inner->scale == outer->scale && inner->first >= outer->first && inner->last <= outer->last;
}

/* Whether another period takes the place of this one: it lies within it, or is the same and earlier in the list. */
static bool is_superseded(const fil_period_panels *found, const bool used[], uint32_t level)
{
  const fil_period *own = &found->periods.items[level];
  for (uint32_t other = 0; other < found->periods.count; other++) {
    const fil_period *period = &found->periods.items[other];
    if (other == level || !used[other] || !lies_within(period, own))
      continue;
    if (fil_period_compare(period, own) != 0 || other < level)
      return true;
  }
  return false;
}

static bool holds_in(const fil_period_panels *found, uint32_t level, size_t panel)
{
  return fil_period_overlap(&found->periods.items[level], &found->periods.items[found->levels[panel]]);
}

static bool is_lasting(const fil_period_panels *found, const bool used[])
{
  for (uint32_t level = 0; level < found->periods.count; level++) {
    size_t panels = 0;
    for (size_t k = 0; used[level] && k < found->count; k++)
      panels += holds_in(found, level, k);
    if (panels > 1)
      return true;
  }
  return false;
}

fil_status fil_period_panels_find(fil_period_panels *found, const fil_network *network, const fil_draw_request *request,
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_dictionary *levels = &column_of(network)->levels;
  bool *used = fil_memory_new(levels->count, sizeof *used);
  *found = (fil_period_panels){.levels = fil_memory_new(levels->count, sizeof *found->levels)};
  if (!used || !found->levels)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(fil_periods_read(&found->periods, levels, error));
  find_used(found, network, request, used);
  for (uint32_t level = 0; level < levels->count; level++) {
    if (used[level] && (levels->count > COMPARED_AT_MOST || !is_superseded(found, used, level)))
      found->levels[found->count++] = level;
  }
  found->lasting = levels->count <= COMPARED_AT_MOST && is_lasting(found, used);
done:
  fil_memory_free(used);
  if (status != FIL_OK)
    fil_period_panels_destroy(found);
  return status;
}

void fil_period_panels_rows(const fil_period_panels *found, const fil_network *network, size_t panel, bool rows[])
{
  const fil_column *column = column_of(network);
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const uint32_t level = column->codes[edge];
    rows[edge] =
        level == FIL_MISSING || (found->periods.items[level].scale != FIL_PERIOD_NONE && holds_in(found, level, panel));
  }
}

void fil_period_panels_destroy(fil_period_panels *found)
{
  fil_periods_destroy(&found->periods);
  fil_memory_free(found->levels);
  *found = (fil_period_panels){0};
}
