/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets by name or number. */
#include "io/workbook/find.h"

#include "graph/memory.h"

#include <string.h>

enum { LISTED = 12 }; /* sheets that a sentence names */

fil_status fil_workbook_list(const fil_workbook *book, const bool wanted[], fil_text *list, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t listed = 0;
  for (size_t k = 0; k < book->count; k++) {
    if (wanted && !wanted[k])
      continue;
    if (listed == LISTED) {
      FIL_TRY(fil_text_add(list, ", …", error));
      break;
    }
    FIL_TRY(fil_text_format(list, error, "%s\"%.100s\"", listed ? ", " : "", book->sheets[k].name));
    listed++;
  }
done:
  return status;
}

/* By the name as it is, else in any case; SIZE_MAX: none has it. */
static fil_status find_name(const fil_workbook *book, const char *name, size_t *sheet, fil_error *error)
{
  fil_status status = FIL_OK;
  bool same = false;
  *sheet = SIZE_MAX;
  for (size_t k = 0; k < book->count && *sheet == SIZE_MAX; k++)
    *sheet = strcmp(book->sheets[k].name, name) == 0 ? k : SIZE_MAX;
  for (size_t k = 0; k < book->count && *sheet == SIZE_MAX; k++) {
    FIL_TRY(fil_text_compare(book->sheets[k].name, name, &same, error));
    *sheet = same ? k : SIZE_MAX;
  }
done:
  return status;
}

static fil_status find_nearest(const fil_workbook *book, const char *name, const char **found, fil_error *error)
{
  const char **names = fil_memory_new(book->count, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < book->count; k++)
    names[k] = book->sheets[k].name;
  *found = fil_text_nearest(name, names, book->count);
  fil_memory_free(names);
  return FIL_OK;
}

static fil_status refuse(const fil_workbook *book, const fil_sheet_choice *choice, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text list = {0};
  const char *meant = NULL;
  if (choice->name)
    FIL_TRY(find_nearest(book, choice->name, &meant, error));
  if (meant)
    FIL_TRY(fil_error_set(error, FIL_ERROR_USAGE, "the workbook has no sheet \"%s\"; did you mean \"%s\"?",
                          choice->name, meant));
  FIL_TRY(fil_workbook_list(book, /*wanted=*/NULL, &list, error));
  if (choice->name)
    FIL_TRY(
        fil_error_set(error, FIL_ERROR_USAGE, "the workbook has no sheet \"%s\"; it has %s", choice->name, list.bytes));
  if (choice->number)
    FIL_TRY(fil_error_set(error, FIL_ERROR_USAGE, "the workbook has no sheet number %zu; it has %s", choice->number,
                          list.bytes));
  FIL_TRY(fil_error_set(error, FIL_ERROR_USAGE,
                        "the workbook has several sheets (%s); name one behind the file, as in FILE:%.100s, or as "
                        "\"sheet\" in a study",
                        list.bytes, book->sheets[0].name));
done:
  fil_text_destroy(&list);
  return status;
}

fil_status fil_workbook_find(const fil_workbook *book, const fil_sheet_choice *choice, size_t *sheet, fil_error *error)
{
  fil_status status = FIL_OK;
  *sheet = SIZE_MAX;
  if (choice->name)
    FIL_TRY(find_name(book, choice->name, sheet, error));
  if (*sheet == SIZE_MAX && choice->number >= 1 && choice->number <= book->count)
    *sheet = choice->number - 1;
  if (*sheet == SIZE_MAX && book->count == 1 && !fil_sheet_choice_is_made(choice))
    *sheet = 0;
  if (*sheet == SIZE_MAX)
    FIL_TRY(refuse(book, choice, error));
done:
  return status;
}

fil_status fil_workbook_replace(fil_text *text, const fil_sheet_choice *choice, char **name, fil_problems *problems,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  fil_workbook book = {0};
  fil_text sheet_name = {0}, sheet_text = {0};
  size_t sheet;
  FIL_TRY(fil_workbook_open(&book, fil_text_string(text), text->length, error));
  FIL_TRY(fil_workbook_find(&book, choice, &sheet, error));
  FIL_TRY(fil_text_format(&sheet_name, error, "%s:%s", *name, book.sheets[sheet].name));
  FIL_TRY(fil_memory_set(name, sheet_name.bytes, error));
  FIL_TRY(fil_workbook_read(&book, sheet, *name, &sheet_text, problems, error));
done:
  fil_workbook_close(&book);
  fil_text_destroy(&sheet_name);
  if (status == FIL_OK) {
    fil_text_destroy(text);
    *text = sheet_text;
  } else {
    fil_text_destroy(&sheet_text);
  }
  return status;
}
