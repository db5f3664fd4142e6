/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Work in parts. */
#include "graph/memory.h"
#include "graph/workers.h"
#include "tests/support/testing.h"

#include <pthread.h>
#include <stdlib.h>

enum { PARTS = 1000 };

typedef struct part_record {
  int done;
  bool calling;
  pthread_t thread;
} part_record;

static void record(void *context, size_t part, bool calling)
{
  part_record *records = context;
  records[part].done++;
  records[part].calling = calling;
  records[part].thread = pthread_self();
}

/* Every part is done once, and who is told to be the caller is. */
static void assert_done(void)
{
  static part_record records[PARTS];
  for (size_t k = 0; k < PARTS; k++)
    records[k] = (part_record){0};
  fil_workers_run(record, records, PARTS);
  for (size_t k = 0; k < PARTS; k++) {
    assert_int_equal(records[k].done, 1);
    assert_int_equal(records[k].calling, pthread_equal(records[k].thread, pthread_self()) != 0);
  }
}

static void test_any_number(void **state)
{
  (void)state;
  for (size_t workers = 0; workers < 9; workers++) {
    fil_workers_use(workers);
    assert_true(workers ? fil_workers() == workers : fil_workers() >= 1);
    assert_done();
  }
  fil_workers_use(0);
  fil_workers_run(record, NULL, 0);
}

static void *resize(void *context, void *block, size_t size)
{
  (void)context;
  return realloc(block, size);
}

static void release(void *context, void *block)
{
  (void)context;
  free(block);
}

/* An allocator that does not say that it may be shared is never shared. */
static void test_allocator_of_one_thread(void **state)
{
  (void)state;
  static part_record records[PARTS];
  const fil_allocator allocator = {.resize = resize, .release = release};
  fil_workers_use(4);
  fil_memory_use(&allocator);
  fil_workers_run(record, records, PARTS);
  fil_memory_use(NULL);
  fil_workers_use(0);
  for (size_t k = 0; k < PARTS; k++)
    assert_true(records[k].calling);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_any_number),
      cmocka_unit_test(test_allocator_of_one_thread),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
