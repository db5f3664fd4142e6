/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Studies laid out for people: every value is made as text, and an object takes one line where it has room. The numbers
   in the calls are the indents of the lines on which the objects begin. */
#include "io/study/study_write.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/study/study_layout.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Adds the notes about one object: "note" when there is one, "notes" when there are several. */
static fil_status add_notes(fil_study_writing *object, const char *where, size_t indent, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing list = {0};
  const char *only = NULL;
  for (size_t k = 0; object->notes && k < object->notes->count; k++) {
    if (strcmp(object->notes->items[k].where, where) != 0)
      continue;
    only = object->notes->items[k].text;
    FIL_TRY(fil_study_add_text(&list, NULL, only, error));
  }
  if (list.members.count == 1)
    FIL_TRY(fil_study_add_text(object, "note", only, error));
  else if (list.members.count > 1)
    FIL_TRY(fil_study_add_object(&list, "[]", indent, FIL_STUDY_BROKEN, object, "notes", error));
done:
  fil_names_destroy(&list.members);
  return status;
}

/* The sheet of a workbook, by name or number. */
static fil_status add_sheet_choice(fil_study_writing *object, const fil_sheet_choice *choice, fil_error *error)
{
  char number[24];
  snprintf(number, sizeof number, "%zu", choice->number);
  if (choice->name || !choice->number)
    return fil_study_add_text(object, "sheet", choice->name, error);
  return fil_study_add_member(object, "sheet", number, error);
}

/* The row of the headings, or that there is none. */
static fil_status add_header(fil_study_writing *object, const fil_sheet *sheet, fil_error *error)
{
  char number[24];
  snprintf(number, sizeof number, "%zu", sheet->header_row);
  if (!sheet->headless && !sheet->header_row)
    return FIL_OK;
  return fil_study_add_member(object, "header", sheet->headless ? "false" : number, error);
}

/* A column by its heading, or by its number where there are no headings: "column 3". */
static fil_status add_column(fil_study_writing *object, const char *key, const char *heading, const fil_sheet *sheet,
                             fil_error *error)
{
  static const char word[] = "column ";
  const bool numbered = sheet->headless && heading && strncmp(heading, word, strlen(word)) == 0;
  return numbered ? fil_study_add_member(object, key, heading + strlen(word), error)
                  : fil_study_add_text(object, key, heading, error);
}

/* Several sheets, and their key in the study. */
typedef struct sheet_list {
  const char *key;
  const fil_sheets *sheets;
} sheet_list;

/* Adds a sheet that stands on a line of that indent; `where` names the notes about it. */
static fil_status add_sheet(fil_study_writing *to, const char *key, const fil_sheet *sheet, const char *where,
                            size_t indent, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {.notes = to->notes};
  const char *const layouts[] = {NULL, "sheet", "matrix"};
  const struct {
    const char *key, *value;
  } columns[] = {
      {"id", sheet->id},         {"label", sheet->label},   {"category", sheet->category}, {"stage", sheet->stage},
      {"source", sheet->source}, {"target", sheet->target}, {"relation", sheet->relation}, {"weight", sheet->weight},
      {"period", sheet->period}};
  FIL_TRY(fil_study_add_text(&object, "file", sheet->file, error));
  FIL_TRY(add_sheet_choice(&object, &sheet->sheet, error));
  FIL_TRY(fil_study_add_text(&object, "encoding", sheet->encoding, error));
  FIL_TRY(add_header(&object, sheet, error));
  for (size_t k = 0; k < sizeof columns / sizeof *columns; k++)
    FIL_TRY(add_column(&object, columns[k].key, columns[k].value, sheet, error));
  FIL_TRY(fil_study_add_text(&object, "sole_relation", sheet->sole_relation, error));
  FIL_TRY(fil_study_add_text(&object, "layout", layouts[sheet->layout], error));
  FIL_TRY(add_notes(&object, where, indent + 2, error));
  FIL_TRY(fil_study_add_object(&object, "{}", indent, FIL_STUDY_FIT, to, key, error));
done:
  fil_names_destroy(&object.members);
  return status;
}

