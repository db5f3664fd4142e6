/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Headings and the roles of columns. */
#include "io/sheet/header.h"

#include "graph/memory.h"
#include "io/sheet/header_lost.h"
#include "io/sheet/heading_words.h"

#include <stdio.h>
#include <string.h>

enum {
  MISSPELT_LEAST = 5, /* letters of a word in which one is taken for a typing error */
};

/* A role that a column may play, and where its place is noted. */
typedef struct column_role {
  size_t place;         /* offset in fil_assembly */
  size_t wish;          /* offset in fil_sheet, or SIZE_MAX */
  const char *wish_key; /* its name in the study */
  const char *const *aliases;
  fil_cells cells;
  bool required;
} column_role;

#define NODE(role) offsetof(fil_assembly, node_roles) + (role) * sizeof(size_t)
#define EDGE(role) offsetof(fil_assembly, edge_roles) + (role) * sizeof(size_t)
#define WISH(key) offsetof(fil_sheet, key), #key

static const column_role node_roles[] = {
    {NODE(FIL_NODE_ID), WISH(id), fil_heading_words_id, FIL_CELLS_TEXT, true},
    {NODE(FIL_NODE_LABEL), WISH(label), fil_heading_words_label, FIL_CELLS_TEXT, false},
    {NODE(FIL_NODE_CATEGORY), WISH(category), fil_heading_words_category, FIL_CELLS_CATEGORY, false},
    {NODE(FIL_NODE_STAGE), WISH(stage), fil_heading_words_stage, FIL_CELLS_CATEGORY, false},
};

static const column_role edge_roles[] = {
    {EDGE(FIL_EDGE_SOURCE), WISH(source), fil_heading_words_source, FIL_CELLS_ID, true},
    {EDGE(FIL_EDGE_TARGET), WISH(target), fil_heading_words_target, FIL_CELLS_ID, true},
    {EDGE(FIL_EDGE_RELATION), WISH(relation), fil_heading_words_relation, FIL_CELLS_CATEGORY, false},
    {EDGE(FIL_EDGE_WEIGHT), WISH(weight), fil_heading_words_weight, FIL_CELLS_NUMBER, false},
    {offsetof(fil_assembly, edge_period), WISH(period), fil_heading_words_period, FIL_CELLS_CATEGORY, false},
    {offsetof(fil_assembly, edge_id), SIZE_MAX, NULL, fil_heading_words_edge_id, FIL_CELLS_TEXT, false},
    {offsetof(fil_assembly, edge_direction), SIZE_MAX, NULL, fil_heading_words_direction, FIL_CELLS_CATEGORY, false},
};

enum {
  NODE_ROLE_COUNT = sizeof node_roles / sizeof *node_roles,
  EDGE_ROLE_COUNT = sizeof edge_roles / sizeof *edge_roles
};

/* The first column with that heading. */
static size_t find_alias(const fil_names *headers, const char *alias)
{
  for (size_t k = 0; k < headers->count; k++) {
    if (fil_heading_is(headers->items[k], alias))
      return k;
  }
  return FIL_NO_COLUMN;
}

/* The column that the study names by its number: "column 3". */
static size_t find_number(const fil_names *headers, const char *wish)
{
  static const char word[] = "column ";
  size_t number = 0;
  if (strncmp(wish, word, strlen(word)) != 0)
    return FIL_NO_COLUMN;
  for (const char *digit = wish + strlen(word); *digit >= '0' && *digit <= '9' && number <= headers->count; digit++)
    number = number * 10 + (size_t)(*digit - '0');
  return number >= 1 && number <= headers->count ? number - 1 : FIL_NO_COLUMN;
}

