/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Chunks cut, read side by side and joined. */
#include "io/sheet/chunks.h"

#include "graph/memory.h"
#include "graph/workers.h"

/* The beginning of the first line at or after `at`. */
static const char *next_line(const char *body, const char *at, const char *end)
{
  for (at = at > body ? at - 1 : at; at < end && *at != '\n' && *at != '\r';)
    at++;
  if (at < end)
    at += *at == '\r' && end - at > 1 && at[1] == '\n' ? 2 : 1;
  return at;
}

fil_status fil_chunks_cut(fil_chunks *chunks, const fil_delimited *sheet, const fil_column_plan plans[], size_t least,
                          fil_error *error)
{
  const char *body = sheet->body, *end = sheet->source->bytes + sheet->source->length;
  size_t length = (size_t)(end - body), most = fil_workers(), count = length / least;
  count = count < most ? count : most;
  count = count ? count : 1;
  *chunks = (fil_chunks){.items = fil_memory_new(count, sizeof *chunks->items)};
  if (!chunks->items)
    return fil_error_memory(error);
  chunks->count = count;
  for (size_t k = 0; k < count; k++) {
    const char *at = body + length / count * k, *limit = k + 1 < count ? body + length / count * (k + 1) : end;
    chunks->items[k] =
        (fil_chunk){.sheet = sheet, .plans = plans, .start.at = k ? next_line(body, at, end) : body, .limit = limit};
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
  chunk_reading reading = {chunks, {.told = progress, .total = (size_t)(last->limit - first->start.at)}};
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
