/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A subset of actors and ties, and how it was chosen. */
#include "io/diagram/thin.h"

#include "graph/memory.h"
#include "graph/number.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>

/* What is too much, and how much is left where nobody says how. */
enum { MOST_ACTORS = 300, MOST_TIES = 700, DENSE_TIES = 150, DENSITY = 4 };
enum { LEFT_ACTORS = 120, FEWEST_ACTORS = 40, STEP = 5, LEAST_BACKBONE = 12, LEVELS = 7 };
static const double left_of_backbone = 3.3, left_of_first = 2.5; /* ties by actor */

/* More actors without ties are told, not drawn. */
enum { MOST_ISOLATES = 30 };

/* More actors are not put into boxes. */
enum { MOST_BOXED = 120 };

static const double levels[LEVELS] = {0.05, 0.01, 0.001, 1e-4, 1e-6, 1e-9, 1e-12};

/* What is drawn, or would be. */
typedef struct remnant {
  size_t ties, actors; /* actors with ties */
} remnant;

/* Whether so many ties of so many actors are a tangle. */
static bool is_tangle(remnant drawn)
{
  return drawn.actors > MOST_ACTORS || drawn.ties > MOST_TIES ||
         (drawn.ties > DENSE_TIES && drawn.ties > DENSITY * drawn.actors);
}

/* An actor's claim to a place among the first. */
typedef struct place {
  double size;
  size_t ties, node;
} place;

/* What is kept. */
typedef struct choice {
  const fil_column *chance;
  double level, least_weight; /* 0: any */
  size_t top;                 /* 0: all */
  bool usual;                 /* nobody asked for it */
} choice;

typedef struct thinning {
  fil_work *work;
  choice chosen;
  place *places;  /* the first actors first */
  bool *first;    /* by node: among the top */
  bool *weighted; /* by relation: a weight differs from 1 */
  bool *keep;     /* by tie */
  size_t *ties;   /* by node */
} thinning;

static fil_status begin(thinning *now, fil_work *work, fil_error *error)
{
  const size_t nodes = fil_network_node_count(work->network);
  *now = (thinning){.work = work,
                    .places = fil_memory_new(nodes, sizeof *now->places),
                    .first = fil_memory_new(nodes, sizeof *now->first),
                    .weighted = fil_memory_new(work->network->schema.relation_count, sizeof *now->weighted),
                    .keep = fil_memory_new(work->ties.count, sizeof *now->keep),
                    .ties = fil_memory_new(nodes, sizeof *now->ties)};
  return now->places && now->first && now->weighted && now->keep && now->ties ? FIL_OK : fil_error_memory(error);
}

static void end(thinning *now)
{
  fil_memory_free(now->places);
  fil_memory_free(now->first);
  fil_memory_free(now->weighted);
  fil_memory_free(now->keep);
  fil_memory_free(now->ties);
}

static int by_place(const void *left_item, const void *right_item)
{
  const place *left = left_item, *right = right_item;
  if (isnan(left->size) != isnan(right->size))
    return isnan(left->size) ? 1 : -1;
  if (left->size != right->size && !isnan(left->size))
    return left->size > right->size ? -1 : 1;
  if (left->ties != right->ties)
    return left->ties > right->ties ? -1 : 1;
  return (left->node > right->node) - (left->node < right->node);
}

/* Looks at the whole network: who comes first, whose ties have weights. */
static void survey(thinning *now)
{
  const fil_work *work = now->work;
  const fil_column *size = work->request->properties[FIL_PROPERTY_SIZE].column;
  const size_t nodes = fil_network_node_count(work->network);
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    now->ties[tie->source]++;
    now->ties[tie->target]++;
    now->weighted[tie->relation] = now->weighted[tie->relation] || tie->weight != 1;
  }
  for (size_t node = 0; node < nodes; node++)
    now->places[node] =
        (place){fil_looks_is_number(&work->request->properties[FIL_PROPERTY_SIZE]) ? size->numbers[node] : 0,
                now->ties[node], node};
  if (nodes)
    qsort(now->places, nodes, sizeof *now->places, by_place);
}

/* Whether a tie stays, once the first actors are marked. */
static bool is_kept(const thinning *now, const fil_tie *tie)
{
  const choice *chosen = &now->chosen;
  if (chosen->top > 0 && !(now->first[tie->source] && now->first[tie->target]))
    return false;
  if (chosen->least_weight != 0 && !(tie->weight >= chosen->least_weight))
    return false;
  const bool judged = chosen->chance && chosen->level > 0 && now->weighted[tie->relation];
  return !judged || chosen->chance->numbers[tie->row] < chosen->level;
}

