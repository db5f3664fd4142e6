/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Any bytes as an edge sheet: decoded, scanned, typed, put together. */
#include "graph/assemble.h"
#include "graph/memory.h"
#include "io/header.h"
#include "tests/fuzz/fuzz.h"

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

static void assemble(const fil_delimited *sheet)
{
  fil_network network = {0};
  fil_problems problems = {0};
  fil_table table = {0};
  const fil_schema schema = {0};
  fil_assembly assembly = {.edges = &table, .schema = &schema};
  fil_cells *cells = fil_memory_new(sheet->headers.count, sizeof *cells);
  assign_roles(sheet, &assembly, cells, &problems);
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
  fil_source source = {0};
  fil_delimited sheet = {0};
  fil_problems problems = {0};
  fil_error error = {0};
  fil_status status = fil_source_open_memory(&source, "fuzz.csv", (const char *)bytes, length, NULL, &problems, &error);
  fuzz_require(status == FIL_OK || (status == FIL_ERROR_DATA && error.message[0]));
  if (status == FIL_OK) {
    fuzz_require(fil_text_is_utf8(source.bytes, source.length, NULL));
    fuzz_require(fil_delimited_open(&sheet, &source, &problems, NULL) == FIL_OK);
    if (sheet.headers.count >= 2)
      assemble(&sheet);
  }
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  fil_problems_destroy(&problems);
  return 0;
}
