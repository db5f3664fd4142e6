/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which sheets of its workbooks a study means, where it does not say so, by their headings. */
#include "io/study/study_sheets.h"

#include "graph/memory.h"
#include "io/network/format.h"
#include "io/sheet/header.h"
#include "io/workbook/find.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What stands in a sheet. */
typedef enum sheet_kind { KIND_EMPTY, KIND_OTHER, KIND_NODES, KIND_EDGES, KIND_MATRIX, KIND_COUNT } sheet_kind;

/* A workbook that was looked at. */
typedef struct workbook_look {
  const char *file; /* borrowed */
  fil_text bytes;
  fil_workbook book;
  sheet_kind *kinds; /* by sheet */
  size_t counts[KIND_COUNT];
} workbook_look;

static void close_look(workbook_look *look)
{
  fil_workbook_close(&look->book);
  fil_text_destroy(&look->bytes);
  fil_memory_free(look->kinds);
  *look = (workbook_look){0};
}

static fil_status find_kind(const fil_workbook *book, size_t number, sheet_kind *kind, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  fil_source source = {0};
  fil_delimited sheet = {0};
  const fil_network_format *whole = NULL;
  *kind = KIND_EMPTY;
  if (!book->sheets[number].part)
    return FIL_OK;
  FIL_TRY(fil_workbook_look(book, number, &text, error));
  FIL_TRY(fil_source_open_memory(&source, book->sheets[number].name, text.bytes, text.length, "UTF-8",
                                 /*problems=*/NULL, error));
  FIL_TRY(fil_network_format_find(&source, &whole, error));
  FIL_TRY(fil_delimited_open(&sheet, &source, /*problems=*/NULL, error));
  if (fil_header_is_edges(&sheet.headers))
    *kind = KIND_EDGES;
  else if (whole)
    *kind = KIND_MATRIX;
  else if (fil_header_is_nodes(&sheet.headers))
    *kind = KIND_NODES;
  else if (sheet.headers.count > 0)
    *kind = KIND_OTHER;
done:
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  fil_text_destroy(&text);
  return status;
}

/* `look` stays empty when the file is no workbook. */
static fil_status look_into(workbook_look *look, const char *file, fil_error *error)
{
  fil_status status = FIL_OK;
  *look = (workbook_look){.file = file};
  FIL_TRY(fil_source_workbook(file, &look->bytes, error));
  if (look->bytes.length == 0)
    return FIL_OK;
  FIL_TRY(fil_workbook_open(&look->book, look->bytes.bytes, look->bytes.length, error));
  look->kinds = fil_memory_new(look->book.count, sizeof *look->kinds);
  if (!look->kinds)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < look->book.count; k++) {
    FIL_TRY(find_kind(&look->book, k, &look->kinds[k], error));
    look->counts[look->kinds[k]]++;
  }
done:
  if (status == FIL_ERROR_DATA)
    fil_error_locate(error, file, 0, 0);
  return status;
}

/* Adds the names of the sheets of a kind; of all that are not empty when the kind is that. */
static fil_status list_kind(const workbook_look *look, sheet_kind kind, fil_text *list, fil_error *error)
{
  bool *wanted = fil_memory_new(look->book.count, sizeof *wanted);
  if (!wanted)
    return fil_error_memory(error);
  for (size_t k = 0; k < look->book.count; k++)
    wanted[k] = kind == KIND_EMPTY ? look->kinds[k] != KIND_EMPTY : look->kinds[k] == kind;
  fil_status status = fil_workbook_list(&look->book, wanted, list, error);
  fil_memory_free(wanted);
  return status;
}

/* Several sheets could be meant, or none. */
static fil_status refuse(const workbook_look *look, sheet_kind kind, const char *role, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text list = {0};
  const bool several = look->counts[kind] > 1;
  FIL_TRY(list_kind(look, several ? kind : KIND_EMPTY, &list, error));
  if (several)
    FIL_TRY(
        fil_error_set(error, FIL_ERROR_USAGE,
                      "%s has several sheets of %s (%s); name one or several, each behind the file, as in FILE:SHEET, "
                      "or as \"sheet\" in a study",
                      look->file, kind == KIND_MATRIX ? "a matrix" : role, list.bytes));
  FIL_TRY(fil_error_set(error, FIL_ERROR_USAGE,
                        "no sheet of %s (%s) has the headings of %s; name the sheet that is meant behind the file, as "
                        "in FILE:SHEET, or as \"sheet\" in a study",
                        look->file, list.bytes, role));
done:
  fil_text_destroy(&list);
  return status;
}

