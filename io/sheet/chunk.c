/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Records are cut into fields some hundreds at a time, then each column takes its fields in one go. */
#include "io/sheet/chunk.h"

#include "graph/memory.h"
#include "io/sheet/record_batch.h"
#include "io/sheet/window.h"

#include <math.h>

enum { PROGRESS_BYTES = 1 << 22 };

/* Whether the text of a field may be other than the slice that it is: see fil_field_text. */
static bool may_differ(const fil_field *field)
{
  return field->doubled || (field->length > 0 && *field->bytes == '\'');
}

/* Adds text cells from `start` on, up to one that may not be added as it stands; `*start` is then its place. */
static fil_status add_run(fil_column *column, const fil_field *fields, size_t count, size_t *start, fil_error *error)
{
  fil_slice cells[FIL_BATCH_RECORDS];
  size_t taken = 0;
  for (; *start < count && !may_differ(&fields[*start]); ++*start) {
    const fil_field *field = &fields[*start];
    cells[taken++] = (fil_slice){field->length ? field->bytes : NULL, field->length};
  }
  return fil_column_add_texts(column, cells, taken, error);
}

static fil_status add_texts(fil_column *column, const fil_field *fields, fil_record_batch *batch, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *bytes;
  size_t length;
  for (size_t k = 0; k < batch->count;) {
    FIL_TRY(add_run(column, fields, batch->count, &k, error));
    if (k == batch->count)
      break;
    FIL_TRY(fil_field_text(&fields[k++], &batch->scratch, &bytes, &length, error));
    FIL_TRY(fil_column_add_text(column, length ? bytes : NULL, length, error));
  }
done:
  return status;
}

/* Adds cells of numbers; those that are none are missing. With `survey` the cells are counted on the way. */
static fil_status add_numbers(fil_chunk_column *column, const fil_field *fields, size_t count,
                              const fil_cell_type *type, fil_cell_survey *survey, fil_error *error)
{
  fil_status status = fil_column_reserve(&column->cells, column->cells.rows + count, error);
  if (status != FIL_OK)
    return status;
  double *numbers = column->cells.numbers + column->cells.rows;
  for (size_t k = 0; k < count; k++) {
    const fil_field *field = &fields[k];
    numbers[k] = NAN;
    if (field->length == 0)
      continue;
    bool is_number = survey ? fil_cells_survey_number(survey, field->bytes, field->length, type, &numbers[k])
                            : fil_cells_read_number(type, field->bytes, field->length, &numbers[k]);
    column->unreadable = column->unreadable || !is_number;
  }
  column->cells.rows += count;
  return FIL_OK;
}

static fil_status survey_fields(fil_cell_survey *survey, const fil_field *fields, size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < count; k++) {
    if (fields[k].length > 0)
      FIL_TRY(fil_cells_survey(survey, fields[k].bytes, fields[k].length, error));
  }
done:
  return status;
}

static fil_status take_column(fil_chunk_column *column, const fil_column_plan *plan, const fil_field *fields,
                              fil_record_batch *batch, fil_error *error)
{
  fil_status status = FIL_OK;
  bool counted = !plan->known && (plan->wish == FIL_CELLS_GUESS || plan->wish == FIL_CELLS_NUMBER);
  bool numbers = plan->fill && plan->type.type == FIL_COLUMN_NUMBER;
  bool on_the_way = counted && numbers && plan->wish == FIL_CELLS_NUMBER;
  if (counted && !on_the_way)
    FIL_TRY(survey_fields(&column->survey, fields, batch->count, error));
  if (numbers)
    FIL_TRY(add_numbers(column, fields, batch->count, &plan->type, on_the_way ? &column->survey : NULL, error));
  else if (plan->fill)
    FIL_TRY(add_texts(&column->cells, fields, batch, error));
done:
  return status;
}

static fil_status empty_batch(fil_chunk *chunk, fil_record_batch *batch, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; batch->count > 0 && k < batch->columns; k++)
    FIL_TRY(take_column(&chunk->columns[k], &chunk->plans[k], batch->fields + k * batch->limit, batch, error));
  batch->count = 0;
done:
  return status;
}

/* Notes the row of the next record, once rows stop being consecutive. */
static fil_status note_odd_row(fil_chunk *chunk, uint32_t row, fil_error *error)
{
  size_t noted = chunk->record_rows ? chunk->records : 0;
  fil_status status = fil_memory_reserve(&chunk->record_rows, &chunk->record_rows_capacity, chunk->records + 1,
                                         sizeof *chunk->record_rows, error);
  if (status != FIL_OK)
    return status;
  for (; noted < chunk->records; noted++)
    chunk->record_rows[noted] = chunk->first_row + (uint32_t)noted;
  chunk->record_rows[chunk->records] = row;
  return FIL_OK;
}

/* Counts the record that was put into the batch. */
static fil_status count_record(fil_chunk *chunk, size_t row, fil_error *error)
{
  fil_status status = FIL_OK;
  if (row >= FIL_MISSING)
    return fil_error_set(error, FIL_ERROR_DATA, "the sheet has more than 4 billion rows");
  if (chunk->records == 0)
    chunk->first_row = (uint32_t)row;
  if (chunk->record_rows || row != chunk->first_row + chunk->records)
    status = note_odd_row(chunk, (uint32_t)row, error);
  chunk->records += status == FIL_OK;
  return status;
}

