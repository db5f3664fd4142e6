/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From operands to a network. */
#include "cli/subject.h"

#include "cli/colouring.h"
#include "cli/data_report.h"
#include "cli/project.h"
#include "cli/standard_input.h"
#include "cli/suggest.h"
#include "cli/wishes.h"
#include "graph/memory.h"
#include "graph/number.h"
#include "graph/period.h"
#include "graph/workers.h"
#include "io/load/load.h"
#include "io/study/study_sheets.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static bool is_study_file(const char *operand)
{
  size_t length = strlen(operand);
  return length > 5 && strcmp(operand + length - 5, ".json") == 0;
}

/* Whether STUDY is a study file: JSON that is no network. */
static fil_status find_study(const char *operand, char first, bool *study, fil_error *error)
{
  bool network = false;
  *study = is_study_file(operand) || first == '{';
  if (!*study)
    return FIL_OK;
  fil_status status = fil_study_is_network(operand, &network, error);
  *study = !network;
  return status;
}

static bool is_sheet(const char *operand)
{
  return strcmp(operand, "-") == 0 || strpbrk(operand, "./") != NULL;
}

static fil_status choose_period(fil_subject *subject, const char *word, fil_error *error)
{
  fil_period period;
  fil_status status = fil_period_read(&period, word, /*month_first=*/false, error);
  if (status != FIL_OK)
    return status;
  if (!period.scale)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "%s is no period; write a year (2019), a month (2019-05), a date (2019-05-14), an interval "
                         "(2015-2019) or a wave (1)",
                         word);
  return fil_memory_set(&subject->study.period, word, error);
}

static fil_status choose_merge(fil_subject *subject, const char *name, fil_error *error)
{
  subject->study.merge = fil_merge_named(name);
  if (subject->study.merge != FIL_MERGE_REFUSE)
    return FIL_OK;
  return fil_suggest("way to merge", name, &fil_merge_names[FIL_MERGE_SUM], FIL_MERGE_FIRST, error);
}

/* The whole process has so many from now on. */
static fil_status choose_workers(const char *word, fil_error *error)
{
  double count = (double)fil_workers();
  if (word && (!fil_number_read(word, strlen(word), '.', &count) || !(count >= 1 && count <= FIL_WORKERS_LIMIT) ||
               count != floor(count)))
    return fil_error_set(error, FIL_ERROR_USAGE, "--workers %s is no whole number from 1 to %d", word,
                         (int)FIL_WORKERS_LIMIT);
  fil_workers_use((size_t)count);
  return FIL_OK;
}

fil_status fil_subject_read(fil_subject *subject, const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *const *operands = options->operands;
  *subject = (fil_subject){0};
  bool study = false;
  char first = '\0';
  size_t used = 1, standard_input = strcmp(operands[0], "-") == 0;
  if (standard_input)
    FIL_TRY(fil_standard_input_look(&first, error));
  FIL_TRY(find_study(operands[0], first, &study, error));
  for (; used < options->operand_count && !study && is_sheet(operands[used]); used++)
    standard_input += strcmp(operands[used], "-") == 0;
  if (standard_input && strcmp(operands[0], "-") != 0)
    FIL_TRY(fil_standard_input_look(&first, error));
  if (study)
    FIL_TRY(fil_study_read(&subject->study, operands[0], &subject->problems, error));
  else
    FIL_TRY(fil_study_from_files(&subject->study, operands, used, error));
  if (options->undirected)
    subject->study.undirected = true;
  if (options->period)
    FIL_TRY(choose_period(subject, options->period, error));
  if (options->merge)
    FIL_TRY(choose_merge(subject, options->merge, error));
  FIL_TRY(choose_workers(options->workers, error));
  subject->project = options->project;
  subject->study.explain = options->why;
  subject->names = operands + used;
  subject->name_count = options->operand_count - used;
  FIL_TRY(fil_wishes_check(&subject->study, &subject->problems, error));
done:
  return status;
}

fil_status fil_subject_take_no_names(const fil_subject *subject, const char *command, fil_error *error)
{
  if (subject->name_count == 0)
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_USAGE, "%s is too much: filiere %s STUDY", subject->names[0], command);
}

static bool has_errors(const fil_subject *subject)
{
  return fil_problem_count(&subject->problems, FIL_SEVERITY_ERROR) > 0;
}

fil_status fil_subject_load(fil_subject *subject, const fil_progress *progress, fil_error *error)
{
  fil_status status = FIL_OK;
  if (has_errors(subject))
    return FIL_OK;
  FIL_TRY(fil_sheets_choose(&subject->study, &subject->problems, error));
  FIL_TRY(fil_load(&subject->study, progress, &subject->network, &subject->problems, error));
  if (subject->project && !has_errors(subject))
    FIL_TRY(fil_project_as_asked(subject->project, &subject->network, &subject->problems, error));
  if (!has_errors(subject))
    FIL_TRY(fil_wishes_check_relations(&subject->study, &subject->network.schema, &subject->problems, error));
  if (!has_errors(subject))
    FIL_TRY(fil_colouring_check(&subject->study, &subject->network, &subject->problems, error));
  if (!has_errors(subject))
    FIL_TRY(fil_wishes_check_actors(&subject->study, &subject->network, &subject->problems, error));
done:
  return status;
}

fil_status fil_subject_judge(const fil_subject *subject, fil_error *error)
{
  size_t count = fil_problem_count(&subject->problems, FIL_SEVERITY_ERROR);
  if (count == 0)
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_DATA, "the data have %zu error%s and must be mended first", count,
                       count == 1 ? "" : "s");
}

fil_status fil_subject_open(fil_subject *subject, const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_subject_read(subject, options, error));
  if (has_errors(subject))
    FIL_TRY(fil_data_report_tell(&subject->problems, (fil_data_report_style){.errors_only = options->quiet}, error));
  FIL_TRY(fil_subject_judge(subject, error));
done:
  return status;
}

fil_status fil_subject_prepare(fil_subject *subject, const fil_options *options, fil_progress_bar *bar,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_subject_load(subject, &bar->progress, error));
  fil_progress_bar_hide(bar);
  FIL_TRY(fil_data_report_tell(&subject->problems, (fil_data_report_style){.errors_only = options->quiet}, error));
  FIL_TRY(fil_subject_judge(subject, error));
done:
  return status;
}

void fil_subject_destroy(fil_subject *subject)
{
  fil_study_destroy(&subject->study);
  fil_network_destroy(&subject->network);
  fil_problems_destroy(&subject->problems);
}
