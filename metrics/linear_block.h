/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One strong component of x = 1 + Ax. Not for use outside metrics/. */
#ifndef FIL_METRICS_LINEAR_BLOCK_H
#define FIL_METRICS_LINEAR_BLOCK_H

#include "metrics/linear.h"

/* Solves for x of the given rows, a strong component, from the x of those that it builds on. `places` has a FIL_MISSING
   for every row of the system, and is left so. See fil_linear_solve for what is missing, when it fails, and the cost.
 */
fil_status fil_linear_block_solve(const fil_linear *system, const uint32_t rows[], size_t count, uint32_t places[],
                                  double x[], fil_error *error);

#endif
