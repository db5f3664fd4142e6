/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A Pajek file while it is read, and the lines of its sections. Not for use outside io/network/pajek*.c. */
#ifndef FIL_IO_NETWORK_PAJEK_READING_H
#define FIL_IO_NETWORK_PAJEK_READING_H

#include "graph/number.h"
#include "io/names.h"
#include "io/network/format.h"
#include "io/network/words.h"

enum { FIL_PAJEK_AXES = 3 };

typedef struct pajek_vertex {
  char number[24];
  char *label;
  double place[FIL_PAJEK_AXES]; /* NAN: not given */
  size_t row;                   /* 0: no line of its own */
} pajek_vertex;

/* A partition or vector, or an axis of the drawing. */
typedef struct pajek_attribute {
  char *name;
  bool is_category;
  bool has_role;  /* it is the category or the stage of the nodes */
  double *values; /* by vertex; NAN is missing */
  size_t given;
  fil_names levels; /* what 1, 2, 3, … stand for, as far as comments say */
} pajek_attribute;

typedef struct pajek_reading pajek_reading;
typedef fil_status (*pajek_line)(pajek_reading *reading, fil_error *error);

struct pajek_reading {
  fil_words words;
  fil_parts *parts; /* NULL: a file of values, which has no other sections */
  fil_problems *problems;
  pajek_line line;  /* what a line of this section is */
  size_t networks;  /* in the file */
  fil_text network; /* name of the one being read */
  fil_text relation, scratch;
  fil_text sole_relation; /* of ties without one, as a comment says */
  fil_names ids;          /* of the vertices in order, as comments say; none: their numbers */
  bool ids_are_labels, ids_settled;
  pajek_vertex *vertices;
  size_t count, first_mode;      /* vertices; those of the first mode, 0: there is one mode */
  bool has_vertices, is_foreign; /* the section is of another set of vertices and left out */
  pajek_attribute *attributes;
  size_t attribute_count, attribute_capacity;
  pajek_attribute *current;
  size_t cells, cells_wanted; /* of a matrix */
  fil_word begun;             /* where the section begins */
  bool is_unknown;            /* the vertices that come next are those of a section that is not read */
  bool has_parameters;        /* drawing parameters were met and told */
  bool has_values;            /* so were values of ties that have no place */
};

/* Adds a problem about a word. */
fil_status fil_pajek_report(pajek_reading *reading, fil_severity severity, const char *kind, const fil_word *word,
                            const char *cause, const char *remedy, fil_error *error);

/* Sections and their lines. */
fil_status fil_pajek_pass(pajek_reading *reading, fil_error *error); /* a line that is not read */
fil_status fil_pajek_begin_vertices(pajek_reading *reading, const fil_word *keyword, fil_error *error);
fil_status fil_pajek_vertex(pajek_reading *reading, fil_error *error);
fil_status fil_pajek_begin_ties(pajek_reading *reading, const fil_word *keyword, fil_error *error);
fil_status fil_pajek_arc(pajek_reading *reading, fil_error *error);
fil_status fil_pajek_edge(pajek_reading *reading, fil_error *error);
fil_status fil_pajek_arcs(pajek_reading *reading, fil_error *error);
fil_status fil_pajek_edges(pajek_reading *reading, fil_error *error);
fil_status fil_pajek_begin_matrix(pajek_reading *reading, const fil_word *keyword, fil_error *error);
fil_status fil_pajek_matrix(pajek_reading *reading, fil_error *error);
fil_status fil_pajek_begin_partition(pajek_reading *reading, const fil_word *keyword, fil_error *error);
fil_status fil_pajek_begin_vector(pajek_reading *reading, const fil_word *keyword, fil_error *error);
fil_status fil_pajek_value(pajek_reading *reading, fil_error *error);

/* Begins one of that name (taken off the line), at a keyword. */
fil_status fil_pajek_begin_attribute(pajek_reading *reading, const fil_word *keyword, const fil_word *name,
                                     bool is_category, fil_error *error);

/* A comment. Pajek has no place for ids and for names of classes, so we write them as comments, which others pass over:
   "% vertex 3 is "mill"", "% ids are labels", "% code 2 is "firm"", "% relation is "trade"", and in a file of one
   partition or vector "% name is "Region"". All others are passed over here too. */
fil_status fil_pajek_comment(pajek_reading *reading, fil_error *error);

/* All sections, to the end of the file. */
fil_status fil_pajek_sections(pajek_reading *reading, fil_error *error);

/* Decides what the vertices' ids are, before the first tie and at the end. */
fil_status fil_pajek_settle_ids(pajek_reading *reading, fil_error *error);
const char *fil_pajek_id(const pajek_reading *reading, size_t vertex);

/* What must be whole when the next section begins. */
fil_status fil_pajek_end_section(pajek_reading *reading, fil_error *error);

/* The partition of that name, case ignored, if it has values; NULL: there is none. */
pajek_attribute *fil_pajek_find_partition(const pajek_reading *reading, const char *name);

/* The class of a vertex in a partition: the name of its code, or the code; NULL: missing. */
const char *fil_pajek_class(const pajek_attribute *attribute, size_t row, char number[FIL_NUMBER_LENGTH]);
fil_status fil_pajek_add_value(fil_column *column, const pajek_attribute *attribute, size_t row, fil_error *error);

/* Columns of the node table, once its rows are there. */
fil_status fil_pajek_hand_over_attributes(pajek_reading *reading, fil_error *error);

void fil_pajek_destroy(pajek_reading *reading);

#endif