/* Puts the next record into the batch, unless it is blank; see fil_window_try. */
static fil_status take_record(fil_chunk *chunk, const fil_window *window, fil_scanner *scanner, fil_record_batch *batch,
                              bool *cut, fil_error *error)
{
  bool found;
  *cut = false;
  if (fil_record_batch_cut(batch, scanner))
    return count_record(chunk, scanner->row, error);
  fil_status status = fil_window_try(window, scanner, &found, cut, error);
  if (status != FIL_OK || *cut || fil_scanner_is_blank(scanner))
    return status;
  chunk->faulty |= fil_record_batch_take(batch, scanner);
  return count_record(chunk, scanner->row, error);
}

static void tell(fil_chunk_progress *progress, size_t done, bool telling)
{
  size_t before = atomic_fetch_add(&progress->done, done);
  if (telling)
    fil_progress_report(progress->told, "reading", before + done, progress->total);
}

/* Where, in the window, no record of the chunk begins any more. */
static const char *limit_in(const fil_window *window, const fil_chunk *chunk)
{
  const size_t left = chunk->limit > window->at ? chunk->limit - window->at : 0;
  const size_t length = (size_t)(window->end - window->bytes);
  return window->bytes + (left < length ? left : length);
}

/* Reads the records that begin in the window, into columns to the last. */
static fil_status read_window(fil_chunk *chunk, const fil_window *window, fil_scanner *scanner, fil_record_batch *batch,
                              fil_chunk_progress *progress, bool telling, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *limit = limit_in(window, chunk), *told = scanner->at;
  bool cut = false;
  while (scanner->at < limit && !cut) {
    FIL_TRY(take_record(chunk, window, scanner, batch, &cut, error));
    if (batch->count == batch->limit)
      FIL_TRY(empty_batch(chunk, batch, error));
    if (scanner->at - told >= PROGRESS_BYTES) {
      tell(progress, (size_t)(scanner->at - told), telling);
      told = scanner->at;
    }
  }
  FIL_TRY(empty_batch(chunk, batch, error));
  tell(progress, (size_t)(scanner->at - told), telling);
done:
  return status;
}

static fil_status read_records(fil_chunk *chunk, fil_window *window, fil_scanner *scanner, fil_record_batch *batch,
                               fil_chunk_progress *progress, bool telling, fil_error *error)
{
  fil_status status = FIL_OK;
  do {
    scanner->at = window->bytes;
    scanner->end = window->end;
    fil_record_batch_forget_marks(batch);
    FIL_TRY(read_window(chunk, window, scanner, batch, progress, telling, error));
  } while (fil_window_place(window, scanner->at) < chunk->limit && fil_window_move(window, scanner->at));
done:
  return status;
}

/* An empty column of the planned type with room for what is expected. */
static fil_status open_column(const fil_chunk *chunk, size_t k, fil_error *error)
{
  fil_chunk_column *column = &chunk->columns[k];
  fil_column_destroy(&column->cells);
  *column = (fil_chunk_column){.cells.type = chunk->plans[k].type.type};
  if (chunk->plans[k].wish == FIL_CELLS_ID && chunk->sheet->ids) {
    column->cells.base = chunk->sheet->ids;
    column->cells.base_count = chunk->sheet->ids->count;
  }
  return fil_column_reserve(&column->cells, chunk->expected, error);
}

/* Makes room for what is to be read; what was read before and is to be read anew goes. */
static fil_status prepare(fil_chunk *chunk, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t columns = chunk->sheet->headers.count;
  if (!chunk->columns)
    chunk->columns = fil_memory_new(columns, sizeof *chunk->columns);
  if (!chunk->columns)
    return fil_error_memory(error);
  fil_memory_free(chunk->record_rows);
  chunk->record_rows = NULL;
  chunk->record_rows_capacity = chunk->records = chunk->rows = 0;
  chunk->faulty = false;
  for (size_t k = 0; k < columns; k++) {
    fil_cells_destroy(&chunk->columns[k].survey);
    if (chunk->plans[k].fill)
      FIL_TRY(open_column(chunk, k, error));
  }
done:
  return status;
}

fil_status fil_chunk_read(fil_chunk *chunk, fil_chunk_progress *progress, bool telling, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_scanner scanner = {.separator = chunk->sheet->separator, .quotes_broken = chunk->start.quotes_broken};
  fil_window window = {0};
  fil_record_batch batch;
  FIL_TRY(fil_record_batch_open(&batch, chunk->sheet->headers.count, error));
  FIL_TRY(prepare(chunk, error));
  FIL_TRY(fil_window_open(&window, chunk->sheet->source, chunk->start.at, error));
  FIL_TRY(read_records(chunk, &window, &scanner, &batch, progress, telling, error));
  chunk->end = (fil_record_start){fil_window_place(&window, scanner.at), scanner.quotes_broken};
  chunk->rows = scanner.row;
done:
  fil_window_close(&window);
  fil_record_batch_close(&batch);
  fil_scanner_destroy(&scanner);
  return status;
}

void fil_chunk_destroy(fil_chunk *chunk)
{
  for (size_t k = 0; chunk->columns && k < chunk->sheet->headers.count; k++) {
    fil_column_destroy(&chunk->columns[k].cells);
    fil_cells_destroy(&chunk->columns[k].survey);
  }
  fil_memory_free(chunk->columns);
  fil_memory_free(chunk->record_rows);
  *chunk = (fil_chunk){0};
}
