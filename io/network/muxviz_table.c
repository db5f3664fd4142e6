/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The small tables of muxViz. */
#include "graph/memory.h"
#include "io/network/muxviz_reading.h"
#include "io/sheet/missing.h"

#include <string.h>

/* The first of tab, semicolon and comma that stands outside quotes in the heading; muxViz leaves the choice to its
   user. */
static char find_separator(const fil_source *source)
{
  static const char candidates[] = "\t;,";
  fil_words words = {.source = source};
  bool quoted = false;
  if (!fil_words_next_line(&words))
    return ' ';
  for (const char *at = words.line; at < words.line_end; at++) {
    quoted ^= *at == '"';
    if (!quoted && *at && strchr(candidates, *at))
      return *at;
  }
  return ' ';
}

/* Blanks may be many between two words, where an empty cell is none. */
static void drop_empty(fil_scanner *scanner)
{
  size_t kept = 0;
  for (size_t k = 0; k < scanner->count; k++) {
    if (scanner->fields[k].length > 0)
      scanner->fields[kept++] = scanner->fields[k];
  }
  scanner->count = kept;
}

static fil_status step(muxviz_table *table, bool *found, fil_error *error)
{
  fil_scanner *scanner = &table->scanner;
  fil_status status;
  do
    status = fil_scanner_next(scanner, found, error);
  while (status == FIL_OK && *found && fil_scanner_is_blank(scanner));
  if (scanner->separator == ' ')
    drop_empty(scanner);
  return status;
}

fil_status fil_muxviz_table_open(muxviz_table *table, const fil_source *source, fil_problems *problems,
                                 fil_error *error)
{
  fil_status status = FIL_OK;
  bool found;
  *table = (muxviz_table){.source = source, .problems = problems};
  table->scanner.at = source->bytes;
  table->scanner.end = source->bytes + source->length;
  table->scanner.separator = find_separator(source);
  FIL_TRY(step(table, &found, error));
  for (size_t k = 0; found && k < table->scanner.count; k++) {
    const char *bytes;
    size_t length;
    FIL_TRY(fil_field_text(&table->scanner.fields[k], &table->scratch, &bytes, &length, error));
    fil_text heading = {0};
    status = fil_text_add_bytes(&heading, bytes, length, error);
    if (status == FIL_OK)
      status = fil_names_add(&table->headings, fil_text_string(&heading), error);
    fil_text_destroy(&heading);
    FIL_TRY(status);
  }
done:
  return status;
}

fil_status fil_muxviz_table_next(muxviz_table *table, bool *found, fil_error *error)
{
  fil_status status = step(table, found, error);
  if (status != FIL_OK || !*found || table->scanner.count + table->scanner.surplus <= table->headings.count)
    return status;
  return fil_muxviz_table_report(table, FIL_NO_COLUMN, FIL_SEVERITY_ERROR, "wrong number of words", /*value=*/NULL,
                                 "the row has more words than there are headings",
                                 "write what has blanks in it between quotes", error);
}

size_t fil_muxviz_table_find(const muxviz_table *table, const char *heading)
{
  for (size_t k = 0; k < table->headings.count; k++) {
    if (fil_text_is_word(table->headings.items[k], strlen(table->headings.items[k]), heading))
      return k;
  }
  return FIL_NO_COLUMN;
}

fil_status fil_muxviz_table_cell(muxviz_table *table, size_t column, const char **cell, fil_error *error)
{
  const char *bytes;
  size_t length;
  *cell = NULL;
  if (column >= table->scanner.count)
    return FIL_OK;
  fil_status status = fil_field_text(&table->scanner.fields[column], &table->scratch, &bytes, &length, error);
  if (status != FIL_OK || length == 0 || fil_missing_is(table->source->missing, bytes, length))
    return status;
  char *copy = fil_memory_copy_bytes(bytes, length); /* which may stand in `scratch` */
  if (!copy)
    return fil_error_memory(error);
  fil_text_clear(&table->scratch);
  status = fil_text_add(&table->scratch, copy, error);
  fil_memory_free(copy);
  *cell = fil_text_string(&table->scratch);
  return status;
}

fil_status fil_muxviz_table_report(const muxviz_table *table, size_t column, fil_severity severity, const char *kind,
                                   const char *value, const char *cause, const char *remedy, fil_error *error)
{
  const bool has_heading = column < table->headings.count;
  const fil_place place = {.file = table->source->name,
                           .row = table->scanner.row,
                           .column_number = has_heading ? column + 1 : 0,
                           .column = has_heading ? table->headings.items[column] : NULL,
                           .value = value};
  return fil_problem_add(table->problems, severity, kind, place, cause, remedy, error);
}

void fil_muxviz_table_close(muxviz_table *table)
{
  fil_scanner_destroy(&table->scanner);
  fil_names_destroy(&table->headings);
  fil_text_destroy(&table->scratch);
  *table = (muxviz_table){0};
}
