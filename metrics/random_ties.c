/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A growing list of ties. */
#include "metrics/random_ties.h"

#include "graph/memory.h"

fil_status fil_random_ties_reserve(fil_random_ties *ties, size_t room, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t sources = ties->room, targets = ties->room;
  FIL_TRY(fil_memory_reserve(&ties->sources, &sources, room, sizeof *ties->sources, error));
  FIL_TRY(fil_memory_reserve(&ties->targets, &targets, room, sizeof *ties->targets, error));
  FIL_TRY(fil_memory_reserve(&ties->origins, &ties->room, room, sizeof *ties->origins, error));
done:
  return status;
}

void fil_random_ties_add(fil_random_ties *ties, uint32_t source, uint32_t target, uint32_t origin)
{
  ties->sources[ties->count] = source;
  ties->targets[ties->count] = target;
  ties->origins[ties->count++] = origin;
}

void fil_random_ties_destroy(fil_random_ties *ties)
{
  fil_memory_free(ties->sources);
  fil_memory_free(ties->targets);
  fil_memory_free(ties->origins);
  *ties = (fil_random_ties){0};
}

void fil_random_ties_shuffle_origins(fil_random_ties *ties, fil_random *random)
{
  fil_random_shuffle(random, ties->origins, ties->count);
}
