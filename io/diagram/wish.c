/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What can be asked of a figure. */
#include "io/diagram/wish.h"

const char *fil_wish_key(fil_wish wish)
{
  static const char *const keys[] = {
#define FIL_WISH(name, key, option, argument, help) key,
#include "io/diagram/wishes.def"
#undef FIL_WISH
  };
  return keys[wish];
}
