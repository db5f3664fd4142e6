/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Two sheets in, the actor in the middle and a figure out, through libfiliere:

     cc map.c -o map $(pkg-config --cflags --libs filiere)
     ./map actors.csv ties.csv network.dot
     neato -n2 -Tpdf network.dot -o network.pdf */
#include <filiere.h>
#include <stdio.h>

/* Tells what is wrong with the sheets. */
static void tell(const fil_problems *problems)
{
  for (size_t k = 0; k < problems->count; k++) {
    const fil_problem *problem = &problems->items[k];
    fprintf(stderr, "%s:%zu:%zu: %s\n", problem->file, problem->row, problem->column_number, problem->cause);
  }
}

static fil_status load(const char *const files[2], fil_network *network, fil_error *error)
{
  fil_study study = {0};
  fil_problems problems = {0};
  fil_status status = FIL_OK;
  FIL_TRY(fil_study_from_files(&study, files, 2, error));
  FIL_TRY(fil_load(&study, /*progress=*/NULL, network, &problems, error));
  tell(&problems);
  if (fil_problem_count(&problems, FIL_SEVERITY_ERROR) > 0)
    status = fil_error_set(error, FIL_ERROR_DATA, "the sheets have errors");
done:
  fil_problems_destroy(&problems);
  fil_study_destroy(&study);
  return status;
}

static void print_most_central(const fil_network *network, const fil_column *measure)
{
  size_t most = 0;
  for (size_t node = 1; node < fil_network_node_count(network); node++) {
    if (measure->numbers[node] > measure->numbers[most])
      most = node;
  }
  printf("%zu actors, %zu ties; %s lies between most others (%g)\n", fil_network_node_count(network),
         fil_network_edge_count(network), fil_network_label(network, most), measure->numbers[most]);
}

static fil_status write_text(const fil_text *text, const char *path, fil_error *error)
{
  fil_sink sink = {0};
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_open(&sink, path, error));
  FIL_TRY(fil_sink_write(&sink, text->bytes, text->length, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}

static fil_status map(const char *const files[2], const char *figure, fil_error *error)
{
  static const char *const metrics[] = {"betweenness"};
  const fil_request request = {.level = FIL_LEVEL_NODE, .metrics = metrics, .metric_count = 1, .seed = 1};
  fil_draw_request drawing = {.figure = "network", .seed = 1};
  fil_network network = {0};
  fil_table measures = {0};
  const fil_column *betweenness;
  fil_text dot = {0};
  fil_status status = FIL_OK;
  FIL_TRY(load(files, &network, error));
  FIL_TRY(fil_run(&network, &request, &measures, error));
  betweenness = fil_table_find(&measures, "betweenness");
  drawing.properties[FIL_PROPERTY_SIZE].column = betweenness;
  print_most_central(&network, betweenness);
  FIL_TRY(fil_draw(&network, &drawing, &dot, /*caption=*/NULL, error));
  FIL_TRY(write_text(&dot, figure, error));
done:
  fil_text_destroy(&dot);
  fil_table_destroy(&measures);
  fil_network_destroy(&network);
  return status;
}

int main(int count, char *arguments[])
{
  fil_error error = {0};
  if (count != 4) {
    fprintf(stderr, "Usage: map ACTORS TIES FIGURE.dot\n");
    return 2;
  }
  if (map((const char *const[]){arguments[1], arguments[2]}, arguments[3], &error) == FIL_OK)
    return 0;
  fprintf(stderr, "%s\n", error.message);
  return 1;
}
