/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz_format.h"

extern const fil_network_format fil_network_format_gexf;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  return fuzz_format(&fil_network_format_gexf, bytes, length);
}
