/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The streams of zlib and zstd, fed piece by piece. */
#include "io/compressor.h"

#include "graph/memory.h"

#include <zlib.h>
#include <zstd.h>

enum { PIECE = 1 << 16, GZIP_WINDOW = 15 + 16, GZIP_MEMORY = 8 };

struct fil_compressor {
  fil_compression kind;
  z_stream gzip;
  ZSTD_CStream *zstd;
};

fil_status fil_compressor_open(fil_compressor **compressor, fil_compression kind, fil_error *error)
{
  bool opened;
  fil_compressor *made = fil_memory_new(1, sizeof *made);
  *compressor = NULL;
  if (!made)
    return fil_error_memory(error);
  if (kind == FIL_COMPRESSION_GZIP) {
    opened = deflateInit2(&made->gzip, Z_DEFAULT_COMPRESSION, Z_DEFLATED, GZIP_WINDOW, GZIP_MEMORY,
                          Z_DEFAULT_STRATEGY) == Z_OK;
  } else {
    made->zstd = ZSTD_createCStream();
    opened = made->zstd != NULL;
  }
  if (!opened) {
    fil_memory_free(made);
    return fil_error_memory(error);
  }
  made->kind = kind;
  *compressor = made;
  return FIL_OK;
}

static fil_status make_room(fil_text *out, fil_error *error)
{
  return fil_memory_reserve(&out->bytes, &out->capacity, out->length + PIECE + 1, 1, error);
}

/* One step of zlib; `*more` is whether it holds back bytes for want of room. */
static fil_status step_gzip(z_stream *stream, bool last, fil_text *out, bool *more, fil_error *error)
{
  stream->next_out = (Bytef *)out->bytes + out->length;
  stream->avail_out = PIECE;
  const int result = deflate(stream, last ? Z_FINISH : Z_NO_FLUSH);
  out->length += PIECE - stream->avail_out;
  *more = stream->avail_out == 0 && result != Z_STREAM_END;
  return result == Z_STREAM_ERROR ? fil_error_set(error, FIL_ERROR_COMPUTE, "zlib cannot compress the file") : FIL_OK;
}

static fil_status step_zstd(ZSTD_CStream *stream, ZSTD_inBuffer *in, bool last, fil_text *out, bool *more,
                            fil_error *error)
{
  ZSTD_outBuffer room = {out->bytes + out->length, PIECE, 0};
  const size_t left = ZSTD_compressStream2(stream, &room, in, last ? ZSTD_e_end : ZSTD_e_continue);
  out->length += room.pos;
  *more = last ? left > 0 : in->pos < in->size;
  return ZSTD_isError(left)
             ? fil_error_set(error, FIL_ERROR_COMPUTE, "zstd cannot compress the file: %s", ZSTD_getErrorName(left))
             : FIL_OK;
}

fil_status fil_compressor_add(fil_compressor *compressor, const char *bytes, size_t length, bool last, fil_text *out,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  ZSTD_inBuffer in = {bytes, length, 0};
  compressor->gzip.next_in = (Bytef *)bytes;
  compressor->gzip.avail_in = (uInt)length;
  for (bool more = true; more;) {
    FIL_TRY(make_room(out, error));
    if (compressor->kind == FIL_COMPRESSION_GZIP)
      FIL_TRY(step_gzip(&compressor->gzip, last, out, &more, error));
    else
      FIL_TRY(step_zstd(compressor->zstd, &in, last, out, &more, error));
  }
  out->bytes[out->length] = '\0';
done:
  return status;
}

void fil_compressor_close(fil_compressor *compressor)
{
  if (!compressor)
    return;
  if (compressor->kind == FIL_COMPRESSION_GZIP)
    deflateEnd(&compressor->gzip);
  ZSTD_freeCStream(compressor->zstd);
  fil_memory_free(compressor);
}
