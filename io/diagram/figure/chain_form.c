/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The form of a chain. */
#include "io/diagram/figure/chain_form.h"

#include "graph/memory.h"
#include "io/diagram/figure/chain_label.h"
#include "io/diagram/figure/chain_route.h"

#include <math.h>

/* Points. */
static const double narrowest = 46, narrowest_lane = 38, widest_wanted = 72, widest_box = 96, highest_usual = 430,
                    lane_gap = 14, track_usual = 2.4, closest_usual = 1.6, widest_strip = 44;

/* What heads, institutions and legend leave of a page whose height is limited. */
static const double share_of_page = 0.5;

/* Letters of 7 pt may shrink to 6. */
static const double shrink = 1.16;

/* A vertical chain, or one of narrow boxes, must be this much lower to be chosen. */
static const double advantage = 0.8;

static double layers_width(double box, size_t layers)
{
  return (box + FIL_CHAIN_GUTTER) * (double)layers;
}

/* How many actors of each stage and channel. */
static fil_status count_members(const fil_chain *chain, size_t **members, fil_error *error)
{
  *members = fil_memory_new(chain->stages * chain->channels + 1, sizeof **members);
  if (!*members)
    return fil_error_memory(error);
  for (size_t node = 0; node < chain->count; node++) {
    const fil_box *box = &chain->boxes[node];
    if (fil_chain_holds(chain, node))
      (*members)[(size_t)box->stage * chain->channels + box->channel]++;
  }
  return FIL_OK;
}

/* Boxes side by side in a stage and channel that is cut into `parts` layers. */
static size_t abreast(size_t members, size_t parts)
{
  return (members + parts - 1) / parts;
}

/* The most boxes abreast in a channel, over all stages; `*stage` has them. */
static size_t most_abreast(const fil_chain *chain, const size_t members[], size_t channel, size_t *stage)
{
  size_t most = 0;
  for (size_t k = 0; k < chain->stages; k++) {
    const size_t boxes = abreast(members[k * chain->channels + channel], chain->parts[k]);
    if (boxes > most) {
      most = boxes;
      *stage = k;
    }
  }
  return most;
}

/* Boxes abreast in all channels together; `*stage` has the most of one channel. */
static size_t total_abreast(const fil_chain *chain, const size_t members[], size_t *stage)
{
  size_t total = 0, most = 0, candidate = 0;
  for (size_t channel = 0; channel < chain->channels; channel++) {
    const size_t boxes = most_abreast(chain, members, channel, &candidate);
    if (boxes > most) {
      most = boxes;
      *stage = candidate;
    }
    total += boxes;
  }
  return total;
}

/* What the two directions would take; points. */
typedef struct outlook {
  double box;    /* width */
  double height; /* mean, of a box */
  double room;
  double wanted;            /* how high the chain may become before it is made lower */
  double abreast_room;      /* of a vertical chain */
  double strip, track_step; /* beside a vertical chain, for ties of institutions */
} outlook;

/* Cuts the stages that are highest into one layer more each time, as long as the chain is too high and there is room.
 */
static size_t cut_stages(fil_chain *chain, const size_t members[], const outlook *seen)
{
  size_t layers = chain->stages, stage = 0;
  for (size_t k = 0; k < chain->stages; k++)
    chain->parts[k] = 1;
  while ((double)total_abreast(chain, members, &stage) * (seen->height + FIL_CHAIN_GAP) > seen->wanted &&
         layers_width(seen->box, layers + 1) <= seen->room * shrink) {
    chain->parts[stage]++;
    layers++;
  }
  return layers;
}

/* Rows of a vertical chain in which so many boxes have room abreast. */
static size_t cut_vertical(fil_chain *chain, const size_t members[], size_t most)
{
  const size_t each = most > chain->channels ? most / chain->channels : 1;
  size_t layers = 0;
  for (size_t k = 0; k < chain->stages; k++) {
    chain->parts[k] = 1;
    for (size_t channel = 0; channel < chain->channels; channel++) {
      const size_t rows = abreast(members[k * chain->channels + channel], each);
      chain->parts[k] = rows > chain->parts[k] ? rows : chain->parts[k];
    }
    layers += chain->parts[k];
  }
  return layers;
}

static double mean_height(const fil_chain *chain)
{
  double sum = 0;
  size_t count = 0;
  for (size_t node = 0; node < chain->count; node++) {
    sum += fil_chain_holds(chain, node) ? chain->boxes[node].height : 0;
    count += fil_chain_holds(chain, node);
  }
  return count ? sum / (double)count : 0;
}

