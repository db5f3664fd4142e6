/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Seeds. */
#include "cli/seed.h"

#include "graph/number.h"

#include <math.h>
#include <string.h>

fil_status fil_seed_read(const char *text, uint64_t *seed, fil_error *error)
{
  const double largest = 9007199254740992.0;
  double number;
  if (!fil_number_read(text, strlen(text), '.', &number) || number < 0 || number > largest || number != floor(number))
    return fil_error_set(error, FIL_ERROR_USAGE, "--seed %s is no whole number from 0 to 9007199254740992", text);
  *seed = (uint64_t)number;
  return FIL_OK;
}
