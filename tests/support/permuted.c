/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Permutations in tests. */
#include "tests/support/permuted.h"

#include "metrics/catalogue.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>

static void swap(size_t order[], size_t one, size_t other)
{
  const size_t kept = order[one];
  order[one] = order[other];
  order[other] = kept;
}

bool next_permutation(size_t order[], size_t count)
{
  size_t k = count - 1, last = count - 1;
  while (k > 0 && order[k - 1] >= order[k])
    k--;
  if (k == 0)
    return false;
  while (order[last] <= order[k - 1])
    last--;
  swap(order, k - 1, last);
  for (last = count - 1; k < last; k++, last--)
    swap(order, k, last);
  return true;
}

fil_table measure_permuted(const char *text, const char *metric, size_t permutations)
{
  char name[64];
  fil_table table;
  fil_error error = {0};
  fil_settings settings = {0};
  fil_network network = network_from_text(text);
  const fil_request request = {.level = fil_catalogue_find(metric)->level,
                               .metrics = &metric,
                               .metric_count = 1,
                               .settings = &settings,
                               .seed = 7};
  snprintf(name, sizeof name, "%s.permutations", metric);
  assert_int_equal(fil_settings_set(&settings, name, (double)permutations, NULL), FIL_OK);
  if (fil_run(&network, &request, &table, &error) != FIL_OK)
    fail_msg("%s: %s", metric, error.message);
  fil_settings_destroy(&settings);
  fil_network_destroy(&network);
  return table;
}

void assert_share(double drawn, double exact, size_t permutations)
{
  const double count = (double)permutations;
  if (!(fabs(drawn - exact) <= 5 * sqrt(exact * (1 - exact) / count) + 1 / count))
    fail_msg("a share of %g permutations instead of %g", drawn, exact);
}