/* Adds one of several things to the object or list that holds them. */
typedef fil_status (*item_writer)(fil_study_writing *to, const void *items, size_t k, fil_error *error);

/* Adds an object or a list of things, each written by `write`; nothing where there is none. */
static fil_status add_items(fil_study_writing *to, const char *key, const char brackets[2], const void *items,
                            size_t count, item_writer write, fil_study_layout layout, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing list = {.notes = to->notes};
  for (size_t k = 0; k < count; k++)
    FIL_TRY(write(&list, items, k, error));
  if (list.members.count)
    FIL_TRY(fil_study_add_object(&list, brackets, 2, layout, to, key, error));
done:
  fil_names_destroy(&list.members);
  return status;
}

/* Closes one of them, with the notes about it. */
static fil_status add_item(fil_study_writing *object, const char *kind, const char *name, fil_study_writing *to,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text where = {0};
  if (name) {
    FIL_TRY(fil_text_format(&where, error, "%s/%s", kind, name));
    FIL_TRY(add_notes(object, where.bytes, 6, error));
  }
  FIL_TRY(fil_study_add_object(object, "{}", 4, FIL_STUDY_FIT, to, name, error));
done:
  fil_text_destroy(&where);
  return status;
}

static fil_status write_sheet(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  const sheet_list *list = items;
  char where[64];
  snprintf(where, sizeof where, "%s %zu", list->key, k + 1);
  return add_sheet(to, NULL, &list->sheets->items[k], where, 4, error);
}

/* One sheet as an object, several as a list of them. */
static fil_status add_sheets(fil_study_writing *study, const char *key, const fil_sheets *sheets, fil_error *error)
{
  const sheet_list list = {key, sheets};
  if (sheets->count == 1)
    return add_sheet(study, key, &sheets->items[0], key, 2, error);
  return add_items(study, key, "[]", &list, sheets->count, write_sheet, FIL_STUDY_BROKEN, error);
}

static fil_status write_relation(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {.notes = to->notes};
  const fil_relation *relation = (const fil_relation *)items + k;
  if (relation->direction_declared)
    FIL_TRY(fil_study_add_member(&object, "directed", relation->directed ? "true" : "false", error));
  FIL_TRY(fil_study_add_text(&object, "label", relation->label, error));
  FIL_TRY(fil_study_add_text(&object, "unit", relation->unit, error));
  FIL_TRY(add_item(&object, "relations", relation->name, to, error));
done:
  fil_names_destroy(&object.members);
  return status;
}

static fil_status write_category(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {.notes = to->notes};
  const fil_term *term = (const fil_term *)items + k;
  FIL_TRY(fil_study_add_text(&object, "label", term->label, error));
  if (term->support)
    FIL_TRY(fil_study_add_member(&object, "support", "true", error));
  FIL_TRY(add_item(&object, "categories", term->name, to, error));
done:
  fil_names_destroy(&object.members);
  return status;
}

/* A name, or an object where it has a label. */
static fil_status write_stage(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {0};
  const fil_term *term = (const fil_term *)items + k;
  if (!term->label)
    return fil_study_add_text(to, NULL, term->name, error);
  FIL_TRY(fil_study_add_text(&object, "name", term->name, error));
  FIL_TRY(fil_study_add_text(&object, "label", term->label, error));
  FIL_TRY(add_item(&object, NULL, NULL, to, error));
done:
  fil_names_destroy(&object.members);
  return status;
}

