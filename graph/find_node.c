/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A node by its id, its label or its row. */
#include "graph/find_node.h"

#include "graph/memory.h"
#include "graph/number.h"

#include <math.h>
#include <string.h>

enum { COMPARED_AT_MOST = 100000 };

static fil_status refuse(const fil_network *network, const char *word, const char *asker, fil_error *error)
{
  const size_t nodes = fil_network_node_count(network);
  const char *nearest = NULL;
  if (nodes <= COMPARED_AT_MOST) {
    const char **names = fil_memory_new(2 * nodes, sizeof *names);
    if (!names)
      return fil_error_memory(error);
    for (size_t node = 0; node < nodes; node++) {
      names[node] = fil_network_label(network, node);
      names[nodes + node] = fil_network_id(network, node);
    }
    nearest = fil_text_nearest(word, names, 2 * nodes);
    fil_memory_free(names);
  }
  return fil_error_set(error, FIL_ERROR_USAGE, "%s: there is no actor \"%s\"%s%s%s", asker, word,
                       nearest ? "; did you mean \"" : "", nearest ? nearest : "", nearest ? "\"?" : "");
}

static bool is_row(const char *word, size_t nodes, size_t *node)
{
  double row;
  if (!fil_number_read(word, strlen(word), '.', &row) || !(row >= 1 && row <= (double)nodes) || row != floor(row))
    return false;
  *node = (size_t)row - 1;
  return true;
}

fil_status fil_find_node(const fil_network *network, const char *word, const char *asker, size_t *node,
                         fil_error *error)
{
  const size_t nodes = fil_network_node_count(network);
  size_t labelled = 0;
  for (size_t k = 0; k < nodes; k++) {
    if (strcmp(fil_network_id(network, k), word) == 0) {
      *node = k;
      return FIL_OK;
    }
  }
  for (size_t k = 0; k < nodes; k++) {
    if (strcmp(fil_network_label(network, k), word) == 0 && labelled++ == 0)
      *node = k;
  }
  if (labelled > 1)
    return fil_error_set(error, FIL_ERROR_USAGE, "%s: %zu actors are called \"%s\"; give the id of one, such as %s",
                         asker, labelled, word, fil_network_id(network, *node));
  return labelled || is_row(word, nodes, node) ? FIL_OK : refuse(network, word, asker, error);
}