/* The column that the study names, in any case, or by its number. */
static fil_status find_wish(const fil_names *headers, const char *wish, size_t *found, fil_error *error)
{
  fil_status status = FIL_OK;
  char *folded_wish = fil_text_fold(wish), *folded = NULL;
  *found = FIL_NO_COLUMN;
  if (!folded_wish)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < headers->count && *found == FIL_NO_COLUMN; k++) {
    if (strcmp(headers->items[k], wish) == 0)
      *found = k;
  }
  for (size_t k = 0; k < headers->count && *found == FIL_NO_COLUMN; k++) {
    folded = fil_text_fold(headers->items[k]);
    if (!folded)
      FIL_TRY(fil_error_memory(error));
    if (strcmp(folded, folded_wish) == 0)
      *found = k;
    fil_memory_free(folded);
    folded = NULL;
  }
  if (*found == FIL_NO_COLUMN)
    *found = find_number(headers, wish);
done:
  fil_memory_free(folded_wish);
  fil_memory_free(folded);
  return status;
}

/* Columns whose headings mean the word without being it, the first of them in `*found`. A heading that is the only one
   may be all of them in one cell. */
static size_t count_meant(const fil_names *headers, const char *word, size_t *found)
{
  size_t count = 0;
  for (size_t k = 0; headers->count > 1 && k < headers->count; k++) {
    if (!fil_heading_means(headers->items[k], word))
      continue;
    if (count++ == 0)
      *found = k;
  }
  return count;
}

typedef struct role_match {
  size_t column;       /* FIL_NO_COLUMN: none */
  const char *several; /* the word that the headings of several columns mean, so that none of them is taken */
} role_match;

/* The column with a usual heading, or else the only one whose heading means it. */
static role_match find_role(const fil_names *headers, const column_role *role)
{
  role_match match = {.column = FIL_NO_COLUMN};
  for (size_t k = 0; role->aliases[k] && match.column == FIL_NO_COLUMN; k++)
    match.column = find_alias(headers, role->aliases[k]);
  for (size_t k = 0; role->aliases[k] && match.column == FIL_NO_COLUMN; k++) {
    if (count_meant(headers, role->aliases[k], &match.column) > 1)
      return (role_match){FIL_NO_COLUMN, role->aliases[k]};
  }
  return match;
}

static bool has_role(const fil_names *headers, const column_role *role)
{
  return find_role(headers, role).column != FIL_NO_COLUMN;
}

bool fil_header_is_edges(const fil_names *headers)
{
  return has_role(headers, &edge_roles[0]) && has_role(headers, &edge_roles[1]);
}

bool fil_header_is_nodes(const fil_names *headers)
{
  return has_role(headers, &node_roles[0]) && !fil_header_is_edges(headers);
}

static bool is_of_role(const char *heading, const column_role roles[], size_t count)
{
  for (size_t k = 0; k < count; k++) {
    for (const char *const *alias = roles[k].aliases; *alias; alias++) {
      if (fil_heading_is(heading, *alias))
        return true;
    }
  }
  return false;
}

bool fil_header_is_usual(const char *heading)
{
  return is_of_role(heading, node_roles, NODE_ROLE_COUNT) || is_of_role(heading, edge_roles, EDGE_ROLE_COUNT);
}

/* What matching works on. */
typedef struct header_matching {
  const fil_delimited *sheet;
  const fil_sheet *wish;
  const column_role *roles;
  size_t role_count;
  fil_assembly *assembly;
  fil_cells *cells;
  fil_problems *problems;
} header_matching;

static const char *wish_of(const header_matching *match, const column_role *role)
{
  return role->wish == SIZE_MAX ? NULL : *(char *const *)((const char *)match->wish + role->wish);
}

static fil_place header_place(const header_matching *match, const char *value)
{
  return (fil_place){.file = match->sheet->source->name, .row = match->sheet->header_row, .value = value};
}

/* The study names a heading that the sheet does not have. */
static fil_status report_wish(const header_matching *match, const column_role *role, const char *wish, fil_error *error)
{
  char cause[512], remedy[512];
  const fil_names *headers = &match->sheet->headers;
  const char *nearest = fil_text_nearest(wish, (const char *const *)headers->items, headers->count);
  snprintf(cause, sizeof cause, "the study names the column \"%.200s\" as \"%s\", but the sheet has no such heading",
           wish, role->wish_key);
  if (nearest)
    snprintf(remedy, sizeof remedy, "did you mean \"%.200s\"?", nearest);
  else
    snprintf(remedy, sizeof remedy, "write a heading of the sheet, spelt as it is there");
  return fil_problem_add(match->problems, FIL_SEVERITY_ERROR, "missing column", header_place(match, wish), cause,
                         remedy, error);
}

