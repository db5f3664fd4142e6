/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random networks and samples of nodes by name and number. */
#include "cli/replicates.h"

#include "cli/suggest.h"
#include "graph/number.h"

#include <math.h>
#include <string.h>

static fil_status find_baseline(const char *name, fil_baseline *baseline, fil_error *error)
{
  const char *names[FIL_BASELINES];
  for (int k = 0; k < FIL_BASELINES; k++) {
    names[k] = fil_baseline_about((fil_baseline)k)->name;
    *baseline = (fil_baseline)k;
    if (strcmp(names[k], name) == 0)
      return FIL_OK;
  }
  return fil_suggest("baseline", name, names, FIL_BASELINES, error);
}

static fil_status read_count(const char *option, const char *word, size_t least, size_t *count, fil_error *error)
{
  double number;
  if (!fil_number_read(word, strlen(word), '.', &number) || !(number >= (double)least) ||
      number > FIL_REPLICATES_MOST || number != floor(number))
    return fil_error_set(error, FIL_ERROR_USAGE, "--%s %s is no whole number from %zu to %d", option, word, least,
                         (int)FIL_REPLICATES_MOST);
  *count = (size_t)number;
  return FIL_OK;
}

fil_status fil_replicates_take(const fil_replicates_wish *wished, fil_request *request, fil_error *error)
{
  fil_status status = FIL_OK;
  if (request->level != FIL_LEVEL_NETWORK)
    return FIL_OK;
  if (wished->baseline)
    FIL_TRY(find_baseline(wished->baseline, &request->baseline, error));
  request->baseline_runs = wished->runs ? wished->runs : FIL_REPLICATES_USUAL;
  request->bootstrap_runs = wished->bootstrap_runs;
  FIL_TRY(fil_run_check_replicates(request, error));
done:
  return status;
}

fil_status fil_replicates_choose(const fil_options *options, fil_request *request, fil_error *error)
{
  fil_status status = FIL_OK;
  if (options->baseline)
    FIL_TRY(find_baseline(options->baseline, &request->baseline, error));
  if (options->runs)
    FIL_TRY(read_count("runs", options->runs, FIL_REPLICATES_LEAST, &request->baseline_runs, error));
  if (options->runs && !request->baseline)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "--runs says how many random networks are drawn; add --baseline degrees or density");
  if (options->bootstrap)
    FIL_TRY(read_count("bootstrap", options->bootstrap, /*least=*/0, &request->bootstrap_runs, error));
  FIL_TRY(fil_run_check_replicates(request, error));
done:
  return status;
}