static remnant choose(thinning *now, choice chosen)
{
  const size_t nodes = fil_network_node_count(now->work->network);
  const fil_ties *ties = &now->work->ties;
  remnant left = {0};
  now->chosen = chosen;
  for (size_t k = 0; k < nodes; k++) {
    now->first[now->places[k].node] = k < chosen.top;
    now->ties[k] = 0;
  }
  for (size_t k = 0; k < ties->count; k++) {
    now->keep[k] = is_kept(now, &ties->items[k]);
    if (!now->keep[k])
      continue;
    left.ties++;
    left.actors += now->ties[ties->items[k].source]++ == 0;
    left.actors += now->ties[ties->items[k].target]++ == 0;
  }
  return left;
}

static bool is_readable(remnant left, double ties_by_actor)
{
  return left.ties <= ties_by_actor * (double)left.actors || left.ties <= DENSE_TIES;
}

/* Whether all relations drawn have weights. */
static bool has_weights_alone(const thinning *now)
{
  for (size_t k = 0; k < now->work->ties.count; k++) {
    if (!now->weighted[now->work->ties.items[k].relation])
      return false;
  }
  return true;
}

/* The highest level at which the backbone can be read; false: there is none, or hardly anything is left. */
static bool find_level(thinning *now, choice *chosen)
{
  chosen->chance = now->work->request->thinning.chance;
  for (int k = 0; chosen->chance && has_weights_alone(now) && k < LEVELS; k++) {
    chosen->level = levels[k];
    const remnant left = choose(now, *chosen);
    if (is_readable(left, left_of_backbone) && left.actors >= LEAST_BACKBONE)
      return true;
  }
  chosen->level = 0;
  return false;
}

/* The most first actors that can be read; false: there are too few of them. */
static bool find_top(thinning *now, choice *chosen)
{
  for (chosen->top = LEFT_ACTORS; chosen->top >= FEWEST_ACTORS; chosen->top -= STEP) {
    if (is_readable(choose(now, *chosen), left_of_first))
      return true;
  }
  return false;
}

/* What is left where nobody says how: the backbone when it is not too large, or else the first actors with all their
   ties, or else with the backbone of these. */
static choice find_usual(thinning *now)
{
  choice backbone = {.usual = true}, first = {.usual = true};
  const bool has_backbone = find_level(now, &backbone);
  if (has_backbone && choose(now, backbone).actors <= LEFT_ACTORS)
    return backbone;
  if (find_top(now, &first) || !has_backbone) {
    first.top = first.top < fil_network_node_count(now->work->network) ? first.top : 0;
    return first;
  }
  backbone.top = LEFT_ACTORS;
  return backbone;
}

static void mark_absent(const thinning *now)
{
  fil_work *work = now->work;
  const bool by_ties = now->chosen.level > 0 || now->chosen.least_weight != 0;
  for (size_t node = 0; node < fil_network_node_count(work->network); node++) {
    work->absent[node] = (now->chosen.top > 0 && !now->first[node]) || (by_ties && now->ties[node] == 0);
    work->thinned.left_out += work->absent[node];
  }
}

/* Rows and rows of actors without ties say no more than their number. */
static void leave_isolates(const thinning *now)
{
  fil_work *work = now->work;
  size_t isolates = 0;
  for (size_t node = 0; node < fil_network_node_count(work->network); node++)
    isolates += !work->absent[node] && now->ties[node] == 0;
  if (isolates <= MOST_ISOLATES)
    return;
  for (size_t node = 0; node < fil_network_node_count(work->network); node++)
    work->absent[node] = work->absent[node] || now->ties[node] == 0;
}

/* "of highest betweenness". */
static fil_status add_measure(const fil_work *work, fil_text *out, fil_error *error)
{
  const fil_column *size = work->request->properties[FIL_PROPERTY_SIZE].column;
  if (!size)
    return fil_text_add(out, "with the most ties", error);
  const fil_status status = fil_text_add(out, "of highest ", error);
  return status == FIL_OK ? fil_work_title(size, out, error) : status;
}

static fil_status add_part(fil_text *out, fil_error *error)
{
  return fil_text_add(out, out->length ? ", " : "", error);
}

/* "the 60 actors of highest betweenness, ties of weight 10 or more, backbone at p < 0.05". */
static fil_status describe(const thinning *now, const char *source, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[FIL_NUMBER_LENGTH];
  const choice *chosen = &now->chosen;
  if (chosen->top > 0) {
    FIL_TRY(chosen->top == 1 ? fil_text_add(out, "the actor ", error)
                             : fil_text_format(out, error, "the %zu actors ", chosen->top));
    FIL_TRY(add_measure(now->work, out, error));
  }
  if (chosen->least_weight != 0) {
    FIL_TRY(add_part(out, error));
    FIL_TRY(fil_text_format(out, error, "ties of weight %s or more", fil_number_write(chosen->least_weight, number)));
  }
  if (chosen->level > 0) {
    FIL_TRY(add_part(out, error));
    FIL_TRY(fil_text_format(out, error, "backbone at p < %s%s", fil_number_write(chosen->level, number), source));
  }
  if (out->length)
    out->bytes[0] = (char)toupper((unsigned char)out->bytes[0]);
done:
  return status;
}

