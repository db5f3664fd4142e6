/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Text as outlines. */
#include "io/diagram/outline_text.h"

#include "io/child.h"

#include <string.h>

bool fil_outline_text_wanted(const fil_text *source, const char *format)
{
  if (strcmp(format, "pdf") != 0 && strcmp(format, "eps") != 0)
    return false;
  for (const char *line = fil_text_string(source); *line == '#' || *line == '/'; line += *line == '\n') {
    line += strspn(line, "/# ");
    const size_t length = strcspn(line, "\n");
    if (length == strlen(FIL_OUTLINE_TEXT) && strncmp(line, FIL_OUTLINE_TEXT, length) == 0)
      return true;
    line += length;
  }
  return false;
}

fil_status fil_outline_text(fil_text *picture, size_t from, const char *format, fil_error *error)
{
  const bool pdf = strcmp(format, "pdf") == 0;
  /* Neither dates nor numbers of chance, so that the same drawing gives the same bytes. */
  const char *const arguments[] = {"gs",
                                   "-q",
                                   "-dNOPAUSE",
                                   "-dBATCH",
                                   "-dSAFER",
                                   pdf ? "-sDEVICE=pdfwrite" : "-sDEVICE=eps2write",
                                   "-dNoOutputFonts",
                                   "-dOmitInfoDate=true",
                                   "-dOmitID=true",
                                   "-dOmitXMP=true",
                                   "-sOutputFile=-",
                                   "-",
                                   NULL};
  fil_error reason = {0};
  fil_text page = {0}, outlined = {0};
  fil_status status = fil_text_add_bytes(&page, fil_text_string(picture) + from, picture->length - from, error);
  if (status != FIL_OK)
    goto done;
  status = fil_child_run(arguments, "Ghostscript", &page, FIL_CHILD_SECONDS, &outlined, &reason);
  if (status == FIL_ERROR_PROGRAM && strstr(reason.message, "cannot be run"))
    status = fil_error_set(error, status,
                           "Ghostscript's gs, which makes outlines of text, cannot be run; install ghostscript");
  else if (status != FIL_OK)
    status = fil_error_set(error, status, "%s", reason.message);
  if (status != FIL_OK)
    goto done;
  picture->length = from;
  status = fil_text_add_bytes(picture, outlined.bytes, outlined.length, error);
done:
  fil_text_destroy(&page);
  fil_text_destroy(&outlined);
  return status;
}
