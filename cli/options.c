/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The command line, read by getopt_long from a command's table. */
#include "cli/options.h"

#include "cli/suggest.h"

#include <assert.h>
#include <getopt.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_CODE = 256 }; /* codes of options for getopt_long, beyond all letters */

/* A command's table as getopt_long wants it. */
typedef struct getopt_tables {
  struct option longs[FIL_OPTION_LIMIT + 1];
  char letters[2 * FIL_OPTION_LIMIT + 2];
} getopt_tables;

static getopt_tables make_tables(const fil_option_row rows[])
{
  getopt_tables tables = {.letters = ":"}; /* a missing argument is told apart */
  size_t used = 1;
  for (size_t k = 0; rows[k].name; k++) {
    assert(k < FIL_OPTION_LIMIT);
    int has_argument = rows[k].argument ? required_argument : no_argument;
    tables.longs[k] = (struct option){rows[k].name, has_argument, NULL, FIRST_CODE + (int)k};
    if (rows[k].letter)
      tables.letters[used++] = rows[k].letter;
    if (rows[k].letter && rows[k].argument)
      tables.letters[used++] = ':';
  }
  return tables;
}

/* The row that getopt_long means, by its code or letter; NULL when there is none. */
static const fil_option_row *find_row(const fil_option_row rows[], int code)
{
  for (const fil_option_row *row = rows; row->name; row++) {
    if (code == FIRST_CODE + (int)(row - rows) || (row->letter && code == row->letter))
      return row;
  }
  return NULL;
}

static void store(fil_options *options, const fil_option_row *row)
{
  char *field = (char *)options + row->offset;
  if (row->argument)
    *(const char **)field = optarg;
  else if (row->offset >= offsetof(fil_options, wishes) &&
           row->offset < offsetof(fil_options, wishes) + sizeof options->wishes)
    *(const char **)field = "yes"; /* a switch among the wishes, which are words */
  else
    *(bool *)field = true;
}

static fil_status refuse_unknown(const fil_option_row rows[], const char *word, fil_error *error)
{
  char written[FIL_OPTION_LIMIT][32], name[128];
  const char *names[FIL_OPTION_LIMIT];
  size_t count = 0;
  for (; rows[count].name; count++) {
    snprintf(written[count], sizeof *written, "--%s", rows[count].name);
    names[count] = written[count];
  }
  snprintf(name, sizeof name, "%.*s", (int)strcspn(word, "="), word);
  return fil_suggest("option", name, names, count, error);
}

static fil_status refuse(const fil_option_row rows[], const char *word, fil_error *error)
{
  const char letter[] = {'-', (char)optopt, '\0'};
  const fil_option_row *row = find_row(rows, optopt);
  if (row)
    return fil_error_set(error, FIL_ERROR_USAGE, "option --%s takes no value", row->name);
  return refuse_unknown(rows, optopt ? letter : word, error);
}

fil_status fil_options_parse(fil_options *options, const fil_option_row rows[], int count, const char *words[],
                             fil_error *error)
{
  const getopt_tables tables = make_tables(rows);
  optind = 0; /* begin anew */
  opterr = 0;
  for (;;) {
    int code = getopt_long(count, (char *const *)words, tables.letters, tables.longs, NULL);
    if (code == -1)
      break;
    if (code == ':')
      return fil_error_set(error, FIL_ERROR_USAGE, "option --%s needs a value: --%s %s", find_row(rows, optopt)->name,
                           find_row(rows, optopt)->name, find_row(rows, optopt)->argument);
    const fil_option_row *row = code == '?' ? NULL : find_row(rows, code);
    if (!row)
      return refuse(rows, words[optind - 1], error);
    store(options, row);
  }
  options->operands = words + optind;
  options->operand_count = (size_t)(count - optind);
  return FIL_OK;
}
