/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What covers what in a figure. */
#include "io/diagram/fit.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/diagram/canvas.h"
#include "io/diagram/outline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Points that may lie over each other and are not seen to. */
static const double tolerance = 0.6;

/* Height of letters in the font's size. */
static const double letters = 0.95;
enum { LINES_MOST = 200, DIRECTIONS = 48 };

/* Something on the page: a mark, or a text. */
typedef struct piece {
  double left, bottom, right, top;
  bool text, round; /* round: a mark that its rectangle overstates */
  const char *shape;
  const void *owner;
  size_t said; /* from where on its text stands among all texts */
} piece;

typedef struct pieces {
  piece *items;
  size_t count, capacity;
  fil_text texts; /* ended by '\0' each */
} pieces;

static const char *value_of(void *object, const char *attribute)
{
  const char *value = agget(object, (char *)attribute);
  return value ? value : "";
}

static double number_of(const char *value, double otherwise)
{
  double number;
  return fil_number_read(value, strlen(value), '.', &number) ? number : otherwise;
}

static bool point_of(const char *value, fil_point *point)
{
  const size_t length = strcspn(value, ",");
  return value[length] == ',' && fil_number_read(value, length, '.', &point->x) &&
         fil_number_read(value + length + 1, strlen(value + length + 1), '.', &point->y);
}

/* The letter that an entity stands for, and how long it is. */
static size_t read_entity(const char *text, char *letter)
{
  static const struct {
    const char *name;
    char letter;
  } entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
  for (size_t k = 0; k < sizeof entities / sizeof *entities; k++) {
    *letter = entities[k].letter;
    if (strncmp(text, entities[k].name, strlen(entities[k].name)) == 0)
      return strlen(entities[k].name);
  }
  *letter = *text;
  return 1;
}

/* The text of a label as it is read, lines apart. */
static fil_status add_plain(fil_text *out, const char *label, bool markup, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t used; *label && status == FIL_OK; label += used) {
    char letter;
    if (markup && *label == '<') {
      used = strcspn(label, ">") + 1;
      status = strncmp(label, "<BR", 3) == 0 ? fil_text_add(out, "\n", error) : FIL_OK;
    } else if (!markup && *label == '\\' && label[1]) {
      used = 2;
      status = strchr("nlr", label[1]) ? fil_text_add(out, "\n", error) : fil_text_add_bytes(out, label + 1, 1, error);
    } else {
      used = read_entity(label, &letter);
      status = fil_text_add_bytes(out, &letter, 1, error);
    }
  }
  return status;
}

static size_t count_lines(const char *text)
{
  size_t lines = 0;
  for (; *text && lines < LINES_MOST; lines++)
    text += strcspn(text, "\n") + (text[strcspn(text, "\n")] == '\n');
  return lines;
}

/* A label's size on the page, as estimated. */
typedef struct extent {
  double width, height;
  bool left; /* its lines begin at the left */
  size_t said;
} extent;

static fil_status measure(pieces *all, void *object, const char *attribute, extent *size, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *label = value_of(object, attribute);
  const bool markup = aghtmlstr((char *)label) != 0;
  const double font_size = number_of(value_of(object, "fontsize"), FIL_FONT_SIZE);
  *size = (extent){.said = all->texts.length, .left = strstr(label, markup ? "ALIGN=\"LEFT\"" : "\\l") != NULL};
  FIL_TRY(add_plain(&all->texts, label, markup, error));
  FIL_TRY(fil_text_add_bytes(&all->texts, "", 1, error));
  const char *text = all->texts.bytes + size->said;
  if (text[strspn(text, " \n")] == '\0')
    goto done;
  size->width = fil_style_text_width(text, font_size) * (markup && strstr(label, "<B>") ? FIL_BOLD_WIDTH : 1);
  /* What letters take: the first line has no gap before it. */
  size->height = font_size * (letters + (double)(count_lines(text) - 1) * FIL_LINE_HEIGHT / FIL_FONT_SIZE);
done:
  return status;
}

static fil_status add_piece(pieces *all, piece one, fil_error *error)
{
  fil_status status = fil_memory_reserve(&all->items, &all->capacity, all->count + 1, sizeof *all->items, error);
  if (status == FIL_OK)
    all->items[all->count++] = one;
  return status;
}

