/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Guesses what the relations, categories and stages of a network are. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/study/guess.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DECLARED_MOST = 50 }; /* a longer list is hardly one of kinds */

/* Parts of words for institutions that stand beside a chain: English, Russian, Kazakh, German, Polish, Italian, French,
   Spanish. */
static const char *const support_stems[] = {
    "universit",  "institut",  "academ",   "college", "school",   "research",  "govern",    "minist",    "public bod",
    "authorit",   "agenc",     "associat", "chamber", "bank",     "fund",      "council",   "униве",     "институт",
    "академ",     "колледж",   "школ",     "исслед",  "правит",   "министер",  "госуд",     "акимат",    "агентств",
    "ассоц",      "союз",      "палат",    "банк",    "фонд",     "мемлекет",  "үкімет",    "министр",   "әкімд",
    "агентт",     "қауымдаст", "одақ",     "ғылыми",  "akadem",   "hochschul", "forschung", "regierung", "behörde",
    "agentur",    "verband",   "verein",   "kammer",  "instytut", "uczeln",    "uniwersyt", "rząd",      "urząd",
    "stowarzysz", "izba",      "agencj",   "istitut", "accadem",  "associaz",  "camera di", "banca",     "ricerca",
    "gouvern",    "recherch",  "chambre",  "banque",  "gobiern",  "asociac",   "cámara",    "banco",     "investigac"};
/* A tie of a relation, to be found again the other way round. */
typedef struct schema_tie {
  uint32_t relation, source, target;
  double weight;
} schema_tie;

static int compare_ties(const void *left, const void *right)
{
  const schema_tie *a = left, *b = right;
  if (a->relation != b->relation)
    return a->relation < b->relation ? -1 : 1;
  if (a->source != b->source)
    return a->source < b->source ? -1 : 1;
  return (a->target > b->target) - (a->target < b->target);
}

/* What is counted of a relation. */
typedef struct relation_tally {
  size_t ties, loops;
  size_t both;   /* ties that are there the other way round too */
  size_t equal;  /* those of the same weight */
  bool weighted; /* some weight is given */
} relation_tally;

static void tally_tie(const schema_tie *ties, size_t count, const schema_tie *tie, relation_tally *tally)
{
  const schema_tie wanted = {.relation = tie->relation, .source = tie->target, .target = tie->source};
  tally->ties++;
  if (tie->source == tie->target) {
    tally->loops++;
    return;
  }
  const schema_tie *back = bsearch(&wanted, ties, count, sizeof *ties, compare_ties);
  tally->both += back != NULL;
  tally->equal += back && back->weight == tie->weight;
}

static fil_status tally_relations(const fil_network *network, relation_tally tallies[], fil_error *error)
{
  const size_t edges = fil_network_edge_count(network);
  schema_tie *ties = fil_memory_new(edges, sizeof *ties);
  if (!ties)
    return fil_error_memory(error);
  for (size_t edge = 0; edge < edges; edge++) {
    const uint32_t relation = fil_network_relation(network, edge);
    ties[edge] = (schema_tie){relation, fil_network_source(network, edge), fil_network_target(network, edge),
                              fil_network_weight(network, edge)};
    tallies[relation].weighted |= !isnan(network->edges.columns[FIL_EDGE_WEIGHT]->numbers[edge]);
  }
  qsort(ties, edges, sizeof *ties, compare_ties);
  for (size_t edge = 0; edge < edges; edge++)
    tally_tie(ties, edges, &ties[edge], &tallies[ties[edge].relation]);
  fil_memory_free(ties);
  return FIL_OK;
}

/* Whether each tie is there both ways with one weight: an undirected tie in two rows. */
static bool is_mirrored(const fil_guess *guess, const fil_relation *relation, const relation_tally *tally)
{
  const size_t pairs = tally->ties - tally->loops;
  return relation->directed && pairs > 2 && tally->equal == pairs && guess->study.merge != FIL_MERGE_SUM;
}

static fil_status note_relation(fil_guess *guess, const fil_relation *relation, const relation_tally *tally,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text where = {0}, text = {0};
  FIL_TRY(fil_text_format(&where, error, "relations/%s", relation->name));
  FIL_TRY(fil_text_format(&text, error, "%zu tie%s", tally->ties, tally->ties == 1 ? "" : "s"));
  if (!relation->directed)
    FIL_TRY(fil_text_add(&text, "; undirected, as the file has it", error));
  else if (is_mirrored(guess, relation, tally))
    FIL_TRY(fil_text_add(&text, ", each of them both ways with one weight: undirected", error));
  else if (tally->both == 0 && tally->ties > 1)
    FIL_TRY(fil_text_add(&text, ", none of them both ways", error));
  else if (tally->both > 0)
    FIL_TRY(fil_text_format(&text, error, ", %zu of them both ways", tally->both));
  FIL_TRY(fil_study_note_add(&guess->notes, where.bytes, error, "%s", text.bytes));
done:
  fil_text_destroy(&where);
  fil_text_destroy(&text);
  return status;
}

