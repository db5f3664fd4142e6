/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Plain records go from mark to mark; all others come from the scanner. */
#include "io/sheet/record_batch.h"

#include "graph/memory.h"

enum { BATCH_FIELDS = 1 << 16 };

fil_status fil_record_batch_open(fil_record_batch *batch, size_t columns, fil_error *error)
{
  size_t limit = columns ? BATCH_FIELDS / columns : FIL_BATCH_RECORDS;
  batch->columns = columns;
  batch->limit = limit > FIL_BATCH_RECORDS ? FIL_BATCH_RECORDS : limit;
  batch->count = 0;
  fil_record_batch_forget_marks(batch);
  batch->scratch = (fil_text){0};
  batch->fields = fil_memory_resize(NULL, batch->limit * columns, sizeof *batch->fields);
  return batch->fields ? FIL_OK : fil_error_memory(error);
}

void fil_record_batch_forget_marks(fil_record_batch *batch)
{
  batch->mark_count = batch->mark_next = 0;
  batch->marked = batch->marked_end = NULL;
}

void fil_record_batch_close(fil_record_batch *batch)
{
  fil_memory_free(batch->fields);
  batch->fields = NULL;
  fil_text_destroy(&batch->scratch);
}

/* Finds the marks from the scanner's place on, but for the last bytes of the text. */
static void find_marks(fil_record_batch *batch, const fil_scanner *scanner)
{
  size_t length = (size_t)(scanner->end - scanner->at);
  length = length < FIL_MARKS_MOST ? length / FIL_MARKS_STEP * FIL_MARKS_STEP : FIL_MARKS_MOST;
  batch->marked = scanner->at;
  batch->marked_end = scanner->at + length;
  batch->mark_count = fil_marks_find(scanner->at, length, scanner->separator, batch->marks);
  batch->mark_next = 0;
}

/* Whether half of what is marked lies behind, so that to go on from here takes no byte more than three times. */
static bool is_half_behind(const fil_record_batch *batch, const fil_scanner *scanner)
{
  return !batch->marked || scanner->at - batch->marked >= (batch->marked_end - batch->marked + 1) / 2;
}

/* Whether as many marks as a record and its line end may need are known from the scanner's place on; finds them. */
static bool has_marks(fil_record_batch *batch, const fil_scanner *scanner)
{
  while (batch->mark_next < batch->mark_count && batch->marked + batch->marks[batch->mark_next] < scanner->at)
    batch->mark_next++;
  if (batch->mark_count - batch->mark_next <= batch->columns && is_half_behind(batch, scanner))
    find_marks(batch, scanner);
  return batch->mark_count - batch->mark_next > batch->columns;
}

/* Whether the scanner would take the field as it stands. Tabs are marks, and in no field here. */
static bool is_bare(const char *start, const char *end)
{
  if (start == end)
    return true;
  unsigned char first = (unsigned char)*start, last = (unsigned char)end[-1];
  bool may_begin = (first != '"') & (first != ' ') & (first != 0xC2);
  return may_begin && last != ' ' && (last != 0xA0 || end - start < 2 || (unsigned char)end[-2] != 0xC2);
}

bool fil_record_batch_cut(fil_record_batch *batch, fil_scanner *scanner)
{
  if (batch->columns == 0 || !has_marks(batch, scanner))
    return false;
  const uint16_t *mark = batch->marks + batch->mark_next, *last = mark + batch->columns - 1;
  const char *at = scanner->at;
  fil_field *to = batch->fields + batch->count;
  for (; mark <= last; mark++, to += batch->limit) {
    const char *end = batch->marked + *mark;
    if (!is_bare(at, end) || (mark < last && *end != scanner->separator))
      return false;
    *to = (fil_field){.bytes = at, .length = (uint32_t)(end - at)};
    at = end + 1;
  }
  bool two = at[-1] == '\r' && *at == '\n', filled = (size_t)(at - scanner->at) > batch->columns;
  if ((at[-1] != '\n' && !two) || !filled)
    return false;
  scanner->at = at + two;
  scanner->row++;
  batch->mark_next += batch->columns + two;
  batch->count++;
  return true;
}

/* Whether something stands in fields without a heading. */
static bool has_surplus(const fil_scanner *scanner, size_t columns)
{
  for (size_t k = columns; k < scanner->count; k++) {
    if (scanner->fields[k].length > 0)
      return true;
  }
  return false;
}

bool fil_record_batch_take(fil_record_batch *batch, const fil_scanner *scanner)
{
  static const fil_field none;
  fil_field *to = batch->fields + batch->count++;
  size_t headed = scanner->count < batch->columns ? scanner->count : batch->columns;
  bool faulty = false;
  for (size_t k = 0; k < headed; k++, to += batch->limit) {
    *to = scanner->fields[k];
    faulty |= to->fault != FIL_FIELD_SOUND;
  }
  for (size_t k = headed; k < batch->columns; k++, to += batch->limit)
    *to = none;
  return faulty || (scanner->count > headed && has_surplus(scanner, headed));
}
