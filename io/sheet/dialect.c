/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trying each separator on the first records. */
#include "io/sheet/dialect.h"

#include "io/sheet/scanner.h"

#include <string.h>

enum { SAMPLE_RECORDS = 64, SAMPLE_LENGTH = 1 << 18 };

/* How well a separator fits. */
typedef struct dialect_fit {
  size_t fields;  /* of the heading */
  size_t agree;   /* records with as many */
  size_t records; /* seen after the heading */
} dialect_fit;

static fil_status try_separator(const char *bytes, size_t length, size_t first_row, char separator, dialect_fit *fit,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  fil_scanner scanner = {.at = bytes, .end = bytes + length, .separator = separator};
  bool found;
  FIL_TRY(fil_scanner_next(&scanner, &found, error));
  while (found && fit->records < SAMPLE_RECORDS) {
    size_t fields = scanner.count + scanner.surplus;
    if (scanner.row >= first_row && !fil_scanner_is_blank(&scanner)) {
      fit->records += fit->fields > 0;
      fit->agree += fit->fields > 0 && fields == fit->fields;
      fit->fields = fit->fields ? fit->fields : fields;
    }
    FIL_TRY(fil_scanner_next(&scanner, &found, error));
  }
done:
  fil_scanner_destroy(&scanner);
  return status;
}

/* Whether `left` fits better than `right`: by the share of records that agree, then by the fields. */
static bool fits_better(const dialect_fit *left, const dialect_fit *right)
{
  if (left->fields < 2)
    return false;
  if (right->fields < 2)
    return true;
  size_t left_share = left->agree * (right->records + 1), right_share = right->agree * (left->records + 1);
  return left_share != right_share ? left_share > right_share : left->fields > right->fields;
}

fil_status fil_dialect_separator(const char *bytes, size_t length, size_t first_row, char *separator, fil_error *error)
{
  static const char candidates[] = {';', '\t', '|', ','};
  dialect_fit best = {0};
  *separator = ',';
  for (size_t k = 0; k < sizeof candidates; k++) {
    dialect_fit fit = {0};
    fil_status status =
        try_separator(bytes, length < SAMPLE_LENGTH ? length : SAMPLE_LENGTH, first_row, candidates[k], &fit, error);
    if (status != FIL_OK)
      return status;
    if (fits_better(&fit, &best)) {
      best = fit;
      *separator = candidates[k];
    }
  }
  return FIL_OK;
}

size_t fil_dialect_declared(const char *bytes, size_t length, char *separator)
{
  if (length < 5 || memcmp(bytes, "sep=", 4) != 0)
    return 0;
  size_t at = 5;
  if (at < length && bytes[at] == '\r')
    at++;
  if (at < length && bytes[at] == '\n')
    at++;
  if (at == 5 || (bytes[4] != ';' && bytes[4] != ',' && bytes[4] != '\t' && bytes[4] != '|'))
    return 0;
  *separator = bytes[4];
  return at;
}
