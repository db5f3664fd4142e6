/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The list of network formats. */
#include "io/network/format.h"

#define FIL_NETWORK_FORMAT(name) extern const fil_network_format fil_network_format_##name;
#include "io/network/formats.def"
#undef FIL_NETWORK_FORMAT

static const fil_network_format *const formats[] = {
#define FIL_NETWORK_FORMAT(name) &fil_network_format_##name,
#include "io/network/formats.def"
#undef FIL_NETWORK_FORMAT
};

size_t fil_network_format_count(void)
{
  return sizeof formats / sizeof formats[0];
}

const fil_network_format *fil_network_format_at(size_t position)
{
  return formats[position];
}

fil_status fil_network_format_find(const fil_source *source, const fil_network_format **format, fil_error *error)
{
  fil_status status = FIL_OK;
  *format = NULL;
  for (size_t k = 0; k < fil_network_format_count() && !*format; k++) {
    bool found = false;
    FIL_TRY(formats[k]->recognize(source, &found, error));
    *format = found ? formats[k] : NULL;
  }
done:
  return status;
}
