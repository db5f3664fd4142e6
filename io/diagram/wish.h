/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What can be asked of a figure beside what its marks and lines show. */
#ifndef FIL_IO_DIAGRAM_WISH_H
#define FIL_IO_DIAGRAM_WISH_H

/* In the order of wishes.def: FIL_WISH_WIDTH, … */
typedef enum fil_wish {
#define FIL_WISH(name, key, option, argument, help) FIL_WISH_##name,
#include "io/diagram/wishes.def"
#undef FIL_WISH
  FIL_WISHES,
} fil_wish;

/* "width", as a study says it. */
const char *fil_wish_key(fil_wish wish);

#endif
