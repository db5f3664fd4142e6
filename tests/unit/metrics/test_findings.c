/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is said of networks, and what is not. */
#include "metrics/findings.h"
#include "metrics/run.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

/* Two tables in the columns that findings look for, filled by the test. */
typedef struct evidence {
  fil_network network;
  fil_table nodes, relations, findings;
} evidence;

static evidence begin(const char *text)
{
  evidence made = {.network = network_from_text(text)};
  assert_int_equal(fil_table_add_column(&made.relations, "measure", FIL_COLUMN_TEXT, NULL, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&made.relations, "all", FIL_COLUMN_NUMBER, NULL, NULL), FIL_OK);
  for (size_t k = 0; k < made.network.schema.relation_count; k++)
    assert_int_equal(
        fil_table_add_column(&made.relations, made.network.schema.relations[k].name, FIL_COLUMN_NUMBER, NULL, NULL),
        FIL_OK);
  return made;
}

static void add_node_measure(evidence *made, const char *name, const double values[])
{
  fil_column *column;
  const size_t nodes = fil_network_node_count(&made->network);
  assert_int_equal(fil_table_add_column(&made->nodes, name, FIL_COLUMN_NUMBER, &column, NULL), FIL_OK);
  assert_int_equal(fil_column_resize(column, nodes, NULL), FIL_OK);
  memcpy(column->numbers, values, nodes * sizeof *values);
}

/* Values for all relations together and for each. */
static void add_network_measure(evidence *made, const char *name, const double values[], size_t count)
{
  assert_int_equal(count + 1, made->relations.column_count);
  assert_int_equal(fil_column_add_text(made->relations.columns[0], name, strlen(name), NULL), FIL_OK);
  for (size_t k = 0; k < count; k++)
    assert_int_equal(fil_column_add_number(made->relations.columns[k + 1], values[k], NULL), FIL_OK);
}

/* The sentence drawn from a measure; NULL when there is none. Sentences are made at the first call. */
static const char *sentence(evidence *made, const char *measure)
{
  fil_error error = {0};
  if (!made->findings.column_count &&
      fil_findings(&made->network, &made->nodes, &made->relations, &made->findings, &error) != FIL_OK)
    fail_msg("%s", error.message);
  for (size_t row = 0; row < fil_table_rows(&made->findings); row++) {
    if (!strcmp(fil_column_text(fil_table_find(&made->findings, "measure"), row), measure))
      return fil_column_text(fil_table_find(&made->findings, "finding"), row);
  }
  return NULL;
}

static void end(evidence *made)
{
  fil_network_destroy(&made->network);
  fil_table_destroy(&made->nodes);
  fil_table_destroy(&made->relations);
  fil_table_destroy(&made->findings);
}

static const char star[] = "Mill -> A\nMill -> B\nMill -> C\nMill -> D\nMill -> E\nA -> B";

static void test_locomotive(void **state)
{
  (void)state;
  evidence made = begin(star);
  add_node_measure(&made, "degree", (const double[]){5, 2, 2, 1, 1, 1});
  add_node_measure(&made, "betweenness", (const double[]){9, 0, 0, 0, 0, 0});
  assert_string_equal(sentence(&made, "degree"),
                      "The locomotive is Mill: it is tied to 5 actors, 100% of all others, while the next has 2, and "
                      "it lies on the most shortest paths between others.");
  end(&made);
}

static void test_shared_first_place(void **state)
{
  (void)state;
  evidence made = begin(star);
  add_node_measure(&made, "degree", (const double[]){3, 3, 1, 1, 1, 1});
  assert_string_equal(sentence(&made, "degree"), "There is more than one locomotive: Mill and A share the first place, "
                                                 "each tied to 3 actors (60% of all others).");
  end(&made);
}

static void test_equals_have_no_locomotive(void **state)
{
  (void)state;
  evidence made = begin(star);
  add_node_measure(&made, "degree", (const double[]){2, 2, 2, 2, 2, 1});
  assert_non_null(strstr(sentence(&made, "degree"), "no single locomotive: Mill, A, B and 2 others share"));
  end(&made);
  made = begin(star);
  add_node_measure(&made, "degree", (const double[]){2, 2, 2, 2, 2, 2});
  assert_null(sentence(&made, "degree"));
  end(&made);
}

