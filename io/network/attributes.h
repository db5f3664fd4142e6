/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Attributes of nodes or ties that come one by one and in any order, as texts, and become typed columns at the end. */
#ifndef FIL_IO_NETWORK_ATTRIBUTES_H
#define FIL_IO_NETWORK_ATTRIBUTES_H

#include "graph/problem.h"
#include "graph/table.h"

typedef struct fil_attribute {
  char *name;
  bool is_number;    /* as its file says; else category or text, by content */
  fil_column *texts; /* a cell for each row up to the last that has one */
} fil_attribute;

/* Starts as { 0 }. */
typedef struct fil_attributes {
  fil_attribute *items;
  size_t count, capacity;
} fil_attributes;

/* Adds an attribute; its place is the count before. */
fil_status fil_attributes_add(fil_attributes *attributes, const char *name, bool is_number, fil_error *error);

/* The value of a row; rows come in order, one that has a value already keeps it. */
fil_status fil_attributes_set(fil_attributes *attributes, size_t attribute, size_t row, const char *text,
                              fil_error *error);

/* Gives a row the values of an earlier one, for an element that becomes several rows. */
fil_status fil_attributes_repeat(fil_attributes *attributes, size_t from, size_t row, fil_error *error);

/* Adds a column to the table for each attribute that has a value. A cell that is no number, in a column of numbers,
   makes it a column of text, and so does a whole number of more digits than a number keeps. The first such cell of each
   attribute is told, by the rows of the table's origin; no number only where the file `declared` the types. A name that
   the table has gets a number behind it. */
fil_status fil_attributes_hand_over(const fil_attributes *attributes, fil_table *table, bool declared,
                                    fil_problems *problems, fil_error *error);

void fil_attributes_destroy(fil_attributes *attributes);

#endif