static size_t first_of(const workbook_look *look, sheet_kind kind)
{
  for (size_t k = 0; k < look->book.count; k++) {
    if (look->kinds[k] == kind)
      return k;
  }
  return SIZE_MAX;
}

/* The one sheet of a kind that plays the role: of edges a matrix too. Where nothing is known, the only sheet that is
   not empty, so that what is wrong with it is told in its place. */
static fil_status choose(const workbook_look *look, sheet_kind kind, const char *role, size_t *sheet, fil_error *error)
{
  if (kind == KIND_EDGES && look->counts[KIND_EDGES] == 0 && look->counts[KIND_MATRIX] > 0)
    kind = KIND_MATRIX;
  *sheet = first_of(look, kind);
  if (look->counts[kind] == 0 && look->book.count == look->counts[KIND_EMPTY])
    *sheet = 0;
  if (look->counts[kind] == 0 && look->book.count == look->counts[KIND_EMPTY] + 1)
    for (size_t k = 0; k < look->book.count; k++)
      *sheet = look->kinds[k] != KIND_EMPTY ? k : *sheet;
  return look->counts[kind] > 1 || *sheet == SIZE_MAX ? refuse(look, kind, role, error) : FIL_OK;
}

static fil_status take(const workbook_look *look, size_t sheet, fil_sheet *wish, fil_error *error)
{
  wish->sheet.number = sheet + 1;
  return fil_memory_set(&wish->sheet.name, look->book.sheets[sheet].name, error);
}

static fil_status is_named(const fil_sheet *wish, const workbook_look *look, size_t sheet, bool *found,
                           fil_error *error)
{
  if (*found || !wish->file || strcmp(wish->file, look->file) != 0)
    return FIL_OK;
  if (wish->sheet.name)
    return fil_text_compare(wish->sheet.name, look->book.sheets[sheet].name, found, error);
  *found = wish->sheet.number == sheet + 1;
  return FIL_OK;
}

/* Whether the study reads the sheet in any role. */
static fil_status is_read(const fil_study *study, const workbook_look *look, size_t sheet, bool *found,
                          fil_error *error)
{
  fil_status status = FIL_OK;
  *found = false;
  FIL_TRY(is_named(&study->nodes, look, sheet, found, error));
  for (size_t k = 0; k < study->edges.count; k++)
    FIL_TRY(is_named(&study->edges.items[k], look, sheet, found, error));
  for (size_t k = 0; k < study->attributes.count; k++)
    FIL_TRY(is_named(&study->attributes.items[k], look, sheet, found, error));
done:
  return status;
}

/* Tells what is read, and what of the workbook is not. */
static fil_status tell(const fil_study *study, const workbook_look *look, const size_t nodes, const size_t edges,
                       fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0}, rest = {0};
  const fil_workbook_sheet *sheets = look->book.sheets;
  bool *left = fil_memory_new(look->book.count, sizeof *left);
  size_t left_count = 0;
  if (!left)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < look->book.count; k++) {
    FIL_TRY(is_read(study, look, k, &left[k], error));
    left[k] = !left[k] && look->kinds[k] != KIND_EMPTY;
    left_count += left[k];
  }
  if (edges != SIZE_MAX)
    FIL_TRY(fil_text_format(&cause, error, "the ties are read from the sheet \"%s\"", sheets[edges].name));
  if (nodes != SIZE_MAX)
    FIL_TRY(fil_text_format(&cause, error, "%s \"%s\"",
                            edges != SIZE_MAX ? ", the actors from" : "the actors are read from the sheet",
                            sheets[nodes].name));
  if (left_count > 0) {
    FIL_TRY(fil_workbook_list(&look->book, left, &rest, error));
    FIL_TRY(fil_text_format(&cause, error, "; left out: %s", rest.bytes));
  }
  if (left_count > 0 || (nodes != SIZE_MAX && edges != SIZE_MAX))
    FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_NOTE, "sheets of a workbook", (fil_place){.file = look->file},
                            cause.bytes,
                            left_count > 0 ? "name another as FILE:SHEET, or as \"sheet\" in a study" : NULL, error));
