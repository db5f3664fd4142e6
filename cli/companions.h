/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is written beside the picture of a figure. */
#ifndef FIL_CLI_COMPANIONS_H
#define FIL_CLI_COMPANIONS_H

#include "graph/text.h"

/* What is wanted beside a picture. */
typedef struct fil_companions {
  const char *caption; /* file for the caption; NULL: none */
  bool beside;         /* the caption goes into a text file of the picture's name */
  bool latex;          /* the picture is a PDF; a .tex of its name takes it in */
  double width_mm;     /* of the page */
} fil_companions;

/* Writes them for the picture that was made of a source. */
fil_status fil_companions_write(const fil_companions *wanted, const fil_text *source, const char *picture,
                                fil_error *error);

/* Fails with FIL_ERROR_USAGE when LaTeX cannot read the name of a picture's file. */
fil_status fil_companions_check_latex(const char *picture, fil_error *error);

#endif
