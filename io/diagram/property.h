/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What marks and lines of a figure can show. */
#ifndef FIL_IO_DIAGRAM_PROPERTY_H
#define FIL_IO_DIAGRAM_PROPERTY_H

#include <stdbool.h>

/* In the order of properties.def: FIL_PROPERTY_SIZE, … */
typedef enum fil_property {
#define FIL_PROPERTY(name, key, option, of_ties, help) FIL_PROPERTY_##name,
#include "io/diagram/properties.def"
#undef FIL_PROPERTY
  FIL_PROPERTIES,
} fil_property;

/* "line_width", as a study says it. */
const char *fil_property_key(fil_property property);

/* Whether it is of ties, else of nodes. */
bool fil_property_is_of_ties(fil_property property);

#endif
