/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Links from the actors in a drawing to their rows in the page. */
#ifndef FIL_IO_REPORT_SVG_LINKS_H
#define FIL_IO_REPORT_SVG_LINKS_H

#include "graph/table.h"

#include <libxml/tree.h>

/* Makes each actor of the drawing, whose ids begin with `name` and a hyphen, a link to its row, as far as the page
   shows it. `*linked` tells whether there is any. */
fil_status fil_svg_link(xmlNode *root, const char *name, const fil_table *actors, bool *linked, fil_error *error);

#endif