/* Relations, categories and stages. */
static fil_status add_schema(fil_study_writing *study, const fil_schema *schema, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_terms *categories = &schema->categories, *stages = &schema->stages;
  bool labelled = false;
  for (size_t k = 0; k < stages->count; k++)
    labelled = labelled || stages->items[k].label;
  FIL_TRY(add_items(study, "relations", "{}", schema->relations, schema->relation_count, write_relation,
                    FIL_STUDY_BROKEN, error));
  FIL_TRY(add_items(study, "categories", "{}", categories->items, categories->count, write_category, FIL_STUDY_BROKEN,
                    error));
  FIL_TRY(add_items(study, "stages", "[]", stages->items, stages->count, write_stage,
                    labelled ? FIL_STUDY_BROKEN : FIL_STUDY_FILL, error));
done:
  return status;
}

static fil_status write_projection(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {0};
  const fil_projection_wish *wish = (const fil_projection_wish *)items + k;
  FIL_TRY(fil_study_add_text(&object, "relation", wish->relation, error));
  FIL_TRY(fil_study_add_text(&object, "onto", wish->onto, error));
  FIL_TRY(fil_study_add_text(&object, "weight", fil_projection_weight_name(wish->weight), error));
  FIL_TRY(fil_study_add_text(&object, "name", wish->name, error));
  FIL_TRY(fil_study_add_text(&object, "label", wish->label, error));
  if (wish->keep)
    FIL_TRY(fil_study_add_member(&object, "keep", "true", error));
  FIL_TRY(add_item(&object, NULL, NULL, to, error));
done:
  fil_names_destroy(&object.members);
  return status;
}

/* The properties, then the wishes. */
static fil_status write_style(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  const fil_style_wish *style = items;
  if (k < FIL_PROPERTIES)
    return fil_study_add_text(to, fil_property_key((fil_property)k), style->properties[k], error);
  k -= FIL_PROPERTIES;
  return fil_study_add_text(to, fil_wish_key((fil_wish)k), style->wishes[k], error);
}

static fil_status write_figure(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {0};
  const fil_figure_wish *wish = (const fil_figure_wish *)items + k;
  FIL_TRY(fil_study_add_text(&object, "figure", wish->figure, error));
  FIL_TRY(fil_study_add_text(&object, "name", wish->name, error));
  FIL_TRY(fil_study_add_text(&object, "title", wish->title, error));
  for (size_t word = 0; word < FIL_PROPERTIES + FIL_WISHES; word++)
    FIL_TRY(write_style(&object, &wish->style, word, error));
  FIL_TRY(fil_study_add_names(&object, "relations", &wish->relations, 6, error));
  FIL_TRY(add_item(&object, NULL, NULL, to, error));
done:
  fil_names_destroy(&object.members);
  return status;
}

/* "mine": { "categories": [ … ] } */
static fil_status write_palette(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {0};
  const fil_own_palette *palette = (const fil_own_palette *)items + k;
  FIL_TRY(fil_study_add_names(&object, "categories", &palette->categories, 6, error));
  FIL_TRY(fil_study_add_names(&object, "relations", &palette->relations, 6, error));
  FIL_TRY(fil_study_add_names(&object, "ramp", &palette->ramp, 6, error));
  FIL_TRY(fil_study_add_object(&object, "{}", 4, FIL_STUDY_FIT, to, palette->name, error));
done:
  fil_names_destroy(&object.members);
  return status;
}

static fil_status write_fixed(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  const fil_fixed_colour *fixed = (const fil_fixed_colour *)items + k;
  return fil_study_add_text(to, fixed->name, fixed->colour, error);
}

static fil_status write_parameter(fil_study_writing *to, const void *items, size_t k, fil_error *error)
{
  const fil_settings *parameters = items;
  const fil_setting *set = &parameters->items[k];
  char number[FIL_NUMBER_LENGTH];
  return set->text ? fil_study_add_text(to, set->name, set->text, error)
                   : fil_study_add_member(to, set->name, fil_number_write(set->value, number), error);
}

static fil_status add_count(fil_study_writing *object, const char *key, size_t count, fil_error *error)
{
  char number[24];
  snprintf(number, sizeof number, "%zu", count);
  return count ? fil_study_add_member(object, key, number, error) : FIL_OK;
}

