/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Projections, worked by hand and held against the slow definition. */
#include "graph/number.h"
#include "graph/project.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* A projection onto a category, or, for "source" and "target", by the direction of the ties. */
static fil_projection onto(const fil_network *network, const char *mode, fil_projection_weight weight)
{
  fil_projection projection = {.relation = FIL_MISSING, .weight = weight, .name = "co"};
  projection.category = (uint32_t)fil_terms_find(&network->schema.categories, mode);
  if (strcmp(mode, "source") == 0)
    projection.side = FIL_PROJECTION_SOURCES;
  if (strcmp(mode, "target") == 0)
    projection.side = FIL_PROJECTION_TARGETS;
  return projection;
}

static void assert_ties(const fil_network *network, const char *expected)
{
  fil_text text = {0};
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const fil_relation *relation = &network->schema.relations[fil_network_relation(network, edge)];
    char weight[FIL_NUMBER_LENGTH];
    assert_string_equal(relation->name, fil_column_text(network->edges.columns[FIL_EDGE_RELATION], edge));
    assert_int_equal(fil_text_format(&text, NULL, "%s%s%c%s:%s", edge ? ", " : "",
                                     fil_network_id(network, fil_network_source(network, edge)),
                                     relation->directed ? '>' : '-',
                                     fil_network_id(network, fil_network_target(network, edge)),
                                     fil_number_show(fil_network_weight(network, edge), 4, weight)),
                     FIL_OK);
    if (network->schema.relation_count > 1)
      assert_int_equal(fil_text_format(&text, NULL, " %s", relation->name), FIL_OK);
  }
  assert_string_equal(fil_text_string(&text), expected);
  fil_text_destroy(&text);
}

static void assert_nodes(const fil_network *network, const char *expected)
{
  fil_text text = {0};
  for (size_t node = 0; node < fil_network_node_count(network); node++)
    assert_int_equal(fil_text_format(&text, NULL, "%s%s", node ? " " : "", fil_network_id(network, node)), FIL_OK);
  assert_string_equal(fil_text_string(&text), expected);
  fil_text_destroy(&text);
}

static const char firms[] =
    "A : firm\nB : firm\nC : firm\nD : firm\np : product\nq : product\nr : product\ns : product\n"
    "A -> p 5\nB -> p\nC -> p\nA -> q\nB -> q\nC -> r";

