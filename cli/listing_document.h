/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The metrics as a document: the handbook's list of measures. */
#ifndef FIL_CLI_LISTING_DOCUMENT_H
#define FIL_CLI_LISTING_DOCUMENT_H

#include "graph/error.h"

/* Prints every metric in Markdown under the headings of its level and topic: the question, the measures with what their
   highest values say and when they are undefined, the definition, the reference, parameters, other programs. */
fil_status fil_listing_document(fil_error *error);

#endif
