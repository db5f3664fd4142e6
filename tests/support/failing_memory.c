/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Work done over and over, each time with one more allocation granted before memory runs out. */
#include "tests/support/failing_memory.h"

#include "graph/memory.h"
#include "tests/support/testing.h"

#include <stdbool.h>
#include <stdlib.h>

enum { RUNS_MOST = 100000 }; /* work that still wants more has an endless loop */

typedef struct memory_ration {
  size_t granted; /* allocations until the refusal */
  bool lasting;   /* every later one is refused too */
  size_t asked;
  size_t live;
} memory_ration;

static void *resize(void *context, void *block, size_t size)
{
  memory_ration *ration = context;
  size_t position = ration->asked++;
  bool refused = ration->lasting ? position >= ration->granted : position == ration->granted;
  void *grown = refused ? NULL : realloc(block, size);
  if (grown && !block)
    ration->live++;
  return grown;
}

static void release(void *context, void *block)
{
  memory_ration *ration = context;
  ration->live--;
  free(block);
}

/* Whether the work got all it asked for. */
static bool run_with(memory_ration *ration, memory_work work, void *context)
{
  const fil_allocator allocator = {.resize = resize, .release = release, .context = ration};
  fil_error error = {0};
  fil_memory_use(&allocator);
  fil_status status = work(context, &error);
  fil_memory_use(NULL);

  assert_int_equal(ration->live, 0);
  bool complete = ration->asked <= ration->granted;
  assert_int_equal(status, complete ? FIL_OK : FIL_ERROR_MEMORY);
  assert_int_equal(error.status, status);
  return complete;
}

void assert_survives_without_memory(memory_work work, void *context)
{
  for (int lasting = 0; lasting <= 1; lasting++) {
    size_t granted = 0;
    for (;; granted++) {
      memory_ration ration = {.granted = granted, .lasting = lasting};
      assert_true(granted < RUNS_MOST);
      if (run_with(&ration, work, context))
        break;
    }
    assert_true(granted > 0);
  }
}
