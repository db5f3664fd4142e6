/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere init: a study file with guesses, for its owner to edit. */
#include "cli/command.h"
#include "cli/data_report.h"
#include "cli/progress.h"
#include "cli/relative_path.h"
#include "graph/memory.h"
#include "io/diagram/draw.h"
#include "io/load/load.h"
#include "io/study/guess.h"
#include "metrics/run.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char usual_output[] = "study.json";

/* A study on its way from guess to file. */
typedef struct study_making {
  fil_guess guess;
  fil_network network;
  fil_problems problems; /* of the sheets as they are read with the guesses so far */
  const char *output;
} study_making;

static void destroy_making(study_making *making)
{
  fil_guess_destroy(&making->guess);
  fil_network_destroy(&making->network);
  fil_problems_destroy(&making->problems);
}

static fil_status check_usage(const fil_options *options, const char *output, fil_error *error)
{
  for (size_t k = 0; k < options->operand_count; k++) {
    if (strcmp(options->operands[k], "-") == 0)
      return fil_error_set(error, FIL_ERROR_USAGE, "a study names its files, and standard input has no name");
  }
  if (strcmp(output, "-") != 0 && !options->force && access(output, F_OK) == 0)
    return fil_error_set(error, FIL_ERROR_USAGE, "%s is there already; --force overwrites it, -o names another",
                         output);
  return FIL_OK;
}

static fil_status load(study_making *making, const fil_progress *progress, fil_error *error)
{
  fil_network_destroy(&making->network);
  fil_problems_destroy(&making->problems);
  return fil_load(&making->guess.study, progress, &making->network, &making->problems, error);
}

static size_t count_kind(const fil_problems *problems, const char *kind)
{
  size_t count = 0;
  for (size_t k = 0; k < problems->kind_count; k++)
    count += strcmp(problems->kinds[k].kind, kind) == 0 ? problems->kinds[k].count : 0;
  return count;
}

/* Loads the sheets; where ties repeat with other weights, once more with their weights summed. */
static fil_status load_sheets(study_making *making, const fil_progress *progress, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(load(making, progress, error));
  const size_t repeated = count_kind(&making->problems, "repeated tie");
  if (repeated == 0)
    goto done;
  making->guess.study.merge = FIL_MERGE_SUM;
  FIL_TRY(fil_study_note_add(&making->guess.notes, "", error,
                             "merge: sum, because %zu row%s repeat%s a tie with another weight", repeated,
                             repeated == 1 ? "" : "s", repeated == 1 ? "s" : ""));
  FIL_TRY(load(making, progress, error));
done:
  return status;
}

/* Codes of the directed relations. */
static size_t list_directed(const fil_schema *schema, uint32_t codes[])
{
  size_t count = 0;
  for (size_t k = 0; k < schema->relation_count; k++) {
    if (schema->relations[k].directed)
      codes[count++] = (uint32_t)k;
  }
  return count;
}

/* Trophic levels along the directed relations, for the order of the stages; of actors without such ties none. */
static fil_status find_levels(const fil_network *network, double **levels, fil_error *error)
{
  static const char *const metrics[] = {"trophic_level", "degree"};
  fil_status status = FIL_OK;
  fil_table table = {0};
  const size_t nodes = fil_network_node_count(network);
  uint32_t *codes = fil_memory_new(network->schema.relation_count, sizeof *codes);
  *levels = NULL;
  if (!codes)
    return fil_error_memory(error);
  const fil_reading reading = {.relations = codes, .relation_count = list_directed(&network->schema, codes)};
  const fil_request request = {
      .level = FIL_LEVEL_NODE, .metrics = metrics, .metric_count = 2, .readings = &reading, .reading_count = 1};
  if (reading.relation_count == 0 || network->schema.stages.count == 0)
    goto done;
  FIL_TRY(fil_run(network, &request, &table, error));
  const fil_column *level = fil_table_find(&table, "trophic_level"), *degree = fil_table_find(&table, "degree");
  *levels = level && degree ? fil_memory_new(nodes, sizeof **levels) : NULL;
  if (level && degree && !*levels)
    FIL_TRY(fil_error_memory(error));
  for (size_t node = 0; *levels && node < nodes; node++)
    (*levels)[node] = degree->numbers[node] > 0 ? level->numbers[node] : NAN;
done:
  fil_memory_free(codes);
  fil_table_destroy(&table);
  return status;
}

