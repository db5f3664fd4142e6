/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers that somebody sets by name, "katz.alpha" is 0.1; and names of nodes, "supply_shock.node" is Mill. */
#ifndef FIL_GRAPH_SETTING_H
#define FIL_GRAPH_SETTING_H

#include "graph/error.h"

#include <stddef.h>

typedef struct fil_setting {
  char *name;
  double value; /* NAN: the text is no number */
  char *text;   /* NULL: set as a number */
} fil_setting;

/* Starts as { 0 }. */
typedef struct fil_settings {
  fil_setting *items;
  size_t count;
  size_t capacity;
} fil_settings;

/* Sets one, in place of an earlier value of that name. `name` is copied. */
fil_status fil_settings_set(fil_settings *settings, const char *name, double value, fil_error *error);

/* The same of a text, which is copied; it may be a number. */
fil_status fil_settings_set_text(fil_settings *settings, const char *name, const char *text, fil_error *error);

void fil_settings_destroy(fil_settings *settings);

#endif
