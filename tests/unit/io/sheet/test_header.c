/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Headings in the languages of the sheets. */
#include "io/sheet/header.h"
#include "io/sheet/heading_words.h"
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

static void assert_understood(const char *nodes, const char *edges)
{
  sheet_fixture sheets = {0};
  sheets_load(&sheets, nodes, edges);
  sheets_assert_clean(&sheets);
  const fil_network *network = &sheets.network;
  assert_int_equal(fil_network_node_count(network), 2);
  assert_int_equal(fil_network_edge_count(network), 2);
  assert_string_equal(fil_network_label(network, 0), "First");
  assert_int_equal(network->schema.categories.count, 1);
  assert_int_equal(network->schema.stages.count, 1);
  assert_string_equal(network->schema.relations[0].name, "trade");
  assert_true(fil_network_weight(network, 0) == 2.5);
  sheets_destroy(&sheets);
}

static void test_languages(void **state)
{
  (void)state;
  const char *const sheets[][2] = {
      {"Идентификатор;НАЗВАНИЕ;Категория;Звено", "поставщик;Покупатель;Вид связи;Объём;Год"},
      {"Код;Атауы;Санаты;Сатысы", "Жеткізуші;Сатып алушы;Байланыс түрі;Көлемі;Жыл"},
      {"Kennung;Bezeichnung;Kategorie;Stufe", "Lieferant;KÄUFER;Beziehung;Menge;Jahr"},
      {"Identyfikator;Nazwa;Kategoria;Ogniwo", "Dostawca;Odbiorca;Powiązanie;Wartość;Rok"},
      {"Codice;Nome;Categoria;Fase", "Fornitore;Acquirente;Legame;Quantità;Anno"},
      {"Identifiant;Nom;Catégorie;Étape", "Fournisseur;Acheteur;Lien;Montant;Année"},
      {"Código;Nombre;Categoría;Eslabón", "Proveedor;Comprador;Vínculo;Importe;Año"},
  };
  for (size_t k = 0; k < sizeof sheets / sizeof *sheets; k++) {
    fil_text nodes = {0}, edges = {0};
    assert_int_equal(fil_text_format(&nodes, NULL, "%s\n1;First;firm;Inputs\n2;Second;firm;Inputs\n", sheets[k][0]),
                     FIL_OK);
    assert_int_equal(fil_text_format(&edges, NULL, "%s\n1;2;trade;2,5;2019\n1;2;trade;3;2020\n", sheets[k][1]), FIL_OK);
    assert_understood(nodes.bytes, edges.bytes);
    fil_text_destroy(&nodes);
    fil_text_destroy(&edges);
  }
}

/* The English heading goes before those of other languages. */
static void test_order(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, NULL, "Origine,Source,Target\nx,A,B\n");
  assert_string_equal(fil_network_id(&sheets.network, 0), "A");
  sheets_destroy(&sheets);
}

static void test_usual(void **state)
{
  (void)state;
  assert_true(fil_header_is_usual("weight"));
  assert_true(fil_header_is_usual("ПОКУПАТЕЛЬ"));
  assert_false(fil_header_is_usual("Fair"));
  assert_false(fil_header_is_usual("Покупателю"));
  assert_false(fil_header_is_usual(""));
}

/* Brackets, marks between words and units are passed over. */
static void test_meaning(void **state)
{
  (void)state;
  const char *const headings[] = {
      "(from);(to);(weight)",         "source_id;target_id;Weight (KZT)",
      "Source-ID;TargetId;Weight, t", "Vertex.1;Vertex.2;FLOW [t/y]",
      "[Seller];<Buyer>;{Amount}",    "Поставщик (БИН);Покупатель (БИН);Объём, тонн",
  };
  for (size_t k = 0; k < sizeof headings / sizeof *headings; k++) {
    sheet_fixture sheets = {0};
    fil_text edges = {0};
    assert_int_equal(fil_text_format(&edges, NULL, "%s\nA;B;2,5\n", headings[k]), FIL_OK);
    sheets_load(&sheets, NULL, edges.bytes);
    sheets_assert_clean(&sheets);
    assert_string_equal(fil_network_id(&sheets.network, 0), "A");
    assert_true(fil_network_weight(&sheets.network, 0) == 2.5);
    sheets_destroy(&sheets);
    fil_text_destroy(&edges);
  }
  assert_false(fil_heading_means("Weighted", "Weight"));
  assert_false(fil_heading_means("(Weight", "Weight"));
  assert_false(fil_heading_means("", "Weight"));
  assert_false(fil_heading_means("()", "Weight"));
}

/* The heading itself goes before those that mean it; of several that mean it none is taken, and that is said. */
static void test_several(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, NULL, "Source,Target,Weight (t),Weight\nA,B,3,4\n");
  sheets_assert_clean(&sheets);
  assert_true(fil_network_weight(&sheets.network, 0) == 4);
  sheets_destroy(&sheets);

  sheets = (sheet_fixture){0};
  sheets_load(&sheets, NULL, "Source,Target,Weight (t),Weight (KZT)\nA,B,3,4\n");
  assert_int_equal(sheets_problem(&sheets, "ambiguous heading")->severity, FIL_SEVERITY_WARNING);
  assert_false(sheets.network.has_weights);
  sheets_destroy(&sheets);

  sheets = (sheet_fixture){0};
  sheets_load(&sheets, NULL, "Source (id),Source (name),Target\nA,B,C\n");
  assert_int_equal(sheets_problem(&sheets, "ambiguous heading")->severity, FIL_SEVERITY_ERROR);
  assert_int_equal(fil_problem_count(&sheets.problems, FIL_SEVERITY_ERROR), 1);
  sheets_destroy(&sheets);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_languages), cmocka_unit_test(test_order),   cmocka_unit_test(test_usual),
      cmocka_unit_test(test_meaning),   cmocka_unit_test(test_several),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
