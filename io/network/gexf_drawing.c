/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How GEXF draws a node or an edge: kept as attributes, since a layout by hand is work. */
#include "graph/memory.h"
#include "io/network/gexf_reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An attribute of the drawing as an attribute of the open element. */
static fil_status take(gexf_reading *reading, const char *attribute, const char *name, bool is_number, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_elements *elements = &reading->elements;
  const size_t element = elements->current[FIL_OF_EDGES].is_open ? FIL_OF_EDGES : FIL_OF_NODES;
  char *value = NULL;
  FIL_TRY(fil_xml_attribute(elements->reader, attribute, &value, error));
  if (value)
    FIL_TRY(fil_elements_set_named(elements, name, element, is_number, value, error));
done:
  fil_memory_free(value);
  return status;
}

/* 0 to 255; false: it is none. */
static fil_status read_share(gexf_reading *reading, const char *attribute, int *share, bool *fits, fil_error *error)
{
  char *value = NULL, *end = NULL;
  fil_status status = fil_xml_attribute(reading->elements.reader, attribute, &value, error);
  const long number = value ? strtol(value, &end, 10) : -1;
  *fits = *fits && value && end != value && !*end && number >= 0 && number <= 255;
  *share = (int)number;
  fil_memory_free(value);
  return status;
}

/* As #rrggbb, which 1.3 may say itself. */
static fil_status read_colour(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_elements *elements = &reading->elements;
  const size_t element = elements->current[FIL_OF_EDGES].is_open ? FIL_OF_EDGES : FIL_OF_NODES;
  int red, green, blue;
  bool fits = true;
  char colour[16];
  FIL_TRY(take(reading, "hex", "colour", /*is_number=*/false, error));
  FIL_TRY(read_share(reading, "r", &red, &fits, error));
  FIL_TRY(read_share(reading, "g", &green, &fits, error));
  FIL_TRY(read_share(reading, "b", &blue, &fits, error));
  if (fits) {
    snprintf(colour, sizeof colour, "#%02x%02x%02x", (unsigned)red & 255, (unsigned)green & 255, (unsigned)blue & 255);
    FIL_TRY(fil_elements_set_named(elements, "colour", element, /*is_number=*/false, colour, error));
  }
done:
  return status;
}

static fil_status read_position(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *depth = NULL;
  FIL_TRY(take(reading, "x", "x", /*is_number=*/true, error));
  FIL_TRY(take(reading, "y", "y", /*is_number=*/true, error));
  FIL_TRY(fil_xml_attribute(reading->elements.reader, "z", &depth, error));
  if (depth && strspn(depth, "0.") != strlen(depth)) /* drawings are flat as a rule */
    FIL_TRY(take(reading, "z", "z", /*is_number=*/true, error));
done:
  fil_memory_free(depth);
  return status;
}

fil_status fil_gexf_read_drawing(gexf_reading *reading, const char *name, fil_error *error)
{
  const fil_element *elements = reading->elements.current;
  if (!elements[FIL_OF_NODES].is_open && !elements[FIL_OF_EDGES].is_open)
    return FIL_OK;
  if (strcmp(name, "position") == 0)
    return read_position(reading, error);
  if (strcmp(name, "color") == 0)
    return read_colour(reading, error);
  if (strcmp(name, "size") == 0 || strcmp(name, "thickness") == 0)
    return take(reading, "value", name, /*is_number=*/true, error);
  return strcmp(name, "shape") == 0 ? take(reading, "value", name, /*is_number=*/false, error) : FIL_OK;
}
