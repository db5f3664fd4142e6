/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which of the files given is the sheet of ties, and which the sheet of actors. */
#include "graph/assemble.h"
#include "io/sheet/heading_words.h"
#include "io/study/guess_sheet.h"
#include "io/study/study_sheets.h"

/* Whether the first of two sheets is the edge sheet: by its headings, else because its columns hold the other's ids. */
static fil_status tell_apart(const fil_guess_sheet sheets[2], size_t *edges, fil_error *error)
{
  static const size_t unknown[2] = {FIL_NO_COLUMN, FIL_NO_COLUMN};
  size_t fits[2];
  for (size_t k = 0; k < 2; k++) {
    const fil_guess_sheet *nodes = &sheets[1 - k];
    const size_t ids = fil_guess_ids(nodes, &sheets[k], unknown);
    fits[k] = ids == FIL_NO_COLUMN ? 0 : fil_guess_fit(&sheets[k], &nodes->columns[ids], unknown);
  }
  *edges = fits[1] > fits[0];
  if (fits[0] != fits[1])
    return FIL_OK;
  return fil_error_set(
      error, FIL_ERROR_USAGE,
      "neither %s nor %s has two columns that name the rows of the other; give a sheet of actors and a "
      "sheet of ties between them",
      sheets[0].source.name, sheets[1].source.name);
}

static bool has_ends(const fil_guess_sheet *sheet)
{
  return fil_guess_usual(sheet, fil_heading_words_source) != FIL_NO_COLUMN &&
         fil_guess_usual(sheet, fil_heading_words_target) != FIL_NO_COLUMN;
}

/* Whether the files are two sheets of which neither has the headings of ties, in an order that their values tell. */
static fil_status look_at_pair(fil_guess_sheet sheets[2], const fil_sheet wishes[2], bool *pair, size_t *edges,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sheets_held held = {0};
  *pair = true;
  for (size_t k = 0; k < 2 && *pair; k++) {
    if (!fil_sheet_choice_is_made(&wishes[k].sheet))
      FIL_TRY(fil_sheets_look(wishes[k].file, &held, error));
    if (!held.is_workbook)
      FIL_TRY(fil_guess_sheet_open(&sheets[k], &wishes[k], error));
    *pair = !held.is_workbook && !sheets[k].whole && !has_ends(&sheets[k]);
  }
  if (*pair)
    FIL_TRY(tell_apart(sheets, edges, error));
done:
  return status;
}

fil_status fil_guess_files(fil_study *study, const char *const files[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_problems problems = {0}; /* told when the sheets are loaded */
  fil_guess_sheet sheets[2] = {0};
  fil_study wished = {0};
  bool pair = false;
  size_t edges = 0;
  if (count == 2) {
    fil_sheet *wish;
    for (size_t k = 0; k < 2; k++) {
      FIL_TRY(fil_sheets_add(&wished.edges, &wish, error));
      FIL_TRY(fil_sheets_split(files[k], wish, error));
    }
    FIL_TRY(look_at_pair(sheets, wished.edges.items, &pair, &edges, error));
  }
  if (pair) {
    fil_sheet *both = wished.edges.items;
    study->nodes = both[1 - edges];
    both[1 - edges] = (fil_sheet){0};
    both[0] = both[edges];
    both[1] = (fil_sheet){0};
    wished.edges.count = 1;
    study->edges = wished.edges;
    wished.edges = (fil_sheets){0};
  } else {
    FIL_TRY(fil_study_from_files(study, files, count, error));
    FIL_TRY(fil_sheets_choose(study, &problems, error));
  }
done:
  fil_guess_sheet_close(&sheets[0]);
  fil_guess_sheet_close(&sheets[1]);
  fil_study_destroy(&wished);
  fil_problems_destroy(&problems);
  return status;
}
