/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Windows filled from files, and looked at before they are handed out. */
#include "io/sheet/window.h"

#include "graph/memory.h"
#include "io/encoding.h"

#include <string.h>

/* Has the window end with the last line that it holds whole. */
static void find_end(fil_window *window)
{
  const char *line_end = window->held ? memrchr(window->buffer, '\n', window->held) : NULL;
  window->end = window->last ? window->buffer + window->held : line_end ? line_end + 1 : window->buffer;
}

/* Fills the buffer, and finds the rest odd where the text is not what a source would hand out as it stands. */
static void fill(fil_window *window)
{
  fil_rest *rest = window->source->rest;
  const size_t at = window->at + window->held, left = rest->size - at, room = rest->window - window->held;
  const size_t length = left < room ? left : room;
  fil_rest_read(rest, at, window->buffer + window->held, length);
  window->held += length;
  window->last = length == left;
  window->bytes = window->buffer;
  find_end(window);
  if (!fil_encoding_is_sound(window->bytes, (size_t)(window->end - window->bytes)))
    rest->odd = true;
}

fil_status fil_window_open(fil_window *window, const fil_source *source, size_t at, fil_error *error)
{
  *window = (fil_window){.source = source, .at = at, .last = true};
  if (!source->rest) {
    window->bytes = source->bytes + at;
    window->end = source->bytes + source->length;
    return FIL_OK;
  }
  window->buffer = fil_memory_resize(NULL, source->rest->window, 1);
  if (!window->buffer)
    return fil_error_memory(error);
  fill(window);
  return FIL_OK;
}

bool fil_window_move(fil_window *window, const char *to)
{
  if (window->last)
    return false;
  const size_t passed = (size_t)(to - window->bytes);
  if (passed == 0)
    window->source->rest->odd = true;
  if (window->source->rest->odd)
    return false;
  window->held -= passed;
  window->at += passed;
  memmove(window->buffer, to, window->held);
  fill(window);
  return true;
}

size_t fil_window_place(const fil_window *window, const char *at)
{
  return window->at + (size_t)(at - window->bytes);
}

fil_status fil_window_try(const fil_window *window, fil_scanner *scanner, bool *found, bool *cut, fil_error *error)
{
  const char *at = scanner->at;
  const size_t row = scanner->row;
  const bool broken = scanner->quotes_broken;
  fil_status status = fil_scanner_next(scanner, found, error);
  *cut = status == FIL_OK && !window->last && (!*found || scanner->quotes_broken != broken);
  if (*cut) {
    scanner->at = at;
    scanner->row = row;
    scanner->quotes_broken = broken;
    *found = false;
  }
  return status;
}

fil_status fil_window_next(fil_window *window, fil_scanner *scanner, bool *found, fil_error *error)
{
  bool cut = true;
  fil_status status = fil_window_try(window, scanner, found, &cut, error);
  while (status == FIL_OK && cut && fil_window_move(window, scanner->at)) {
    scanner->at = window->bytes;
    scanner->end = window->end;
    status = fil_window_try(window, scanner, found, &cut, error);
  }
  return status;
}

void fil_window_close(fil_window *window)
{
  fil_memory_free(window->buffer);
  window->buffer = NULL;
}
