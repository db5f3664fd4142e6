/* SPDX-License-Identifier: GPL-2.0-or-later */
/* HTML that no label can break out of. */
#ifndef FIL_IO_REPORT_HTML_H
#define FIL_IO_REPORT_HTML_H

#include "io/sink.h"

/* Writes text so that it is text between tags and in quoted attributes alike. Control characters become U+FFFD. */
fil_status fil_html_text(fil_sink *sink, const char *text, fil_error *error);

/* Writes `markup` as it stands but for %s, whose string is written as by fil_html_text, and %zu. */
fil_status fil_html(fil_sink *sink, fil_error *error, const char *markup, ...) __attribute__((format(printf, 3, 4)));

/* Writes text with every DOI in it ("doi:10.1016/…") as a link. */
fil_status fil_html_reference(fil_sink *sink, const char *text, fil_error *error);

#endif