static fil_status add_figure(fil_study *study, const char *figure, const char *size, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_reserve(&study->figures, &study->figure_capacity, study->figure_count + 1, sizeof *study->figures,
                             error));
  fil_figure_wish *wish = &study->figures[study->figure_count++];
  *wish = (fil_figure_wish){0};
  FIL_TRY(fil_memory_set(&wish->figure, figure, error));
  FIL_TRY(fil_memory_set(&wish->style.properties[FIL_PROPERTY_SIZE], size, error));
  FIL_TRY(fil_memory_set(&wish->style.wishes[FIL_WISH_WIDTH], "180mm", error));
done:
  return status;
}

/* The figures that suit the network, the chain first. */
static fil_status guess_figures(study_making *making, fil_error *error)
{
  static const struct {
    const char *figure, *size;
  } figures[] = {{"chain", NULL}, {"network", "betweenness"}};
  fil_status status = FIL_OK;
  for (size_t k = 0; k < sizeof figures / sizeof *figures; k++) {
    const char *unsuited = fil_figure_unsuited(fil_figure_find(figures[k].figure), &making->network);
    if (unsuited)
      FIL_TRY(fil_study_note_add(&making->guess.notes, "", error, "figures: no %s, because %s", figures[k].figure,
                                 unsuited));
    else
      FIL_TRY(add_figure(&making->guess.study, figures[k].figure, figures[k].size, error));
  }
done:
  return status;
}

/* Measures that most papers report, as far as the network has them. */
static fil_status guess_measures(study_making *making, fil_error *error)
{
  const fil_schema *schema = &making->guess.study.schema;
  const bool directed = fil_schema_has_directed(schema);
  const struct {
    const char *name;
    bool wanted;
  } measures[] = {{"degree", true},
                  {"strength", making->network.has_weights},
                  {"betweenness", true},
                  {"closeness", true},
                  {"constraint", true},
                  {"trophic_level", directed},
                  {"size", true},
                  {"distance", true},
                  {"components", true},
                  {"dyads", directed},
                  {"transitivity", true},
                  {"centralization", true},
                  {"mixing", schema->categories.count > 1}};
  for (size_t k = 0; k < sizeof measures / sizeof *measures; k++) {
    fil_status status =
        measures[k].wanted ? fil_names_add(&making->guess.study.measures, measures[k].name, error) : FIL_OK;
    if (status != FIL_OK)
      return status;
  }
  return fil_study_note_add(&making->guess.notes, "", error,
                            "measures: those that most papers report; without the list a report has all of them");
}

/* The name of the file, or of its folder where the file's own says nothing, as a title. */
static fil_status guess_title(study_making *making, fil_error *error)
{
  static const char *const plain[] = {"edges", "edge", "ties", "tie",    "links",  "link",  "relations",
                                      "nodes", "node", "data", "matrix", "actors", "sheet", "network"};
  fil_status status = FIL_OK;
  fil_text name = {0}, title = {0};
  const char *file = making->guess.study.edges.items[0].file, *slash = strrchr(file, '/'),
             *stem = slash ? slash + 1 : file;
  size_t length = strcspn(stem, ".");
  bool says = true;
  for (size_t k = 0; k < sizeof plain / sizeof *plain; k++)
    says = says && !fil_text_is_word(stem, length, plain[k]);
  if (!says && slash) {
    const char *folder = slash;
    while (folder > file && folder[-1] != '/')
      folder--;
    stem = folder;
    length = (size_t)(slash - folder);
    says = length > 0 && stem[0] != '.';
  }
  FIL_TRY(fil_text_add_bytes(&name, says ? stem : "untitled study", says ? length : strlen("untitled study"), error));
  for (size_t k = 0; k < name.length; k++)
    name.bytes[k] = name.bytes[k] == '-' ? ' ' : name.bytes[k];
  FIL_TRY(fil_text_add_title(&title, name.bytes, error));
  FIL_TRY(fil_memory_set(&making->guess.study.title, title.bytes, error));
done:
  fil_text_destroy(&name);
  fil_text_destroy(&title);
  return status;
}

static fil_status guess(study_making *making, const fil_options *options, const fil_progress *progress,
                        fil_error *error)
{
  fil_status status = FIL_OK;
  double *levels = NULL;
  fil_guess *guess = &making->guess;
  FIL_TRY(fil_guess_sheets(guess, options->operands, options->operand_count, error));
  FIL_TRY(load_sheets(making, progress, error));
  if (fil_problem_count(&making->problems, FIL_SEVERITY_ERROR) == 0)
    FIL_TRY(find_levels(&making->network, &levels, error));
  FIL_TRY(guess_title(making, error));
  FIL_TRY(fil_guess_schema(guess, &making->network, levels, error));
  FIL_TRY(guess_measures(making, error));
  FIL_TRY(guess_figures(making, error));
done:
  fil_memory_free(levels);
  return status;
}

