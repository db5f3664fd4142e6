/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Any bytes as a file of values of nodes; the first byte says which of the three it is called. */
#include "io/network/node_values.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

static void make_ids(fil_column *ids)
{
  static const char *const texts[] = {"A", "B", "C"};
  fuzz_require(fil_column_init(ids, "id", FIL_COLUMN_TEXT, NULL) == FIL_OK);
  for (size_t k = 0; k < 3; k++)
    fuzz_require(fil_column_add_text(ids, texts[k], strlen(texts[k]), NULL) == FIL_OK);
}

static void check_table(const fil_table *table)
{
  for (size_t k = 0; k < table->column_count; k++)
    fuzz_require(table->columns[k]->rows == fil_table_rows(table));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  static const char *const names[] = {"a.clu", "a.vec", "a.dl"};
  fil_source source = {0};
  fil_column ids = {0};
  fil_table table = {0};
  fil_problems problems = {0};
  bool usable;
  if (length == 0)
    return 0;
  const char *name = names[bytes[0] % 3];
  make_ids(&ids);
  if (fil_source_open_memory(&source, name, (const char *)bytes + 1, length - 1, NULL, &problems, NULL) == FIL_OK) {
    const fil_node_values kind = fil_node_values_find(&source, name);
    if (kind != FIL_NODE_VALUES_NONE)
      fuzz_require(fil_node_values_read(&source, kind, &ids, &table, &usable, &problems, NULL) == FIL_OK);
    check_table(&table);
  }
  fil_table_destroy(&table);
  fil_column_destroy(&ids);
  fil_source_close(&source);
  fil_problems_destroy(&problems);
  return 0;
}
