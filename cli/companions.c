/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Captions and LaTeX figures as files. */
#include "cli/companions.h"

#include "io/diagram/companion.h"
#include "io/ending.h"
#include "io/sink.h"

#include <string.h>

static fil_status write_file(const fil_text *text, const char *path, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  FIL_TRY(fil_sink_open(&sink, path, error));
  FIL_TRY(fil_sink_write(&sink, fil_text_string(text), text->length, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}

/* The picture's path with another ending. */
static fil_status name_beside(const char *picture, const char *ending, fil_text *path, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_ending found = fil_ending_of(picture);
  FIL_TRY(fil_text_add_bytes(path, picture, found.length ? found.stem : strlen(picture), error));
  FIL_TRY(fil_text_add(path, ending, error));
done:
  return status;
}

static const char *base_of(const char *path)
{
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

fil_status fil_companions_check_latex(const char *picture, fil_error *error)
{
  if (fil_companion_is_includable(base_of(picture)))
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_USAGE,
                       "LaTeX takes in no file called %s; let its name have letters, digits, -, _ and . alone",
                       base_of(picture));
}

static fil_status write_latex(const fil_companions *wanted, const fil_text *source, const char *picture,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text path = {0}, name = {0}, text = {0};
  FIL_TRY(name_beside(picture, ".tex", &path, error));
  FIL_TRY(name_beside(base_of(picture), "", &name, error));
  FIL_TRY(fil_companion_latex(source, base_of(picture), fil_text_string(&name), wanted->width_mm, &text, error));
  FIL_TRY(write_file(&text, path.bytes, error));
done:
  fil_text_destroy(&path);
  fil_text_destroy(&name);
  fil_text_destroy(&text);
  return status;
}

fil_status fil_companions_write(const fil_companions *wanted, const fil_text *source, const char *picture,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text path = {0}, text = {0};
  FIL_TRY(fil_companion_caption(source, &text, error));
  if (wanted->caption)
    FIL_TRY(write_file(&text, wanted->caption, error));
  if (wanted->beside && text.length) {
    FIL_TRY(name_beside(picture, ".txt", &path, error));
    FIL_TRY(write_file(&text, path.bytes, error));
  }
  if (wanted->latex)
    FIL_TRY(write_latex(wanted, source, picture, error));
done:
  fil_text_destroy(&path);
  fil_text_destroy(&text);
  return status;
}