static void assert_projected(const char *text, const char *mode, fil_projection_weight weight, const char *nodes,
                             const char *ties)
{
  fil_network network = network_from_text(text);
  const fil_projection projection = onto(&network, mode, weight);
  fil_projected made;
  fil_error error = {0};
  if (fil_project(&network, &projection, 1, &made, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_nodes(&network, nodes);
  assert_ties(&network, ties);
  assert_int_equal(network.schema.relation_count, network.edges.columns[FIL_EDGE_RELATION]->levels.count);
  fil_network_destroy(&network);
}

/* p has A, B and C, q has A and B, r has C alone, s nobody. A and B share p and q, all that they have; A and C share p
   of the three p, q and r. Newman: p gives 1/2 to each of its pairs, q 1. */
static void test_weights(void **state)
{
  (void)state;
  assert_projected(firms, "firm", FIL_PROJECTION_COUNT, "A B C D", "A-B:2, A-C:1, B-C:1");
  assert_projected(firms, "firm", FIL_PROJECTION_NEWMAN, "A B C D", "A-B:1.5, A-C:0.5, B-C:0.5");
  assert_projected(firms, "firm", FIL_PROJECTION_JACCARD, "A B C D", "A-B:1, A-C:0.3333, B-C:0.3333");
  /* Seen from the products, p and q share A and B of A, B and C; p and r share C. */
  assert_projected(firms, "product", FIL_PROJECTION_COUNT, "p q r s", "p-q:2, p-r:1");
  assert_projected(firms, "product", FIL_PROJECTION_JACCARD, "p q r s", "p-q:0.6667, p-r:0.3333");
}

/* Direction of the ties tells the modes where no category does; the node without a tie is of neither and stays. */
static void test_sides(void **state)
{
  (void)state;
  const char *text = "A -> p\nB -> p\nB -> q\nC -> q\nE\nC -> C";
  assert_projected(text, "source", FIL_PROJECTION_COUNT, "A B C E", "C>C:1 tie, A-B:1 co, B-C:1 co");
  assert_projected(text, "target", FIL_PROJECTION_COUNT, "p q E", "p-q:1");
}

/* Parallel ties and undirected ones of either orientation count a partner once. */
static void test_parallel(void **state)
{
  (void)state;
  assert_projected("A : x\nB : x\np : y\nA -- p 2\np -- A 3\nB -- p\nA -> p 7 other", "x", FIL_PROJECTION_COUNT, "A B",
                   "A-B:1");
}

/* Ties of other relations stay with the nodes that stay; ties within the mode are no partnership. */
static void test_relations(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : firm\nB : firm\nu : uni\nv : uni\nw : uni\ng : state\n"
                                          "A -> B 2 trade\nu -> A 1 training\nA -- u member\nB -- u member\n"
                                          "A -- B member\nv -> B 1 training\ng -> u 1 training");
  fil_projection projection = onto(&network, "firm", FIL_PROJECTION_NEWMAN);
  projection.relation = (uint32_t)fil_schema_find_relation(&network.schema, "member");
  fil_projected made;
  assert_int_equal(fil_project(&network, &projection, 1, &made, NULL), FIL_OK);
  assert_nodes(&network, "A B v g"); /* w is like u and has no tie; v has one */
  assert_ties(&network, "A>B:2 trade, A-B:1 member, v>B:1 training, A-B:1 co");
  assert_int_equal(made.nodes, 2);
  assert_int_equal(made.partners, 1);
  assert_int_equal(made.two_mode, 2);
  assert_int_equal(made.within, 1);
  assert_int_equal(made.ties, 1);
  assert_int_equal(made.gone, 2);
  assert_int_equal(made.other_ties, 2);
  assert_true(network.has_weights);
  assert_string_equal(network.schema.relations[3].unit, fil_projection_weight_unit(FIL_PROJECTION_NEWMAN));
  assert_false(network.schema.relations[3].directed);
  fil_network_destroy(&network);
}

static void test_kept(void **state)
{
  (void)state;
  fil_network network = network_from_text(firms);
  fil_projection projection = onto(&network, "firm", FIL_PROJECTION_COUNT);
  projection.keep = true;
  fil_projected made;
  assert_int_equal(fil_project(&network, &projection, 1, &made, NULL), FIL_OK);
  assert_nodes(&network, "A B C D p q r s");
  assert_ties(&network, "A>p:5 tie, B>p:1 tie, C>p:1 tie, A>q:1 tie, B>q:1 tie, C>r:1 tie, A-B:2 co, A-C:1 co, "
                        "B-C:1 co");
  assert_int_equal(made.gone, 0);
  fil_network_destroy(&network);
}

/* Both modes of one network stand side by side, and the ties between them are gone. */
static void test_both_modes(void **state)
{
  (void)state;
  fil_network network = network_from_text(firms);
  fil_projection projections[] = {onto(&network, "firm", FIL_PROJECTION_COUNT),
                                  onto(&network, "product", FIL_PROJECTION_COUNT)};
  projections[1].name = "co-product";
  fil_projected made[2];
  assert_int_equal(fil_project(&network, projections, 2, made, NULL), FIL_OK);
  assert_nodes(&network, "A B C D p q r s");
  assert_ties(&network, "A-B:2 co, A-C:1 co, B-C:1 co, p-q:2 co-product, p-r:1 co-product");
  fil_network_destroy(&network);
}

/* Attributes and rows follow their nodes and ties; a projected tie has none. */
static void test_attributes(void **state)
{
  (void)state;
  fil_network network = network_from_text(firms);
  fil_column *staff, *year;
  assert_int_equal(fil_table_add_column(&network.nodes, "staff", FIL_COLUMN_NUMBER, &staff, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&network.edges, "year", FIL_COLUMN_NUMBER, &year, NULL), FIL_OK);
  network.nodes.origin = (fil_origin){.file = strdup("nodes.csv"), .first_row = 2};
  network.edges.origin = (fil_origin){.file = strdup("edges.csv"), .first_row = 2};
  staff->numbers[5] = 12;
  const fil_projection projection = onto(&network, "product", FIL_PROJECTION_COUNT);
  fil_projected made;
  assert_int_equal(fil_project(&network, &projection, 1, &made, NULL), FIL_OK);
  assert_true(staff->numbers[1] == 12);
  assert_int_equal(fil_table_origin_row(&network.nodes, 1), 7);
  assert_int_equal(fil_table_origin_row(&network.edges, 0), 0);
  assert_true(isnan(year->numbers[0]) && year->rows == 2);
  fil_network_destroy(&network);
}

static void assert_refused(const char *text, const char *mode, const char *message)
{
  fil_network network = network_from_text(text);
  const fil_projection projection = onto(&network, mode, FIL_PROJECTION_COUNT);
  const size_t nodes = fil_network_node_count(&network), edges = fil_network_edge_count(&network);
  fil_projected made;
  fil_error error = {0};
  assert_int_equal(fil_project(&network, &projection, 1, &made, &error), FIL_ERROR_DATA);
  assert_non_null(strstr(error.message, message));
  assert_int_equal(fil_network_node_count(&network), nodes);
  assert_int_equal(fil_network_edge_count(&network), edges);
  fil_network_destroy(&network);
}

static void test_refused(void **state)
{
  (void)state;
  assert_refused("A -> B\nB -> C", "source", "\"B\" is the source of one tie and the target of another");
  assert_refused("A : x\nB : x\nC : y\nA -> B", "x", "no tie joins");
}

/* A partner with 20,000 ties stands for nearly 200 million pairs. */
static void test_cost(void **state)
{
  (void)state;
  enum { MEMBERS = 20000 };
  fil_network network;
  fil_error error = {0};
  fil_projected made;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "fair", NULL, "event", NULL, NULL), FIL_OK);
  for (uint32_t k = 1; k <= MEMBERS; k++) {
    char id[16];
    snprintf(id, sizeof id, "f%u", (unsigned)k);
    assert_int_equal(fil_network_add_node(&network, id, NULL, "firm", NULL, NULL), FIL_OK);
    assert_int_equal(fil_network_add_edge(&network, k, 0, "visit", NAN, NULL), FIL_OK);
  }
  const fil_projection projection = onto(&network, "firm", FIL_PROJECTION_COUNT);
  assert_int_equal(fil_project(&network, &projection, 1, &made, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, "the partners tie 199990000 pairs, and a projection looks at 100000000 at most; "
                                     "leave out the partners with most ties, such as \"fair\" with 20000");
  fil_network_destroy(&network);
}

