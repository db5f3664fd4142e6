/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Who stands in which stage and channel of a value chain. */
#include "graph/memory.h"
#include "io/diagram/figure/chain.h"
#include "io/diagram/figure/chain_hint.h"

#include <math.h>
#include <stdio.h>

enum { TIERS_MOST = 12 };

static bool is_support(const fil_work *work, size_t node)
{
  const uint32_t category = fil_network_category(work->network, node);
  return category != FIL_MISSING && work->network->schema.categories.items[category].support;
}

static bool has_numbers(const fil_column *level, size_t count)
{
  for (size_t node = 0; level && node < count; node++) {
    if (!isnan(level->numbers[node]))
      return true;
  }
  return false;
}

/* Levels say nothing of actors without ties. */
static void leave_out_loners(fil_chain *chain, fil_work *work)
{
  for (size_t node = 0; node < chain->count; node++)
    work->absent[node] = true;
  for (size_t k = 0; k < work->ties.count; k++) {
    work->absent[work->ties.items[k].source] = false;
    work->absent[work->ties.items[k].target] = false;
  }
  for (size_t node = 0; node < chain->count; node++) {
    if (work->absent[node])
      chain->boxes[node].stage = FIL_CHAIN_ABSENT;
  }
}

static fil_status assign_stages(fil_chain *chain, fil_work *work, fil_error *error)
{
  const fil_network *network = work->network;
  const fil_column *level = work->request->level;
  chain->tiers = network->schema.stages.count == 0;
  if (chain->tiers && !has_numbers(level, chain->count))
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "the figure chain needs stages of the actors, or directed ties from which to compute tiers");
  chain->stages = network->schema.stages.count;
  for (size_t node = 0; node < chain->count; node++) {
    fil_box *box = &chain->boxes[node];
    box->stage = FIL_CHAIN_SUPPORT;
    if (is_support(work, node))
      continue;
    if (!chain->tiers && fil_network_stage(network, node) != FIL_MISSING)
      box->stage = (int)fil_network_stage(network, node);
    else if (chain->tiers && !isnan(level->numbers[node]))
      box->stage = (int)fmin(round(level->numbers[node]), TIERS_MOST - 1);
  }
  if (chain->tiers)
    leave_out_loners(chain, work);
  for (size_t node = 0; node < chain->count; node++) {
    if (chain->boxes[node].stage >= (int)chain->stages)
      chain->stages = (size_t)chain->boxes[node].stage + 1;
  }
  return FIL_OK;
}

static bool is_used(const fil_chain *chain, uint32_t code)
{
  for (size_t node = 0; node < chain->count; node++) {
    if (fil_chain_holds(chain, node) && chain->channel_column->codes[node] == code)
      return true;
  }
  return false;
}

/* The channels that actors of the chain have, in the order of the column, those without one last. */
static fil_status assign_channels(fil_chain *chain, const fil_column *column, fil_error *error)
{
  const uint32_t levels = column ? column->levels.count : 0;
  chain->channel_column = column;
  chain->channel_codes = fil_memory_new((size_t)levels + 1, sizeof *chain->channel_codes);
  if (!chain->channel_codes)
    return fil_error_memory(error);
  for (uint32_t k = 0; column && k <= levels; k++) {
    const uint32_t code = k < levels ? k : FIL_MISSING;
    if (!is_used(chain, code))
      continue;
    for (size_t node = 0; node < chain->count; node++) {
      if (column->codes[node] == code)
        chain->boxes[node].channel = (uint32_t)chain->channels;
    }
    chain->channel_codes[chain->channels++] = code;
  }
  if (chain->channels == 0) {
    chain->channel_codes[0] = FIL_MISSING;
    chain->channels = 1;
  }
  return FIL_OK;
}

fil_status fil_chain_plan(fil_chain *chain, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *channel = work->request->channel;
  *chain = (fil_chain){.count = fil_network_node_count(work->network)};
  chain->boxes = fil_memory_new(chain->count, sizeof *chain->boxes);
  if (!chain->boxes)
    return fil_error_memory(error);
  for (size_t node = 0; node < chain->count; node++)
    chain->boxes[node].suggested = -1;
  if (channel && channel->type != FIL_COLUMN_CATEGORY)
    return fil_error_set(error, FIL_ERROR_USAGE, "channel cannot show \"%s\": it takes categories", channel->name);
  FIL_TRY(assign_stages(chain, work, error));
  FIL_TRY(assign_channels(chain, channel, error));
  if (!chain->tiers && work->request->level)
    FIL_TRY(fil_chain_hint(chain, work, error));
done:
  return status;
}

fil_point fil_chain_at(const fil_chain *chain, double along, double across)
{
  if (chain->vertical)
    return (fil_point){chain->left + across, chain->length - along};
  return (fil_point){chain->left + along, chain->breadth - across};
}

const char *fil_chain_stage_name(const fil_chain *chain, const fil_work *work, size_t stage, char tier[FIL_CHAIN_TIER])
{
  if (!chain->tiers)
    return fil_term_label(&work->network->schema.stages.items[stage]);
  snprintf(tier, FIL_CHAIN_TIER, "Tier %zu", stage + 1);
  return tier;
}

void fil_chain_clear(fil_chain *chain)
{
  fil_memory_free(chain->parts);
  fil_memory_free(chain->passes);
  fil_memory_free(chain->layer);
  fil_memory_free(chain->channel_low);
  fil_memory_free(chain->channel_high);
  fil_memory_free(chain->shelves);
  chain->parts = chain->passes = NULL;
  chain->layer = NULL;
  chain->channel_low = chain->channel_high = NULL;
  chain->shelves = NULL;
  fil_layers_destroy(&chain->layers);
}

void fil_chain_destroy(fil_chain *chain)
{
  for (size_t node = 0; chain->boxes && node < chain->count; node++)
    fil_text_destroy(&chain->boxes[node].label);
  fil_memory_free(chain->boxes);
  fil_memory_free(chain->channel_codes);
  fil_chain_clear(chain);
  *chain = (fil_chain){0};
}
