/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Measures beside those of random networks and samples: mean, deviation, z, p, and intervals. */
#include "graph/memory.h"
#include "metrics/ranks.h"
#include "metrics/running.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

/* Values that differ by no more, relatively where they are above 1, are one value computed in another order. */
static const double rounding = 1e-10;

/* One output's values in the networks where it has one, in order. */
typedef struct values {
  double *items;
  size_t count;
} values;

static bool is_same(double left, double right)
{
  return fabs(left - right) <= rounding * fmax(1, fabs(right));
}

/* `found` has room for a value of each network. */
static void gather(values *found, const double numbers[], size_t runs, size_t width, size_t place)
{
  found->count = 0;
  for (size_t k = 0; k < runs; k++) {
    const double value = numbers[k * width + place];
    if (!isnan(value))
      found->items[found->count++] = value;
  }
  fil_sort(found->items, found->count);
}

static bool is_constant(const values *found)
{
  return found->count > 0 && is_same(found->items[0], found->items[found->count - 1]);
}

static double mean(const values *found)
{
  double sum = 0;
  if (is_constant(found))
    return found->items[0];
  for (size_t k = 0; k < found->count; k++)
    sum += found->items[k];
  return found->count ? sum / (double)found->count : NAN;
}

static double deviation(const values *found)
{
  const double centre = mean(found);
  double sum = 0;
  if (is_constant(found) && found->count > 1)
    return 0;
  for (size_t k = 0; k < found->count; k++)
    sum += (found->items[k] - centre) * (found->items[k] - centre);
  return found->count > 1 ? sqrt(sum / (double)(found->count - 1)) : NAN;
}

/* Twice the share of values, the observed one among them, that lie as far out on its side. */
static double rank_p(const values *found, double observed)
{
  size_t low = 0, high = 0;
  for (size_t k = 0; k < found->count; k++) {
    const bool same = is_same(found->items[k], observed);
    low += same || found->items[k] < observed;
    high += same || found->items[k] > observed;
  }
  const size_t fewer = low < high ? low : high;
  return found->count && !isnan(observed) ? fmin(1, 2 * (double)(fewer + 1) / (double)(found->count + 1)) : NAN;
}

static void compare_random(fil_comparison *made, const values *found, double observed)
{
  made->expected = mean(found);
  made->sd = deviation(found);
  made->z = made->sd > 0 ? (observed - made->expected) / made->sd : NAN;
  made->p = rank_p(found, observed);
}

static void compare_samples(fil_comparison *made, const values *found)
{
  made->se = deviation(found);
  made->low = fil_quantile(found->items, found->count, 0.025);
  made->high = fil_quantile(found->items, found->count, 0.975);
}

/* Lists in which measures are named, for remarks. */
typedef struct naming {
  fil_text constant;  /* the same in all random networks */
  fil_text undefined; /* without value in some networks */
} naming;

static fil_status name(naming *names, const fil_output *output, const values *found, size_t runs, bool random,
                       fil_error *error)
{
  fil_status status = FIL_OK;
  if (random && is_constant(found))
    FIL_TRY(fil_text_format(&names->constant, error, "%s%s", names->constant.length ? ", " : "", output->name));
  if (found->count > 0 && found->count < runs)
    FIL_TRY(fil_text_format(&names->undefined, error, "%s%s (%zu)", names->undefined.length ? ", " : "", output->name,
                            runs - found->count));
done:
  return status;
}

static fil_status remark(const fil_pass *pass, const naming *names, fil_baseline baseline, size_t runs,
                         fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table *result = pass->running->result;
  const fil_replication *about = baseline ? fil_baseline_about(baseline) : fil_bootstrap_about();
  const uint64_t seed = pass->running->request->seed;
  FIL_TRY(fil_table_remark(result, error, "%s (%zu, seed %" PRIu64 "): %s.", about->title, runs, seed, about->summary));
  if (names->constant.length)
    FIL_TRY(fil_table_remark(result, error, "Reading \"%s\": no z where all random networks have the same value: %s.",
                             pass->view.name, names->constant.bytes));
  if (names->undefined.length)
    FIL_TRY(fil_table_remark(result, error, "Reading \"%s\": undefined in some of the %zu %s, and left out there: %s.",
                             pass->view.name, runs, baseline ? "random networks" : "bootstrap samples",
                             names->undefined.bytes));
done:
  return status;
}

