/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A configuration, whose files bytes in memory have not, and such files: nodes, layers and ties, each after a line of
   "---" alone. */
#include "graph/memory.h"
#include "io/network/muxviz_reading.h"
#include "tests/fuzz/fuzz_format.h"

#include <string.h>

extern const fil_network_format fil_network_format_muxviz;

/* Takes the bytes before the mark, or all that is left. */
static fil_source take_source(const char **bytes, size_t *length)
{
  static const char mark[] = "\n---\n";
  static char name[] = "file";
  const char *end = memmem(*bytes, *length, mark, strlen(mark));
  const fil_source source = {.name = name, .bytes = *bytes, .length = end ? (size_t)(end - *bytes) + 1 : *length};
  const size_t taken = end ? source.length - 1 + strlen(mark) : source.length;
  *bytes += taken;
  *length -= taken;
  return source;
}

static void read_files(const char *bytes, size_t length)
{
  fil_parts parts = {0};
  fil_problems problems = {0};
  muxviz_reading reading = {.parts = &parts, .problems = &problems};
  const fil_source layout = take_source(&bytes, &length), layers = take_source(&bytes, &length);
  const fil_source ties = take_source(&bytes, &length), layered = take_source(&bytes, &length);
  fuzz_require(fil_parts_init(&parts, "file", NULL) == FIL_OK);
  if (layout.length > 0)
    fuzz_require(fil_muxviz_layout(&reading, &layout, NULL) == FIL_OK);
  fuzz_require(fil_muxviz_ties(&reading, &ties, "trade", NULL, NULL) == FIL_OK);
  fuzz_require(fil_muxviz_ties(&reading, &layered, NULL, &layers, NULL) == FIL_OK);
  fuzz_require(fil_attributes_hand_over(&reading.attributes, &parts.nodes, false, &problems, NULL) == FIL_OK);
  fuzz_put_together(&parts, &problems);
  fil_dictionary_destroy(&reading.numbers);
  fil_memory_free(reading.nodes);
  fil_attributes_destroy(&reading.attributes);
  fil_text_destroy(&reading.text);
  fil_text_destroy(&reading.more);
  fil_parts_destroy(&parts);
  fil_problems_destroy(&problems);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  fuzz_format(&fil_network_format_muxviz, bytes, length);
  read_files((const char *)bytes, length);
  return 0;
}
