/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks for tests, written as text. */
#include "tests/support/network_text.h"

#include "graph/number.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORD_LONGEST = 64 };

/* The row of a node, which is added when new. */
static uint32_t node_row(fil_network *network, const char *id)
{
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    if (strcmp(fil_network_id(network, node), id) == 0)
      return (uint32_t)node;
  }
  assert_int_equal(fil_network_add_node(network, id, NULL, NULL, NULL, NULL), FIL_OK);
  return (uint32_t)(fil_network_node_count(network) - 1);
}

/* "A -> B [weight] [relation]", already split into words. */
static void add_tie(fil_network *network, char *const words[], size_t count)
{
  bool directed = strcmp(words[1], "->") == 0;
  double weight = NAN;
  const char *relation = directed ? "tie" : "link";
  if (count > 3 && !fil_number_read(words[3], strlen(words[3]), '.', &weight))
    relation = words[3];
  if (count > 4)
    relation = words[4];
  if (fil_schema_find_relation(&network->schema, relation) == SIZE_MAX) {
    fil_dictionary *levels = &network->edges.columns[FIL_EDGE_RELATION]->levels;
    uint32_t code;
    assert_int_equal(fil_schema_add_relation(&network->schema, relation, NULL, NULL, directed, NULL), FIL_OK);
    assert_int_equal(fil_dictionary_add(levels, relation, strlen(relation), &code, NULL), FIL_OK);
  }
  uint32_t source = node_row(network, words[0]), target = node_row(network, words[2]);
  assert_int_equal(fil_network_add_edge(network, source, target, relation, weight, NULL), FIL_OK);
}

/* "A [: category [/ stage]]", already split into words. */
static void add_node(fil_network *network, char *const words[], size_t count)
{
  const char *category = NULL, *stage = NULL;
  for (size_t k = 1; k < count; k++) {
    if (strcmp(words[k], "/") == 0 && k + 1 < count)
      stage = words[++k];
    else if (strcmp(words[k], ":") != 0)
      category = words[k];
  }
  assert_int_equal(fil_network_add_node(network, words[0], NULL, category, stage, NULL), FIL_OK);
}

fil_network network_from_text(const char *text)
{
  fil_network network;
  char *copy = strdup(text), *line_state = NULL;
  assert_non_null(copy);
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (char *line = strtok_r(copy, "\n", &line_state); line; line = strtok_r(NULL, "\n", &line_state)) {
    char *words[WORD_LONGEST] = {0}, *word_state = NULL;
    size_t count = 0;
    line[strcspn(line, "#")] = '\0';
    for (char *word = strtok_r(line, " ", &word_state); word; word = strtok_r(NULL, " ", &word_state))
      words[count++] = word;
    if (count >= 3 && (strcmp(words[1], "->") == 0 || strcmp(words[1], "--") == 0))
      add_tie(&network, words, count);
    else if (count > 0)
      add_node(&network, words, count);
  }
  free(copy);
  return network;
}