/* One output; `place` is where its numbers stand. */
static fil_status compare_output(const fil_pass *pass, fil_output *output, fil_baseline baseline, const values *found,
                                 size_t runs, naming *names, fil_error *error)
{
  fil_comparison *made = &output->comparisons[pass->reading];
  const double *cell = output->cells[pass->reading];
  if (!cell || !output->wanted)
    return FIL_OK;
  if (baseline)
    compare_random(made, found, *cell);
  else
    compare_samples(made, found);
  return name(names, output, found, runs, /*random=*/baseline, error);
}

static fil_status compare_with(const fil_pass *pass, fil_baseline baseline, size_t runs, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_running *running = pass->running;
  const size_t width = fil_running_outputs(running);
  double *numbers = NULL;
  naming names = {0};
  size_t place = 0;
  values found = {.items = fil_memory_new(runs, sizeof *found.items)};
  if (!found.items)
    return fil_error_memory(error);
  FIL_TRY(fil_pass_replicate(pass, baseline, runs, &numbers, error));
  for (size_t k = 0; k < running->task_count; k++) {
    for (size_t m = 0; m < running->tasks[k].output_count; m++) {
      gather(&found, numbers, runs, width, place++);
      FIL_TRY(compare_output(pass, &running->tasks[k].outputs[m], baseline, &found, runs, &names, error));
    }
  }
  FIL_TRY(remark(pass, &names, baseline, runs, error));
done:
  fil_text_destroy(&names.constant);
  fil_text_destroy(&names.undefined);
  fil_memory_free(found.items);
  fil_memory_free(numbers);
  return status;
}

/* Room for the comparisons of every reading, made in the first. */
static fil_status make_room(const fil_running *running, fil_error *error)
{
  for (size_t k = 0; k < running->task_count; k++) {
    for (size_t m = 0; m < running->tasks[k].output_count; m++) {
      fil_output *output = &running->tasks[k].outputs[m];
      if (output->comparisons)
        return FIL_OK;
      output->comparisons = fil_memory_new(running->reading_count, sizeof *output->comparisons);
      if (!output->comparisons)
        return fil_error_memory(error);
    }
  }
  return FIL_OK;
}

fil_status fil_pass_compare(const fil_pass *pass, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_request *request = pass->running->request;
  const size_t runs = request->baseline_runs ? request->baseline_runs : FIL_REPLICATES_USUAL;
  if (!request->baseline && !request->bootstrap_runs)
    return FIL_OK;
  FIL_TRY(make_room(pass->running, error));
  if (request->baseline)
    FIL_TRY(compare_with(pass, request->baseline, runs, error));
  if (request->bootstrap_runs)
    FIL_TRY(compare_with(pass, FIL_BASELINE_NONE, request->bootstrap_runs, error));
done:
  return status;
}

static fil_status check_runs(const char *what, size_t runs, fil_error *error)
{
  if (!runs || (runs >= FIL_REPLICATES_LEAST && runs <= FIL_REPLICATES_MOST))
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_USAGE, "from %d to %d %s can be drawn, not %zu", FIL_REPLICATES_LEAST,
                       FIL_REPLICATES_MOST, what, runs);
}

fil_status fil_run_check_replicates(const fil_request *request, fil_error *error)
{
  fil_status status = FIL_OK;
  if ((request->baseline || request->bootstrap_runs) && request->level != FIL_LEVEL_NETWORK)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "random networks and bootstrap samples are for measures of level network alone");
  FIL_TRY(check_runs("random networks", request->baseline_runs, error));
  FIL_TRY(check_runs("bootstrap samples", request->bootstrap_runs, error));
done:
  return status;
}
