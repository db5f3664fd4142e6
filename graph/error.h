/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What went wrong: a status, one sentence, and the place in the user's file. */
#ifndef FIL_GRAPH_ERROR_H
#define FIL_GRAPH_ERROR_H

#include <stddef.h>

typedef enum fil_status {
  FIL_OK = 0,
  FIL_ERROR_USAGE,   /* something asked for does not exist or does not fit (the program exits with 2) */
  FIL_ERROR_DATA,    /* the input is wrong */
  FIL_ERROR_FILE,    /* a file cannot be read or written */
  FIL_ERROR_COMPUTE, /* a computation has no result */
  FIL_ERROR_PROGRAM, /* a program run as a child is missing, failed or took too long */
  FIL_ERROR_MEMORY,
} fil_status;

/* The record of one failure, owned by the caller and starting as { 0 }. The innermost message wins: once a status is
   set, later calls of fil_error_set leave the record as it is. */
typedef struct fil_error {
  fil_status status;
  char place[256];    /* "ties.csv:14:3", or empty */
  char message[1024]; /* one line, without the place, without a full stop */
} fil_error;

/* Records a failure and returns `status`, so that a function can `return fil_error_set(...)`. `error` may be NULL. */
fil_status fil_error_set(fil_error *error, fil_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Adds the place to a record that has none. `row` and `column` count from 1; 0 leaves them out. */
fil_status fil_error_locate(fil_error *error, const char *file, size_t row, size_t column);

/* The record for an allocation that failed. Inline, so that an analyser sees that it never returns FIL_OK. */
static inline fil_status fil_error_memory(fil_error *error)
{
  fil_error_set(error, FIL_ERROR_MEMORY, "not enough memory");
  return FIL_ERROR_MEMORY;
}

/* Forgets the failure, so that the record can serve again. */
void fil_error_clear(fil_error *error);

/* Calls, and on failure goes to the one exit of the function. Needs `fil_status status` and a label `done`. */
#define FIL_TRY(call)                                                                                                  \
  do {                                                                                                                 \
    status = (call);                                                                                                   \
    if (status != FIL_OK)                                                                                              \
      goto done;                                                                                                       \
  } while (0)

#endif
