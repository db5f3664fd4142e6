/* SPDX-License-Identifier: GPL-2.0-or-later */
/* UCINET's DL files, after Borgatti, Everett & Freeman, "UCINET for Windows: reference guide": the heading. */
#include "graph/memory.h"
#include "io/network/dl_reading.h"
#include "io/network/dl_write.h"

#include <string.h>

/* A file of few bytes may declare many actors, but not fill the machine. */
enum { ACTORS_FLOOR = 100000, LEVELS_MOST = 10000 };

fil_status fil_dl_report(dl_reading *reading, fil_severity severity, const char *kind, const fil_word *word,
                         const char *cause, const char *remedy, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_place place;
  FIL_TRY(fil_words_place(&reading->words, word, &reading->scratch, &place, error));
  FIL_TRY(fil_problem_add(reading->problems, severity, kind, place, cause, remedy, error));
done:
  return status;
}

bool fil_dl_next(dl_reading *reading, fil_word *word)
{
  while (!fil_words_next(&reading->words, word)) {
    if (!fil_words_next_line(&reading->words))
      return false;
  }
  return true;
}

static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  fil_words words = {.source = source, .separators = ","};
  fil_word word;
  const bool found = fil_words_next_line(&words) && fil_words_next(&words, &word) && fil_word_is(&word, "DL");
  *refusal = found ? NULL : "its first word is not DL";
  return FIL_OK;
}

static fil_status read_count(dl_reading *reading, size_t list, fil_error *error)
{
  fil_word word;
  const size_t length = reading->words.source->length;
  const size_t most = list == DL_LEVELS ? LEVELS_MOST : length > ACTORS_FLOOR ? length : ACTORS_FLOOR;
  if (fil_dl_next(reading, &word) && fil_word_index(&word, most, &reading->counts[list]))
    return FIL_OK;
  return fil_dl_report(reading, FIL_SEVERITY_ERROR, "wrong number of actors", &word,
                       "the number is missing, or more than such a file can hold", "write it in digits, such as N=16",
                       error);
}

static fil_status read_shape(dl_reading *reading, fil_error *error)
{
  static const struct {
    const char *name;
    dl_shape shape;
    bool two_mode;
  } shapes[] = {{"fullmatrix", DL_FULL, false},         {"upperhalf", DL_UPPER, false}, {"lowerhalf", DL_LOWER, false},
                {"edgelist1", DL_EDGES, false},         {"edgelist", DL_EDGES, false},  {"edgelist2", DL_EDGES, true},
                {"nodelist1", DL_NODES, false},         {"nodelist", DL_NODES, false},  {"nodelist2", DL_NODES, true},
                {"nodelist1b", DL_COUNTED_NODES, false}};
  fil_word word;
  bool found = fil_dl_next(reading, &word);
  for (size_t k = 0; found && k < sizeof shapes / sizeof *shapes; k++) {
    if (fil_word_is(&word, shapes[k].name)) {
      reading->shape = shapes[k].shape;
      reading->two_mode = shapes[k].two_mode;
      return FIL_OK;
    }
  }
  return fil_dl_report(reading, FIL_SEVERITY_ERROR, "unknown format", &word, "data in this format are not read",
                       "write fullmatrix, upperhalf, lowerhalf, edgelist1, edgelist2, nodelist1, nodelist1b or "
                       "nodelist2; UCINET exports any dataset so (Data > Export > DL)",
                       error);
}

/* As many labels as there are actors (or matrices); the word that ends a list too early is left for the heading. */
static fil_status read_labels(dl_reading *reading, size_t list, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  size_t count = reading->counts[list] ? reading->counts[list] : list == DL_COLUMNS ? reading->counts[DL_ROWS] : 1;
  while (reading->labels[list].count < count) {
    const fil_words before = reading->words;
    fil_word word;
    if (!fil_dl_next(reading, &word))
      break;
    if (fil_word_is(&word, "DATA:")) {
      reading->words = before;
      FIL_TRY(fil_dl_report(reading, FIL_SEVERITY_ERROR, "cut off", &word, "there are fewer labels than declared",
                            "write a label for each", error));
      break;
    }
    fil_text_clear(&label);
    FIL_TRY(fil_text_add_bytes(&label, word.bytes, word.length, error));
    FIL_TRY(fil_names_add(&reading->labels[list], fil_text_string(&label), error));
  }
done:
  fil_text_destroy(&label);
  return status;
}

