/* SPDX-License-Identifier: GPL-2.0-or-later */
/* All kinds of finding, in their order. */
#include "metrics/findings.h"

#include "metrics/finding.h"

/* Below this, whoever draws the network sees all there is. */
enum { FEWEST_NODES = 6, FEWEST_EDGES = 5 };

static fil_status (*const kinds[])(const fil_evidence *evidence, fil_error *error) = {
    fil_finding_locomotive,     fil_finding_bridge,   fil_finding_broker,        fil_finding_holding_relation,
    fil_finding_chain_or_group, fil_finding_cohesion, fil_finding_concentration, fil_finding_mixing,
    fil_finding_dependence,     fil_finding_core,     fil_finding_fragility,
};

fil_status fil_findings(const fil_network *network, const fil_table *nodes, const fil_table *relations,
                        fil_table *findings, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_evidence evidence = {network, nodes, relations, findings};
  *findings = (fil_table){0};
  FIL_TRY(fil_table_add_column(findings, "subject", FIL_COLUMN_TEXT, NULL, error));
  FIL_TRY(fil_table_add_column(findings, "measure", FIL_COLUMN_TEXT, NULL, error));
  FIL_TRY(fil_table_add_column(findings, "finding", FIL_COLUMN_TEXT, NULL, error));
  if (fil_network_node_count(network) < FEWEST_NODES || fil_network_edge_count(network) < FEWEST_EDGES) {
    FIL_TRY(fil_table_remark(findings, error,
                             "The network is too small for findings: they begin at %d nodes and %d ties", FEWEST_NODES,
                             FEWEST_EDGES));
    goto done;
  }
  for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
    FIL_TRY(kinds[k](&evidence, error));
done:
  if (status != FIL_OK)
    fil_table_destroy(findings);
  return status;
}
