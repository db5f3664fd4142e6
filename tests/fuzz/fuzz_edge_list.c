/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz_format.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  return fuzz_format(&fil_network_format_edge_list, bytes, length);
}
