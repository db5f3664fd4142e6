/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Compressed files expanded in memory: zlib and zstd do it, this file gives them room and limits. */
#include "io/compressed.h"

#include "graph/memory.h"

#include <stdint.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

enum { CHUNK = 1 << 17, PIECE = 1 << 30, GZIP_WINDOW = 15 + 16 };

static const char gzip_magic[] = "\x1F\x8B", zstd_magic[] = "\x28\xB5\x2F\xFD";

static bool begins_with(const char *bytes, size_t length, const char *magic)
{
  return length >= strlen(magic) && memcmp(bytes, magic, strlen(magic)) == 0;
}

bool fil_compressed_is(const fil_text *bytes)
{
  return begins_with(fil_text_string(bytes), bytes->length, gzip_magic) ||
         begins_with(fil_text_string(bytes), bytes->length, zstd_magic);
}

/* Bytes on their way. While the room for them was full, there may be more without more to read. */
typedef struct expansion {
  const char *in, *end;
  fil_text out;
  size_t limit;
  size_t enough; /* bytes after which nobody reads on */
  bool complete; /* the last stream came to its end */
} expansion;

static fil_status make_room(expansion *made, fil_error *error)
{
  if (made->out.length >= made->limit)
    return fil_error_set(error, FIL_ERROR_DATA,
                         "the compressed file grows to more than %d times its size; expand it by hand if it is a sheet",
                         FIL_COMPRESSED_RATIO);
  return fil_memory_reserve(&made->out.bytes, &made->out.capacity, made->out.length + CHUNK + 1, 1, error);
}

static fil_status damaged(const char *program, fil_error *error)
{
  return fil_error_set(error, FIL_ERROR_DATA, "the file was compressed by %s and is damaged", program);
}

/* Goes on behind the end of a stream: another one, or zeros that fill up a tape's block. */
static fil_status next_gzip_stream(expansion *made, z_stream *stream, fil_error *error)
{
  while (made->in < made->end && *made->in == '\0')
    made->in++;
  if (made->in == made->end)
    return FIL_OK;
  made->complete = false;
  if (!begins_with(made->in, (size_t)(made->end - made->in), gzip_magic) || inflateReset(stream) != Z_OK)
    return damaged("gzip", error);
  return FIL_OK;
}

static fil_status expand_gzip(expansion *made, fil_error *error)
{
  fil_status status = FIL_OK;
  z_stream stream = {0};
  if (inflateInit2(&stream, GZIP_WINDOW) != Z_OK)
    return fil_error_memory(error);
  for (bool full = false; made->out.length < made->enough && (made->in < made->end || full);) {
    FIL_TRY(make_room(made, error));
    size_t left = (size_t)(made->end - made->in), room = made->out.capacity - made->out.length - 1;
    stream.next_in = (Bytef *)made->in;
    stream.avail_in = (uInt)(left < PIECE ? left : PIECE);
    stream.next_out = (Bytef *)made->out.bytes + made->out.length;
    stream.avail_out = (uInt)(room < PIECE ? room : PIECE);
    int result = inflate(&stream, Z_NO_FLUSH);
    made->in = (const char *)stream.next_in;
    made->out.length = (size_t)((char *)stream.next_out - made->out.bytes);
    made->complete = result == Z_STREAM_END;
    full = stream.avail_out == 0 && !made->complete;
    if (made->complete)
      FIL_TRY(next_gzip_stream(made, &stream, error));
    else if (result == Z_MEM_ERROR)
      FIL_TRY(fil_error_memory(error));
    else if (result != Z_OK && result != Z_BUF_ERROR)
      FIL_TRY(damaged("gzip", error));
  }
done:
  inflateEnd(&stream);
  return status;
}

static fil_status expand_zstd(expansion *made, fil_error *error)
{
  fil_status status = FIL_OK;
  ZSTD_DStream *stream = ZSTD_createDStream();
  ZSTD_inBuffer in = {made->in, (size_t)(made->end - made->in), 0};
  if (!stream)
    return fil_error_memory(error);
  for (bool full = false; made->out.length < made->enough && (in.pos < in.size || full);) {
    FIL_TRY(make_room(made, error));
    ZSTD_outBuffer out = {made->out.bytes, made->out.capacity - 1, made->out.length};
    size_t result = ZSTD_decompressStream(stream, &out, &in);
    made->out.length = out.pos;
    made->complete = result == 0;
    full = out.pos == out.size && !made->complete;
    if (ZSTD_isError(result))
      FIL_TRY(damaged("zstd", error));
  }
done:
  ZSTD_freeDStream(stream);
  return status;
}

static size_t limit_of(size_t length)
{
  size_t limit = length < SIZE_MAX / FIL_COMPRESSED_RATIO ? length * FIL_COMPRESSED_RATIO : SIZE_MAX;
  return limit > FIL_COMPRESSED_FLOOR ? limit : FIL_COMPRESSED_FLOOR;
}

static fil_status expand(fil_text *text, size_t enough, bool partial, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *bytes = fil_text_string(text);
  const bool is_gzip = begins_with(bytes, text->length, gzip_magic);
  expansion made = {.in = bytes, .end = bytes + text->length, .limit = limit_of(text->length), .enough = enough};
  FIL_TRY(is_gzip ? expand_gzip(&made, error) : expand_zstd(&made, error));
  if (!made.complete && !partial)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA, "the file was compressed by %s and is cut off",
                          is_gzip ? "gzip" : "zstd"));
  FIL_TRY(make_room(&made, error));
  made.out.bytes[made.out.length] = '\0';
  fil_text_destroy(text);
  *text = made.out;
  made.out = (fil_text){0};
done:
  fil_text_destroy(&made.out);
  return status;
}

fil_status fil_compressed_expand(fil_text *text, fil_error *error)
{
  return expand(text, SIZE_MAX, /*partial=*/false, error);
}

fil_status fil_compressed_peek(fil_text *text, size_t enough, fil_error *error)
{
  return expand(text, enough, /*partial=*/true, error);
}
