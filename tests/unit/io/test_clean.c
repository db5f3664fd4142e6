/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sound sheets in every dialect: one network from all of them, its totals to the digit, and not a word of complaint. */
#include "graph/text.h"
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

/* Names that a code page has. */
typedef struct language {
  const char *encoding;
  const char *mill, *bakery, *farm, *school;
} language;

static const language languages[] = {
    {"UTF-8", "Młyn «Złoty Kłos»", "Тұқым наубайханасы", "Élevage Œuf", "İstanbul Üniversitesi"},
    {"UTF-16LE", "Диірмен Алтын", "Хлебозавод № 1", "Młyn Łódź", "Hofgut Schäfer"},
    {"UTF-16BE", "Диірмен Алтын", "Хлебозавод № 1", "Młyn Łódź", "Hofgut Schäfer"},
    {"CP1251", "Мельница «Алтын»", "Хлебозавод № 1", "Агрофирма Нива", "Университет"},
    {"KZ-1048", "Диірмен «Алтын»", "Көкше наубайханасы", "Тұқым шаруашылығы", "Байтұрсынов университеті"},
    {"CP1250", "Młyn Złoty Kłos", "Piekarnia Świeża", "Gospodarstwo Żyto", "Uniwersytet Łódzki"},
    {"CP1252", "Mühle am Weiher", "Bäckerei Groß", "Élevage Forêt", "Universität"},
    {"ISO-8859-1", "Mühle am Weiher", "Bäckerei Groß", "Élevage Forêt", "Universität"},
};

typedef struct dialect {
  char separator;
  const char *line_end;
  char decimal;
  bool quoted;       /* every cell */
  bool mark;         /* byte-order mark */
  const char *blank; /* between thousands */
} dialect;

static void add_cell(fil_text *sheet, const dialect *kind, const char *cell, bool last)
{
  const bool quote = kind->quoted || strchr(cell, kind->separator) || strpbrk(cell, "\"\n");
  fil_text written = {0};
  for (const char *at = cell; *at; at++)
    assert_int_equal(fil_text_add(&written, *at == '"' ? "\"\"" : (char[]){*at, 0}, NULL), FIL_OK);
  assert_int_equal(fil_text_format(sheet, NULL, quote ? "\"%s\"" : "%s", fil_text_string(&written)), FIL_OK);
  if (last)
    assert_int_equal(fil_text_add(sheet, kind->line_end, NULL), FIL_OK);
  else
    assert_int_equal(fil_text_format(sheet, NULL, "%c", kind->separator), FIL_OK);
  fil_text_destroy(&written);
}

/* 1250.5 as the dialect writes it. */
static void add_number(fil_text *sheet, const dialect *kind, unsigned thousands, unsigned rest, unsigned half,
                       bool last)
{
  char cell[64];
  int used = thousands ? snprintf(cell, sizeof cell, "%u%s%03u", thousands, kind->blank, rest)
                       : snprintf(cell, sizeof cell, "%u", rest);
  if (half)
    snprintf(cell + used, sizeof cell - (size_t)used, "%c%u", kind->decimal, half);
  add_cell(sheet, kind, cell, last);
}

static fil_text write_nodes(const language *names, const dialect *kind)
{
  fil_text sheet = {0};
  const char *labels[] = {names->mill, names->bakery, names->farm, names->school};
  static const char *const ids[] = {"k1", "k2", "k3", "k4"};
  static const char *const categories[] = {"enterprise", "enterprise", "enterprise", "university"};
  if (kind->mark)
    assert_int_equal(fil_text_add(&sheet, "\xEF\xBB\xBF", NULL), FIL_OK);
  add_cell(&sheet, kind, "Id", false);
  add_cell(&sheet, kind, "Label", false);
  add_cell(&sheet, kind, "Category", false);
  add_cell(&sheet, kind, "Address", false);
  add_cell(&sheet, kind, "Staff", true);
  for (unsigned k = 0; k < 4; k++) {
    add_cell(&sheet, kind, ids[k], false);
    add_cell(&sheet, kind, labels[k], false);
    add_cell(&sheet, kind, categories[k], false);
    add_cell(&sheet, kind, k == 1 ? "\"Mill\" street 5,\nback; door" : "", false);
    add_number(&sheet, kind, k == 0, 120 + k, 0, true);
  }
  return sheet;
}

