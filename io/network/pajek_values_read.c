/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A partition or vector in a file of its own, as Pajek keeps them. */
#include "io/network/node_values.h"
#include "io/network/pajek_reading.h"

#include <string.h>

bool fil_pajek_begins_with_vertices(const fil_source *source)
{
  fil_words words = {.source = source, .comment = '%'};
  fil_word word;
  return fil_words_next_line(&words) && fil_words_next(&words, &word) && fil_word_is(&word, "*Vertices");
}

/* "Region" of "survey/Region.clu"; a comment in the file may say otherwise. */
static fil_word name_of(const fil_source *source)
{
  const char *slash = strrchr(source->name, '/'), *name = slash ? slash + 1 : source->name;
  return (fil_word){.bytes = name, .length = strcspn(name, "."), .row = 1};
}

static fil_status add_column(const pajek_attribute *made, size_t count, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  FIL_TRY(fil_table_add_column(table, made->name, made->is_category ? FIL_COLUMN_CATEGORY : FIL_COLUMN_NUMBER, &column,
                               error));
  FIL_TRY(fil_column_resize(column, 0, error));
  for (size_t row = 0; row < count; row++)
    FIL_TRY(fil_pajek_add_value(column, made, row, error));
done:
  return status;
}

fil_status fil_pajek_values_read(const fil_source *source, bool is_partition, const fil_column *ids, fil_table *table,
                                 fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  pajek_reading reading = {.words = {.source = source}, .problems = problems};
  const fil_word name = name_of(source), nowhere = {.bytes = "", .row = 1, .column = 1};
  FIL_TRY(fil_pajek_begin_attribute(&reading, &nowhere, &name, is_partition, error));
  FIL_TRY(fil_pajek_sections(&reading, error));
  if (reading.has_vertices && reading.attributes[0].given == 0)
    FIL_TRY(
        fil_pajek_report(&reading, FIL_SEVERITY_ERROR, "cut off", &nowhere, "no values follow *Vertices", NULL, error));
  if (reading.has_vertices)
    FIL_TRY(fil_node_values_take_ids(source, reading.count, ids, table, problems, error));
  if (table->column_count)
    FIL_TRY(add_column(&reading.attributes[0], reading.count, table, error));
done:
  fil_pajek_destroy(&reading);
  return status;
}
