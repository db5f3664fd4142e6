/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables of figures. */
#include "tests/support/figure_table.h"

#include "metrics/catalogue.h"
#include "metrics/run.h"
#include "tests/support/testing.h"

fil_table figure_table(const fil_figure *figure, const fil_network *network)
{
  fil_table table = {0};
  fil_error error = {0};
  if (!figure->table)
    return table;
  const fil_metric *metric = fil_catalogue_find(figure->table);
  assert_non_null(metric);
  const fil_request request = {.level = metric->level, .metrics = &figure->table, .metric_count = 1, .seed = 1};
  if (fil_run(network, &request, &table, &error) != FIL_OK)
    fail_msg("%s", error.message);
  return table;
}
