/* SPDX-License-Identifier: GPL-2.0-or-later */
/* XML read in one pass. Nothing is fetched from outside, and entities that a document declares are refused, so that no
   few bytes can read other files or fill the machine. */
#ifndef FIL_IO_XML_H
#define FIL_IO_XML_H

#include "graph/text.h"

#include <libxml/xmlreader.h>

/* What is called as the document goes by; each may be NULL. Names are without their prefix. An empty element is opened
   and closed. */
typedef struct fil_xml_handler {
  fil_status (*open)(void *context, xmlTextReader *reader, const char *name, fil_error *error);
  fil_status (*close)(void *context, const char *name, fil_error *error);
  fil_status (*text)(void *context, const char *text, fil_error *error);
} fil_xml_handler;

/* What is wrong with the document, and where. Starts as { 0 }. */
typedef struct fil_xml_fault {
  bool found;
  size_t row, column; /* from 1; 0: not known */
  char cause[256];
} fil_xml_fault;

/* Whether the document's root may be that element, whatever its prefix: it stands at the beginning, behind comments and
   the like at most. What follows is not looked at. The text ends with a NUL. */
bool fil_xml_has_root(const char *text, const char *name);

/* Reads UTF-8 bytes, whatever encoding they declare. A document that is not well-formed, or declares entities, ends the
   reading where the fault is; that is no failure. Fails with what the handler fails with, and without memory. */
fil_status fil_xml_read(const char *bytes, size_t length, const fil_xml_handler *handler, void *context,
                        fil_xml_fault *fault, fil_error *error);

/* An attribute of the element that is opened, owned by the caller; NULL where there is none. `*value` is freed first.
 */
fil_status fil_xml_attribute(xmlTextReader *reader, const char *name, char **value, fil_error *error);

/* Line of the document that is being read; 0: not known. */
size_t fil_xml_row(xmlTextReader *reader);

#endif