static fil_text write_edges(const dialect *kind)
{
  static const struct {
    const char *source, *target, *relation;
    unsigned thousands, rest, half;
  } ties[] = {{"k3", "k1", "trade", 1, 250, 5},
              {"k1", "k2", "trade", 12, 7, 25},
              {"k2", "k3", "trade", 0, 0, 125},
              {"k4", "k1", "training", 0, 3, 0},
              {"k4", "k2", "training", 2, 1, 0}};
  fil_text sheet = {0};
  if (kind->mark)
    assert_int_equal(fil_text_add(&sheet, "\xEF\xBB\xBF", NULL), FIL_OK);
  add_cell(&sheet, kind, "Source", false);
  add_cell(&sheet, kind, "Target", false);
  add_cell(&sheet, kind, "Relation", false);
  add_cell(&sheet, kind, "Weight", true);
  for (size_t k = 0; k < sizeof ties / sizeof *ties; k++) {
    add_cell(&sheet, kind, ties[k].source, false);
    add_cell(&sheet, kind, ties[k].target, false);
    add_cell(&sheet, kind, ties[k].relation, false);
    add_number(&sheet, kind, ties[k].thousands, ties[k].rest, ties[k].half, true);
  }
  return sheet;
}

/* 1250.5 + 12007.25 + 0.125 + 3 + 2001 */
static const double total = 15261.875;

static void encode(fil_text *sheet, const char *encoding)
{
  fil_text encoded = {0};
  const size_t room = sheet->length * 4 + 16;
  char *bytes = malloc(room), *in = sheet->bytes, *out = bytes;
  size_t left = sheet->length, free_room = room;
  iconv_t converter = iconv_open(strcmp(encoding, "KZ-1048") == 0 ? "STRK1048-2002" : encoding, "UTF-8");
  assert_non_null(bytes);
  assert_true(converter != (iconv_t)-1);
  assert_int_equal(iconv(converter, &in, &left, &out, &free_room), 0);
  iconv_close(converter);
  assert_int_equal(fil_text_add_bytes(&encoded, bytes, room - free_room, NULL), FIL_OK);
  free(bytes);
  fil_text_destroy(sheet);
  *sheet = encoded;
}

static void assert_sound(const sheet_fixture *sheets, const language *names)
{
  const fil_network *network = &sheets->network;
  double sum = 0;
  sheets_assert_clean(sheets);
  assert_int_equal(fil_network_node_count(network), 4);
  assert_int_equal(fil_network_edge_count(network), 5);
  for (size_t edge = 0; edge < 5; edge++)
    sum += fil_network_weight(network, edge);
  assert_float_equal(sum, total, 0);
  assert_string_equal(fil_network_label(network, 0), names->mill);
  assert_string_equal(fil_network_label(network, 1), names->bakery);
  assert_string_equal(fil_network_label(network, 2), names->farm);
  assert_string_equal(fil_network_label(network, 3), names->school);
  const fil_column *staff = fil_table_find(&network->nodes, "Staff");
  assert_int_equal(staff->type, FIL_COLUMN_NUMBER);
  assert_float_equal(staff->numbers[0], 1120, 0);
}