static piece piece_at(fil_point centre, double width, double height, const void *owner)
{
  return (piece){.left = centre.x - width / 2,
                 .bottom = centre.y - height / 2,
                 .right = centre.x + width / 2,
                 .top = centre.y + height / 2,
                 .owner = owner};
}

/* A label that stands at a point of its own: beside a node, along an edge, at the head of a cluster. */
static fil_status add_label(pieces *all, void *object, const char *attribute, const char *place, fil_error *error)
{
  fil_status status = FIL_OK;
  extent size;
  fil_point centre;
  if (!point_of(value_of(object, place), &centre))
    return FIL_OK;
  FIL_TRY(measure(all, object, attribute, &size, error));
  if (size.width > 0) {
    piece text = piece_at(centre, size.width, size.height, object);
    text.text = true;
    text.said = size.said;
    FIL_TRY(add_piece(all, text, error));
  }
done:
  return status;
}

static fil_status add_words(fil_text *words, size_t found, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  if (found > FIL_FIT_WORDS || !text[strspn(text, " \n")])
    return FIL_OK;
  FIL_TRY(fil_text_add(words, words->length ? ", " : "", error));
  for (; *text && status == FIL_OK; text++)
    status = fil_text_add_bytes(words, *text == '\n' ? " " : text, 1, error);
done:
  return status;
}

/* Whether a text has room in the shape that holds it. */
static bool has_room(const char *shape, double width, double height, const extent *text)
{
  if (strcmp(shape, "ellipse") == 0 || strcmp(shape, "circle") == 0)
    return hypot(text->width / width, fmax(0, text->height - 2) / height) <= 1;
  return text->width <= width + tolerance && text->height <= height + 2;
}

/* Whether a shape leaves the corners of its rectangle free. */
static bool is_round(const char *shape)
{
  static const char *const shapes[] = {"circle",      "ellipse", "diamond",  "triangle",
                                       "invtriangle", "hexagon", "pentagon", "octagon"};
  for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
    if (strcmp(shape, shapes[k]) == 0)
      return true;
  }
  return false;
}

/* A node's shape, or its text when it has no other, and the label beside it. */
static fil_status add_node(pieces *all, fil_fit *fit, Agnode_t *node, fil_error *error)
{
  fil_status status = FIL_OK;
  extent size;
  fil_point centre;
  const char *shape = value_of(node, "shape");
  const double width = 72 * number_of(value_of(node, "width"), 0), height = 72 * number_of(value_of(node, "height"), 0);
  if (strstr(value_of(node, "style"), "invis") || !point_of(value_of(node, "pos"), &centre))
    return FIL_OK;
  const bool bare = strcmp(shape, "plaintext") == 0 || strcmp(shape, "none") == 0 || strcmp(shape, "plain") == 0;
  FIL_TRY(measure(all, node, "label", &size, error));
  piece one = piece_at(centre, bare ? size.width : width, bare ? size.height : height, node);
  one.text = bare;
  one.round = !bare && is_round(shape);
  one.said = size.said;
  one.shape = shape;
  if (bare && size.left) {
    one.left = centre.x - width / 2;
    one.right = one.left + size.width;
  }
  const size_t mark = all->count;
  if (!bare || size.width > 0)
    FIL_TRY(add_piece(all, one, error));
  if (!bare && size.width > 0 && !has_room(shape, width, height, &size))
    FIL_TRY(add_words(&fit->spilled_words, ++fit->spilled, all->texts.bytes + size.said, error));
  FIL_TRY(add_label(all, node, "xlabel", "xlp", error));
  if (all->count > mark + 1)
    all->items[mark].said = all->items[mark + 1].said;
done:
  return status;
}

static fil_status add_clusters(pieces *all, Agraph_t *graph, fil_error *error)
{
  fil_status status = FIL_OK;
  for (Agraph_t *part = agfstsubg(graph); part && status == FIL_OK; part = agnxtsubg(part)) {
    if (strncmp(agnameof(part), "cluster", 7) == 0)
      status = add_label(all, part, "label", "lp", error);
    if (status == FIL_OK)
      status = add_clusters(all, part, error);
  }
  return status;
}

