/* SPDX-License-Identifier: GPL-2.0-or-later */
/* XML written through libxml2's writer, straight into a sink. */
#ifndef FIL_IO_XML_WRITE_H
#define FIL_IO_XML_WRITE_H

#include "graph/column.h"
#include "io/sink.h"

#include <libxml/xmlwriter.h>

/* One document on its way out. Starts as { 0 }; see fil_xml_begin. The first failure stays in `status`, since libxml2
   has none of its own, and every call returns it. */
typedef struct fil_xml_writing {
  fil_sink *sink;   /* borrowed */
  fil_error *error; /* borrowed */
  fil_status status;
  xmlTextWriter *writer;
  fil_text scratch;
} fil_xml_writing;

/* Begins a document in UTF-8, its elements indented. `file` must stay where it is until fil_xml_finish. */
fil_status fil_xml_begin(fil_xml_writing *file, fil_sink *sink, fil_error *error);

fil_status fil_xml_start(fil_xml_writing *file, const char *element);
fil_status fil_xml_end(fil_xml_writing *file);

/* Characters that no XML may hold, such as most control characters, are written as U+FFFD. */
fil_status fil_xml_add_attribute(fil_xml_writing *file, const char *name, const char *text);
fil_status fil_xml_add_text(fil_xml_writing *file, const char *text);

/* A cell of any column, which is not missing, as an attribute or as text. */
fil_status fil_xml_add_cell_attribute(fil_xml_writing *file, const char *name, const fil_column *column, size_t row);
fil_status fil_xml_add_cell(fil_xml_writing *file, const fil_column *column, size_t row);

/* Whether XML can hold the text as it is. */
bool fil_xml_can_hold(const char *text);

/* Ends what is open, when all went well until now, and lets go of everything. Returns `status` or the failure that was
   met only here. */
fil_status fil_xml_finish(fil_xml_writing *file, fil_status status);

#endif
