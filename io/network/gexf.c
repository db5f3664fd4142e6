/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GEXF among the formats. */
#include "io/network/gexf.h"

#include "io/xml.h"

static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  (void)error;
  *refusal = fil_xml_has_root(source->bytes, "gexf") ? NULL : "its root is not <gexf>";
  return FIL_OK;
}

static fil_status write(const fil_network_writing *writing, fil_error *error)
{
  fil_sink *sink;
  fil_status status = fil_bundle_add(writing->files, /*suffix=*/NULL, &sink, error);
  return status == FIL_OK ? fil_gexf_write(writing, sink, error) : status;
}

const fil_network_format fil_network_format_gexf = {
    .name = "gexf",
    .title = "GEXF of Gephi, NetworkX, sigma.js and others",
    .extensions = "gexf",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |
             FIL_HOLDS_NODE_ATTRIBUTES | FIL_HOLDS_RELATIONS | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS |
             FIL_HOLDS_EDGE_ATTRIBUTES | FIL_HOLDS_LOOPS | FIL_HOLDS_TITLE | FIL_HOLDS_SCHEMA,
    .recognize = recognize,
    .read = fil_gexf_read,
    .write = write,
};