static void test_bridge(void **state)
{
  (void)state;
  evidence made = begin("Mill : firm\nUniversity : education\nFarm : firm\nBakery : firm\nMinistry : state\nAgency : "
                        "state\nMill -> Farm\nMill -> Bakery\nMill -> University\nUniversity -> Farm\nMinistry -> "
                        "University\nMinistry -> Agency");
  add_node_measure(&made, "betweenness", (const double[]){7, 6, 0, 0, 4, 0});
  add_node_measure(&made, "betweenness_normalized", (const double[]){0.35, 0.3, 0, 0, 0.2, 0});
  assert_string_equal(
      sentence(&made, "betweenness"),
      "University (education) stands between other categories: of its 3 partners 2 are of category “firm” "
      "and 1 of “state” (betweenness 0.3 of a possible 1).");
  end(&made);
}

static void test_holding_relation(void **state)
{
  (void)state;
  evidence made = begin("A -> B trade\nB -> C trade\nC -> D trade\nD -> E trade\nE -> F talks\nA -> C talks");
  add_network_measure(&made, "largest_weak_share", (const double[]){1, 5 / 6.0, 2 / 6.0}, 3);
  assert_string_equal(sentence(&made, "largest_weak_share"),
                      "The ties that hold the cluster together are those of “trade”: 4 of all ties (67%), they alone "
                      "connect 83% of the actors in one part, and those of “talks”, the next, 33%.");
  end(&made);
}

static void test_chain_or_group(void **state)
{
  (void)state;
  evidence made = begin(star);
  add_network_measure(&made, "trophic_incoherence", (const double[]){0.1, 0.1}, 2);
  add_network_measure(&made, "transitivity", (const double[]){0.2, 0.2}, 2);
  add_network_measure(&made, "reciprocity", (const double[]){0, 0}, 2);
  assert_non_null(strstr(sentence(&made, "trophic_incoherence"), "More a chain than a group: trophic incoherence is "
                                                                 "0.1 "));
  end(&made);
}

/* Undirected ties are read both ways and would hide the flow: the larger of the directed relations is judged alone. */
static void test_chain_beside_undirected_ties(void **state)
{
  (void)state;
  evidence made = begin("A -> B study\nA -> B trade\nB -> C trade\nC -> D trade\nD -> E trade\nE -- F talks");
  add_network_measure(&made, "edges", (const double[]){7, 1, 4, 1}, 4);
  add_network_measure(&made, "trophic_incoherence", (const double[]){0.9, 0.8, 0.1, NAN}, 4);
  add_network_measure(&made, "transitivity", (const double[]){0.5, 0, 0, 0}, 4);
  add_network_measure(&made, "reciprocity", (const double[]){0.6, 0, 0, NAN}, 4);
  assert_string_equal(sentence(&made, "trophic_incoherence"),
                      "More a chain than a group in “trade”: trophic incoherence is 0.1 (0 when every tie leads one "
                      "step on, 1 when flows only circulate), partners of one actor are partners of each other in 0% "
                      "of the cases, and 0% of the ties are returned.");
  end(&made);
}

static void test_parts_and_isolates(void **state)
{
  (void)state;
  evidence made = begin("A -> B\nB -> C\nC -> A\nA -> C\nC -> B\nD\nE\nF");
  add_network_measure(&made, "weak_components", (const double[]){4, 4}, 2);
  add_network_measure(&made, "largest_weak_share", (const double[]){0.5, 0.5}, 2);
  add_network_measure(&made, "isolates", (const double[]){3, 3}, 2);
  add_network_measure(&made, "density", (const double[]){1 / 6.0, 1 / 6.0}, 2);
  assert_string_equal(sentence(&made, "weak_components"),
                      "The cluster falls into 4 parts: the largest holds 50% of the actors, and 3 actors have no tie; "
                      "17% of the possible ties exist.");
  end(&made);
}

