/* SPDX-License-Identifier: GPL-2.0-or-later */
/* muxViz configurations, after De Domenico, Porter & Arenas 2015, Journal of Complex Networks 3(2): a line for each
   layer names its file of ties, its label and the file with the nodes. */
#include "graph/memory.h"
#include "io/network/edge_lines.h"
#include "io/network/format.h"
#include "io/network/muxviz_reading.h"
#include "io/network/muxviz_write.h"
#include "io/sibling.h"

#include <string.h>

/* Fields of a line: ties; label, or the file of layers; layout. */
enum { CONFIG_TIES, CONFIG_LABEL, CONFIG_LAYOUT, CONFIG_FIELDS };

/* Whether a field names a file of text, by its ending. Names of firms and their sites do not. */
static bool is_file(const fil_word *field)
{
  static const char *const endings[] = {"edges", "txt", "csv", "tsv", "dat", "edgelist", "list", "ncol", "layout"};
  const char *dot = memrchr(field->bytes, '.', field->length);
  const size_t length = dot ? (size_t)(field->bytes + field->length - dot) - 1 : 0;
  for (size_t k = 0; dot && dot > field->bytes && k < sizeof endings / sizeof *endings; k++) {
    if (fil_text_is_word(dot + 1, length, endings[k]))
      return true;
  }
  return false;
}

/* Whether what stood between quotes was taken. */
static bool is_quoted(const fil_word *field)
{
  return field->column > 1 && field->bytes[-1] == '"';
}

/* The letter from there on; NULL: there is none. */
static const char *find_letter(const char *at, const char *end, char letter)
{
  return at < end ? memchr(at, letter, (size_t)(end - at)) : NULL;
}

/* The quote that closes the one before `at`; those that stand twice do not. NULL: there is none. */
static const char *find_closing(const char *at, const char *end)
{
  while ((at = find_letter(at, end, '"')) && at + 1 < end && at[1] == '"')
    at += 2;
  return at;
}

/* Takes the line apart at its semicolons but for those between quotes; returns how many fields there are. */
static size_t split(const fil_words *words, fil_word fields[CONFIG_FIELDS])
{
  size_t count = 0;
  const char *at = words->line;
  for (bool more = true; more; count++) {
    const char *close = at < words->line_end && *at == '"' ? find_closing(at + 1, words->line_end) : NULL;
    const char *from = close ? close : at, *stop = find_letter(from, words->line_end, ';');
    more = stop != NULL;
    const char *next = more ? stop + 1 : words->line_end, *end = more ? stop : words->line_end;
    while (at < end && (*at == ' ' || *at == '\t'))
      at++;
    while (end > at && (end[-1] == ' ' || end[-1] == '\t'))
      end--;
    if (close && close + 1 == end) {
      at++;
      end--;
    }
    if (count < CONFIG_FIELDS)
      fields[count] = (fil_word){at, (size_t)(end - at), words->row, (size_t)(at - words->line_start) + 1};
    at = next;
  }
  return count;
}

/* The text of a field, one quote for each that stands twice where it was quoted. */
static fil_status add_field(fil_text *text, const fil_word *field, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < field->length && status == FIL_OK; k++) {
    status = fil_text_add_bytes(text, field->bytes + k, 1, error);
    k += is_quoted(field) && field->bytes[k] == '"';
  }
  return status;
}

static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  fil_words words = {.source = source};
  fil_word fields[CONFIG_FIELDS];
  const bool found = fil_words_next_line(&words) && split(&words, fields) == CONFIG_FIELDS &&
                     is_file(&fields[CONFIG_TIES]) &&
                     (fields[CONFIG_LAYOUT].length == 0 || is_file(&fields[CONFIG_LAYOUT]));
  *refusal = found ? NULL : "its first line is not a file of ties, a label and a layout file with ; between them";
  return FIL_OK;
}

static fil_status report(muxviz_reading *reading, fil_severity severity, const char *kind, const fil_word *word,
                         const char *cause, const char *remedy, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_place place;
  FIL_TRY(fil_words_place(&reading->words, word, &reading->text, &place, error));
  FIL_TRY(fil_problem_add(reading->problems, severity, kind, place, cause, remedy, error));
done:
  return status;
}

/* Opens what a field names; where that cannot be, it is reported. */
static fil_status open_file(muxviz_reading *reading, const fil_word *field, fil_source *file, bool *opened,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text_clear(&reading->text);
  fil_text_clear(&reading->refusal);
  FIL_TRY(add_field(&reading->text, field, error));
  FIL_TRY(fil_sibling_open(file, reading->words.source, fil_text_string(&reading->text), &reading->refusal,
                           reading->problems, error));
  *opened = reading->refusal.length == 0;
  if (!*opened)
    FIL_TRY(report(reading, FIL_SEVERITY_ERROR, "file not read", field, reading->refusal.bytes,
                   "put the file beside the configuration", error));
done:
  return status;
}

static fil_status read_layout(muxviz_reading *reading, const fil_word *field, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_source file = {0};
  uint32_t code;
  bool opened;
  const uint32_t known = reading->layouts.count;
  if (field->length == 0)
    return FIL_OK;
  FIL_TRY(fil_dictionary_add(&reading->layouts, field->bytes, field->length, &code, error));
  if (code != known)
    goto done;
  FIL_TRY(open_file(reading, field, &file, &opened, error));
  reading->has_layout = true;
  if (opened)
    FIL_TRY(fil_muxviz_layout(reading, &file, error));
done:
  fil_source_close(&file);
  return status;
}

