/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A matrix of actors by attributes for UCINET, and what its codes mean. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/dl_writing.h"
#include "io/network/losses.h"
#include "io/network/sheet_write.h"

#include <math.h>
#include <string.h>

/* The columns that become attributes, in order. */
typedef struct dl_attributes {
  const fil_column **columns;
  const char **names;
  size_t count;
  fil_names labels;
} dl_attributes;

static fil_status find_attributes(const fil_network *network, dl_attributes *attributes, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *nodes = &network->nodes;
  bool coded;
  attributes->columns = fil_memory_new(nodes->column_count, sizeof(fil_column *));
  attributes->names = fil_memory_new(nodes->column_count, sizeof *attributes->names);
  if (!attributes->columns || !attributes->names)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = FIL_NODE_CATEGORY; k < nodes->column_count; k++) {
    const fil_column *column = nodes->columns[k];
    if (!fil_column_is_filled(column) || (column->type != FIL_COLUMN_NUMBER && column->type != FIL_COLUMN_CATEGORY))
      continue;
    attributes->columns[attributes->count] = column;
    attributes->names[attributes->count++] = k == FIL_NODE_CATEGORY ? "category"
                                             : k == FIL_NODE_STAGE  ? "stage"
                                                                    : column->name;
  }
  FIL_TRY(fil_dl_make_labels(attributes->names, attributes->count, 'a', /*together=*/false, &attributes->labels, &coded,
                             error));
done:
  return status;
}

static fil_status write_row(const dl_attributes *attributes, size_t row, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  char text[FIL_NUMBER_LENGTH];
  for (size_t k = 0; k < attributes->count; k++) {
    const fil_column *column = attributes->columns[k];
    const bool is_missing = fil_column_is_missing(column, row);
    if (!is_missing)
      fil_number_write(column->type == FIL_COLUMN_NUMBER ? column->numbers[row] : column->codes[row] + 1.0, text);
    FIL_TRY(fil_sink_format(sink, error, "%s%s", k ? " " : "", is_missing ? "NA" : text));
  }
  FIL_TRY(fil_sink_text(sink, FIL_DL_LINE_END, error));
done:
  return status;
}

static fil_status write_matrix(const dl_writing *file, const dl_attributes *attributes, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink *sink;
  FIL_TRY(fil_bundle_add(file->writing->files, "-attributes.dl", &sink, error));
  FIL_TRY(fil_sink_format(sink, error, "DL NR=%zu NC=%zu" FIL_DL_LINE_END, fil_network_node_count(file->network),
                          attributes->count));
  FIL_TRY(fil_sink_text(sink, "FORMAT = FULLMATRIX" FIL_DL_LINE_END, error));
  FIL_TRY(fil_dl_write_labels(sink, "ROW LABELS:", &file->labels, error));
  FIL_TRY(fil_dl_write_labels(sink, "COLUMN LABELS:", &attributes->labels, error));
  FIL_TRY(fil_sink_text(sink, "DATA:" FIL_DL_LINE_END, error));
  for (size_t row = 0; row < fil_network_node_count(file->network); row++)
    FIL_TRY(write_row(attributes, row, sink, error));
done:
  return status;
}

static fil_status add_code(fil_table *codes, const char *label, const char *name, double code, const char *value,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_column_add_text(codes->columns[0], label, strlen(label), error));
  FIL_TRY(fil_column_add_text(codes->columns[1], name, strlen(name), error));
  FIL_TRY(fil_column_add_number(codes->columns[2], code, error));
  FIL_TRY(fil_column_add_text(codes->columns[3], value, value ? strlen(value) : 0, error));
done:
  return status;
}

/* A row for each code of an attribute, and one for each attribute that is called otherwise than it was. */
static fil_status add_codes(const dl_attributes *attributes, size_t place, fil_table *codes, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *column = attributes->columns[place];
  const char *label = attributes->labels.items[place], *name = attributes->names[place];
  for (uint32_t code = 0; column->type == FIL_COLUMN_CATEGORY && code < column->levels.count; code++)
    FIL_TRY(add_code(codes, label, name, code + 1.0, fil_dictionary_text(&column->levels, code), error));
  if (column->type == FIL_COLUMN_NUMBER && strcmp(label, name) != 0)
    FIL_TRY(add_code(codes, label, name, /*code=*/NAN, /*value=*/NULL, error));
done:
  return status;
}

static fil_status write_codes(const dl_writing *file, const dl_attributes *attributes, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table codes = {0};
  FIL_TRY(fil_table_add_column(&codes, "Column", FIL_COLUMN_TEXT, NULL, error));
  FIL_TRY(fil_table_add_column(&codes, "Attribute", FIL_COLUMN_TEXT, NULL, error));
  FIL_TRY(fil_table_add_column(&codes, "Code", FIL_COLUMN_NUMBER, NULL, error));
  FIL_TRY(fil_table_add_column(&codes, "Value", FIL_COLUMN_TEXT, NULL, error));
  for (size_t k = 0; k < attributes->count; k++)
    FIL_TRY(add_codes(attributes, k, &codes, error));
  if (fil_table_rows(&codes))
    FIL_TRY(fil_sheet_write(file->writing, &codes, "-codes", error));
done:
  fil_table_destroy(&codes);
  return status;
}

fil_status fil_dl_write_attributes(const dl_writing *file, fil_error *error)
{
  fil_status status = FIL_OK;
  dl_attributes attributes = {0};
  FIL_TRY(find_attributes(file->network, &attributes, error));
  if (attributes.count && !fil_bundle_takes_several(file->writing->files)) {
    FIL_TRY(fil_losses_add(file->writing, error,
                           "the attributes of nodes are not written: standard output takes one file; name one"));
  } else if (attributes.count) {
    FIL_TRY(write_matrix(file, &attributes, error));
    FIL_TRY(write_codes(file, &attributes, error));
  }
done:
  fil_memory_free(attributes.columns);
  fil_memory_free(attributes.names);
  fil_names_destroy(&attributes.labels);
  return status;
}