static void test_single_sources(void **state)
{
  (void)state;
  evidence made = begin(star);
  add_node_measure(&made, "degree_in", (const double[]){0, 1, 2, 1, 1, 1});
  add_node_measure(&made, "degree_out", (const double[]){5, 1, 0, 0, 0, 0});
  assert_string_equal(sentence(&made, "degree_in"),
                      "Of 5 actors with an incoming tie, 4 (80%) depend on a single source; the most frequent source "
                      "is Mill, with ties to 5 actors.");
  end(&made);
}

static void test_mixing_near_chance(void **state)
{
  (void)state;
  evidence made = begin("A : firm\nB : bank\nA -> B\nB -> C\nC -> D\nD -> E\nE -> F");
  add_network_measure(&made, "ei", (const double[]){0.4, 0.4}, 2);
  add_network_measure(&made, "assortativity", (const double[]){0.05, 0.05}, 2);
  assert_string_equal(sentence(&made, "ei"),
                      "Most ties lead from one category of actors to another: 70% of them are external (E-I index "
                      "0.4); given how many ties each category has, like is tied to like about as often as by chance "
                      "(assortativity 0.05).");
  end(&made);
}

static void test_small_networks_say_nothing(void **state)
{
  (void)state;
  evidence made = begin("A -> B\nB -> C");
  add_node_measure(&made, "degree", (const double[]){1, 2, 1});
  assert_null(sentence(&made, "degree"));
  assert_int_equal(made.findings.remark_count, 1);
  end(&made);
}

static void test_real_measures(void **state)
{
  (void)state;
  evidence made = {.network = network_from_text(star)};
  assert_int_equal(fil_run(&made.network, &(fil_request){.level = FIL_LEVEL_NODE}, &made.nodes, NULL), FIL_OK);
  assert_int_equal(fil_run(&made.network, &(fil_request){.level = FIL_LEVEL_NETWORK}, &made.relations, NULL), FIL_OK);
  assert_non_null(strstr(sentence(&made, "degree"), "The locomotive is Mill"));
  assert_non_null(strstr(sentence(&made, "cut_nodes"), "hangs on 1 actor without"));
  end(&made);
}

/* The broker's counts: 3 of 5 as gatekeeper, where 1.25 are expected. */
static void test_broker(void **state)
{
  (void)state;
  evidence made = begin("Mill : firm\nBaker : firm\nUni : school\nBank : bank\nFarm : firm\nShop : firm\n"
                        "Mill -> Uni\nUni -> Bank\nBaker -> Uni\nUni -> Farm\nShop -> Farm");
  add_node_measure(&made, "brokerage", (const double[]){0, 0, 5, 1, 0, 0});
  add_node_measure(&made, "gatekeeper", (const double[]){0, 0, 3, 1, 0, 0});
  add_node_measure(&made, "gatekeeper_expected", (const double[]){0, 0, 1.25, 1, 0, 0});
  add_node_measure(&made, "liaison", (const double[]){0, 0, 2, 0, 0, 0});
  add_node_measure(&made, "liaison_expected", (const double[]){0, 0, 2, 0, 0, 0});
  assert_string_equal(sentence(&made, "brokerage"),
                      "Uni (school) is the busiest broker: it stands 5 times between two actors who are not tied "
                      "themselves, most often as gatekeeper, on the way from another category into its own (3 of them; "
                      "1.25 by chance, given the sizes of the categories).");
  end(&made);
  evidence shared =
      begin("A : firm\nB : firm\nC : bank\nD : firm\nE : firm\nF : firm\nA -> B\nB -> C\nC -> D\nD -> E\nE -> F");
  add_node_measure(&shared, "brokerage", (const double[]){0, 2, 2, 1, 0, 0});
  assert_null(sentence(&shared, "brokerage"));
  end(&shared);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_broker),
      cmocka_unit_test(test_locomotive),
      cmocka_unit_test(test_shared_first_place),
      cmocka_unit_test(test_equals_have_no_locomotive),
      cmocka_unit_test(test_bridge),
      cmocka_unit_test(test_holding_relation),
      cmocka_unit_test(test_chain_or_group),
      cmocka_unit_test(test_chain_beside_undirected_ties),
      cmocka_unit_test(test_parts_and_isolates),
      cmocka_unit_test(test_single_sources),
      cmocka_unit_test(test_mixing_near_chance),
      cmocka_unit_test(test_small_networks_say_nothing),
      cmocka_unit_test(test_real_measures),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