static fil_status add_relation(fil_guess *guess, const fil_relation *relation, const relation_tally *tally,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_schema *schema = &guess->study.schema;
  fil_text title = {0};
  const bool mirrored = is_mirrored(guess, relation, tally);
  FIL_TRY(fil_text_add_title(&title, relation->name, error));
  const char *label = strcmp(fil_text_string(&title), relation->name) == 0 ? NULL : title.bytes;
  const char *unit = relation->unit ? relation->unit : tally->weighted ? guess->unit : NULL;
  FIL_TRY(note_relation(guess, relation, tally, error));
  FIL_TRY(fil_schema_add_relation(schema, relation->name, relation->label ? relation->label : label, unit,
                                  relation->directed && !mirrored, error));
  schema->relations[schema->relation_count - 1].direction_declared = true;
  if (mirrored)
    guess->study.merge = FIL_MERGE_FIRST;
done:
  fil_text_destroy(&title);
  return status;
}

static fil_status guess_relations(fil_guess *guess, const fil_network *network, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = network->schema.relation_count;
  relation_tally *tallies = fil_memory_new(count, sizeof *tallies);
  if (!tallies)
    return fil_error_memory(error);
  if (count > DECLARED_MOST) {
    FIL_TRY(fil_study_note_add(&guess->notes, "", error,
                               "relations: %zu of them, too many to be declared; is another column the relation?",
                               count));
    goto done;
  }
  FIL_TRY(tally_relations(network, tallies, error));
  for (size_t k = 0; k < count; k++)
    FIL_TRY(add_relation(guess, &network->schema.relations[k], &tallies[k], error));
  guess->study.schema.relations_declared = guess->study.schema.relation_count > 0;
  bool directed = false;
  for (size_t k = 0; k < count; k++)
    directed = directed || guess->study.schema.relations[k].directed;
  if (directed)
    FIL_TRY(fil_study_note_add(&guess->notes, "", error,
                               "relations: directed unless the data say otherwise; write \"directed\": false where a "
                               "tie has no direction"));
  if (guess->study.merge == FIL_MERGE_FIRST)
    FIL_TRY(fil_study_note_add(&guess->notes, "", error,
                               "merge: first, because undirected ties stand in two rows, one for each way"));
done:
  fil_memory_free(tallies);
  return status;
}

/* A category or stage with what orders it. */
typedef struct ranked_term {
  size_t term; /* place in the network's list */
  double rank;
} ranked_term;

static int compare_ranks(const void *left, const void *right)
{
  const ranked_term *a = left, *b = right;
  if (a->rank != b->rank)
    return a->rank < b->rank ? -1 : 1;
  return (a->term > b->term) - (a->term < b->term);
}

/* Whether the name holds a word of a supporting institution. */
static fil_status find_support(const char *name, bool *found, fil_error *error)
{
  char *folded = fil_text_fold(name);
  *found = false;
  if (!folded)
    return fil_error_memory(error);
  for (size_t k = 0; k < sizeof support_stems / sizeof *support_stems && !*found; k++)
    *found = strstr(folded, support_stems[k]) != NULL;
  fil_memory_free(folded);
  return FIL_OK;
}

static fil_status add_category(fil_guess *guess, const fil_term *term, size_t actors, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text where = {0};
  bool support;
  FIL_TRY(find_support(term->name, &support, error));
  FIL_TRY(fil_terms_add(&guess->study.schema.categories, term->name, term->label, support, error));
  FIL_TRY(fil_text_format(&where, error, "categories/%s", term->name));
  FIL_TRY(fil_study_note_add(&guess->notes, where.bytes, error, "%zu actor%s%s", actors, actors == 1 ? "" : "s",
                             support ? "; by its name it stands beside the chain" : ""));
done:
  fil_text_destroy(&where);
  return status;
}