enum { SLOW_NODES = 30, SLOW_PARTNERS = 18 };

/* The definition, written down from the matrix of who has whom. */
static double slow_weight(bool has[SLOW_NODES][SLOW_PARTNERS], int a, int b, fil_projection_weight weight)
{
  double shared = 0, united = 0, newman = 0;
  for (int p = 0; p < SLOW_PARTNERS; p++) {
    double ties = 0;
    for (int node = 0; node < SLOW_NODES; node++)
      ties += has[node][p];
    shared += has[a][p] && has[b][p];
    united += has[a][p] || has[b][p];
    newman += has[a][p] && has[b][p] ? 1 / (ties - 1) : 0;
  }
  return weight == FIL_PROJECTION_COUNT ? shared : weight == FIL_PROJECTION_NEWMAN ? newman : shared / united;
}

/* A pattern that is neither sparse nor dense nor regular, its nodes of both modes mixed in the table. */
static void test_slow_definition(void **state)
{
  (void)state;
  for (int weight = 0; weight < FIL_PROJECTION_WEIGHTS; weight++) {
    bool has[SLOW_NODES][SLOW_PARTNERS] = {0};
    fil_text text = {0};
    unsigned random = 12345;
    for (int a = 0; a < SLOW_NODES; a++) {
      assert_int_equal(fil_text_format(&text, NULL, "a%d : firm\n", a), FIL_OK);
      if (a < SLOW_PARTNERS)
        assert_int_equal(fil_text_format(&text, NULL, "p%d : product\n", a), FIL_OK);
    }
    for (int a = 0; a < SLOW_NODES; a++) {
      for (int p = 0; p < SLOW_PARTNERS; p++) {
        random = random * 1664525u + 1013904223u;
        has[a][p] = random >> 24 < 40;
        if (has[a][p])
          assert_int_equal(fil_text_format(&text, NULL, random >> 23 & 1 ? "p%2$d -> a%1$d\n" : "a%d -> p%d\n", a, p),
                           FIL_OK);
      }
    }
    fil_network network = network_from_text(text.bytes);
    const fil_projection projection = onto(&network, "firm", (fil_projection_weight)weight);
    fil_projected made;
    assert_int_equal(fil_project(&network, &projection, 1, &made, NULL), FIL_OK);
    assert_int_equal(fil_network_node_count(&network), SLOW_NODES);
    size_t edge = 0;
    for (int a = 0; a < SLOW_NODES; a++) {
      for (int b = a + 1; b < SLOW_NODES; b++) {
        const double expected = slow_weight(has, a, b, (fil_projection_weight)weight);
        if (expected == 0)
          continue;
        assert_int_equal(fil_network_source(&network, edge), a);
        assert_int_equal(fil_network_target(&network, edge), b);
        assert_true(is_near(fil_network_weight(&network, edge), expected));
        edge++;
      }
    }
    assert_true(edge > 100);
    assert_int_equal(fil_network_edge_count(&network), edge);
    fil_network_destroy(&network);
    fil_text_destroy(&text);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_weights),         cmocka_unit_test(test_sides),   cmocka_unit_test(test_parallel),
      cmocka_unit_test(test_relations),       cmocka_unit_test(test_kept),    cmocka_unit_test(test_both_modes),
      cmocka_unit_test(test_attributes),      cmocka_unit_test(test_refused), cmocka_unit_test(test_cost),
      cmocka_unit_test(test_slow_definition),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
