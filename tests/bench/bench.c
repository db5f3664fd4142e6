/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets read and written, and random networks made, as multiples of the time that md5sum takes over the same file. */
#include "graph/memory.h"
#include "graph/workers.h"
#include "io/load/load.h"
#include "io/sheet/header.h"
#include "io/table/format.h"
#include "metrics/run.h"
#include "tests/bench/firms.h"
#include "tests/bench/measuring.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const bench_size sizes[] = {{"S", 500, 3000}, {"M", 20000, 120000}, {"L", 1000000, 10000000}};

enum { PATH_LENGTH = 256, REWIRED_TIES_MOST = 10000 };

static size_t rewired = 1000; /* random networks */

/* The sheets of one network on the disk. */
typedef struct bench_sheets {
  const bench_size *size;
  char nodes[PATH_LENGTH], edges[PATH_LENGTH], written[PATH_LENGTH];
} bench_sheets;

static void require(fil_status status, const fil_error *error)
{
  if (status == FIL_OK)
    return;
  fprintf(stderr, "%s: %s\n", error->place, error->message);
  exit(EXIT_FAILURE);
}

/* A sheet read into columns, and the places of those with a role. */
typedef struct bench_columns {
  fil_table table;
  fil_assembly roles;
} bench_columns;

typedef fil_status (*header_match)(const fil_delimited *, const fil_sheet *, fil_assembly *, fil_cells[], bool *,
                                   fil_problems *, fil_error *);

static void read_columns(const char *path, header_match match, const fil_dictionary *ids, bench_columns *columns)
{
  const fil_sheet wish = {0};
  fil_source source;
  fil_delimited sheet;
  fil_problems problems = {0};
  fil_error error = {0};
  bool usable;
  require(fil_source_begin(&source, path, &(fil_sheet_choice){0}, NULL, &fil_rest_usual, &problems, &error), &error);
  require(fil_delimited_open(&sheet, &source, &problems, &error), &error);
  sheet.ids = ids;
  fil_cells *cells = fil_memory_new(sheet.headers.count, sizeof *cells);
  if (!cells)
    require(fil_error_memory(&error), &error);
  require(match(&sheet, &wish, &columns->roles, cells, &usable, &problems, &error), &error);
  require(fil_delimited_read(&sheet, cells, NULL, &columns->table, &problems, &error), &error);
  if (source.rest && source.rest->odd)
    require(fil_error_set(&error, FIL_ERROR_DATA, "the sheet is not sound"), &error);
  fil_memory_free(cells);
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  fil_problems_destroy(&problems);
}

static void generate(const void *context)
{
  const bench_sheets *sheets = context;
  bench_write_firms(sheets->size, /*seed=*/1, sheets->nodes, sheets->edges);
}

static void hash_edges(const void *context)
{
  const bench_sheets *sheets = context;
  char command[PATH_LENGTH + 32];
  snprintf(command, sizeof command, "md5sum '%s' >/dev/null", sheets->edges);
  if (system(command) != 0)
    exit(EXIT_FAILURE);
}

static void read_edges(const void *context)
{
  const bench_sheets *sheets = context;
  bench_columns edges = {0};
  read_columns(sheets->edges, fil_header_match_edges, NULL, &edges);
}

/* The codes of both columns are node rows, all ids being in the node sheet, none of them twice. */
static void read_and_resolve(const void *context)
{
  const bench_sheets *sheets = context;
  bench_columns nodes = {0}, edges = {0};
  fil_node_ids ids = {0};
  fil_error error = {0};
  read_columns(sheets->nodes, fil_header_match_nodes, NULL, &nodes);
  require(fil_node_ids_list(&ids, nodes.table.columns[nodes.roles.node_roles[FIL_NODE_ID]], &error), &error);
  read_columns(sheets->edges, fil_header_match_edges, &ids.known, &edges);
  for (int role = FIL_EDGE_SOURCE; role <= FIL_EDGE_TARGET; role++) {
    if (edges.table.columns[edges.roles.edge_roles[role]]->levels.count > 0)
      exit(EXIT_FAILURE);
  }
}

static void load(const void *context)
{
  const bench_sheets *sheets = context;
  const char *const files[] = {sheets->nodes, sheets->edges};
  fil_study study;
  fil_network network;
  fil_problems problems = {0};
  fil_error error = {0};
  require(fil_study_from_files(&study, files, 2, &error), &error);
  require(fil_load(&study, NULL, &network, &problems, &error), &error);
  bool whole = fil_network_edge_count(&network) == sheets->size->ties;
  if (!whole || fil_problem_count(&problems, FIL_SEVERITY_ERROR))
    require(fil_error_set(&error, FIL_ERROR_DATA, "the network did not arrive whole"), &error);
}

/* Written, but not brought to the disk: the speed of disks is not what is asked. */
static void write_edges(const void *context)
{
  const bench_sheets *sheets = context;
  bench_columns edges = {0};
  fil_sink sink;
  fil_error error = {0};
  read_columns(sheets->edges, fil_header_match_edges, NULL, &edges);
  bench_start();
  require(fil_sink_open(&sink, sheets->written, &error), &error);
  require(fil_table_format_find("csv")->write(&edges.table, &sink, &error), &error);
  bench_stop();
  fil_sink_destroy(&sink);
}

