/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The blocks of the legend that figures share. */
#ifndef FIL_IO_DIAGRAM_KEY_H
#define FIL_IO_DIAGRAM_KEY_H

#include "io/diagram/work.h"

/* What a category of a column is called, "not known" for FIL_MISSING: as the study labels it, or else by its level. */
const char *fil_key_name(const fil_work *work, const fil_column *column, uint32_t code);

/* What colours, shapes and outlines of the actors say: by category in one block, or a block for each property that
   shows something else. */
fil_status fil_key_nodes(fil_work *work, fil_error *error);

/* The categories of actors by colour alone, as in shares of a pie. */
fil_status fil_key_shares(fil_work *work, const fil_column *column, fil_error *error);

/* The areas of the nodes, of which `largest` points stand for the largest number and none are below `smallest`. */
fil_status fil_key_sizes(fil_work *work, double smallest, double largest, fil_error *error);

/* The relations drawn; what colours, dashes and arrowheads of the ties say where it is not the relation; their widths.
 */
fil_status fil_key_relations(fil_work *work, fil_error *error);
fil_status fil_key_lines(fil_work *work, fil_error *error);
fil_status fil_key_widths(fil_work *work, fil_error *error);

/* How many nodes and ties there are, and `method`: what positions mean. */
fil_status fil_key_facts(fil_work *work, const char *method, fil_error *error);

/* The heading of a block: any, or "Colour: Betweenness, tons (log scale)"; `scale` may be NULL. */
fil_status fil_key_heading(fil_work *work, const char *text, fil_error *error);
fil_status fil_key_property(fil_work *work, const char *property, const fil_column *column, const fil_scale *scale,
                            fil_error *error);

/* What a category of a column is called: as the study labels it, or else by its level; "not known" for FIL_MISSING. */
const char *fil_key_level(const fil_work *work, const fil_column *column, uint32_t code);

#endif
