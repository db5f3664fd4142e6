/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Rows of boxes, by exchange of pairs. */
#include "io/diagram/figure/groups_order.h"

#include "graph/memory.h"

#include <math.h>

enum { SWEEPS = 30 };

/* A gain that is more than rounding. */
static const double least_gain = 1e-9;

/* What is ordered, and where the boxes would stand. */
typedef struct board {
  const double *areas;
  const size_t *ties;
  size_t count;
  double width, total;
  fil_groups_rows *rows;
  double *x, *y; /* centres, by box */
  double *sums;  /* area by row */
} board;

static void place(const board *now)
{
  fil_groups_rows *rows = now->rows;
  const double height = now->total / now->width / (double)rows->count;
  double before = 0;
  for (size_t k = 0; k < rows->count; k++)
    now->sums[k] = 0;
  for (size_t k = 0; k < now->count; k++) {
    const size_t box = rows->order[k];
    const double middle = (before + now->areas[box] / 2) / now->total;
    rows->row[box] = (size_t)fmin((double)rows->count - 1, floor(middle * (double)rows->count));
    now->x[box] = now->sums[rows->row[box]] + now->areas[box] / 2;
    now->y[box] = height * (double)rows->row[box];
    now->sums[rows->row[box]] += now->areas[box];
    before += now->areas[box];
  }
  for (size_t box = 0; box < now->count; box++)
    now->x[box] *= now->width / now->sums[rows->row[box]];
}

/* How long all ties are together. */
static double length_of(const board *now)
{
  double length = 0;
  place(now);
  for (size_t a = 0; a < now->count; a++) {
    for (size_t b = a + 1; b < now->count; b++) {
      const size_t ties = now->ties[a * now->count + b] + now->ties[b * now->count + a];
      length += (double)ties * hypot(now->x[a] - now->x[b], now->y[a] - now->y[b]);
    }
  }
  return length;
}

static void swap(size_t order[], size_t one, size_t other)
{
  const size_t box = order[one];
  order[one] = order[other];
  order[other] = box;
}

/* Exchanges each two boxes where that helps; false: it never did. */
static bool sweep(const board *now, double *length)
{
  bool better = false;
  for (size_t k = 0; k < now->count; k++) {
    for (size_t other = k + 1; other < now->count; other++) {
      swap(now->rows->order, k, other);
      const double found = length_of(now);
      if (found < *length * (1 - least_gain)) {
        *length = found;
        better = true;
      } else {
        swap(now->rows->order, k, other);
      }
    }
  }
  return better;
}

fil_status fil_groups_order(fil_groups_rows *rows, const double areas[], size_t count, const size_t ties[],
                            double width, fil_error *error)
{
  fil_status status = FIL_OK;
  *rows =
      (fil_groups_rows){.order = fil_memory_new(count, sizeof(size_t)), .row = fil_memory_new(count, sizeof(size_t))};
  board now = {areas, ties, count, width, 0, rows, NULL, NULL, NULL};
  now.x = fil_memory_new(count, sizeof *now.x);
  now.y = fil_memory_new(count, sizeof *now.y);
  now.sums = fil_memory_new(count, sizeof *now.sums);
  if (!rows->order || !rows->row || !now.x || !now.y || !now.sums) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t k = 0; k < count; k++) {
    rows->order[k] = k;
    now.total += areas[k];
  }
  const double wished = round(now.total / width / sqrt(now.total / (double)count));
  rows->count = (size_t)fmax(1, fmin(wished, (double)count));
  double length = length_of(&now);
  for (int k = 0; k < SWEEPS && sweep(&now, &length); k++)
    continue;
  place(&now);
done:
  fil_memory_free(now.x);
  fil_memory_free(now.y);
  fil_memory_free(now.sums);
  return status;
}

void fil_groups_rows_destroy(fil_groups_rows *rows)
{
  fil_memory_free(rows->order);
  fil_memory_free(rows->row);
  *rows = (fil_groups_rows){0};
}