/* The label, or else the name of the file of ties. */
static fil_status name_relation(muxviz_reading *reading, const fil_word fields[], fil_text *relation, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_word *label = &fields[CONFIG_LABEL], *ties = &fields[CONFIG_TIES];
  const uint32_t known = reading->relations.count;
  uint32_t code;
  FIL_TRY(add_field(relation, label, error));
  if (label->length == 0) {
    const char *slash = memrchr(ties->bytes, '/', ties->length), *start = slash ? slash + 1 : ties->bytes;
    const char *dot = memrchr(ties->bytes, '.', ties->length);
    FIL_TRY(fil_text_add_bytes(relation, start, dot > start ? (size_t)(dot - start) : 1, error));
  }
  FIL_TRY(fil_dictionary_add(&reading->relations, relation->bytes, relation->length, &code, error));
  if (code != known)
    FIL_TRY(report(reading, FIL_SEVERITY_WARNING, "relation named twice", label,
                   "another layer has this label, so the ties of both are of one relation",
                   "give each layer a label of its own", error));
done:
  return status;
}

/* One line: a relation, or all of them where its second field names a file of layers. */
static fil_status read_line(muxviz_reading *reading, const fil_word fields[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_source ties = {0}, layers = {0};
  fil_text relation = {0};
  bool opened, layers_opened = true;
  uint32_t code;
  const uint32_t known = reading->tie_files.count;
  const bool layered = is_file(&fields[CONFIG_LABEL]);
  FIL_TRY(fil_dictionary_add(&reading->tie_files, fields[CONFIG_TIES].bytes, fields[CONFIG_TIES].length, &code, error));
  if (code != known) {
    FIL_TRY(report(reading, FIL_SEVERITY_ERROR, "file named twice", &fields[CONFIG_TIES],
                   "another line names this file of ties", "give each layer a file of its own", error));
    goto done;
  }
  FIL_TRY(open_file(reading, &fields[CONFIG_TIES], &ties, &opened, error));
  if (layered)
    FIL_TRY(open_file(reading, &fields[CONFIG_LABEL], &layers, &layers_opened, error));
  else
    FIL_TRY(name_relation(reading, fields, &relation, error));
  if (opened && layers_opened)
    FIL_TRY(fil_muxviz_ties(reading, &ties, relation.bytes, layered ? &layers : NULL, error));
done:
  fil_source_close(&ties);
  fil_source_close(&layers);
  fil_text_destroy(&relation);
  return status;
}

/* A line; `layouts`: its nodes, which must all be there before the first tie, otherwise its ties. */
static fil_status take_line(muxviz_reading *reading, bool layouts, fil_error *error)
{
  fil_word fields[CONFIG_FIELDS];
  const fil_word whole = {reading->words.line, (size_t)(reading->words.line_end - reading->words.line),
                          reading->words.row, 1};
  const bool sound = split(&reading->words, fields) == CONFIG_FIELDS && fields[CONFIG_TIES].length > 0;
  if (sound)
    return layouts ? read_layout(reading, &fields[CONFIG_LAYOUT], error) : read_line(reading, fields, error);
  if (layouts)
    return FIL_OK;
  return report(reading, FIL_SEVERITY_ERROR, "wrong number of fields", &whole, "the line is no layer",
                "write file of ties;label;layout file", error);
}

static fil_status read_lines(muxviz_reading *reading, bool layouts, fil_error *error)
{
  fil_status status = FIL_OK;
  reading->words = (fil_words){.source = reading->words.source};
  while (fil_words_next_line(&reading->words))
    FIL_TRY(take_line(reading, layouts, error));
done:
  return status;
}

static fil_status read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  muxviz_reading reading = {.words = {.source = source}, .parts = parts, .problems = problems};
  FIL_TRY(fil_memory_set(&parts->nodes.origin.file, NULL, error));
  FIL_TRY(fil_memory_set(&parts->edges.origin.file, NULL, error));
  FIL_TRY(read_lines(&reading, /*layouts=*/true, error));
  FIL_TRY(read_lines(&reading, /*layouts=*/false, error));
  FIL_TRY(fil_attributes_hand_over(&reading.attributes, &parts->nodes, /*declared=*/false, problems, error));
  FIL_TRY(fil_edge_lines_tell_couplings(reading.couplings, source->name, problems, error));
  if (fil_table_rows(&parts->edges) > 0)
    FIL_TRY(fil_edge_lines_tell_direction(source->name, problems, error));
done:
  fil_dictionary_destroy(&reading.tie_files);
  fil_dictionary_destroy(&reading.layouts);
  fil_dictionary_destroy(&reading.relations);
  fil_dictionary_destroy(&reading.numbers);
  fil_memory_free(reading.nodes);
  fil_attributes_destroy(&reading.attributes);
  fil_text_destroy(&reading.text);
  fil_text_destroy(&reading.more);
  fil_text_destroy(&reading.refusal);
  return status;
}

const fil_network_format fil_network_format_muxviz = {
    .name = "muxviz",
    .title = "muxViz configuration, with files of ties and nodes beside it",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
             FIL_HOLDS_NODE_ATTRIBUTES | FIL_HOLDS_RELATIONS | FIL_HOLDS_WEIGHTS | FIL_HOLDS_LOOPS,
    .recognize = recognize,
    .read = read,
    .write = fil_muxviz_write,
};
