/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Looks for a purpose: the columns of journals, a page, a slide. */
#ifndef FIL_IO_DIAGRAM_THEME_H
#define FIL_IO_DIAGRAM_THEME_H

#include <stddef.h>

typedef struct fil_theme {
  const char *name;    /* "slides" */
  const char *title;   /* what it is for */
  double width_mm;     /* of the page */
  double height_mm;    /* that the page should not exceed; 0: any */
  double text_size;    /* points of labels; all else in proportion */
  const char *font;    /* NULL: the usual */
  const char *palette; /* NULL: the usual */
} fil_theme;

/* Themes by position, NULL past the last, or by name, NULL when there is none. */
const fil_theme *fil_theme_at(size_t position);
const fil_theme *fil_theme_find(const char *name);

#endif