/* Random networks of the same degrees, each with its transitivity. */
static void rewire(const void *context)
{
  const bench_sheets *sheets = context;
  const char *const files[] = {sheets->nodes, sheets->edges}, *const metric = "transitivity";
  const fil_request request = {.level = FIL_LEVEL_NETWORK,
                               .metrics = &metric,
                               .metric_count = 1,
                               .baseline = FIL_BASELINE_DEGREES,
                               .baseline_runs = rewired,
                               .seed = 1};
  fil_study study;
  fil_network network;
  fil_table table;
  fil_problems problems = {0};
  fil_error error = {0};
  require(fil_study_from_files(&study, files, 2, &error), &error);
  require(fil_load(&study, NULL, &network, &problems, &error), &error);
  bench_start();
  require(fil_run(&network, &request, &table, &error), &error);
  bench_stop();
}

static size_t file_length(const char *path)
{
  struct stat about = {0};
  return stat(path, &about) == 0 ? (size_t)about.st_size : 0;
}

static void print_row(const char *what, bench_cost cost, size_t length, bench_cost unit)
{
  printf("| %-36s | %8.3f s | %6.2f | %8.3f s | %6.2f | %6.0f MB/s | %6.0f MiB |\n", what, cost.seconds,
         cost.seconds / unit.seconds, cost.work, cost.work / unit.work, (double)length / cost.seconds / 1e6,
         (double)cost.peak / 0x1p20);
}

static void run_size(const bench_size *size, const char *folder, int runs)
{
  bench_sheets sheets = {.size = size};
  char networks[48];
  snprintf(sheets.nodes, PATH_LENGTH, "%s/%s-nodes.csv", folder, size->name);
  snprintf(sheets.edges, PATH_LENGTH, "%s/%s-edges.csv", folder, size->name);
  snprintf(sheets.written, PATH_LENGTH, "%s/%s-written.csv", folder, size->name);
  if (!file_length(sheets.edges))
    bench_measure(generate, &sheets, 1);
  size_t edges = file_length(sheets.edges), both = edges + file_length(sheets.nodes);
  printf("%s: %u nodes, %zu ties, edge sheet of %.1f MB\n", size->name, (unsigned)size->nodes, size->ties,
         (double)edges / 1e6);
  printf("| %-36s | %10s | %6s | %10s | %6s | %11s | %10s |\n", "", "passed", "x md5", "worked", "x md5", "throughput",
         "peak");
  bench_cost hashed = bench_measure(hash_edges, &sheets, runs);
  print_row("md5sum of the edge sheet", hashed, edges, hashed);
  print_row("edge sheet to columns", bench_measure(read_edges, &sheets, runs), edges, hashed);
  print_row("both sheets to columns, ids resolved", bench_measure(read_and_resolve, &sheets, runs), both, hashed);
  print_row("both sheets to a network, checked", bench_measure(load, &sheets, runs), both, hashed);
  snprintf(networks, sizeof networks, "%zu networks of the same degrees", rewired);
  if (size->ties <= REWIRED_TIES_MOST)
    print_row(networks, bench_measure(rewire, &sheets, runs), edges * rewired, hashed);
  print_row("edge table to CSV", bench_measure(write_edges, &sheets, runs), edges, hashed);
}

static void remove_sheets(const char *folder)
{
  static const char *const parts[] = {"nodes", "edges"};
  char path[PATH_LENGTH];
  for (size_t k = 0; k < sizeof sizes / sizeof *sizes * 2; k++) {
    snprintf(path, sizeof path, "%s/%s-%s.csv", folder, sizes[k / 2].name, parts[k % 2]);
    unlink(path);
  }
  rmdir(folder);
}

static void run_named(const char *name, const char *folder, int runs)
{
  for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
    if (strcmp(sizes[k].name, name) == 0) {
      run_size(&sizes[k], folder, runs);
      return;
    }
  }
  fprintf(stderr, "there is no size %s; S, M and L are known\n", name);
  exit(EXIT_FAILURE);
}

/* bench [--runs N] [--networks N] [--workers N] [--folder F] SIZE...: sheets stay in the folder that is named and are
 * found there the next time. */
int main(int count, char **words)
{
  char made[] = "/tmp/filiere-bench-XXXXXX";
  const char *folder = NULL;
  int runs = 3, at = 1;
  for (; at + 1 < count && words[at][0] == '-'; at += 2) {
    if (strcmp(words[at], "--runs") == 0 && atoi(words[at + 1]) > 0)
      runs = atoi(words[at + 1]);
    else if (strcmp(words[at], "--networks") == 0 && atoi(words[at + 1]) > 1)
      rewired = (size_t)atoi(words[at + 1]);
    else if (strcmp(words[at], "--workers") == 0)
      fil_workers_use((size_t)atoi(words[at + 1]));
    else if (strcmp(words[at], "--folder") == 0)
      folder = words[at + 1];
    else
      break;
  }
  if (at >= count || words[at][0] == '-') {
    fprintf(stderr, "usage: bench [--runs N] [--networks N] [--workers N] [--folder FOLDER] S|M|L ...\n");
    return EXIT_FAILURE;
  }
  bool temporary = !folder;
  if (temporary && !(folder = mkdtemp(made)))
    return EXIT_FAILURE;
  for (; at < count; at++)
    run_named(words[at], folder, runs);
  if (temporary)
    remove_sheets(folder);
  return EXIT_SUCCESS;
}