/* "LABELS:" before a list of them, or "LABELS EMBEDDED". Without a list's name both rows and columns are meant. */
static fil_status read_labels_keyword(dl_reading *reading, const fil_word *keyword, size_t list, fil_error *error)
{
  fil_word word;
  if (keyword->bytes[keyword->length - 1] == ':')
    return read_labels(reading, list == DL_LISTS ? DL_ROWS : list, error);
  if (!fil_dl_next(reading, &word) || !(fil_word_is(&word, "EMBEDDED") || fil_word_is(&word, "EMBEDDED:")))
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "wrong heading", keyword,
                         "after LABELS stands neither a colon nor EMBEDDED", NULL, error);
  for (size_t k = 0; k < DL_LISTS; k++)
    reading->embedded[k] |= k == list || (list == DL_LISTS && k != DL_LEVELS);
  return FIL_OK;
}

static size_t find_list(const fil_word *word)
{
  static const struct {
    const char *name;
    size_t list;
  } lists[] = {
      {"ROW", DL_ROWS}, {"COL", DL_COLUMNS}, {"COLUMN", DL_COLUMNS}, {"LEVEL", DL_LEVELS}, {"MATRIX", DL_LEVELS}};
  for (size_t k = 0; k < sizeof lists / sizeof *lists; k++) {
    if (fil_word_is(word, lists[k].name))
      return lists[k].list;
  }
  return DL_LISTS;
}

static fil_status read_keyword(dl_reading *reading, const fil_word *word, size_t list, fil_error *error)
{
  static const char *const counts[] = {"NR", "NC", "NM"};
  for (size_t k = 0; k < DL_LISTS; k++) {
    if (fil_word_is(word, counts[k]))
      return read_count(reading, k, error);
  }
  if (fil_word_is(word, "N"))
    return read_count(reading, DL_ROWS, error);
  if (fil_word_is(word, "FORMAT") || fil_word_is(word, "FORMAT:"))
    return read_shape(reading, error);
  if (fil_word_is(word, "LABELS") || fil_word_is(word, "LABELS:"))
    return read_labels_keyword(reading, word, list, error);
  if (fil_word_is(word, "DATAFILE"))
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "data in another file", word,
                         "the data stand in a file of their own, which is not read",
                         "put them behind DATA: in this one", error);
  if (fil_word_is(word, "ABSENT"))
    reading->without_diagonal = true;
  else if (!fil_word_is(word, "DIAGONAL") && !fil_word_is(word, "PRESENT") && !fil_word_is(word, "DL"))
    return fil_dl_report(reading, FIL_SEVERITY_WARNING, "heading left out", word,
                         "the word is none of a DL file's heading and is left out", NULL, error);
  return FIL_OK;
}

/* To "DATA:", and whether that is there. */
fil_status fil_dl_heading(dl_reading *reading, bool *found, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_word word = {0};
  size_t list = DL_LISTS;
  reading->words.separators = ",=";
  *found = false;
  while (!*found && fil_dl_next(reading, &word)) {
    const size_t named = find_list(&word);
    *found = fil_word_is(&word, "DATA:");
    if (named == DL_LISTS && !*found)
      FIL_TRY(read_keyword(reading, &word, list, error));
    list = named;
  }
  reading->words.separators = ",";
  if (!*found)
    FIL_TRY(fil_dl_report(reading, FIL_SEVERITY_ERROR, "cut off", &word, "the file ends before DATA:", NULL, error));
  if (*found && reading->counts[DL_ROWS] == 0) {
    *found = false;
    FIL_TRY(fil_dl_report(reading, FIL_SEVERITY_ERROR, "wrong number of actors", &word,
                          "the heading does not say how many actors there are", "write it, such as N=16", error));
  }
  reading->two_mode |= reading->counts[DL_COLUMNS] > 0;
  if (reading->counts[DL_COLUMNS] == 0)
    reading->counts[DL_COLUMNS] = reading->counts[DL_ROWS];
done:
  return status;
}

void fil_dl_destroy(dl_reading *reading)
{
  for (size_t k = 0; k < DL_LISTS; k++)
    fil_names_destroy(&reading->labels[k]);
  for (size_t k = 0; k < DL_LEVELS; k++) {
    fil_dictionary_destroy(&reading->known[k]);
    fil_memory_free(reading->nodes[k]);
  }
  fil_text_destroy(&reading->scratch);
}

static fil_status read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  dl_reading reading = {.words = {.source = source}, .parts = parts, .problems = problems, .counts = {0, 0, 1}};
  bool found;
  FIL_TRY(fil_dl_heading(&reading, &found, error));
  if (found)
    FIL_TRY(fil_dl_data(&reading, error));
done:
  fil_dl_destroy(&reading);
  return status;
}

const fil_network_format fil_network_format_dl = {
    .name = "dl",
    .title = "UCINET DL",
    .extensions = "dl",
    .holds = FIL_HOLDS_ISOLATES | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS | FIL_HOLDS_LOOPS,
    .beside = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_RELATIONS | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
              FIL_HOLDS_NODE_NUMBERS | FIL_HOLDS_NODE_CATEGORIES,
    .recognize = recognize,
    .read = read,
    .write = fil_dl_write,
};
