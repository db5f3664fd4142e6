/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Chunks cut, read side by side and joined. */
#include "io/sheet/chunks.h"

#include "graph/memory.h"
#include "graph/workers.h"

static const double ROOM = 1.02; /* made for records that are shorter than those of the beginning */

/* The beginning of the first line at or after `at`; the end of the text where that is too far to look. */
static size_t next_line(const fil_source *source, size_t at)
{
  enum { LOOK = 1 << 14 };
  char piece[LOOK];
  const size_t size = fil_source_size(source), from = at > 0 ? at - 1 : at;
  size_t length = size - from;
  const char *bytes = source->bytes + from;
  if (source->rest) {
    length = length < LOOK ? length : LOOK;
    fil_rest_read(source->rest, from, piece, length);
    bytes = piece;
  }
  size_t line = 0;
  while (line < length && bytes[line] != '\n' && bytes[line] != '\r')
    line++;
  if (line == length)
    return size;
  return from + line + (bytes[line] == '\r' && length - line > 1 && bytes[line + 1] == '\n' ? 2 : 1);
}

/* Records, roughly, in so many bytes, by what a sample has; never so many that room for them would take more than a few
   times the bytes. */
static size_t expect(const fil_chunk *sample, size_t length)
{
  const size_t seen = sample->end.at - sample->start.at, columns = sample->sheet->headers.count;
  if (!seen || !columns)
    return 0;
  const double likely = (double)sample->records / (double)seen * (double)length * ROOM;
  const size_t most = length / (2 * columns);
  return likely < (double)most ? (size_t)likely : most;
}

fil_status fil_chunks_cut(fil_chunks *chunks, const fil_chunk *sample, size_t least, fil_error *error)
{
  const fil_delimited *sheet = sample->sheet;
  const size_t body = sheet->body, length = fil_source_size(sheet->source) - body;
  size_t most = fil_workers(), count = length / least;
  count = count < most ? count : most;
  count = count ? count : 1;
  *chunks = (fil_chunks){.items = fil_memory_new(count, sizeof *chunks->items)};
  if (!chunks->items)
    return fil_error_memory(error);
  chunks->count = count;
  for (size_t k = 0; k < count; k++) {
    const size_t at = body + length / count * k,
                 limit = k + 1 < count ? body + length / count * (k + 1) : body + length;
    chunks->items[k] = (fil_chunk){.sheet = sheet,
                                   .plans = sample->plans,
                                   .start.at = k ? next_line(sheet->source, at) : body,
                                   .limit = limit,
                                   .expected = expect(sample, k ? limit - at : length)};
  }
  return FIL_OK;
}

/* What the workers share. */
typedef struct chunk_reading {
  fil_chunks *chunks;
  fil_chunk_progress progress;
} chunk_reading;

static void read_one(void *context, size_t part, bool calling)
{
  chunk_reading *reading = context;
  fil_chunk *chunk = &reading->chunks->items[part];
  chunk->status = fil_chunk_read(chunk, &reading->progress, calling, &chunk->error);
}

static bool is_same_start(const fil_record_start *left, const fil_record_start *right)
{
  return left->at == right->at && left->quotes_broken == right->quotes_broken;
}

fil_status fil_chunks_read(fil_chunks *chunks, const fil_progress *progress, fil_error *error)
{
  const fil_chunk *first = &chunks->items[0], *last = &chunks->items[chunks->count - 1];
  chunk_reading reading = {chunks, {.told = progress, .total = last->limit - first->start.at}};
  fil_workers_run(read_one, &reading, chunks->count);
  for (size_t k = 0; k < chunks->count; k++) {
    fil_chunk *chunk = &chunks->items[k];
    if (k > 0 && !is_same_start(&chunk->start, &chunks->items[k - 1].end)) {
      chunk->start = chunks->items[k - 1].end;
      read_one(&reading, k, /*calling=*/true);
    }
    if (chunk->status != FIL_OK) {
      if (error)
        *error = chunk->error;
      return chunk->status;
    }
  }
  return FIL_OK;
}

