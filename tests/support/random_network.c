/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random networks beside their matrices. */
#include "tests/support/random_network.h"

#include "tests/support/testing.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Park & Miller's minimal standard. */
static uint64_t draw(uint64_t *state)
{
  *state = *state * 48271 % 2147483647;
  return *state;
}

fil_network draw_network(random_network *drawn, uint64_t seed, size_t nodes, size_t ties, bool directed)
{
  fil_network network;
  uint64_t state = seed * 7919 + 17;
  uint32_t code;
  assert(nodes >= 2 && nodes <= RANDOM_NODES_MOST);
  memset(drawn, 0, sizeof *drawn);
  drawn->nodes = nodes;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  fil_schema_add_relation(&network.schema, "tie", NULL, NULL, directed, NULL);
  fil_dictionary_add(&network.edges.columns[FIL_EDGE_RELATION]->levels, "tie", 3, &code, NULL);
  for (size_t node = 0; node < nodes; node++) {
    char id[24];
    snprintf(id, sizeof id, "N%zu", node);
    fil_network_add_node(&network, id, NULL, NULL, NULL, NULL);
  }
  for (size_t tie = 0; tie < ties; tie++) {
    const uint32_t source = (uint32_t)(draw(&state) % nodes);
    const uint32_t target = (uint32_t)((source + 1 + draw(&state) % (nodes - 1)) % nodes);
    fil_network_add_edge(&network, source, target, "tie", 1, NULL);
    drawn->tied[source][target] = true;
    drawn->tied[target][source] |= !directed;
  }
  return network;
}

void find_distances(const random_network *drawn, bool ignore_direction,
                    double distances[RANDOM_NODES_MOST][RANDOM_NODES_MOST])
{
  for (size_t i = 0; i < drawn->nodes; i++) {
    for (size_t j = 0; j < drawn->nodes; j++) {
      const bool tied = drawn->tied[i][j] || (ignore_direction && drawn->tied[j][i]);
      distances[i][j] = i == j ? 0 : tied ? 1 : INFINITY;
    }
  }
  for (size_t k = 0; k < drawn->nodes; k++) {
    for (size_t i = 0; i < drawn->nodes; i++) {
      for (size_t j = 0; j < drawn->nodes; j++)
        distances[i][j] = fmin(distances[i][j], distances[i][k] + distances[k][j]);
    }
  }
}
