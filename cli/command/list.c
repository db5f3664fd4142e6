/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere list: what there is to measure, to draw and to write. */
#include "cli/command.h"
#include "cli/listing.h"
#include "cli/listing_document.h"
#include "cli/output.h"
#include "cli/suggest.h"

#include <string.h>

static const struct {
  const char *name;
  fil_status (*make)(fil_table *table, fil_error *error);
} lists[] = {
    {"metrics", fil_listing_metrics},   {"figures", fil_listing_figures}, {"formats", fil_listing_formats},
    {"palettes", fil_listing_palettes}, {"themes", fil_listing_themes},
};

enum { LISTS = sizeof lists / sizeof *lists };

static fil_status make_list(const char *name, fil_table *table, fil_error *error)
{
  const char *names[LISTS];
  for (size_t k = 0; k < LISTS; k++) {
    names[k] = lists[k].name;
    if (strcmp(names[k], name) == 0)
      return lists[k].make(table, error);
  }
  return fil_suggest("list", name, names, LISTS, error);
}

/* Sentences do not fit the columns of a terminal. */
static bool has_sentences(const fil_table *table)
{
  return fil_table_find(table, "definition") != NULL;
}

static fil_status run(const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table table = {0};
  const fil_table_format *format = NULL;
  FIL_TRY(fil_output_format(options, "text", &format, error));
  if (strcmp(format->name, "markdown") == 0 && strcmp(options->operands[0], "metrics") == 0) {
    FIL_TRY(fil_listing_document(error));
    goto done;
  }
  FIL_TRY(make_list(options->operands[0], &table, error));
  if (strcmp(format->name, "text") == 0 && has_sentences(&table))
    FIL_TRY(fil_listing_print(&table, error));
  else
    FIL_TRY(fil_output_table(&table, format, "-", error));
done:
  fil_table_destroy(&table);
  return status;
}

static const fil_option_row rows[] = {
    FIL_OPTION_VALUE(format, 0, "FORMAT", "text (usual), csv, tsv, json, latex, markdown or xlsx"),
    FIL_OPTION_SWITCH(excel, 0, FIL_OUTPUT_EXCEL),
    FIL_OPTION_END,
};

const fil_command fil_command_list = {
    .name = "list",
    .summary = "Tells what there is: metrics, figures, formats, palettes or themes",
    .operands = "metrics|figures|formats|palettes|themes",
    .example = "filiere list metrics --format csv",
    .options = rows,
    .least = 1,
    .most = 1,
    .run = run,
};
