/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Any bytes as an edge sheet: decoded, scanned, typed, put together; read in one go and in many chunks. */
#include "graph/assemble.h"
#include "graph/memory.h"
#include "graph/workers.h"
#include "io/sheet/header.h"
#include "io/sheet/records.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/tables.h"
#include "tests/support/windowed.h"

#include <stdlib.h>

/* Every edge of a network without errors has its endpoints and its relation. */
static void check_edges(const fil_network *network)
{
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    fuzz_require(fil_network_source(network, edge) < fil_network_node_count(network));
    fuzz_require(fil_network_target(network, edge) < fil_network_node_count(network));
    fuzz_require(fil_network_relation(network, edge) < network->schema.relation_count);
  }
}

/* The sheet's columns by their headings, or, where it has none that is known, the first two as endpoints. */
static void assign_roles(const fil_delimited *sheet, fil_assembly *assembly, fil_cells *cells, fil_problems *problems)
{
  const fil_sheet wish = {0};
  bool usable;
  fuzz_require(fil_header_match_edges(sheet, &wish, assembly, cells, &usable, problems, NULL) == FIL_OK);
  if (usable)
    return;
  for (int role = 0; role < FIL_EDGE_ROLES; role++)
    assembly->edge_roles[role] = FIL_NO_COLUMN;
  assembly->edge_id = assembly->edge_direction = assembly->edge_period = FIL_NO_COLUMN;
  for (size_t k = 0; k < 2; k++) {
    assembly->edge_roles[k] = k;
    cells[k] = FIL_CELLS_CATEGORY;
  }
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

/* However the sheet is cut, the table and its problems are the same. The chunks are read in one thread: starting others
   would take most of the time. */
static void check_chunks(const fil_delimited *sheet, const fil_cells *cells)
{
  static const fil_records_layout layouts[] = {{SIZE_MAX, SIZE_MAX}, {1, 16}, {40, 0}};
  fil_table tables[3];
  fil_problems problems[3] = {0};
  fil_workers_use(5);
  for (size_t k = 0; k < 3; k++)
    fuzz_require(fil_records_read(sheet, cells, &layouts[k], NULL, &tables[k], &problems[k], NULL) == FIL_OK);
  for (size_t k = 1; k < 3; k++) {
    fuzz_require(tables_are_same(&tables[0], &tables[k]));
    fuzz_require(problems_are_same(&problems[0], &problems[k]));
  }
  for (size_t k = 0; k < 3; k++) {
    fil_table_destroy(&tables[k]);
    fil_problems_destroy(&problems[k]);
  }
}

/* Read as a large file is, from which it was opened, the sheet is the same unless its text is found odd. */
static void check_windows(const fil_delimited *sheet, const fil_cells *cells, const uint8_t *bytes, size_t length)
{
  const fil_records_layout whole = {SIZE_MAX, SIZE_MAX}, parts = {40, 20};
  fil_source source = {0};
  fil_delimited windowed = *sheet;
  fil_table tables[2] = {0};
  fil_problems problems[2] = {0};
  windowed.source = &source;
  if (open_windowed(&source, sheet->source->name, (const char *)bytes, length, length, /*window=*/128)) {
    fuzz_require(fil_records_read(&windowed, cells, &parts, NULL, &tables[0], &problems[0], NULL) == FIL_OK);
    fuzz_require(fil_records_read(sheet, cells, &whole, NULL, &tables[1], &problems[1], NULL) == FIL_OK);
    fuzz_require(source.rest->odd || tables_are_same(&tables[0], &tables[1]));
    fuzz_require(source.rest->odd || problems_are_same(&problems[0], &problems[1]));
  }
  for (size_t k = 0; k < 2; k++) {
    fil_table_destroy(&tables[k]);
    fil_problems_destroy(&problems[k]);
  }
  fil_source_close(&source);
}

static void assemble(const fil_delimited *sheet, const uint8_t *bytes, size_t length)
{
  fil_network network = {0};
  fil_problems problems = {0};
  fil_table table = {0};
  const fil_schema schema = {0};
  fil_assembly assembly = {.edges = &table, .schema = &schema};
  fil_cells *cells = fil_memory_new(sheet->headers.count, sizeof *cells);
  assign_roles(sheet, &assembly, cells, &problems);
  check_chunks(sheet, cells);
  check_windows(sheet, cells, bytes, length);
  fuzz_require(fil_delimited_read(sheet, cells, NULL, &table, &problems, NULL) == FIL_OK);
  fuzz_require(fil_header_settle_type(&assembly, &problems, NULL) == FIL_OK);
  fuzz_require(fil_assemble(&assembly, &network, &problems, NULL) == FIL_OK);
  check_edges(&network);
  fil_memory_free(cells);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
  fil_problems_destroy(&problems);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  static const fil_allocator one_thread = {.resize = resize, .release = release};
  fil_source source = {0};
  fil_delimited sheet = {0};
  fil_problems problems = {0};
  fil_error error = {0};
  fil_memory_use(&one_thread);
  fil_status status = fil_source_open_memory(&source, "fuzz.csv", (const char *)bytes, length, NULL, &problems, &error);
  fuzz_require(status == FIL_OK || ((status == FIL_ERROR_DATA || status == FIL_ERROR_USAGE) && error.message[0]));
  if (status == FIL_OK) {
    fuzz_require(fil_text_is_utf8(source.bytes, source.length, NULL));
    fuzz_require(fil_delimited_open(&sheet, &source, &problems, NULL) == FIL_OK);
    if (sheet.headers.count >= 2)
      assemble(&sheet, bytes, length);
  }
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  fil_problems_destroy(&problems);
  return 0;
}
