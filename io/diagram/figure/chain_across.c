/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Places across the flow. */
#include "io/diagram/figure/chain_across.h"

#include "graph/memory.h"
#include "io/diagram/figure/chain_form.h"

#include <math.h>
#include <stdlib.h>

/* Points. */
static const double beside_box = 4, between_ties = 0.4, widest_gap = 24;

/* Shares of the usual gaps. */
static const double usual_least = 0.25, pair_least = 0.15, last_resort = 0.05;

/* How far a box goes from an even distribution towards its partners. */
static const double pull = 0.6;
enum { ROUNDS = 8 };

/* Slots of one layer and channel, in order. */
typedef struct segment {
  size_t first, count; /* in the sequence */
  size_t layer;
  uint32_t channel;
  double boxes, rest; /* what boxes take, and gaps and passing ties */
} segment;

typedef struct placing {
  fil_chain *chain;
  size_t *sequence; /* slots by layer and order */
  double *offsets;  /* by place in the sequence: from the first of its segment, centre to centre */
  double *even;     /* by slot: where an even distribution puts it */
  double *sums;     /* by slot: of the places of its partners */
  size_t *counts;   /* by slot: partners */
  double *wanted;   /* scratch */
  size_t *pooled;
  segment *segments;
  size_t segment_count;
} placing;

void fil_pool_violators(double wanted[], size_t counts[], size_t count, double low, double high)
{
  size_t blocks = 0;
  for (size_t k = 0; k < count; k++) {
    double mean = wanted[k];
    size_t members = 1;
    for (; blocks > 0 && wanted[blocks - 1] > mean; blocks--) {
      const size_t more = counts[blocks - 1];
      mean = (mean * (double)members + wanted[blocks - 1] * (double)more) / (double)(members + more);
      members += more;
    }
    wanted[blocks] = mean;
    counts[blocks++] = members;
  }
  for (size_t k = count; blocks > 0; blocks--) {
    const double place = fmax(low, fmin(high, wanted[blocks - 1]));
    for (size_t member = 0; member < counts[blocks - 1]; member++)
      wanted[--k] = place;
  }
}

static bool is_box(const placing *work, size_t slot)
{
  return work->chain->layers.slots[slot].node != FIL_MISSING;
}

static double gap_between(const placing *work, size_t one, size_t other)
{
  const fil_chain *chain = work->chain;
  const int boxes = is_box(work, one) + is_box(work, other);
  return boxes == 2 ? FIL_CHAIN_GAP : boxes == 1 ? beside_box : between_ties;
}

static fil_status make(placing *work, fil_error *error)
{
  const size_t slots = work->chain->layers.slot_count;
  work->sequence = fil_memory_new(slots, sizeof(size_t));
  work->offsets = fil_memory_new(slots, sizeof(double));
  work->even = fil_memory_new(slots, sizeof(double));
  work->sums = fil_memory_new(slots, sizeof(double));
  work->counts = fil_memory_new(slots, sizeof(size_t));
  work->wanted = fil_memory_new(slots, sizeof(double));
  work->pooled = fil_memory_new(slots, sizeof(size_t));
  work->segments = fil_memory_new(slots, sizeof(segment));
  work->chain->channel_low = fil_memory_new(work->chain->channels, sizeof(double));
  work->chain->channel_high = fil_memory_new(work->chain->channels, sizeof(double));
  const bool made = work->sequence && work->offsets && work->even && work->sums && work->counts && work->wanted &&
                    work->pooled && work->segments && work->chain->channel_low && work->chain->channel_high;
  return made ? FIL_OK : fil_error_memory(error);
}

static void destroy(placing *work)
{
  fil_memory_free(work->sequence);
  fil_memory_free(work->offsets);
  fil_memory_free(work->even);
  fil_memory_free(work->sums);
  fil_memory_free(work->counts);
  fil_memory_free(work->wanted);
  fil_memory_free(work->pooled);
  fil_memory_free(work->segments);
}

