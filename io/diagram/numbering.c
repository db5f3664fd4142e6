/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How cgraph numbers the parts of a figure: its "ID discipline". Names have even numbers, what has none odd ones. */
#include "io/diagram/numbering.h"

#include "graph/memory.h"

#include <string.h>

static void *open_state(Agraph_t *graph, Agdisc_t *discipline)
{
  ((fil_numbering *)(void *)discipline)->graph = graph;
  return discipline;
}

static fil_status keep(fil_numbering *numbering, char *name, uint32_t *code, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_reserve(&numbering->kept, &numbering->capacity, (size_t)numbering->names.count + 1,
                             sizeof *numbering->kept, error));
  uint32_t before = numbering->names.count;
  FIL_TRY(fil_dictionary_add(&numbering->names, name, strlen(name), code, error));
  if (*code == before)
    numbering->kept[*code] = agstrdup(numbering->graph, name);
done:
  return status;
}

static long map(void *state, int kind, char *name, IDTYPE *id, int create)
{
  (void)kind;
  fil_numbering *numbering = state;
  uint32_t code = FIL_MISSING;
  if (name && !create)
    code = fil_dictionary_find(&numbering->names, name, strlen(name));
  else if (name && keep(numbering, name, &code, NULL) != FIL_OK)
    numbering->out_of_memory = true;
  bool named = code != FIL_MISSING;
  if (!named && create) /* without memory too: cgraph would make names of its own, and not free them */
    *id = 2 * numbering->nameless++ + 1;
  else if (named)
    *id = 2 * (IDTYPE)code + 2;
  return named || create;
}

static char *print(void *state, int kind, IDTYPE id)
{
  (void)kind;
  const fil_numbering *numbering = state;
  return id % 2 ? NULL : numbering->kept[id / 2 - 1];
}

static void forget(void *state, int kind, IDTYPE id)
{
  (void)state;
  (void)kind;
  (void)id;
}

static void close_state(void *state)
{
  (void)state;
}

static void see(void *state, int kind, void *object)
{
  (void)state;
  (void)kind;
  (void)object;
}

Agraph_t *fil_numbering_open(fil_numbering *numbering, const char *name)
{
  static Agiddisc_t methods = {
      .open = open_state, .map = map, .free = forget, .print = print, .close = close_state, .idregister = see};
  numbering->discipline.id = &methods;
  return agopen((char *)name, Agdirected, &numbering->discipline);
}

void fil_numbering_destroy(fil_numbering *numbering)
{
  fil_dictionary_destroy(&numbering->names);
  fil_memory_free(numbering->kept);
}
