/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Captions, made of the legend: so they say nothing else than it, for all figures there will be. */
#include "io/diagram/caption.h"

#include "io/diagram/work.h"

#include <string.h>

/* A sentence, with its full stop. */
static fil_status add_sentence(fil_text *out, const char *sentence, fil_error *error)
{
  const size_t length = strlen(sentence);
  const bool ends = length && strchr(".?!", sentence[length - 1]);
  return fil_text_format(out, error, "%s%s%s", out->length ? " " : "", sentence, ends ? "" : ".");
}

/* "Ties: Trade, Training". */
static fil_status list_block(const fil_legend *legend, size_t heading, size_t end, fil_text *line, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(line, legend->items[heading].whole, error));
  for (size_t k = heading + 1; k < end; k++)
    FIL_TRY(fil_text_format(line, error, "%s%s", k == heading + 1 ? ": " : ", ", legend->items[k].whole));
done:
  return status;
}

/* A block of the legend, by its heading: "Area: Betweenness" is a scale, whose samples need no words; notes are
   sentences already; the names of the others are listed. */
static fil_status add_block(const fil_legend *legend, size_t heading, size_t end, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text line = {0};
  const fil_legend_entry *items = legend->items;
  if (end > heading + 1 && items[heading + 1].kind == FIL_LEGEND_NOTE) {
    for (size_t k = heading + 1; k < end; k++)
      FIL_TRY(add_sentence(out, items[k].whole, error));
  } else {
    const bool is_scale = strchr(items[heading].whole, ':') != NULL;
    FIL_TRY(list_block(legend, heading, is_scale ? heading + 1 : end, &line, error));
    FIL_TRY(add_sentence(out, fil_text_string(&line), error));
  }
done:
  fil_text_destroy(&line);
  return status;
}

fil_status fil_caption_add(const fil_work *work, const char *question, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_legend *legend = &work->legend;
  FIL_TRY(add_sentence(out, question, error));
  for (size_t k = 0, end; k < legend->count; k = end) {
    for (end = k + 1; end < legend->count && legend->items[end].kind != FIL_LEGEND_HEADING;)
      end++;
    FIL_TRY(add_block(legend, k, end, out, error));
  }
  if (work->caption->length)
    FIL_TRY(add_sentence(out, work->caption->bytes, error));
  FIL_TRY(fil_text_format(out, error, "%sSeed %llu.", out->length ? " " : "", (unsigned long long)work->request->seed));
done:
  return status;
}

/* Adds the rest of a comment's line that begins so. */
static fil_status read_line(const char *line, const char *begin, fil_text *out, fil_error *error)
{
  const size_t length = strlen(begin);
  if (strncmp(line, begin, length) != 0)
    return FIL_OK;
  return fil_text_add_bytes(out, line + length, strcspn(line + length, "\n"), error);
}

/* What a comment of a DOT or of a script begins with; 0: it is none. */
static size_t mark_length(const char *line)
{
  return strncmp(line, "// ", 3) == 0 ? 3 : strncmp(line, "# ", 2) == 0 ? 2 : 0;
}

fil_status fil_caption_read(const fil_text *source, fil_text *title, fil_text *caption, fil_error *error)
{
  fil_status status = FIL_OK;
  for (const char *line = fil_text_string(source); mark_length(line) > 0; line += *line == '\n') {
    line += mark_length(line);
    FIL_TRY(read_line(line, FIL_CAPTION_TITLE, title, error));
    FIL_TRY(read_line(line, FIL_CAPTION_TEXT, caption, error));
    line += strcspn(line, "\n");
  }
done:
  return status;
}
