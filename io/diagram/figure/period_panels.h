/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which periods have a panel, and which rows of the edge table hold then. */
#ifndef FIL_IO_DIAGRAM_FIGURE_PERIOD_PANELS_H
#define FIL_IO_DIAGRAM_FIGURE_PERIOD_PANELS_H

#include "graph/period.h"
#include "io/diagram/draw.h"

/* Starts as { 0 }. */
typedef struct fil_period_panels {
  fil_periods periods; /* by level of the column */
  uint32_t *levels;    /* of the panels, in the order of time */
  size_t count;
  size_t timeless, unknown; /* rows without a period, and with one that is not understood */
  bool lasting;             /* some rows hold in several panels */
} fil_period_panels;

/* A panel for each period of the request's ties in which no other lies: 2015-2019 has none beside 2016. `network` has a
   column of periods; `found` is initialised here. Cost O(m + the square of the periods, at most 2,000 of them: where
   there are more, each counts for one). */
fil_status fil_period_panels_find(fil_period_panels *found, const fil_network *network, const fil_draw_request *request,
                                  fil_error *error);

/* Marks the rows whose ties hold in the period of a panel, be it for a part of that time, and those without a period,
   as `--period` does. */
void fil_period_panels_rows(const fil_period_panels *found, const fil_network *network, size_t panel, bool rows[]);

void fil_period_panels_destroy(fil_period_panels *found);

#endif
