/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Compressed files: expanded whole, refused when damaged, cut off or made to explode. */
#include "io/compressed.h"
#include "tests/support/testing.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

enum { ROOM = 1 << 20 };

/* Compressed by the library's own simplest call. */
static fil_text pack(bool gzip, const char *bytes, size_t length)
{
  fil_text packed = {0};
  static char out[ROOM];
  size_t count;
  if (gzip) {
    z_stream stream = {
        .next_in = (Bytef *)bytes, .avail_in = (uInt)length, .next_out = (Bytef *)out, .avail_out = sizeof out};
    assert_int_equal(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
    count = stream.total_out;
    deflateEnd(&stream);
  } else {
    count = ZSTD_compress(out, sizeof out, bytes, length, 3);
    assert_false(ZSTD_isError(count));
  }
  assert_int_equal(fil_text_add_bytes(&packed, out, count, NULL), FIL_OK);
  return packed;
}

static void assert_fails(fil_text *packed, const char *expected)
{
  fil_error error = {0};
  assert_true(fil_compressed_is(packed));
  assert_int_equal(fil_compressed_expand(packed, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, expected);
  fil_text_destroy(packed);
}

/* Sheets of many sizes, among them those that fill the room for the result to the last byte. */
static void test_sizes(void **state)
{
  (void)state;
  static const size_t sizes[] = {0, 1, 1000, (1 << 17) - 1, 1 << 17, (1 << 17) + 1, (1 << 18) - 1, 1 << 18, 3000000};
  char *bytes = malloc(3000000);
  assert_non_null(bytes);
  for (size_t k = 0; k < 3000000; k++)
    bytes[k] = "Source,Target\n"[(k * k / 7) % 14];
  for (int gzip = 0; gzip < 2; gzip++) {
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
      fil_text packed = pack(gzip, bytes, sizes[k]);
      assert_true(fil_compressed_is(&packed));
      assert_int_equal(fil_compressed_expand(&packed, NULL), FIL_OK);
      assert_int_equal(packed.length, sizes[k]);
      assert_memory_equal(packed.bytes, bytes, sizes[k]);
      assert_int_equal(packed.bytes[packed.length], '\0');
      fil_text_destroy(&packed);
    }
  }
  free(bytes);
}

static void test_several_streams(void **state)
{
  (void)state;
  for (int gzip = 0; gzip < 2; gzip++) {
    fil_text first = pack(gzip, "A,B\n", 4), second = pack(gzip, "C,D\n", 4);
    assert_int_equal(fil_text_add_bytes(&first, second.bytes, second.length, NULL), FIL_OK);
    if (gzip)
      assert_int_equal(fil_text_add_bytes(&first, "\0\0\0", 3, NULL), FIL_OK);
    assert_int_equal(fil_compressed_expand(&first, NULL), FIL_OK);
    assert_string_equal(first.bytes, "A,B\nC,D\n");
    fil_text_destroy(&first);
    fil_text_destroy(&second);
  }
}

static void test_cut_off(void **state)
{
  (void)state;
  for (int gzip = 0; gzip < 2; gzip++) {
    fil_text whole = pack(gzip, "Source,Target\nA,B\n", 18);
    for (size_t length = gzip ? 2 : 4; length < whole.length; length++) {
      fil_text packed = {0};
      assert_int_equal(fil_text_add_bytes(&packed, whole.bytes, length, NULL), FIL_OK);
      assert_fails(&packed, gzip ? "the file was compressed by gzip and is cut off"
                                 : "the file was compressed by zstd and is cut off");
    }
    fil_text_destroy(&whole);
  }
}

static void test_damaged(void **state)
{
  (void)state;
  fil_text gzip = pack(true, "Source,Target\nA,B\n", 18), zstd = pack(false, "Source,Target\nA,B\n", 18);
  gzip.bytes[gzip.length - 6] ^= 1; /* its checksum */
  assert_fails(&gzip, "the file was compressed by gzip and is damaged");
  zstd.bytes[4] = (char)0xFF;
  assert_fails(&zstd, "the file was compressed by zstd and is damaged");
  gzip = pack(true, "A,B\n", 4);
  assert_int_equal(fil_text_add(&gzip, "surplus", NULL), FIL_OK);
  assert_fails(&gzip, "the file was compressed by gzip and is damaged");
}

/* A kilobyte that stands for a hundred megabytes of zeros. */
static void test_bomb(void **state)
{
  (void)state;
  enum { LENGTH = 100000000 };
  char *zeros = calloc(LENGTH, 1);
  assert_non_null(zeros);
  for (int gzip = 0; gzip < 2; gzip++) {
    fil_text packed = pack(gzip, zeros, LENGTH), beginning = pack(gzip, zeros, LENGTH);
    assert_fails(&packed,
                 "the compressed file grows to more than 100 times its size; expand it by hand if it is a sheet");
    assert_int_equal(fil_compressed_peek(&beginning, 1000, NULL), FIL_OK);
    assert_true(beginning.length >= 1000 && beginning.length < 1 << 20);
    fil_text_destroy(&beginning);
  }
  free(zeros);
}

/* A look at the beginning of a file takes what there is. */
static void test_peek(void **state)
{
  (void)state;
  fil_text text = {0};
  for (int k = 0; k < 3000; k++)
    assert_int_equal(fil_text_format(&text, NULL, "firm%d,firm%d\n", k * k, k * 7), FIL_OK);
  for (int gzip = 0; gzip < 2; gzip++) {
    fil_text packed = pack(gzip, text.bytes, text.length);
    packed.length = packed.length * 2 / 3;
    assert_int_equal(fil_compressed_peek(&packed, SIZE_MAX, NULL), FIL_OK);
    assert_true(packed.length < text.length);
    assert_memory_equal(packed.bytes, text.bytes, packed.length);
    fil_text_destroy(&packed);
  }
  fil_text_destroy(&text);
}

static void test_others(void **state)
{
  (void)state;
  assert_false(fil_compressed_is(&(fil_text){0}));
  assert_false(fil_compressed_is(&(fil_text){.bytes = (char *)"\x1F", .length = 1}));
  assert_false(fil_compressed_is(&(fil_text){.bytes = (char *)"Source,Target", .length = 13}));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_sizes),   cmocka_unit_test(test_several_streams),
      cmocka_unit_test(test_cut_off), cmocka_unit_test(test_damaged),
      cmocka_unit_test(test_bomb),    cmocka_unit_test(test_peek),
      cmocka_unit_test(test_others),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