/* Whether any heading is a usual one; where none is, the first row is hardly a heading. */
static bool knows_any(const header_matching *match)
{
  for (size_t k = 0; k < match->role_count; k++) {
    const role_match found = find_role(&match->sheet->headers, &match->roles[k]);
    if (found.column != FIL_NO_COLUMN || found.several || wish_of(match, &match->roles[k]))
      return true;
  }
  return false;
}

static fil_status report_required(const header_matching *match, const column_role *role, fil_error *error)
{
  char cause[512], remedy[512];
  const fil_names *headers = &match->sheet->headers;
  const char *nearest = fil_text_nearest(role->aliases[0], (const char *const *)headers->items, headers->count);
  snprintf(cause, sizeof cause, "no column has the heading \"%s\"", role->aliases[0]);
  if (nearest)
    snprintf(remedy, sizeof remedy, "rename \"%.200s\" if that is it, or name its heading as \"%s\" in the study",
             nearest, role->wish_key);
  else
    snprintf(remedy, sizeof remedy, "give the column that heading, or name its own as \"%s\" in the study",
             role->wish_key);
  return fil_problem_add(match->problems, FIL_SEVERITY_ERROR, "missing required column", header_place(match, NULL),
                         cause, remedy, error);
}

static fil_status add_no_header(const header_matching *match, const char *cause, const char *remedy, fil_error *error)
{
  const fil_names *headers = &match->sheet->headers;
  return fil_problem_add(match->problems, FIL_SEVERITY_ERROR, "no header",
                         header_place(match, headers->count ? headers->items[0] : NULL), cause, remedy, error);
}

/* Says where the headings are when not in the first row; `*told` is false when they are nowhere near. */
static fil_status report_lost_header(const header_matching *match, bool *told, fil_error *error)
{
  fil_status status = FIL_OK;
  const bool of_nodes = match->roles == node_roles;
  char cause[256], remedy[256], separator;
  size_t row;
  FIL_TRY(fil_header_find_separator(&match->sheet->headers, of_nodes, &separator, error));
  *told = true;
  if (separator == ' ')
    return add_no_header(match, "the headings are separated by blanks, which stand in names too",
                         "separate the columns by commas, semicolons or tabs; in R, write.csv does", error);
  if (separator)
    return add_no_header(match, "each row is enclosed in quotes as a whole, and so one cell",
                         "take the quotes around whole rows away", error);
  FIL_TRY(fil_header_find_row(match->sheet->source, match->sheet->header_row, of_nodes, &row, error));
  *told = row > 0;
  if (!row)
    return FIL_OK;
  snprintf(cause, sizeof cause, "the first row is not a row of headings; row %zu looks like one", row);
  snprintf(remedy, sizeof remedy, "delete what stands above it, or say in a study \"header\": %zu", row);
  return add_no_header(match, cause, remedy, error);
done:
  return status;
}

static fil_status report_no_header(const header_matching *match, fil_error *error)
{
  const bool empty = match->sheet->headers.count == 0;
  bool told = false;
  fil_status status = empty ? FIL_OK : report_lost_header(match, &told, error);
  if (status != FIL_OK || told)
    return status;
  return add_no_header(
      match, empty ? "the file is empty" : "the first row is not a row of headings",
      match->roles == node_roles
          ? "begin the sheet with a row such as Id, Label, Category, Stage, or say in a study \"header\": false"
          : "begin the sheet with a row such as Source, Target, Relation, Weight, or say in a study \"header\": false; "
            "a matrix is declared by \"layout\": \"matrix\" of \"edges\" there",
      error);
}

