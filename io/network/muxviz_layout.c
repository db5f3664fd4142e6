/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Layout files: a row for each node, "nodeID nodeLabel" and further columns. */
#include "graph/memory.h"
#include "io/network/muxviz_reading.h"

#include <stdio.h>
#include <string.h>

/* Columns with a role. All others are attributes, wherever muxViz would draw the node among them. */
enum { LAYOUT_NUMBER, LAYOUT_LABEL, LAYOUT_ID, LAYOUT_CATEGORY, LAYOUT_STAGE, LAYOUT_ROLES };

/* One file while it is read. */
typedef struct layout_reading {
  muxviz_reading *all;
  muxviz_table table;
  size_t roles[LAYOUT_ROLES];
  size_t *attributes; /* by column: the attribute, or SIZE_MAX */
  size_t rows;
} layout_reading;

static size_t find_attribute(const fil_attributes *attributes, const char *name)
{
  for (size_t k = 0; k < attributes->count; k++) {
    if (strcmp(attributes->items[k].name, name) == 0)
      return k;
  }
  return SIZE_MAX;
}

static fil_status match_columns(layout_reading *reading, fil_error *error)
{
  static const char *const headings[LAYOUT_ROLES] = {"nodeID", "nodeLabel", "id", "category", "stage"};
  const fil_names *found = &reading->table.headings;
  fil_attributes *attributes = &reading->all->attributes;
  fil_status status = FIL_OK;
  reading->attributes = fil_memory_new(found->count + 1, sizeof *reading->attributes);
  if (!reading->attributes)
    return fil_error_memory(error);
  for (size_t role = 0; role < LAYOUT_ROLES; role++)
    reading->roles[role] = fil_muxviz_table_find(&reading->table, headings[role]);
  for (size_t k = 0; k < found->count; k++) {
    bool has_role = false;
    for (size_t role = 0; role < LAYOUT_ROLES; role++)
      has_role |= reading->roles[role] == k;
    reading->attributes[k] = has_role ? SIZE_MAX : find_attribute(attributes, found->items[k]);
    if (has_role || reading->attributes[k] != SIZE_MAX)
      continue;
    reading->attributes[k] = attributes->count;
    FIL_TRY(fil_attributes_add(attributes, found->items[k], /*is_number=*/true, error));
  }
done:
  return status;
}

static fil_status copy_cell(layout_reading *reading, size_t role, fil_text *text, const char **cell, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text_clear(text);
  FIL_TRY(fil_muxviz_table_cell(&reading->table, reading->roles[role], cell, error));
  if (*cell)
    FIL_TRY(fil_text_add(text, *cell, error));
  *cell = *cell ? text->bytes : NULL;
done:
  return status;
}

static fil_status take_attributes(layout_reading *reading, size_t node, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < reading->table.headings.count; k++) {
    const char *cell = NULL;
    if (reading->attributes[k] == SIZE_MAX)
      continue;
    FIL_TRY(fil_muxviz_table_cell(&reading->table, k, &cell, error));
    if (cell)
      FIL_TRY(fil_attributes_set(&reading->all->attributes, reading->attributes[k], node, cell, error));
  }
done:
  return status;
}

/* The number by which files of ties name the node: the row's where no column has it. */
static fil_status number_row(layout_reading *reading, uint32_t *code, bool *is_new, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text *number = &reading->all->text;
  const char *cell;
  const uint32_t known = reading->all->numbers.count;
  *code = FIL_MISSING;
  FIL_TRY(copy_cell(reading, LAYOUT_NUMBER, number, &cell, error));
  if (reading->roles[LAYOUT_NUMBER] == FIL_NO_COLUMN)
    FIL_TRY(fil_text_format(number, error, "%zu", reading->rows));
  if (number->length)
    FIL_TRY(fil_dictionary_add(&reading->all->numbers, number->bytes, number->length, code, error));
  *is_new = *code == known;
done:
  return status;
}

