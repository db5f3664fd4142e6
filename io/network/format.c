/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The list of network formats. */
#include "io/network/format.h"

#include "io/ending.h"
#include "io/network/losses.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

#define FIL_NETWORK_FORMAT(name) extern const fil_network_format fil_network_format_##name;
#include "io/network/formats.def"
#undef FIL_NETWORK_FORMAT

static const fil_network_format *const formats[] = {
#define FIL_NETWORK_FORMAT(name) &fil_network_format_##name,
#include "io/network/formats.def"
#undef FIL_NETWORK_FORMAT
};

bool fil_network_format_is_ties(const fil_network_format *format)
{
  return format == &fil_network_format_matrix || format == &fil_network_format_two_mode ||
         format == &fil_network_format_edge_list;
}

size_t fil_network_format_count(void)
{
  return sizeof formats / sizeof formats[0];
}

const fil_network_format *fil_network_format_at(size_t position)
{
  return formats[position];
}

fil_status fil_network_format_find(const fil_source *source, const fil_network_format **format, fil_error *error)
{
  fil_status status = FIL_OK;
  *format = NULL;
  for (size_t k = 0; k < fil_network_format_count() && !*format; k++) {
    const char *refusal = NULL;
    if (!formats[k]->recognize)
      continue;
    FIL_TRY(formats[k]->recognize(source, &refusal, error));
    *format = refusal ? NULL : formats[k];
  }
done:
  return status;
}

/* "not Pajek network or project: it does not begin with *Network or *Vertices" */
static fil_status note(const fil_source *source, const fil_network_format *format, const char *refusal,
                       fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0};
  if (refusal)
    FIL_TRY(fil_text_format(&cause, error, "not %s (%s): %s", format->name, format->title, refusal));
  else
    FIL_TRY(fil_text_format(&cause, error, "read as %s (%s)", format->name, format->title));
  FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_NOTE, "format", (fil_place){.file = source->name},
                          fil_text_string(&cause), /*remedy=*/NULL, error));
done:
  fil_text_destroy(&cause);
  return status;
}

fil_status fil_network_format_explain(const fil_source *source, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *refusal = "";
  for (size_t k = 0; k < fil_network_format_count() && refusal; k++) {
    if (!formats[k]->recognize)
      continue;
    FIL_TRY(formats[k]->recognize(source, &refusal, error));
    FIL_TRY(note(source, formats[k], refusal, problems, error));
  }
  if (refusal)
    FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_NOTE, "format", (fil_place){.file = source->name},
                            "read as a sheet of nodes or ties, since it is nothing else", /*remedy=*/NULL, error));
done:
  return status;
}

const fil_network_format *fil_network_format_named(const char *name)
{
  for (size_t k = 0; k < fil_network_format_count(); k++) {
    if (strcmp(formats[k]->name, name) == 0)
      return formats[k];
  }
  return NULL;
}

static bool has_extension(const fil_network_format *format, const char *extension, size_t length)
{
  for (const char *at = format->extensions; at && *at; at += strcspn(at, " "), at += *at == ' ') {
    if (strcspn(at, " ") == length && strncasecmp(at, extension, length) == 0)
      return true;
  }
  return false;
}

bool fil_network_format_has_extension(const fil_network_format *format, const char *extension)
{
  return has_extension(format, extension, strlen(extension));
}

const fil_network_format *fil_network_format_of_path(const char *path)
{
  const fil_ending ending = fil_ending_of(path);
  for (size_t k = 0; ending.length && k < fil_network_format_count(); k++) {
    if (formats[k]->write && has_extension(formats[k], ending.bytes, ending.length))
      return formats[k];
  }
  return NULL;
}

fil_status fil_network_format_write(const fil_network_format *format, fil_network_writing writing, fil_error *error)
{
  fil_status status = FIL_OK;
  assert(format->write);
  FIL_TRY(fil_losses_tell(format, &writing, error));
  FIL_TRY(format->write(&writing, error));
done:
  return status;
}