static void fill_sequence(placing *work)
{
  const fil_layers *layers = &work->chain->layers;
  size_t first = 0;
  for (size_t layer = 0; layer < layers->count; layer++) {
    size_t members = 0;
    for (size_t k = 0; k < layers->slot_count; k++) {
      if (layers->slots[k].layer == layer) {
        work->sequence[first + layers->slots[k].order] = k;
        members++;
      }
    }
    first += members;
  }
}

/* Cuts the sequence where layer or channel change, and adds up what each segment takes. */
static void find_segments(placing *work)
{
  const fil_slot *slots = work->chain->layers.slots;
  segment *last = NULL;
  for (size_t k = 0; k < work->chain->layers.slot_count; k++) {
    const fil_slot *slot = &slots[work->sequence[k]];
    if (!last || last->layer != slot->layer || last->channel != slot->channel) {
      last = &work->segments[work->segment_count++];
      *last = (segment){.first = k, .layer = slot->layer, .channel = slot->channel};
    } else {
      last->rest += gap_between(work, work->sequence[k - 1], work->sequence[k]);
    }
    last->count++;
    *(is_box(work, work->sequence[k]) ? &last->boxes : &last->rest) += slot->size;
  }
}

/* How much gaps and passing ties of a segment shrink so that all of it has room. Where a vertical chain can be drawn
   with fewer boxes abreast, that is better than lines that cannot be told apart. */
static double squeeze(const placing *work, const segment *item)
{
  const fil_chain *chain = work->chain;
  const double least = chain->abreast <= chain->channels ? last_resort : chain->abreast <= 2 ? pair_least : usual_least;
  const double room = chain->channel_high[item->channel] - chain->channel_low[item->channel];
  return item->rest > 0 ? fmax(least, fmin(1, (room - item->boxes) / item->rest)) : 1;
}

/* What each channel takes at most: of boxes in `low`, of all in `high`. */
static void measure_channels(const placing *work)
{
  fil_chain *chain = work->chain;
  for (size_t k = 0; k < work->segment_count; k++) {
    const segment *item = &work->segments[k];
    double *boxes = &chain->channel_low[item->channel], *all = &chain->channel_high[item->channel];
    *boxes = fmax(*boxes, item->boxes);
    *all = fmax(*all, item->boxes + item->rest);
  }
}

/* Channels as broad as their broadest layer; in a vertical chain what boxes leave of the room is shared by need. */
static void size_channels(placing *work, double room)
{
  fil_chain *chain = work->chain;
  double boxes = 0, rest = 0, low = FIL_CHAIN_EDGE;
  measure_channels(work);
  for (size_t k = 0; k < chain->channels; k++) {
    boxes += chain->channel_low[k];
    rest += chain->channel_high[k] - chain->channel_low[k];
  }
  const double free = room - 2 * FIL_CHAIN_EDGE - FIL_CHAIN_LANE_GAP * (double)(chain->channels - 1) - boxes;
  for (size_t k = 0; k < chain->channels; k++) {
    const double need = chain->channel_high[k] - chain->channel_low[k];
    const double share = rest > 0 ? need / rest : 1 / (double)chain->channels;
    const double breadth = chain->channel_low[k] + (chain->vertical ? fmax(0, free) * share : need);
    chain->channel_low[k] = low;
    chain->channel_high[k] = low + breadth;
    low += breadth + FIL_CHAIN_LANE_GAP;
  }
}

/* Segments that cannot be squeezed any more make their channels broader. */
static void widen_channels(placing *work)
{
  fil_chain *chain = work->chain;
  for (size_t channel = 0; channel < chain->channels; channel++) {
    double more = 0;
    for (size_t k = 0; k < work->segment_count; k++) {
      const segment *item = &work->segments[k];
      const double room = chain->channel_high[channel] - chain->channel_low[channel];
      if (item->channel == channel)
        more = fmax(more, item->boxes + item->rest * squeeze(work, item) - room);
    }
    for (size_t k = channel; more > 0 && k < chain->channels; k++) {
      chain->channel_low[k] += k > channel ? more : 0;
      chain->channel_high[k] += more;
    }
  }
  chain->breadth = chain->channel_high[chain->channels - 1] + FIL_CHAIN_EDGE;
}

