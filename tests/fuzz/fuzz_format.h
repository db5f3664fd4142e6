/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Any bytes as a file of one network format: read, put together. */
#ifndef FIL_TESTS_FUZZ_FUZZ_FORMAT_H
#define FIL_TESTS_FUZZ_FUZZ_FORMAT_H

#include "io/network/format.h"
#include "tests/fuzz/fuzz.h"

static inline void fuzz_put_together(fil_parts *parts, fil_problems *problems)
{
  fil_schema schema = {0};
  fil_assembly assembly = {.schema = &schema};
  fil_network network = {0};
  fuzz_require(fil_parts_hand_over(parts, &assembly, NULL) == FIL_OK);
  fuzz_require(fil_assemble(&assembly, &network, problems, NULL) == FIL_OK);
  if (fil_problem_count(problems, FIL_SEVERITY_ERROR) == 0) {
    for (size_t edge = 0; edge < fil_network_edge_count(&network); edge++) {
      fuzz_require(fil_network_source(&network, edge) < fil_network_node_count(&network));
      fuzz_require(fil_network_target(&network, edge) < fil_network_node_count(&network));
    }
  }
  fil_network_destroy(&network);
}

static inline int fuzz_format(const fil_network_format *format, const uint8_t *bytes, size_t length)
{
  fil_source source = {0};
  fil_parts parts = {0};
  fil_problems problems = {0};
  const char *refusal = "not opened";
  if (fil_source_open_memory(&source, "file", (const char *)bytes, length, NULL, &problems, NULL) == FIL_OK)
    fuzz_require(format->recognize(&source, &refusal, NULL) == FIL_OK);
  if (!refusal) {
    fuzz_require(fil_parts_init(&parts, source.name, NULL) == FIL_OK);
    fuzz_require(format->read(&source, &parts, &problems, NULL) == FIL_OK);
    fuzz_put_together(&parts, &problems);
  }
  fil_parts_destroy(&parts);
  fil_source_close(&source);
  fil_problems_destroy(&problems);
  return 0;
}

#endif