/* A node that is there already: of this file, which is wrong, or of another, which may name it otherwise. */
static fil_status check_again(layout_reading *reading, uint32_t code, size_t first, fil_error *error)
{
  fil_status status = FIL_OK;
  const muxviz_reading *all = reading->all;
  const size_t node = all->nodes[code];
  const char *label, *known = fil_column_text(all->parts->nodes.columns[FIL_PART_LABEL], node);
  FIL_TRY(copy_cell(reading, LAYOUT_LABEL, &reading->all->more, &label, error));
  if (node >= first)
    return fil_muxviz_table_report(&reading->table, reading->roles[LAYOUT_NUMBER], FIL_SEVERITY_ERROR, "duplicate id",
                                   fil_text_string(&all->text), "another row has this number", "give each node one row",
                                   error);
  if (label && known && strcmp(label, known) != 0)
    FIL_TRY(fil_muxviz_table_report(&reading->table, reading->roles[LAYOUT_LABEL], FIL_SEVERITY_WARNING,
                                    "another label", label, "another layout file gives the node another label",
                                    "give all layers one layout file", error));
done:
  return status;
}

static fil_status add_node(layout_reading *reading, uint32_t code, fil_error *error)
{
  fil_status status = FIL_OK;
  muxviz_reading *all = reading->all;
  fil_text label = {0}, category = {0}, stage = {0};
  fil_part_node node = {.row = reading->table.scanner.row};
  size_t number;
  const size_t rows = fil_table_rows(&all->parts->nodes);
  FIL_TRY(copy_cell(reading, LAYOUT_LABEL, &label, &node.label, error));
  FIL_TRY(copy_cell(reading, LAYOUT_CATEGORY, &category, &node.category, error));
  FIL_TRY(copy_cell(reading, LAYOUT_STAGE, &stage, &node.stage, error));
  FIL_TRY(copy_cell(reading, LAYOUT_ID, &all->more, &node.id, error));
  node.id = node.id ? node.id : all->text.bytes;
  FIL_TRY(fil_parts_expect_node(all->parts, node.id, &number, error));
  FIL_TRY(fil_memory_reserve(&all->nodes, &all->node_capacity, (size_t)code + 1, sizeof *all->nodes, error));
  all->nodes[code] = number;
  if (number == rows)
    FIL_TRY(fil_parts_add_node(all->parts, &node, error));
  else
    FIL_TRY(fil_muxviz_table_report(&reading->table, reading->roles[LAYOUT_ID], FIL_SEVERITY_ERROR, "duplicate id",
                                    node.id, "another row has this id", "give each node an id of its own", error));
  FIL_TRY(take_attributes(reading, number, error));
done:
  fil_text_destroy(&label);
  fil_text_destroy(&category);
  fil_text_destroy(&stage);
  return status;
}

static fil_status read_row(layout_reading *reading, size_t first, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t code;
  bool is_new;
  reading->rows++;
  FIL_TRY(number_row(reading, &code, &is_new, error));
  if (code == FIL_MISSING)
    FIL_TRY(fil_muxviz_table_report(&reading->table, reading->roles[LAYOUT_NUMBER], FIL_SEVERITY_ERROR, "missing id",
                                    NULL, "the row has no nodeID", "number each node", error));
  else if (is_new)
    FIL_TRY(add_node(reading, code, error));
  else
    FIL_TRY(check_again(reading, code, first, error));
done:
  return status;
}

fil_status fil_muxviz_layout(muxviz_reading *reading, const fil_source *source, fil_error *error)
{
  fil_status status = FIL_OK;
  layout_reading layout = {.all = reading};
  bool found;
  const size_t first = fil_table_rows(&reading->parts->nodes);
  reading->has_layout = true;
  FIL_TRY(fil_table_add_piece(&reading->parts->nodes, source->name, NULL, error));
  FIL_TRY(fil_muxviz_table_open(&layout.table, source, reading->problems, error));
  FIL_TRY(match_columns(&layout, error));
  if (layout.roles[LAYOUT_NUMBER] == FIL_NO_COLUMN && layout.roles[LAYOUT_LABEL] == FIL_NO_COLUMN) {
    FIL_TRY(fil_muxviz_table_report(&layout.table, FIL_NO_COLUMN, FIL_SEVERITY_ERROR, "no header", NULL,
                                    "the first row is not the headings of a layout file",
                                    "begin it with the row: nodeID nodeLabel", error));
    goto done;
  }
  FIL_TRY(fil_muxviz_table_next(&layout.table, &found, error));
  while (found) {
    FIL_TRY(read_row(&layout, first, error));
    FIL_TRY(fil_muxviz_table_next(&layout.table, &found, error));
  }
done:
  fil_muxviz_table_close(&layout.table);
  fil_memory_free(layout.attributes);
  return status;
}