static fil_status collect(pieces *all, fil_fit *fit, Agraph_t *graph, double scale, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(add_clusters(all, graph, error));
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    const size_t before = all->count;
    FIL_TRY(add_node(all, fit, node, error));
    if (all->count > before)
      fit->smallest_text = fmin(fit->smallest_text, scale * number_of(value_of(node, "fontsize"), FIL_FONT_SIZE));
    for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
      if (!strstr(value_of(edge, "style"), "invis"))
        fit->thinnest_line = fmin(fit->thinnest_line, scale * number_of(value_of(edge, "penwidth"), 1));
      FIL_TRY(add_label(all, edge, "label", "lp", error));
    }
  }
done:
  return status;
}

static int by_left(const void *left_item, const void *right_item)
{
  const piece *left = left_item, *right = right_item;
  if (left->left != right->left)
    return left->left < right->left ? -1 : 1;
  return (left->said > right->said) - (left->said < right->said);
}

static fil_point middle_of(const piece *one)
{
  return (fil_point){(one->left + one->right) / 2, (one->bottom + one->top) / 2};
}

/* Whether a point lies in a piece, and not just at its edge. */
static bool holds(const piece *one, fil_point point)
{
  if (!one->round)
    return point.x > one->left + tolerance && point.x < one->right - tolerance && point.y > one->bottom + tolerance &&
           point.y < one->top - tolerance;
  const double width = one->right - one->left, height = one->top - one->bottom;
  const double x = (point.x - middle_of(one).x) / width, y = (point.y - middle_of(one).y) / height;
  return hypot(x, y) < 1e-6 || hypot(x, y) < fil_outline_reach(one->shape, x, y) - tolerance / fmin(width, height);
}

/* Whether the outline of a mark that its rectangle overstates runs through another piece, or around its middle. */
static bool does_reach(const piece *round, const piece *other)
{
  const fil_point centre = middle_of(round);
  for (int k = 0; k < DIRECTIONS; k++) {
    const double dx = cos(2 * M_PI * k / DIRECTIONS), dy = sin(2 * M_PI * k / DIRECTIONS);
    const double reach = fil_outline_reach(round->shape, dx, dy);
    if (holds(other, (fil_point){centre.x + dx * reach * (round->right - round->left),
                                 centre.y + dy * reach * (round->top - round->bottom)}))
      return true;
  }
  return holds(round, middle_of(other));
}

static bool do_overlap(const piece *one, const piece *other)
{
  const double across = fmin(one->right, other->right) - fmax(one->left, other->left);
  const double up = fmin(one->top, other->top) - fmax(one->bottom, other->bottom);
  if (across <= tolerance || up <= tolerance || one->owner == other->owner)
    return false;
  if (one->round)
    return does_reach(one, other) || (other->round && does_reach(other, one));
  return !other->round || does_reach(other, one);
}

/* Takes note of two pieces that lie over each other, by the text that is harder to read for it. */
static fil_status note(fil_fit *fit, const pieces *all, const piece *one, const piece *other, fil_error *error)
{
  const char *said = all->texts.bytes + (one->text || !other->text ? one : other)->said;
  if (one->text || other->text)
    return add_words(&fit->covered_words, ++fit->covered, said, error);
  return add_words(&fit->crowded_words, ++fit->crowded, said, error);
}

fil_status fil_fit_check(fil_fit *fit, Agraph_t *graph, double scale, fil_error *error)
{
  fil_status status = FIL_OK;
  pieces all = {0};
  *fit = (fil_fit){.smallest_text = INFINITY, .thinnest_line = INFINITY};
  FIL_TRY(collect(&all, fit, graph, scale, error));
  if (all.count > 0)
    qsort(all.items, all.count, sizeof *all.items, by_left);
  for (size_t first = 0; first < all.count; first++) {
    const piece *one = &all.items[first];
    for (size_t k = first + 1; k < all.count && all.items[k].left < one->right; k++) {
      if (do_overlap(one, &all.items[k]))
        FIL_TRY(note(fit, &all, one, &all.items[k], error));
    }
  }
done:
  fil_memory_free(all.items);
  fil_text_destroy(&all.texts);
  return status;
}

void fil_fit_destroy(fil_fit *fit)
{
  fil_text_destroy(&fit->covered_words);
  fil_text_destroy(&fit->crowded_words);
  fil_text_destroy(&fit->spilled_words);
}