/* The file of a sheet as the study will find it. */
static fil_status relate_file(fil_sheet *sheet, const char *study, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text path = {0};
  if (!sheet->file)
    return FIL_OK;
  FIL_TRY(fil_relative_path(sheet->file, study, &path, error));
  FIL_TRY(fil_memory_set(&sheet->file, path.bytes, error));
done:
  fil_text_destroy(&path);
  return status;
}

static fil_status relate_files(study_making *making, fil_error *error)
{
  fil_study *study = &making->guess.study;
  const fil_sheets lists[] = {study->edges, study->attributes};
  fil_status status = relate_file(&study->nodes, making->output, error);
  for (size_t list = 0; list < 2; list++) {
    for (size_t k = 0; k < lists[list].count && status == FIL_OK; k++)
      status = relate_file(&lists[list].items[k], making->output, error);
  }
  return status;
}

static fil_status write_study(study_making *making, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  fil_sink sink = {0};
  FIL_TRY(relate_files(making, error));
  FIL_TRY(fil_study_write(&making->guess.study, &making->guess.notes, &text, error));
  FIL_TRY(fil_sink_open(&sink, making->output, error));
  FIL_TRY(fil_sink_write(&sink, text.bytes, text.length, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
  return status;
}

/* Every guess with its grounds, those about one thing together. */
static void tell_guesses(const fil_study_notes *notes)
{
  const char *last = "";
  for (size_t k = 0; k < notes->count; k++) {
    const fil_study_note *note = &notes->items[k];
    const char *slash = strchr(note->where, '/');
    if (!*note->where) {
      fprintf(stderr, "%s\n", note->text);
    } else if (slash) {
      fprintf(stderr, "%.*s: \"%s\", %s\n", (int)(slash - note->where), note->where, slash + 1, note->text);
    } else {
      if (strcmp(last, note->where) != 0)
        fprintf(stderr, "%s:\n", note->where);
      fprintf(stderr, "  %s\n", note->text);
    }
    last = note->where;
  }
}

/* What is wrong with the data, for which the study was made all the same. */
static fil_status judge(const study_making *making, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  fil_sink sink = {0};
  const size_t count = fil_problem_count(&making->problems, FIL_SEVERITY_ERROR);
  if (count == 0)
    return FIL_OK;
  fil_sink_open_memory(&sink, &text);
  FIL_TRY(fil_data_report_write(&making->problems, (fil_data_report_style){.errors_only = true}, &sink, error));
  fputs(fil_text_string(&text), stderr);
  status = fil_error_set(error, FIL_ERROR_DATA,
                         "the study was written, but the data have %zu error%s, so its guesses may be wrong too", count,
                         count == 1 ? "" : "s");
done:
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
  return status;
}

static fil_status run(const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  study_making making = {.output = options->output ? options->output : usual_output};
  fil_progress_bar bar = {0};
  FIL_TRY(check_usage(options, making.output, error));
  fil_progress_bar_start(&bar, options->quiet);
  FIL_TRY(guess(&making, options, &bar.progress, error));
  fil_progress_bar_hide(&bar);
  FIL_TRY(write_study(&making, error));
  if (!options->quiet)
    tell_guesses(&making.guess.notes);
  if (!options->quiet && strcmp(making.output, "-") != 0)
    fprintf(stderr, "%s was written; edit it, then run filiere check %s\n", making.output, making.output);
  FIL_TRY(judge(&making, error));
done:
  fil_progress_bar_hide(&bar);
  destroy_making(&making);
  return status;
}

static const fil_option_row rows[] = {
    FIL_OPTION_VALUE(output, 'o', "STUDY", "file to write; usually study.json; - standard output"),
    FIL_OPTION_SWITCH(force, 0, "overwrite an earlier study"),
    FIL_OPTION_SWITCH(quiet, 'q', "no progress bar, and no list of the guesses"),
    FIL_OPTION_END,
};

const fil_command fil_command_init = {
    .name = "init",
    .summary = "Writes a study file with guesses about the sheets, to be edited",
    .operands = "FILE…",
    .details =
        "FILE is a sheet of actors, of ties, or a whole network, in any order, as other commands take them. Each\n"
        "guess is told with its grounds, and stands with them in the study. When the data have errors the study\n"
        "is written all the same, and the exit status is 1.",
    .example = "filiere init examples/bread-chain/actors.csv examples/bread-chain/ties.csv -o bread.json",
    .options = rows,
    .least = 1,
    .most = 64,
    .run = run,
};
