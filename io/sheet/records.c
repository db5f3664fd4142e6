/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Types guessed from the beginning, all records read as if the guess were right, the rest put right. */
#include "io/sheet/records.h"

#include "graph/memory.h"
#include "io/sheet/cell_problem.h"
#include "io/sheet/chunks.h"
#include "io/sheet/telling.h"

#include <string.h>

const fil_records_layout fil_records_usual = {.chunk_least = 1 << 22, .sample_length = 1 << 16};

/* A sheet on its way into a table. */
typedef struct records_reading {
  const fil_delimited *sheet;
  const fil_records_layout *layout;
  const fil_progress *progress;
  fil_column_plan *plans; /* by column */
  fil_chunks chunks;
} records_reading;

/* Reads the beginning of the sheet for nothing but its survey. */
static fil_status sample(const records_reading *reading, fil_chunk *chunk, fil_error *error)
{
  const fil_delimited *sheet = reading->sheet;
  size_t length = fil_source_size(sheet->source) - sheet->body;
  fil_chunk_progress nobody = {0};
  length = length < reading->layout->sample_length ? length : reading->layout->sample_length;
  *chunk = (fil_chunk){.sheet = sheet, .plans = reading->plans, .start.at = sheet->body, .limit = sheet->body + length};
  return fil_chunk_read(chunk, &nobody, /*telling=*/false, error);
}

/* Gives each column the type that the sheet's beginning shows, settled when that was the whole, and cuts the chunks. */
static fil_status plan(records_reading *reading, const fil_cells cells[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_chunk beginning = {0};
  size_t columns = reading->sheet->headers.count;
  for (size_t k = 0; k < columns; k++)
    reading->plans[k] = (fil_column_plan){.wish = cells[k]};
  FIL_TRY(sample(reading, &beginning, error));
  bool whole = beginning.end.at == fil_source_size(reading->sheet->source);
  for (size_t k = 0; k < columns; k++) {
    fil_column_plan *plan = &reading->plans[k];
    plan->type = fil_cells_decide(&beginning.columns[k].survey, cells[k]);
    plan->known = whole || (cells[k] != FIL_CELLS_GUESS && cells[k] != FIL_CELLS_NUMBER);
    plan->fill = true;
  }
  FIL_TRY(fil_chunks_cut(&reading->chunks, &beginning, reading->layout->chunk_least, error));
done:
  fil_chunk_destroy(&beginning);
  return status;
}

/* The type of a column by all of its cells. */
static fil_status settle(const records_reading *reading, size_t k, fil_cell_type *type, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cell_survey all = {0};
  for (size_t c = 0; c < reading->chunks.count; c++)
    FIL_TRY(fil_cells_survey_join(&all, &reading->chunks.items[c].columns[k].survey, error));
  *type = fil_cells_decide(&all, reading->plans[k].wish);
done:
  fil_cells_destroy(&all);
  return status;
}

/* Settles all types and marks the columns that were read as something else. */
static fil_status revise(records_reading *reading, bool *again, fil_error *error)
{
  fil_status status = FIL_OK;
  *again = false;
  for (size_t k = 0; k < reading->sheet->headers.count; k++) {
    fil_column_plan *plan = &reading->plans[k];
    fil_cell_type type = plan->type;
    if (!plan->known)
      FIL_TRY(settle(reading, k, &type, error));
    const bool same_signs = type.decimal == plan->type.decimal && type.thousands == plan->type.thousands;
    plan->fill = type.type != plan->type.type || (type.type == FIL_COLUMN_NUMBER && !same_signs);
    plan->type = type;
    plan->known = true;
    *again = *again || plan->fill;
  }
done:
  return status;
}

static fil_status add_columns(const records_reading *reading, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < reading->sheet->headers.count; k++) {
    fil_column_plan *plan = &reading->plans[k];
    FIL_TRY(fil_table_add_column(table, reading->sheet->headers.items[k], plan->type.type, NULL, error));
    plan->fill = true; /* in the end all columns are moved */
  }
  FIL_TRY(fil_chunks_join_rows(&reading->chunks, &table->origin, error));
done:
  return status;
}

