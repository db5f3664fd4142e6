/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Encodings guessed, and text decoded from them. */
#include "graph/memory.h"
#include "io/encoding.h"
#include "tests/support/testing.h"

#include <iconv.h>
#include <string.h>

/* Text as it stands in a file of that encoding. */
static size_t encode(const char *text, const char *encoding, char bytes[1024])
{
  char *in = (char *)text, *out = bytes;
  size_t length = strlen(text), room = 1024;
  iconv_t converter = iconv_open(strcmp(encoding, "KZ-1048") == 0 ? "STRK1048-2002" : encoding, "UTF-8");
  assert_true(converter != (iconv_t)-1);
  assert_int_equal(iconv(converter, &in, &length, &out, &room), 0);
  iconv_close(converter);
  return 1024 - room;
}

static void assert_detected(const char *text, const char *encoding)
{
  char bytes[1024];
  size_t mark, length = encode(text, encoding, bytes);
  fil_text decoded = {0};
  const char *detected = fil_encoding_detect(bytes, length, &mark);
  assert_string_equal(detected, encoding);
  assert_int_equal(mark, 0);
  assert_int_equal(fil_encoding_decode(detected, bytes, length, &decoded, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&decoded), text);
  fil_text_destroy(&decoded);
}

static void test_languages(void **state)
{
  (void)state;
  assert_detected("Id;Название\n1;Мельница «Алтын»\n2;ТОО Хлебозавод №1\n", "CP1251");
  assert_detected("МИНИСТЕРСТВО;БАНК;АО", "CP1251");
  assert_detected("Source;Target\nМельница Алтын;Хлебозавод №1\n", "UTF-16LE");
  assert_detected("Мельница;Хлебозавод\nАлтын;Нива\n", "UTF-16BE");
  assert_detected("Id,Name,Town\n1,Mill Ltd,Москва\n", "CP1251");
  assert_detected("Source;Target\nА;Б\nБ;В\n", "CP1251");
  assert_detected("Виробництво борошна, Київ, їжа, є", "CP1251");
  assert_detected("Қазақстан;Астана қаласы;Ән мен күй;нан өндіру", "KZ-1048");
  assert_detected("Société générale;Besançon;où être;français", "CP1252");
  assert_detected("Größe;Straße;Müller & Söhne;für", "CP1252");
  assert_detected("Ciudad;España;niño;São Paulo;ação", "CP1252");
  assert_detected("Spółka z o.o.;Łódź;źródło;część;wąż", "CP1250");
  assert_detected("plain ASCII", "UTF-8");
  assert_detected("Мельница и Łódź и Größe", "UTF-8");
}

static void test_marks(void **state)
{
  (void)state;
  size_t mark;
  assert_string_equal(fil_encoding_detect("\xEF\xBB\xBF"
                                          "Id",
                                          5, &mark),
                      "UTF-8");
  assert_int_equal(mark, 3);
  assert_string_equal(fil_encoding_detect("\xFF\xFE"
                                          "I\0",
                                          4, &mark),
                      "UTF-16LE");
  assert_int_equal(mark, 2);
  assert_string_equal(fil_encoding_detect("\xFE\xFF"
                                          "\0I",
                                          4, &mark),
                      "UTF-16BE");
  assert_string_equal(fil_encoding_detect("I\0d\0,\0", 6, &mark), "UTF-16LE");
  assert_int_equal(mark, 0);
  assert_string_equal(fil_encoding_detect("", 0, &mark), "UTF-8");
}

/* A few spoilt bytes do not make UTF-8 anything else; what cannot be decoded is marked, NULs too. */
static void test_damage(void **state)
{
  (void)state;
  size_t mark;
  const char bytes[] = "Мельница \xE0 и\0к";
  fil_text decoded = {0};
  assert_string_equal(fil_encoding_detect(bytes, sizeof bytes - 1, &mark), "UTF-8");
  assert_int_equal(fil_encoding_decode("UTF-8", bytes, sizeof bytes - 1, &decoded, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&decoded), "Мельница " FIL_UNDECODABLE " и" FIL_UNDECODABLE "к");
  fil_text_destroy(&decoded);

  assert_int_equal(fil_encoding_decode("CP1251", "\xCC\x98\xCC", 3, &decoded, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&decoded), "М" FIL_UNDECODABLE "М");
  fil_text_destroy(&decoded);
}

static void test_names(void **state)
{
  (void)state;
  fil_error error = {0};
  fil_text decoded = {0};
  assert_true(fil_encoding_is_known("windows-1251"));
  assert_true(fil_encoding_is_known("KZ-1048"));
  assert_false(fil_encoding_is_known("CP12510"));
  assert_true(fil_encoding_is_utf8("utf-8"));
  assert_int_equal(fil_encoding_decode("CP12510", "x", 1, &decoded, &error), FIL_ERROR_DATA);
  assert_non_null(strstr(error.message, "KZ-1048"));
}

static void test_declared(void **state)
{
  (void)state;
  static const struct {
    const char *text, *name; /* NULL: none */
  } files[] = {
      {"<?xml version='1.0' encoding='koi8-r'?><a/>", "koi8-r"},
      {"<?xml version=\"1.0\" encoding = \"windows-1251\" ?>", "windows-1251"},
      {"<?xml version='1.0' encoding='UTF-8'?>", NULL},
      {"<?xml version='1.0' encoding='utf-16'?>", NULL},
      {"<?xml version='1.0' encoding='klingon'?>", NULL},
      {"<?xml version='1.0'?><a encoding='koi8-r'/>", NULL},
      {"<?xml version='1.0' encoding='koi8-r", NULL},
      {"<?xml version='1.0' encoding=''?>", NULL},
      {"<?xml version='1.0' encoding=koi8-r?>", NULL},
      {"<a encoding='koi8-r'?>", NULL},
      {"<?xml", NULL},
  };
  for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
    char name[FIL_ENCODING_LENGTH] = "";
    assert_int_equal(fil_encoding_declared(files[k].text, strlen(files[k].text), name), files[k].name != NULL);
    if (files[k].name)
      assert_string_equal(name, files[k].name);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_languages), cmocka_unit_test(test_marks),    cmocka_unit_test(test_damage),
      cmocka_unit_test(test_names),     cmocka_unit_test(test_declared),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
