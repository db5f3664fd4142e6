/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Memory that runs out while networks are written, in every format. */
#include "graph/memory.h"
#include "io/network/format.h"
#include "tests/support/failing_memory.h"
#include "tests/support/network_text.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

typedef struct writing_out {
  const fil_network_format *format;
  const fil_network *network;
  const char *path;
} writing_out;

static fil_status write_out(void *context, fil_error *error)
{
  const writing_out *out = context;
  fil_status status = FIL_OK;
  fil_bundle files = {0};
  fil_problems problems = {0};
  FIL_TRY(fil_bundle_init(&files, out->path, error));
  const fil_network_writing writing = {.network = out->network, .files = &files, .problems = &problems};
  FIL_TRY(fil_network_format_write(out->format, writing, error));
  FIL_TRY(fil_bundle_commit(&files, error));
done:
  fil_bundle_destroy(&files);
  fil_problems_destroy(&problems);
  return status;
}

/* Names that need escapes, attributes of each kind, what most formats cannot hold; ids that all of them can if `plain`.
 */
static fil_network make_network(bool plain)
{
  fil_network network = network_from_text("a : farm / Growing\nb : mill / Milling\nc\na -> b 2 trade\nb -- c talks");
  fil_column *staff;
  assert_int_equal(fil_memory_set(&network.title, "Bread \"and\" Нан", NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&network.nodes, "Staff & size", FIL_COLUMN_NUMBER, &staff, NULL), FIL_OK);
  staff->numbers[1] = 4;
  assert_int_equal(fil_network_add_node(&network, plain ? "d" : "Диірмен, \"d\"", "two\nlines", NULL, NULL, NULL),
                   FIL_OK);
  return network;
}

static void test_formats(void **state)
{
  (void)state;
  for (size_t k = 0; k < fil_network_format_count(); k++) {
    const fil_network_format *format = fil_network_format_at(k);
    fil_network network = make_network(/*plain=*/strcmp(format->name, "multinet") == 0);
    for (const char *at = format->write ? format->extensions : NULL; at && *at;
         at += strcspn(at, " "), at += *at == ' ') {
      char path[64];
      snprintf(path, sizeof path, "made.%.*s", (int)strcspn(at, " "), at);
      print_message("%s: %s\n", format->name, path);
      writing_out out = {format, &network, path};
      assert_survives_without_memory(write_out, &out);
    }
    fil_network_destroy(&network);
  }
}

static void test_compressed(void **state)
{
  (void)state;
  fil_network network = make_network(/*plain=*/true);
  writing_out gzip = {fil_network_format_named("csv"), &network, "made.csv.gz"};
  writing_out zstd = {fil_network_format_named("csv"), &network, "made.csv.zst"};
  assert_survives_without_memory(write_out, &gzip);
  assert_survives_without_memory(write_out, &zstd);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {IN_SCRATCH(test_formats), IN_SCRATCH(test_compressed)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