static fil_status guess_categories(fil_guess *guess, const fil_network *network, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_terms *categories = &network->schema.categories;
  ranked_term *ranks = fil_memory_new(categories->count, sizeof *ranks);
  if (!ranks)
    return fil_error_memory(error);
  if (categories->count > DECLARED_MOST) {
    FIL_TRY(fil_study_note_add(&guess->notes, "", error,
                               "categories: %zu of them, too many to be declared; is another column the category?",
                               categories->count));
    goto done;
  }
  for (size_t k = 0; k < categories->count; k++)
    ranks[k].term = k;
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    if (fil_network_category(network, node) != FIL_MISSING)
      ranks[fil_network_category(network, node)].rank--; /* the most frequent one first */
  }
  qsort(ranks, categories->count, sizeof *ranks, compare_ranks);
  for (size_t k = 0; k < categories->count; k++)
    FIL_TRY(add_category(guess, &categories->items[ranks[k].term], (size_t)-ranks[k].rank, error));
  guess->study.schema.categories.declared = categories->count > 0;
done:
  fil_memory_free(ranks);
  return status;
}

/* The mean level of each stage's actors; false when some stage has none. */
static bool rank_stages(const fil_network *network, const double levels[], ranked_term ranks[], size_t counts[])
{
  bool all = levels != NULL;
  for (size_t node = 0; levels && node < fil_network_node_count(network); node++) {
    const uint32_t stage = fil_network_stage(network, node);
    if (stage == FIL_MISSING || isnan(levels[node]))
      continue;
    ranks[stage].rank += levels[node];
    counts[stage]++;
  }
  for (size_t k = 0; k < network->schema.stages.count; k++) {
    ranks[k].term = k;
    ranks[k].rank /= (double)counts[k];
    all = all && counts[k] > 0;
  }
  return all;
}

/* Says in which order the stages stand, and how sure that is. */
static fil_status note_stages(fil_guess *guess, const fil_terms *stages, const ranked_term ranks[], bool ranked,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text means = {0};
  if (!ranked)
    return fil_study_note_add(&guess->notes, "", error,
                              "stages: in order of appearance; the ties do not tell it, so put "
                              "them in the order of the chain");
  for (size_t k = 0; k < stages->count; k++) {
    char mean[FIL_NUMBER_LENGTH];
    FIL_TRY(fil_text_format(&means, error, "%s%s %s", k ? ", " : "", stages->items[ranks[k].term].name,
                            fil_number_show(round(ranks[k].rank * 10) / 10, /*digits=*/3, mean)));
  }
  FIL_TRY(fil_study_note_add(&guess->notes, "", error,
                             "stages: in the order of the mean trophic level of their actors "
                             "along the directed ties: %.600s",
                             means.bytes));
done:
  fil_text_destroy(&means);
  return status;
}

static fil_status guess_stages(fil_guess *guess, const fil_network *network, const double levels[], fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_terms *stages = &network->schema.stages;
  ranked_term *ranks = fil_memory_new(stages->count, sizeof *ranks);
  size_t *counts = fil_memory_new(stages->count, sizeof *counts);
  if (!ranks || !counts)
    FIL_TRY(fil_error_memory(error));
  if (stages->count == 0 || stages->count > DECLARED_MOST)
    goto done;
  const bool ranked = rank_stages(network, levels, ranks, counts);
  if (ranked)
    qsort(ranks, stages->count, sizeof *ranks, compare_ranks);
  for (size_t k = 0; k < stages->count; k++) {
    const fil_term *term = &stages->items[ranks[k].term];
    FIL_TRY(fil_terms_add(&guess->study.schema.stages, term->name, term->label, /*support=*/false, error));
  }
  guess->study.schema.stages.declared = true;
  FIL_TRY(note_stages(guess, stages, ranks, ranked, error));
done:
  fil_memory_free(ranks);
  fil_memory_free(counts);
  return status;
}

/* Two categories with all ties between them and none within. */
static bool is_two_mode(const fil_network *network)
{
  const size_t edges = fil_network_edge_count(network);
  for (size_t edge = 0; edge < edges; edge++) {
    const uint32_t source = fil_network_category(network, fil_network_source(network, edge));
    const uint32_t target = fil_network_category(network, fil_network_target(network, edge));
    if (source == FIL_MISSING || target == FIL_MISSING || source == target)
      return false;
  }
  return edges > 0 && network->schema.categories.count == 2;
}

fil_status fil_guess_schema(fil_guess *guess, const fil_network *network, const double levels[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(guess_relations(guess, network, error));
  FIL_TRY(guess_categories(guess, network, error));
  FIL_TRY(guess_stages(guess, network, levels, error));
  if (is_two_mode(network))
    FIL_TRY(
        fil_study_note_add(&guess->notes, "", error,
                           "every tie joins the two categories; \"projections\": [\"%.200s\"] would tie the actors of "
                           "that one by the partners that they share",
                           network->schema.categories.items[0].name));
done:
  return status;
}