/* Reads the sheets from these bytes; every line end of a quoted cell came through. */
static void read_both(const language *names, const dialect *kind, const char *encoding)
{
  sheet_fixture sheets = {0};
  fil_text nodes = write_nodes(names, kind), edges = write_edges(kind);
  encode(&nodes, encoding);
  sheets_write(&sheets, "nodes.csv", nodes.bytes, nodes.length);
  sheets_write(&sheets, "edges.csv", edges.bytes, edges.length);
  sheets_load_files(&sheets, (const char *[]){"nodes.csv", "edges.csv"}, 2);
  assert_sound(&sheets, names);
  const fil_column *address = fil_table_find(&sheets.network.nodes, "Address");
  assert_string_equal(fil_column_text(address, 1), "\"Mill\" street 5,\nback; door");
  sheets_destroy(&sheets);
  fil_text_destroy(&nodes);
  fil_text_destroy(&edges);
}

static void test_dialects(void **state)
{
  (void)state;
  static const char separators[] = {',', ';', '\t', '|'};
  static const char *const line_ends[] = {"\n", "\r\n", "\r"};
  static const char *const blanks[] = {"", " ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};
  for (size_t separator = 0; separator < 4; separator++) {
    for (size_t end = 0; end < 3; end++) {
      for (size_t blank = 0; blank < 5; blank++) {
        for (int kind = 0; kind < (blank ? 2 : 8); kind++) {
          const dialect made = {separators[separator], line_ends[end], kind & 1 ? ',' : '.', kind & 2, kind & 4,
                                blanks[blank]};
          read_both(&languages[0], &made, "UTF-8");
        }
      }
    }
  }
}

/* The names tell the code page. Sheets of the letters of ASCII alone are UTF-8 in all. */
static void test_encodings(void **state)
{
  (void)state;
  for (size_t k = 0; k < sizeof languages / sizeof *languages; k++) {
    for (size_t end = 0; end < 2; end++) {
      const dialect made = {';', end ? "\r\n" : "\n", ',', false, false, " "};
      read_both(&languages[k], &made, languages[k].encoding);
    }
  }
}

static void test_compressed(void **state)
{
  (void)state;
  const dialect kind = {';', "\r\n", ',', false, true, " "};
  const language *names = &languages[0];
  sheet_fixture sheets = {0};
  fil_text nodes = write_nodes(names, &kind), edges = write_edges(&kind);
  static char packed[1 << 16];
  z_stream stream = {.next_in = (Bytef *)nodes.bytes,
                     .avail_in = (uInt)nodes.length,
                     .next_out = (Bytef *)packed,
                     .avail_out = sizeof packed};
  assert_int_equal(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
  sheets_write(&sheets, "nodes.csv.gz", packed, stream.total_out);
  deflateEnd(&stream);
  const size_t length = ZSTD_compress(packed, sizeof packed, edges.bytes, edges.length, 3);
  assert_false(ZSTD_isError(length));
  sheets_write(&sheets, "edges.csv.zst", packed, length);
  sheets_load_files(&sheets, (const char *[]){"nodes.csv.gz", "edges.csv.zst"}, 2);
  assert_sound(&sheets, names);
  sheets_destroy(&sheets);
  fil_text_destroy(&nodes);
  fil_text_destroy(&edges);
}

/* Names that are alike without being mistyped: numbers, years, initials, directions, codes. */
static void test_names_apart(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(
      &sheets,
      "Id;Label\n"
      "1;Мельница № 1\n2;Мельница № 2\n10;Иванов А.\n11;Иванов Б.\n12;Иванов В.А.\n13;Survey 2019\n14;Survey 2020\n"
      "15;North\n16;South\n17;Северный район\n18;Южный район\n19;Plant I\n20;Plant II\n21;Wave A\n22;Wave B\n"
      "23;AB1\n24;AC1\n25;Iran\n26;Iraq\n27;1.1\n28;1.10\n29;Line 1a\n30;Line 1b\n31;C++\n32;C\n",
      "Source;Target\n1;2\n10;11\n12;13\n14;15\n16;17\n18;19\n20;21\n22;23\n24;25\n26;27\n28;29\n30;31\n32;1\n");
  sheets_assert_clean(&sheets);
  sheets_destroy(&sheets);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_dialects),
      cmocka_unit_test(test_encodings),
      cmocka_unit_test(test_compressed),
      cmocka_unit_test(test_names_apart),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