/* Columns being joined, each by one worker. */
typedef struct column_joining {
  fil_chunks *chunks;
  const fil_column_plan *plans;
  fil_table *table;
  fil_error *errors; /* by column */
} column_joining;

static fil_status join_column(const column_joining *joining, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *to = joining->table->columns[k];
  fil_column *first = &joining->chunks->items[0].columns[k].cells;
  size_t rows = 0;
  for (size_t c = 0; c < joining->chunks->count; c++)
    rows += joining->chunks->items[c].columns[k].cells.rows;
  char *name = to->name;
  *to = *first;
  to->name = name;
  *first = (fil_column){.type = to->type, .base = to->base, .base_count = to->base_count};
  FIL_TRY(fil_column_reserve(to, rows, error));
  for (size_t c = 1; c < joining->chunks->count; c++)
    FIL_TRY(fil_column_append(to, &joining->chunks->items[c].columns[k].cells, error));
done:
  return status;
}

static void join_one(void *context, size_t part, bool calling)
{
  (void)calling;
  column_joining *joining = context;
  if (joining->plans[part].fill)
    join_column(joining, part, &joining->errors[part]);
}

fil_status fil_chunks_join(fil_chunks *chunks, const fil_column_plan plans[], fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t columns = table->column_count;
  column_joining joining = {chunks, plans, table, fil_memory_new(columns, sizeof(fil_error))};
  if (!joining.errors)
    return fil_error_memory(error);
  if (chunks->count > 1)
    fil_workers_run(join_one, &joining, columns);
  for (size_t k = 0; k < columns && status == FIL_OK; k++) {
    if (chunks->count == 1)
      join_one(&joining, k, /*calling=*/true);
    status = joining.errors[k].status;
    if (status != FIL_OK && error)
      *error = joining.errors[k];
  }
  fil_memory_free(joining.errors);
  return status;
}

/* Makes the list of rows, those of the first `records` being consecutive. */
static fil_status list_rows(fil_origin *origin, size_t records, size_t all, fil_error *error)
{
  origin->rows = fil_memory_resize(NULL, all, sizeof *origin->rows);
  if (!origin->rows)
    return fil_error_memory(error);
  for (size_t k = 0; k < records; k++)
    origin->rows[k] = origin->first_row + (uint32_t)k;
  return FIL_OK;
}

fil_status fil_chunks_join_rows(const fil_chunks *chunks, fil_origin *origin, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t all = 0, records = 0, above = origin->header_row;
  for (size_t k = 0; k < chunks->count; k++)
    all += chunks->items[k].records;
  for (size_t k = 0; k < chunks->count; above += chunks->items[k].rows, k++) {
    const fil_chunk *chunk = &chunks->items[k];
    if (above + chunk->rows >= FIL_MISSING)
      FIL_TRY(fil_error_set(error, FIL_ERROR_DATA, "the sheet has more than 4 billion rows"));
    if (chunk->records == 0)
      continue;
    uint32_t first = (uint32_t)above + chunk->first_row;
    if (records == 0)
      origin->first_row = first;
    bool goes_on = !chunk->record_rows && first == origin->first_row + records;
    if (!origin->rows && !goes_on)
      FIL_TRY(list_rows(origin, records, all, error));
    for (size_t row = 0; origin->rows && row < chunk->records; row++)
      origin->rows[records + row] =
          chunk->record_rows ? (uint32_t)above + chunk->record_rows[row] : first + (uint32_t)row;
    records += chunk->records;
  }
done:
  return status;
}

void fil_chunks_destroy(fil_chunks *chunks)
{
  for (size_t k = 0; chunks->items && k < chunks->count; k++)
    fil_chunk_destroy(&chunks->items[k]);
  fil_memory_free(chunks->items);
  *chunks = (fil_chunks){0};
}
