/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A figure under way, as a cgraph graph. */
#include "io/diagram/canvas.h"

#include "graph/memory.h"
#include "graph/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_LONGEST = 32 };

/* cgraph delivers one message in pieces; the first pieces up to a line end are kept. */
static char complaint[256];

static int record(char *piece)
{
  size_t length = strlen(complaint);
  snprintf(complaint + length, sizeof complaint - length, "%s", piece);
  return 0;
}

fil_status fil_canvas_open(fil_canvas *canvas, const char *name, fil_error *error)
{
  complaint[0] = '\0';
  agseterrf(record);
  canvas->graph = fil_numbering_open(&canvas->numbering, name);
  return canvas->graph ? FIL_OK : fil_error_set(error, FIL_ERROR_MEMORY, "cgraph cannot make a graph");
}

void fil_canvas_close(fil_canvas *canvas)
{
  if (canvas->graph)
    agclose(canvas->graph);
  fil_numbering_destroy(&canvas->numbering);
  *canvas = (fil_canvas){0};
}

void fil_canvas_set(fil_canvas *canvas, const char *attribute, const char *value)
{
  agsafeset(canvas->graph, (char *)attribute, (char *)value, (char *)"");
}

/* Whether an entity such as "&amp;" begins here, which Graphviz would turn into its letter. */
static bool is_entity(const char *text)
{
  size_t length = strspn(text + 1, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return length > 0 && text[1 + length] == ';';
}

/* cgraph writes a name or a value as it is between quotes, minding only quotes: a backslash would swallow the one that
   ends it, and Graphviz expands escapes and entities. */
static fil_status add_escaped(fil_text *out, const char *text, const char *line_end, fil_error *error)
{
  fil_status status = FIL_OK;
  for (; *text && status == FIL_OK; text++) {
    if (*text == '\n')
      status = fil_text_add(out, line_end, error);
    else if (*text == '\\')
      status = fil_text_add(out, "\\\\", error);
    else if (*text == '&' && is_entity(text))
      status = fil_text_add(out, "&amp;", error);
    else
      status = fil_text_add_bytes(out, (unsigned char)*text < ' ' || *text == 0x7F ? " " : text, 1, error);
  }
  return status;
}

Agraph_t *fil_canvas_class(fil_canvas *canvas, const char *name)
{
  return agsubg(canvas->graph, (char *)name, /*create=*/1);
}

fil_status fil_canvas_class_of(fil_canvas *canvas, const char *kind, const char *name, Agraph_t **class,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text escaped = {0};
  FIL_TRY(fil_text_format(&escaped, error, "%s ", kind));
  FIL_TRY(add_escaped(&escaped, name, " ", error));
  *class = fil_canvas_class(canvas, fil_text_string(&escaped));
done:
  fil_text_destroy(&escaped);
  return status;
}

void fil_canvas_default(Agraph_t *class, int kind, const char *attribute, const char *value)
{
  if (!agattr(agroot(class), kind, (char *)attribute, NULL))
    agattr(agroot(class), kind, (char *)attribute, (char *)"");
  agattr(class, kind, (char *)attribute, (char *)value);
}

void fil_canvas_put(void *object, const char *attribute, const char *value)
{
  agsafeset(object, (char *)attribute, (char *)value, (char *)"");
}

/* Two decimals of a point are finer than any printer. */
static const char *print_coordinate(double value, char out[FIL_NUMBER_LENGTH])
{
  return fil_number_write(round(value * 100) / 100, out);
}

void fil_canvas_put_point(void *object, const char *attribute, fil_point point)
{
  char x[FIL_NUMBER_LENGTH], y[FIL_NUMBER_LENGTH], position[2 * FIL_NUMBER_LENGTH + 2];
  snprintf(position, sizeof position, "%s,%s", print_coordinate(point.x, x), print_coordinate(point.y, y));
  fil_canvas_put(object, attribute, position);
}

void fil_canvas_put_number(void *object, const char *attribute, double value)
{
  char out[FIL_NUMBER_LENGTH];
  fil_canvas_put(object, attribute, fil_number_write(round(value * 1e4) / 1e4, out));
}

void fil_canvas_put_line(Agedge_t *edge, fil_edge_style style)
{
  fil_canvas_put(edge, "color", style.colour);
  fil_canvas_put(edge, "style", style.dash);
  fil_canvas_put(edge, "arrowhead", style.arrow);
}

void fil_canvas_default_line(Agraph_t *class, fil_edge_style style)
{
  fil_canvas_default(class, AGEDGE, "color", style.colour);
  fil_canvas_default(class, AGEDGE, "style", style.dash);
  fil_canvas_default(class, AGEDGE, "arrowhead", style.arrow);
}

/* The style that makes a box of Graphviz look that way; NULL: it is a shape of its own. */
static const char *style_of(const char *shape)
{
  static const char *const styles[][2] = {{"rounded", "filled,rounded"}, {"diagonals", "filled,diagonals"}};
  for (size_t k = 0; k < sizeof styles / sizeof *styles; k++) {
    if (strcmp(styles[k][0], shape) == 0)
      return styles[k][1];
  }
  return NULL;
}

void fil_canvas_put_shape(Agnode_t *node, const char *shape)
{
  const char *style = style_of(shape);
  fil_canvas_put(node, "shape", style ? "box" : shape);
  fil_canvas_put(node, "style", style ? style : "filled");
}

void fil_canvas_default_shape(Agraph_t *class, const char *shape)
{
  const char *style = style_of(shape);
  fil_canvas_default(class, AGNODE, "shape", style ? "box" : shape);
  fil_canvas_default(class, AGNODE, "style", style ? style : "filled");
}

void fil_canvas_default_unseen(Agraph_t *class)
{
  fil_canvas_default(class, AGNODE, "label", " ");
  fil_canvas_default(class, AGNODE, "shape", "point");
  fil_canvas_default(class, AGNODE, "style", "invis");
  fil_canvas_default(class, AGNODE, "width", "0.01");
  fil_canvas_default(class, AGNODE, "height", "0.01");
}

void fil_canvas_default_text(Agraph_t *class)
{
  fil_canvas_default(class, AGNODE, "shape", "plaintext");
  fil_canvas_default(class, AGNODE, "style", "");
  fil_canvas_default(class, AGNODE, "margin", "0");
}

fil_status fil_canvas_put_text(void *object, const char *attribute, const char *text, fil_error *error)
{
  fil_text escaped = {0};
  /* Nothing at all would be left out as the default, and Graphviz would show the name. */
  fil_status status = add_escaped(&escaped, *text ? text : " ", "\\n", error);
  if (status == FIL_OK)
    fil_canvas_put(object, attribute, fil_text_string(&escaped));
  fil_text_destroy(&escaped);
  return status;
}

fil_status fil_canvas_put_left(void *object, const char *text, fil_error *error)
{
  fil_text escaped = {0};
  fil_status status = add_escaped(&escaped, text, "\\l", error);
  if (status == FIL_OK)
    status = fil_text_add(&escaped, "\\l", error);
  if (status == FIL_OK)
    fil_canvas_put(object, "label", fil_text_string(&escaped));
  fil_text_destroy(&escaped);
  return status;
}

/* Made in the graph itself and put into its class then: so it holds no copies of what the class says, which would all
   be written out. */
static Agnode_t *make_node(fil_canvas *canvas, Agraph_t *class, char *name, fil_point centre)
{
  Agnode_t *node = agnode(canvas->graph, name, /*create=*/1);
  agsubnode(class, node, /*create=*/1);
  fil_canvas_put_point(node, "pos", centre);
  return node;
}

Agnode_t *fil_canvas_node(fil_canvas *canvas, Agraph_t *class, fil_point centre)
{
  char name[NAME_LONGEST];
  do
    snprintf(name, sizeof name, "_%zu", ++canvas->extras);
  while (agnode(canvas->graph, name, /*create=*/0));
  return make_node(canvas, class, name, centre);
}

fil_status fil_canvas_node_of(fil_canvas *canvas, Agraph_t *class, const char *name, fil_point centre, Agnode_t **node,
                              fil_error *error)
{
  fil_text escaped = {0};
  fil_status status = add_escaped(&escaped, name, " ", error);
  bool is_free = *name != '%' && status == FIL_OK && !agnode(canvas->graph, escaped.bytes, /*create=*/0);
  if (is_free) {
    *node = make_node(canvas, class, escaped.bytes, centre);
  } else if (status == FIL_OK) {
    *node = fil_canvas_node(canvas, class, centre);
  }
  fil_text_destroy(&escaped);
  return status;
}

static fil_status add_point(fil_text *position, const char *before, fil_point point, fil_error *error)
{
  char x[FIL_NUMBER_LENGTH], y[FIL_NUMBER_LENGTH];
  return fil_text_format(position, error, "%s%s,%s", before, print_coordinate(point.x, x),
                         print_coordinate(point.y, y));
}

fil_status fil_canvas_edge(Agraph_t *class, Agnode_t *tail, Agnode_t *head, const fil_course *course, Agedge_t **edge,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text position = {0};
  *edge = agedge(agroot(class), tail, head, NULL, /*create=*/1);
  agsubedge(class, *edge, /*create=*/1);
  if (course->begin)
    FIL_TRY(add_point(&position, "s,", *course->begin, error));
  if (course->tip)
    FIL_TRY(add_point(&position, course->begin ? " e," : "e,", *course->tip, error));
  for (size_t k = 0; k < course->count; k++)
    FIL_TRY(add_point(&position, position.length ? " " : "", course->points[k], error));
  fil_canvas_put(*edge, "pos", fil_text_string(&position));
done:
  fil_text_destroy(&position);
  return status;
}

fil_status fil_canvas_write(const fil_canvas *canvas, fil_text *dot, fil_error *error)
{
  char *bytes = NULL;
  size_t length = 0;
  if (canvas->numbering.out_of_memory)
    return fil_error_memory(error);
  FILE *stream = open_memstream(&bytes, &length);
  if (!stream)
    return fil_error_memory(error);
  int failed = agwrite(canvas->graph, stream);
  if (fclose(stream) != 0)
    failed = 1;
  fil_status status = failed || complaint[0]
                          ? fil_error_set(error, FIL_ERROR_PROGRAM, "cgraph cannot write the figure: %s", complaint)
                          : fil_text_add_bytes(dot, bytes, length, error);
  free(bytes);
  return status;
}
