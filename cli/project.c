/* SPDX-License-Identifier: GPL-2.0-or-later */
/* --project ONTO[:WEIGHT]. */
#include "cli/project.h"

#include "cli/suggest.h"
#include "graph/memory.h"
#include "io/load/projection.h"

#include <string.h>

static bool is_mode(const fil_schema *schema, const char *name)
{
  fil_projection projection;
  return fil_projection_find_mode(schema, name, &projection);
}

static fil_status refuse_mode(const fil_schema *schema, const char *name, fil_error *error)
{
  const char **names;
  size_t count;
  fil_status status = fil_projection_modes(schema, &names, &count, error);
  if (status != FIL_OK)
    return status;
  status = fil_suggest("category", name, names, count, error);
  fil_memory_free(names);
  return status;
}

static fil_status find_weight(const char *name, fil_projection_weight *weight, fil_error *error)
{
  const char *names[FIL_PROJECTION_WEIGHTS];
  for (int k = 0; k < FIL_PROJECTION_WEIGHTS; k++) {
    *weight = (fil_projection_weight)k;
    names[k] = fil_projection_weight_name(*weight);
    if (strcmp(name, names[k]) == 0)
      return FIL_OK;
  }
  return fil_suggest("weighting", name, names, FIL_PROJECTION_WEIGHTS, error);
}

/* A category may have a colon in its name: what the whole names goes first. */
static fil_status read(const char *asked, const fil_schema *schema, fil_projection_wish *wish, fil_error *error)
{
  fil_status status = fil_memory_set(&wish->onto, asked, error);
  const char *colon = strrchr(asked, ':');
  if (status != FIL_OK || is_mode(schema, asked))
    return status;
  if (colon) {
    wish->onto[colon - asked] = '\0';
    if (is_mode(schema, wish->onto))
      return find_weight(colon + 1, &wish->weight, error);
  }
  return refuse_mode(schema, wish->onto, error);
}

fil_status fil_project_as_asked(const char *asked, fil_network *network, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_projection_wish wish = {0};
  FIL_TRY(read(asked, &network->schema, &wish, error));
  FIL_TRY(fil_projection_apply(&wish, 1, /*file=*/NULL, network, problems, error));
done:
  fil_memory_free(wish.onto);
  return status;
}