static fil_status say(const thinning *now, remnant left, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text how = {0};
  fil_work *work = now->work;
  const fil_thinned *whole = &work->thinned;
  FIL_TRY(describe(now, " (Serrano, Boguñá & Vespignani 2009)", &how, error));
  FIL_TRY(fil_work_say(work, error, "%s: %zu of %zu ties, %zu of %zu actors.", how.bytes, left.ties, whole->ties,
                       whole->actors - whole->left_out, whole->actors));
  if (now->chosen.level > 0 && !has_weights_alone(now))
    FIL_TRY(fil_work_say(work, error, "Ties of relations without weights stay."));
  if (work->request->properties[FIL_PROPERTY_SIZE].column)
    FIL_TRY(fil_work_say(work, error, "Sizes are of the whole network."));
  if (now->chosen.usual)
    FIL_TRY(fil_work_say(work, error, "All of it could not be told apart; --thin none draws it."));
done:
  fil_text_destroy(&how);
  return status;
}

/* What the request asks for; false: nothing. */
static bool find_wish(const fil_work *work, const fil_figure *figure, choice *wish)
{
  const fil_thinning *asked = &work->request->thinning;
  const size_t nodes = fil_network_node_count(work->network), top = figure->thins ? work->request->top : 0;
  *wish = (choice){.chance = asked->chance, .level = asked->level, .least_weight = asked->least_weight};
  wish->top = top < nodes ? top : 0;
  return top > 0 || wish->level > 0 || wish->least_weight != 0;
}

static fil_status check(const thinning *now, const choice *wish, fil_error *error)
{
  bool any = false;
  for (uint32_t k = 0; k < now->work->network->schema.relation_count; k++)
    any = any || now->weighted[k];
  if (wish->level > 0 && !(any && wish->chance))
    return fil_error_set(error, FIL_ERROR_USAGE, "there is no backbone: the ties drawn have no weights");
  return FIL_OK;
}

static fil_status apply(thinning *now, const choice *chosen, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_work *work = now->work;
  const remnant left = choose(now, *chosen);
  if (left.ties == 0 && work->ties.count > 0 && !(chosen->top > 0 && chosen->level == 0 && chosen->least_weight == 0))
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "none of %zu ties is left to draw; take a higher backbone or a lower least_weight",
                         work->ties.count);
  mark_absent(now);
  FIL_TRY(fil_ties_keep(&work->ties, now->keep, error));
  if (chosen->top > 0 || chosen->level > 0 || chosen->least_weight != 0) {
    FIL_TRY(describe(now, "", &work->thinned.method, error));
    FIL_TRY(say(now, left, error));
  } else if (chosen->usual) {
    FIL_TRY(fil_work_say(work, error,
                         "The %zu ties lie over each other; the figures relations and matrix show them apart.",
                         work->ties.count));
  }
done:
  return status;
}

/* Whether groups stand in for their actors, of whom so many would be drawn. */
static bool is_collapsed(const fil_draw_request *request, remnant drawn)
{
  if (request->collapse != FIL_ANSWER_USUAL)
    return request->collapse == FIL_ANSWER_YES;
  return !request->thinning.none && (drawn.actors > MOST_BOXED || is_tangle(drawn));
}

fil_status fil_thin(fil_work *work, const fil_figure *figure, fil_error *error)
{
  fil_status status = FIL_OK;
  thinning now;
  choice chosen;
  work->thinned.actors = fil_network_node_count(work->network);
  work->thinned.ties = work->ties.count;
  FIL_TRY(begin(&now, work, error));
  survey(&now);
  const remnant whole = choose(&now, (choice){0});
  const bool wished = find_wish(work, figure, &chosen);
  FIL_TRY(check(&now, &chosen, error));
  work->collapsed = figure->collapses && is_collapsed(work->request, choose(&now, chosen));
  if (!wished && !work->collapsed && figure->thins && !work->request->thinning.none && is_tangle(whole))
    chosen = find_usual(&now);
  FIL_TRY(apply(&now, &chosen, error));
  if (figure->thins && !work->collapsed && !work->request->thinning.none)
    leave_isolates(&now);
done:
  end(&now);
  return status;
}

fil_status fil_thin_is_due(const fil_network *network, const fil_draw_request *request, bool *is_due, fil_error *error)
{
  fil_ties ties = {0};
  remnant whole = {0};
  bool *tied = fil_memory_new(fil_network_node_count(network), sizeof *tied);
  if (!tied)
    return fil_error_memory(error);
  const fil_status status = fil_ties_collect(&ties, network, request, error);
  for (size_t k = 0; status == FIL_OK && k < ties.count; k++) {
    tied[ties.items[k].source] = true;
    tied[ties.items[k].target] = true;
  }
  for (size_t node = 0; node < fil_network_node_count(network); node++)
    whole.actors += tied[node];
  whole.ties = ties.count;
  *is_due = is_tangle(whole);
  fil_ties_destroy(&ties);
  fil_memory_free(tied);
  return status;
}
