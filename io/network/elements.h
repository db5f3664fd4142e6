/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Nodes and edges of a file of XML that come with values of declared keys, as GraphML and GEXF have them, on their way
   into parts. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_ELEMENTS_H
#define FIL_IO_NETWORK_ELEMENTS_H

#include "graph/problem.h"
#include "io/names.h"
#include "io/network/keys.h"
#include "io/network/parts.h"
#include "io/xml.h"

/* A node or an edge while it is read. */
typedef struct fil_element {
  bool is_open;
  char *id, *source, *target;
  char *roles[FIL_KEY_ROLES]; /* texts; NULL: none */
  fil_names periods;          /* of an edge that holds several times, where the role has no text */
  bool directed, mutual;      /* mutual: there and back */
  size_t row;
} fil_element;

/* Starts as { 0 } with the first two set. */
typedef struct fil_elements {
  fil_parts *parts;       /* borrowed */
  fil_problems *problems; /* borrowed */
  xmlTextReader *reader;  /* borrowed: where the file is being read */
  fil_keys keys;
  fil_attributes attributes[FIL_OF_ELEMENTS];
  size_t counts[FIL_OF_ELEMENTS]; /* rows of each so far */
  fil_element current[FIL_OF_ELEMENTS];
  size_t nodes_open; /* those that stand in one another */
  bool told_nested;
} fil_elements;

/* Reports at the line that is being read; `value` (may be NULL) is an element's name or a text that is wrong. */
fil_status fil_elements_report(fil_elements *elements, fil_severity severity, const char *kind, const char *value,
                               const char *cause, const char *remedy, fil_error *error);

/* The element begins that the reader is at. A node that is still open gets its row first: the new one stands in it.
   `directed` is what an edge is unless it says otherwise. One that lacks what it must have is an error, and stays
   closed. */
fil_status fil_elements_open_node(fil_elements *elements, fil_error *error);
fil_status fil_elements_open_edge(fil_elements *elements, bool directed, fil_error *error);

/* It ends: it becomes a row of the parts, or several, one for each of its periods and both ways when it is mutual. */
fil_status fil_elements_close_node(fil_elements *elements, fil_error *error);
fil_status fil_elements_close_edge(fil_elements *elements, fil_error *error);

/* Gives the open node its row, since others follow that stand in it. */
fil_status fil_elements_settle_node(fil_elements *elements, fil_error *error);

/* A value of the key at that place, for the element of that kind; "" is none, and of several the first counts. */
fil_status fil_elements_set(fil_elements *elements, size_t place, size_t element, const char *text, fil_error *error);

/* The same for whichever element is open; false in `*taken` when none is and the value is of no node. */
fil_status fil_elements_set_open(fil_elements *elements, size_t key, const char *text, bool *taken, fil_error *error);

/* Whether the element of that kind has a value of the key already. */
bool fil_elements_has(const fil_elements *elements, size_t key, size_t element);

/* The same by a name that the format itself has for it, such as "size". */
fil_status fil_elements_set_named(fil_elements *elements, const char *name, size_t element, bool is_number,
                                  const char *text, fil_error *error);

/* Everything was read: attributes become columns, relations of both kinds of ties directed. */
fil_status fil_elements_hand_over(fil_elements *elements, fil_error *error);

/* The title, and the lists of relations, categories and stages as filiere writes them; the first of each counts. */
fil_status fil_elements_set_title(fil_elements *elements, const char *text, fil_error *error);
fil_status fil_elements_set_schema(fil_elements *elements, const char *text, fil_error *error);

/* The text without the blanks around it, which are the file's own layout. Borrowed; changes the text. */
char *fil_elements_trim(fil_text *text);

/* Adds what ended the reading of the document, if anything did. */
fil_status fil_elements_report_fault(fil_elements *elements, const fil_xml_fault *fault, fil_error *error);

void fil_elements_destroy(fil_elements *elements);

#endif