/* Several columns that may be meant. Without one that is required nothing can be read; else they stay attributes. */
static fil_status report_several(const header_matching *match, const column_role *role, const char *word,
                                 fil_error *error)
{
  char cause[256], remedy[256];
  snprintf(cause, sizeof cause, "the headings of several columns mean \"%s\"%s", word,
           role->required ? "" : "; all of them are kept as attributes");
  snprintf(remedy, sizeof remedy,
           "give the one that is meant the heading \"%s\", or name its own as \"%s\" in the study", word,
           role->wish_key ? role->wish_key : word);
  return fil_problem_add(match->problems, role->required ? FIL_SEVERITY_ERROR : FIL_SEVERITY_WARNING,
                         "ambiguous heading", header_place(match, NULL), cause, remedy, error);
}

static fil_status match_role(const header_matching *match, const column_role *role, bool *usable, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *wish = wish_of(match, role);
  const role_match usual = find_role(&match->sheet->headers, role);
  size_t found = usual.column;
  if (wish)
    FIL_TRY(find_wish(&match->sheet->headers, wish, &found, error));
  if (found != FIL_NO_COLUMN && match->cells[found] != FIL_CELLS_GUESS && !wish)
    found = FIL_NO_COLUMN; /* the study gave the column another role */
  memcpy((char *)match->assembly + role->place, &found, sizeof found);
  if (found != FIL_NO_COLUMN)
    match->cells[found] = role->cells;
  *usable = *usable && (found != FIL_NO_COLUMN || !role->required);
  if (wish && found == FIL_NO_COLUMN)
    FIL_TRY(report_wish(match, role, wish, error));
  else if (found == FIL_NO_COLUMN && usual.several)
    FIL_TRY(report_several(match, role, usual.several, error));
  else if (found == FIL_NO_COLUMN && role->required)
    FIL_TRY(report_required(match, role, error));
done:
  return status;
}

/* A sheet of actors where ties should be. */
static fil_status report_nodes(const header_matching *match, fil_error *error)
{
  return fil_problem_add(match->problems, FIL_SEVERITY_ERROR, "missing required column", header_place(match, NULL),
                         "the headings are those of a node sheet; no column tells the source or the target of ties",
                         "give the edge sheet too; this sheet then says who its actors are", error);
}

/* The heading that is one typing error away from the word; FIL_NO_COLUMN: none, or it has a role. */
static size_t find_misspelt(const header_matching *match, const char *word)
{
  const fil_names *headers = &match->sheet->headers;
  for (size_t k = 0; fil_text_length(word) >= MISSPELT_LEAST && k < headers->count; k++) {
    if (match->cells[k] == FIL_CELLS_GUESS && fil_text_distance(headers->items[k], word) == 1)
      return k;
  }
  return FIL_NO_COLUMN;
}

/* A role that no column plays, while one is headed nearly so: its cells would be passed over. */
static fil_status warn_misspelt(const header_matching *match, const column_role *role, fil_error *error)
{
  char cause[512], remedy[512];
  size_t place, found = FIL_NO_COLUMN;
  const char *word = NULL;
  memcpy(&place, (const char *)match->assembly + role->place, sizeof place);
  for (size_t k = 0; place == FIL_NO_COLUMN && role->aliases[k] && found == FIL_NO_COLUMN; k++) {
    word = role->aliases[k];
    found = find_misspelt(match, word);
  }
  if (found == FIL_NO_COLUMN)
    return FIL_OK;
  const char *heading = match->sheet->headers.items[found];
  const fil_place at = {match->sheet->source->name, match->sheet->header_row, found + 1, heading, heading};
  snprintf(cause, sizeof cause, "the heading is nearly \"%s\", which no column has; it is kept as an attribute", word);
  snprintf(remedy, sizeof remedy, "write \"%s\" if that is meant", word);
  return fil_problem_add(match->problems, FIL_SEVERITY_WARNING, "look-alike heading", at, cause, remedy, error);
}