static void form_horizontal(fil_chain *chain, const size_t members[], const outlook *seen)
{
  const size_t layers = cut_stages(chain, members, seen);
  size_t stage = 0;
  const double high = (double)total_abreast(chain, members, &stage) * (seen->height + FIL_CHAIN_GAP);
  chain->vertical = false;
  chain->strip = 0;
  chain->track_step = track_usual;
  chain->crowded = high > seen->wanted;
  chain->left = chain->channel_column ? FIL_CHAIN_CHANNEL : 0;
  chain->width = fmax(seen->room, layers_width(seen->box, layers)) + chain->left;
  chain->box_width = seen->box;
  chain->box_most = widest_box;
  chain->breadth = high;
}

static void form_vertical(fil_chain *chain, const size_t members[], const outlook *seen)
{
  const double edges = 2 * FIL_CHAIN_EDGE + FIL_CHAIN_LANE_GAP * (double)(chain->channels - 1);
  size_t most = (size_t)fmax(1, (seen->abreast_room - edges) / (seen->box + FIL_CHAIN_GAP)), stage = 0;
  double box = seen->box;
  most = chain->abreast > 0 && chain->abreast < most ? chain->abreast : most;
  if (most < chain->channels) { /* each lane has room for one */
    most = chain->channels;
    box = fmax(narrowest_lane, (seen->abreast_room - edges) / (double)most - lane_gap);
  }
  const size_t layers = cut_vertical(chain, members, most);
  const size_t boxes = total_abreast(chain, members, &stage);
  const double used = fmax(seen->abreast_room, (double)most * (box + FIL_CHAIN_GAP) + edges);
  chain->vertical = true;
  chain->abreast = most;
  chain->left = FIL_CHAIN_HEADING;
  chain->strip = seen->strip;
  chain->track_step = seen->track_step;
  chain->width = used + chain->left + chain->strip;
  chain->box_width = fmin(widest_box, (used - edges) / (double)(boxes ? boxes : 1) - FIL_CHAIN_GAP);
  chain->length = (double)layers * (seen->height + FIL_CHAIN_DOWN);
}

/* Measures labels in boxes of a width. */
static fil_status look_ahead(fil_chain *chain, const fil_work *work, double most_wanted, outlook *seen,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  size_t buses;
  FIL_TRY(fil_chain_widest(chain, work, /*shelves=*/false, &seen->box, error));
  seen->box = fmin(fmax(seen->box, narrowest), most_wanted);
  seen->wanted = fmin(highest_usual, share_of_page * work->most_height);
  seen->room = work->room - (chain->channel_column ? FIL_CHAIN_CHANNEL : 0);
  FIL_TRY(fil_buses_count(chain, work, &buses, error));
  seen->track_step = fmin(closest_usual, widest_strip / fmax(1, (double)buses));
  seen->strip = buses ? FIL_TRACK_FIRST + seen->track_step * (double)buses : 0;
  seen->abreast_room = work->room * shrink - FIL_CHAIN_HEADING - seen->strip;
  if (layers_width(seen->box, chain->stages) > seen->room * shrink)
    seen->box = fmax(narrowest, seen->room * shrink / (double)chain->stages - FIL_CHAIN_GUTTER);
  chain->box_width = chain->shelf_box_width = seen->box;
  FIL_TRY(fil_chain_label(chain, work, error));
  seen->height = mean_height(chain);
done:
  return status;
}

/* Narrow boxes, in which words break, where the layers more that they make room for make the chain clearly lower. */
static fil_status try_narrow(fil_chain *chain, const fil_work *work, const size_t members[], outlook *seen,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  const double high = chain->breadth;
  FIL_TRY(look_ahead(chain, work, narrowest, seen, error));
  form_horizontal(chain, members, seen);
  if (chain->breadth < advantage * high)
    goto done;
  FIL_TRY(look_ahead(chain, work, widest_wanted, seen, error));
  form_horizontal(chain, members, seen);
done:
  return status;
}

fil_status fil_chain_form(fil_chain *chain, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  outlook seen = {0};
  size_t *members = NULL;
  chain->parts = fil_memory_new(chain->stages + 1, sizeof *chain->parts);
  if (!chain->parts)
    return fil_error_memory(error);
  FIL_TRY(count_members(chain, &members, error));
  FIL_TRY(look_ahead(chain, work, widest_wanted, &seen, error));
  form_horizontal(chain, members, &seen);
  const bool fits = layers_width(seen.box, chain->stages) <= seen.room * shrink;
  if (fits && chain->breadth <= seen.wanted)
    goto done;
  if (fits && seen.box > narrowest)
    FIL_TRY(try_narrow(chain, work, members, &seen, error));
  const double high = chain->breadth;
  form_vertical(chain, members, &seen);
  if (fits && chain->length > advantage * high)
    form_horizontal(chain, members, &seen);
done:
  fil_memory_free(members);
  return status;
}