/* Whether anything is to be told of cells or records. */
static bool has_faults(const records_reading *reading)
{
  bool faults = reading->sheet->source->damaged;
  for (size_t c = 0; c < reading->chunks.count; c++) {
    const fil_chunk *chunk = &reading->chunks.items[c];
    faults = faults || chunk->faulty;
    for (size_t k = 0; k < reading->sheet->headers.count; k++)
      faults = faults || chunk->columns[k].unreadable || reading->plans[k].type.nearly_number;
  }
  return faults;
}

/* Whether the sign stands between thousands in some column. */
static bool stands_between_thousands(const records_reading *reading, char sign)
{
  for (size_t k = 0; k < reading->sheet->headers.count; k++) {
    const fil_cell_type *type = &reading->plans[k].type;
    if (type->type == FIL_COLUMN_NUMBER && type->thousands == sign)
      return true;
  }
  return false;
}

/* What is to be said of the signs in the numbers of a column. */
static fil_status tell_signs(const records_reading *reading, size_t k, fil_problems *problems, fil_error *error)
{
  const fil_delimited *sheet = reading->sheet;
  const fil_cell_place place = {sheet, sheet->header_row, k};
  const fil_cell_type *type = &reading->plans[k].type;
  if (type->type == FIL_COLUMN_NUMBER && type->thousands)
    return fil_cell_report_thousands(&place, type->thousands, problems, error);
  const bool contradicted = type->ambiguous && stands_between_thousands(reading, type->decimal);
  const bool odd = type->ambiguous && (type->decimal == ',') == (sheet->separator == ',');
  return contradicted || odd ? fil_cell_report_ambiguous(&place, type->decimal, contradicted, problems, error) : FIL_OK;
}

static fil_status tell(const records_reading *reading, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_delimited *sheet = reading->sheet;
  if (has_faults(reading))
    FIL_TRY(fil_telling_run(sheet, reading->plans, problems, error));
  for (size_t k = 0; k < sheet->headers.count; k++)
    FIL_TRY(tell_signs(reading, k, problems, error));
done:
  return status;
}

/* Whether nothing that was read counts; see fil_rest. */
static bool is_odd(const records_reading *reading)
{
  fil_rest *rest = reading->sheet->source->rest;
  if (rest)
    fil_rest_check_end(rest);
  return rest && rest->odd;
}

static fil_status read_all(records_reading *reading, fil_table *table, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  bool again;
  FIL_TRY(fil_chunks_read(&reading->chunks, reading->progress, error));
  FIL_TRY(revise(reading, &again, error));
  if (again)
    FIL_TRY(fil_chunks_read(&reading->chunks, reading->progress, error));
  if (is_odd(reading))
    goto done;
  FIL_TRY(tell(reading, problems, error));
  FIL_TRY(add_columns(reading, table, error));
  FIL_TRY(fil_chunks_join(&reading->chunks, reading->plans, table, error));
done:
  return status;
}

fil_status fil_records_read(const fil_delimited *sheet, const fil_cells cells[], const fil_records_layout *layout,
                            const fil_progress *progress, fil_table *table, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  records_reading reading = {.sheet = sheet, .layout = layout, .progress = progress};
  *table = (fil_table){0};
  reading.plans = fil_memory_new(sheet->headers.count, sizeof *reading.plans);
  if (!reading.plans)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(fil_memory_set(&table->origin.file, sheet->source->name, error));
  table->origin.header_row = sheet->header_row;
  FIL_TRY(plan(&reading, cells, error));
  FIL_TRY(read_all(&reading, table, problems, error));
done:
  fil_chunks_destroy(&reading.chunks);
  fil_memory_free(reading.plans);
  return status;
}