/* First the roles that the study gives, then the others, so that no column is taken twice. */
static fil_status match_roles(const header_matching *match, bool *usable, fil_error *error)
{
  fil_status status = FIL_OK;
  *usable = match->sheet->headers.count > 0 && knows_any(match);
  if (!*usable)
    return report_no_header(match, error);
  if (match->roles == edge_roles && !match->wish->source && !match->wish->target &&
      fil_header_is_nodes(&match->sheet->headers) && !has_role(&match->sheet->headers, &edge_roles[0]) &&
      !has_role(&match->sheet->headers, &edge_roles[1])) {
    *usable = false;
    return report_nodes(match, error);
  }
  for (int wished = 1; wished >= 0; wished--) {
    for (size_t k = 0; k < match->role_count; k++) {
      if ((wish_of(match, &match->roles[k]) != NULL) == wished)
        FIL_TRY(match_role(match, &match->roles[k], usable, error));
    }
  }
  for (size_t k = 0; k < match->role_count; k++) {
    if (!match->roles[k].required)
      FIL_TRY(warn_misspelt(match, &match->roles[k], error));
  }
done:
  return status;
}

fil_status fil_header_match_nodes(const fil_delimited *sheet, const fil_sheet *wish, fil_assembly *assembly,
                                  fil_cells cells[], bool *usable, fil_problems *problems, fil_error *error)
{
  header_matching match = {sheet, wish, node_roles, NODE_ROLE_COUNT, assembly, NULL, problems};
  match.cells = cells;
  return match_roles(&match, usable, error);
}

fil_status fil_header_match_edges(const fil_delimited *sheet, const fil_sheet *wish, fil_assembly *assembly,
                                  fil_cells cells[], bool *usable, fil_problems *problems, fil_error *error)
{
  header_matching match = {sheet, wish, edge_roles, EDGE_ROLE_COUNT, assembly, NULL, problems};
  match.cells = cells;
  size_t type = find_alias(&sheet->headers, "Type");
  fil_status status = match_roles(&match, usable, error);
  if (wish->sole_relation)
    assembly->edge_roles[FIL_EDGE_RELATION] = FIL_NO_COLUMN;
  if (type != FIL_NO_COLUMN && cells[type] == FIL_CELLS_GUESS)
    cells[type] = FIL_CELLS_CATEGORY;
  return status;
}

/* The column "Type" unless it has a role. */
static size_t find_type(const fil_assembly *assembly)
{
  const fil_table *edges = assembly->edges;
  for (size_t k = 0; k < edges->column_count; k++) {
    bool taken = k == assembly->edge_period || k == assembly->edge_id || k == assembly->edge_direction;
    for (int role = 0; role < FIL_EDGE_ROLES; role++)
      taken = taken || k == assembly->edge_roles[role];
    if (!taken && fil_heading_is(edges->columns[k]->name, "Type"))
      return k;
  }
  return FIL_NO_COLUMN;
}

static bool holds_directions(const fil_column *column)
{
  for (uint32_t level = 0; level < column->levels.count; level++) {
    const char *text = fil_dictionary_text(&column->levels, level);
    if (!fil_heading_is(text, "Directed") && !fil_heading_is(text, "Undirected"))
      return false;
  }
  return column->levels.count > 0;
}

fil_status fil_header_settle_type(fil_assembly *assembly, fil_problems *problems, fil_error *error)
{
  size_t type = find_type(assembly);
  if (type == FIL_NO_COLUMN)
    return FIL_OK;
  const fil_column *column = assembly->edges->columns[type];
  if (holds_directions(column)) {
    if (assembly->edge_direction == FIL_NO_COLUMN)
      assembly->edge_direction = type;
    return FIL_OK;
  }
  if (assembly->edge_roles[FIL_EDGE_RELATION] != FIL_NO_COLUMN || column->levels.count == 0)
    return FIL_OK;
  assembly->edge_roles[FIL_EDGE_RELATION] = type;
  const fil_origin *origin = &assembly->edges->origin;
  const fil_place place = {origin->file, origin->header_row, type + 1, column->name, column->name};
  return fil_problem_add(problems, FIL_SEVERITY_NOTE, "type taken as relation", place,
                         "the column holds other things than Directed and Undirected and is taken as the relation",
                         NULL, error);
}