/* Distributes a segment evenly about the middle of its channel. */
static void spread(placing *work, const segment *item)
{
  fil_slot *slots = work->chain->layers.slots;
  const double low = work->chain->channel_low[item->channel], room = work->chain->channel_high[item->channel] - low;
  const double factor = squeeze(work, item), used = item->boxes + item->rest * factor;
  const double more = fmin(widest_gap, fmax(0, room - used) / (double)item->count);
  double at = low + fmax(0, room - used - more * (double)(item->count - 1)) / 2, offset = 0;
  for (size_t k = item->first; k < item->first + item->count; k++) {
    const size_t slot = work->sequence[k];
    const double size = slots[slot].size * (is_box(work, slot) ? 1 : factor);
    if (k > item->first) {
      const size_t before = work->sequence[k - 1];
      const double gap = gap_between(work, before, slot) * factor;
      const double step = (slots[before].size * (is_box(work, before) ? 1 : factor) + size) / 2 + gap;
      offset += step;
      at += step + more;
    } else {
      at += size / 2;
    }
    work->offsets[k] = offset;
    work->even[slot] = slots[slot].across = at;
  }
}

/* Where partners in other layers stand, on average. */
static void weigh(placing *work)
{
  const fil_layers *layers = &work->chain->layers;
  for (size_t k = 0; k < layers->slot_count; k++) {
    work->sums[k] = 0;
    work->counts[k] = 0;
  }
  for (size_t k = 0; k < layers->link_count; k++) {
    const fil_link *link = &layers->links[k];
    work->sums[link->near] += layers->slots[link->far].across;
    work->sums[link->far] += layers->slots[link->near].across;
    work->counts[link->near]++;
    work->counts[link->far]++;
  }
}

static void settle(placing *work, const segment *item)
{
  fil_slot *slots = work->chain->layers.slots;
  const double low = work->chain->channel_low[item->channel], high = work->chain->channel_high[item->channel];
  const double factor = squeeze(work, item), used = item->boxes + item->rest * factor;
  const size_t first = work->sequence[item->first];
  const double half = slots[first].size * (is_box(work, first) ? 1 : factor) / 2;
  for (size_t k = 0; k < item->count; k++) {
    const size_t slot = work->sequence[item->first + k];
    double place = work->even[slot];
    if (work->counts[slot]) {
      const double partners = work->sums[slot] / (double)work->counts[slot];
      place = is_box(work, slot) ? pull * partners + (1 - pull) * place : partners;
    }
    work->wanted[k] = place - work->offsets[item->first + k];
  }
  fil_pool_violators(work->wanted, work->pooled, item->count, low + half, fmax(low + half, high - used + half));
  for (size_t k = 0; k < item->count; k++)
    slots[work->sequence[item->first + k]].across = work->wanted[k] + work->offsets[item->first + k];
}

fil_status fil_chain_across(fil_chain *chain, double room, fil_error *error)
{
  fil_status status = FIL_OK;
  placing work = {.chain = chain};
  FIL_TRY(make(&work, error));
  fill_sequence(&work);
  find_segments(&work);
  size_channels(&work, room);
  widen_channels(&work);
  for (size_t k = 0; k < work.segment_count; k++)
    spread(&work, &work.segments[k]);
  for (size_t round = 0; round < ROUNDS; round++) {
    for (size_t k = 0; k < work.segment_count; k++) {
      weigh(&work);
      settle(&work, &work.segments[round % 2 ? work.segment_count - 1 - k : k]);
    }
  }
done:
  destroy(&work);
  return status;
}