done:
  fil_memory_free(left);
  fil_text_destroy(&cause);
  fil_text_destroy(&rest);
  return status;
}

static bool is_open(const fil_sheet *wish)
{
  return wish->file && !fil_sheet_choice_is_made(&wish->sheet);
}

/* Looks into one workbook for the sheets that are open and stand in it; `wish`: that of edges, NULL: none is. */
static fil_status choose_in(fil_study *study, const char *file, bool wants_nodes, fil_sheet *wish,
                            fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  workbook_look look = {0};
  size_t nodes = SIZE_MAX, edges = SIZE_MAX;
  FIL_TRY(look_into(&look, file, error));
  if (look.bytes.length == 0)
    goto done;
  if (wish) {
    FIL_TRY(choose(&look, KIND_EDGES, "ties", &edges, error));
    FIL_TRY(take(&look, edges, wish, error));
  }
  if (wish && !study->file && !study->nodes.file && look.kinds[edges] == KIND_EDGES && look.counts[KIND_NODES]) {
    FIL_TRY(fil_memory_set(&study->nodes.file, file, error));
    wants_nodes = true;
  }
  if (wants_nodes) {
    FIL_TRY(choose(&look, KIND_NODES, "actors", &nodes, error));
    FIL_TRY(take(&look, nodes, &study->nodes, error));
  }
  FIL_TRY(tell(study, &look, nodes, edges, problems, error));
done:
  close_look(&look);
  return status;
}

fil_status fil_sheets_choose(fil_study *study, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < study->edges.count; k++) {
    fil_sheet *edges = &study->edges.items[k];
    const bool same = is_open(&study->nodes) && edges->file && strcmp(study->nodes.file, edges->file) == 0;
    if (is_open(edges))
      FIL_TRY(choose_in(study, edges->file, same, edges, problems, error));
  }
  if (is_open(&study->nodes))
    FIL_TRY(choose_in(study, study->nodes.file, /*wants_nodes=*/true, /*wish=*/NULL, problems, error));
done:
  return status;
}

fil_status fil_sheets_look(const char *file, fil_sheets_held *held, fil_error *error)
{
  workbook_look look = {0};
  fil_status status = look_into(&look, file, error);
  *held = (fil_sheets_held){.is_workbook = look.bytes.length > 0,
                            .edges = look.counts[KIND_EDGES] + look.counts[KIND_MATRIX] > 0,
                            .nodes = look.counts[KIND_NODES] > 0};
  close_look(&look);
  return status;
}

/* Where the name of a sheet begins behind that of a file that is there; NULL: nowhere. */
static const char *find_sheet_name(const char *operand, fil_text *file, fil_error *error)
{
  if (access(operand, F_OK) == 0)
    return NULL;
  for (const char *colon = operand + strlen(operand); colon > operand; colon--) {
    if (*colon != ':' || colon[1] == '\0')
      continue;
    fil_text_clear(file);
    if (fil_text_add_bytes(file, operand, (size_t)(colon - operand), error) != FIL_OK)
      return NULL;
    if (strcmp(file->bytes, "-") == 0 || access(file->bytes, F_OK) == 0)
      return colon + 1;
  }
  return NULL;
}

fil_status fil_sheets_split(const char *operand, fil_sheet *wish, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text file = {0};
  fil_error failure = {0};
  const char *name = find_sheet_name(operand, &file, &failure);
  FIL_TRY(failure.status == FIL_OK ? FIL_OK : fil_error_memory(error));
  FIL_TRY(fil_memory_set(&wish->file, name ? file.bytes : operand, error));
  FIL_TRY(fil_memory_set(&wish->sheet.name, name, error));
  if (name && name[strspn(name, "0123456789")] == '\0')
    wish->sheet.number = strtoul(name, NULL, 10);
done:
  fil_text_destroy(&file);
  return status;
}
