/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Text that XML can hold, handed to libxml2's writer and from there to the sink. */
#include "io/xml_write.h"

#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"

/* Claims success whatever comes, since libxml2 would print a complaint of its own; `wrote` tells of the failure. */
static int take_bytes(void *context, const char *bytes, int length)
{
  fil_xml_writing *file = context;
  if (file->status == FIL_OK)
    file->status = fil_sink_write(file->sink, bytes, (size_t)length, file->error);
  return length;
}

/* What a call of the writer came to: the sink's failure, or want of memory. */
static fil_status wrote(fil_xml_writing *file, int result)
{
  if (file->status == FIL_OK && result < 0)
    file->status = fil_error_memory(file->error);
  return file->status;
}

/* Length of the character at `text` if no XML document may hold it, else 0. */
static size_t forbidden_length(const char *text)
{
  if (strncmp(text, "\xEF\xBF\xBE", 3) == 0 || strncmp(text, "\xEF\xBF\xBF", 3) == 0)
    return 3;
  return (unsigned char)*text < ' ' && !strchr("\t\n\r", *text) ? 1 : 0;
}

static size_t allowed_length(const char *text)
{
  size_t length = 0;
  while (text[length] && !forbidden_length(text + length))
    length++;
  return length;
}

bool fil_xml_can_hold(const char *text)
{
  return text[allowed_length(text)] == '\0';
}

/* Puts the text into `scratch`, what XML cannot hold replaced. */
static fil_status clean(fil_xml_writing *file, const char *text)
{
  fil_status status = FIL_OK;
  fil_text_clear(&file->scratch);
  for (;;) {
    size_t length = allowed_length(text);
    FIL_TRY(fil_text_add_bytes(&file->scratch, text, length, file->error));
    if (!text[length])
      break;
    FIL_TRY(fil_text_add(&file->scratch, REPLACEMENT, file->error));
    text += length + forbidden_length(text + length);
  }
done:
  return status;
}

/* The same with a cell. */
static fil_status clean_cell(fil_xml_writing *file, const fil_column *column, size_t row)
{
  if (column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY)
    return clean(file, fil_column_text(column, row));
  fil_text_clear(&file->scratch);
  return fil_column_print(column, row, &file->scratch, file->error);
}

fil_status fil_xml_begin(fil_xml_writing *file, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  *file = (fil_xml_writing){.sink = sink, .error = error};
  xmlOutputBuffer *output = xmlOutputBufferCreateIO(take_bytes, NULL, file, NULL);
  file->writer = output ? xmlNewTextWriter(output) : NULL;
  if (!file->writer) {
    xmlOutputBufferClose(output);
    return fil_error_memory(error);
  }
  FIL_TRY(wrote(file, xmlTextWriterSetIndent(file->writer, 1)));
  FIL_TRY(wrote(file, xmlTextWriterStartDocument(file->writer, "1.0", "UTF-8", NULL)));
done:
  return status;
}

fil_status fil_xml_start(fil_xml_writing *file, const char *element)
{
  return wrote(file, xmlTextWriterStartElement(file->writer, BAD_CAST element));
}

fil_status fil_xml_end(fil_xml_writing *file)
{
  return wrote(file, xmlTextWriterEndElement(file->writer));
}

static fil_status add_attribute(fil_xml_writing *file, const char *name)
{
  const char *text = fil_text_string(&file->scratch);
  return wrote(file, xmlTextWriterWriteAttribute(file->writer, BAD_CAST name, BAD_CAST text));
}

static fil_status add_text(fil_xml_writing *file)
{
  return wrote(file, xmlTextWriterWriteString(file->writer, BAD_CAST fil_text_string(&file->scratch)));
}

fil_status fil_xml_add_attribute(fil_xml_writing *file, const char *name, const char *text)
{
  fil_status status = clean(file, text);
  return status == FIL_OK ? add_attribute(file, name) : status;
}

fil_status fil_xml_add_text(fil_xml_writing *file, const char *text)
{
  fil_status status = clean(file, text);
  return status == FIL_OK ? add_text(file) : status;
}

fil_status fil_xml_add_cell_attribute(fil_xml_writing *file, const char *name, const fil_column *column, size_t row)
{
  fil_status status = clean_cell(file, column, row);
  return status == FIL_OK ? add_attribute(file, name) : status;
}

fil_status fil_xml_add_cell(fil_xml_writing *file, const fil_column *column, size_t row)
{
  fil_status status = clean_cell(file, column, row);
  return status == FIL_OK ? add_text(file) : status;
}

fil_status fil_xml_finish(fil_xml_writing *file, fil_status status)
{
  if (file->writer && status == FIL_OK)
    status = wrote(file, xmlTextWriterEndDocument(file->writer));
  if (file->writer)
    xmlFreeTextWriter(file->writer);
  fil_text_destroy(&file->scratch);
  return status == FIL_OK ? file->status : status;
}
