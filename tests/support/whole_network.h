/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks read from the text of a file that holds all of them. */
#ifndef FIL_TESTS_SUPPORT_WHOLE_NETWORK_H
#define FIL_TESTS_SUPPORT_WHOLE_NETWORK_H

#include "graph/network.h"
#include "graph/problem.h"

typedef struct whole_network {
  fil_network network; /* its title is the file's */
  fil_problems problems;
} whole_network;

/* Reads UTF-8 text of the format of that name; stops the test when it is taken for another. `schema` is what a study
   declares; NULL: nothing. */
whole_network read_whole(const char *text, const char *format, const fil_schema *schema);

/* The same from bytes whose encoding is to be found out. */
whole_network read_whole_bytes(const char *bytes, size_t length, const char *format);
void close_whole(whole_network *made);

/* Ties as "1>2:3.5 relation", "1-2" where undirected, ":3.5" where a weight is given, the relation where there are
   several; a comma and a blank between them. Stops the test on errors in the data too. */
void assert_whole_ties(const whole_network *made, const char *expected);

/* Stops the test unless that error is told at that place of the file. */
void assert_whole_error(const char *text, const char *format, const char *kind, size_t row, size_t column);

/* The same for several texts, each with one error and its place. */
typedef struct whole_mistake {
  const char *text, *kind;
  size_t row, column;
} whole_mistake;
void assert_whole_mistakes(const char *format, const whole_mistake mistakes[], size_t count);

/* Whether the text is taken for a whole network of any format. */
bool is_whole(const char *text);

#endif