static fil_status add_replicates(fil_study_writing *study, const fil_replicates_wish *wish, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {0};
  FIL_TRY(fil_study_add_text(&object, "of", wish->baseline, error));
  FIL_TRY(add_count(&object, "runs", wish->runs, error));
  if (wish->baseline)
    FIL_TRY(fil_study_add_object(&object, "{}", 2, FIL_STUDY_FIT, study, "baseline", error));
  FIL_TRY(add_count(study, "bootstrap", wish->bootstrap_runs, error));
done:
  fil_names_destroy(&object.members);
  return status;
}

/* The lists of what is wanted. */
static fil_status add_wishes(fil_study_writing *study, const fil_study *written, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(add_items(study, "projections", "[]", written->projections, written->projection_count, write_projection,
                    FIL_STUDY_BROKEN, error));
  FIL_TRY(fil_study_add_names(study, "measures", &written->measures, 2, error));
  FIL_TRY(add_items(study, "parameters", "{}", &written->parameters, written->parameters.count, write_parameter,
                    FIL_STUDY_FIT, error));
  if (written->loops)
    FIL_TRY(fil_study_add_member(study, "loops", "true", error));
  FIL_TRY(add_replicates(study, &written->replicates, error));
  FIL_TRY(
      add_items(study, "style", "{}", &written->style, FIL_PROPERTIES + FIL_WISHES, write_style, FIL_STUDY_FIT, error));
  FIL_TRY(add_items(study, "palettes", "{}", written->colours.palettes, written->colours.palette_count, write_palette,
                    FIL_STUDY_BROKEN, error));
  FIL_TRY(add_items(study, "colours", "{}", written->colours.fixed, written->colours.fixed_count, write_fixed,
                    FIL_STUDY_FIT, error));
  FIL_TRY(add_items(study, "figures", "[]", written->figures, written->figure_count, write_figure, FIL_STUDY_BROKEN,
                    error));
done:
  return status;
}

fil_status fil_study_write(const fil_study *study, const fil_study_notes *notes, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {.notes = notes};
  char seed[24];
  snprintf(seed, sizeof seed, "%" PRIu64, study->seed);
  FIL_TRY(add_notes(&object, "", 2, error));
  FIL_TRY(fil_study_add_text(&object, "title", study->title, error));
  if (study->nodes.file)
    FIL_TRY(add_sheet(&object, "nodes", &study->nodes, "nodes", 2, error));
  FIL_TRY(add_sheets(&object, "attributes", &study->attributes, error));
  FIL_TRY(add_sheets(&object, "edges", &study->edges, error));
  FIL_TRY(fil_study_add_text(&object, "merge", fil_merge_names[study->merge], error));
  FIL_TRY(fil_study_add_text(&object, "period", study->period, error));
  if (study->add_missing)
    FIL_TRY(fil_study_add_member(&object, "add_missing", "true", error));
  FIL_TRY(add_schema(&object, &study->schema, error));
  FIL_TRY(add_wishes(&object, study, error));
  FIL_TRY(fil_study_add_member(&object, "seed", seed, error));
  FIL_TRY(fil_study_close_object(&object, "{}", 0, 0, FIL_STUDY_BROKEN, out, error));
  FIL_TRY(fil_text_add(out, "\n", error));
done:
  fil_names_destroy(&object.members);
  return status;
}

fil_status fil_study_write_schema(const fil_schema *schema, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_writing object = {0};
  fil_schema whole = {0};
  FIL_TRY(fil_schema_copy(&whole, schema, error));
  for (size_t k = 0; k < whole.relation_count; k++)
    whole.relations[k].direction_declared = true;
  FIL_TRY(add_schema(&object, &whole, error));
  if (object.members.count)
    FIL_TRY(fil_study_close_object(&object, "{}", 0, 0, FIL_STUDY_BROKEN, out, error));
done:
  fil_names_destroy(&object.members);
  fil_schema_destroy(&whole);
  return status;
}
