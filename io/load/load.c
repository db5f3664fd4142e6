/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From the files of a study to its network. */
#include "io/load/load.h"

#include "graph/memory.h"
#include "io/load/load_ties.h"
#include "io/load/load_values.h"
#include "io/load/projection.h"

#include <assert.h>
#include <string.h>

static fil_status load_nodes(fil_loaded *nodes, const fil_loading *loading, fil_assembly *assembly, bool *usable,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_sheet *wish = &loading->study->nodes;
  if (!wish->file)
    return FIL_OK;
  FIL_TRY(fil_loaded_read_sheet(nodes, wish, fil_header_match_nodes, loading, error));
  assembly->nodes = &nodes->table;
  memcpy(assembly->node_roles, nodes->roles.node_roles, sizeof assembly->node_roles);
  *usable = nodes->usable;
done:
  return status;
}

/* Reads the sheets of attributes. `loaded` and `sheets` are made here, one of each for a sheet. */
static fil_status load_attributes(const fil_loading *loading, const fil_assembly *nodes, fil_loaded **loaded,
                                  fil_attribute_sheet **sheets, bool *usable, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_sheets *wishes = &loading->study->attributes;
  *loaded = fil_memory_new(wishes->count, sizeof **loaded);
  *sheets = fil_memory_new(wishes->count, sizeof **sheets);
  if (!*loaded || !*sheets)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < wishes->count; k++) {
    fil_loaded *sheet = &(*loaded)[k];
    FIL_TRY(fil_loaded_read_attributes(sheet, &wishes->items[k], nodes, loading, error));
    (*sheets)[k].table = &sheet->table;
    memcpy((*sheets)[k].roles, sheet->roles.node_roles, sizeof sheet->roles.node_roles);
    *usable = *usable && sheet->usable;
  }
done:
  return status;
}

/* What the study asks of the network beyond putting it together. */
static fil_status finish(const fil_study *study, const fil_tie_files *ties, fil_network *network,
                         fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *title = study->title || ties->count > 1 ? study->title : ties->files[0].parts.title;
  FIL_TRY(fil_memory_set(&network->title, title, error));
  if (fil_problem_count(problems, FIL_SEVERITY_ERROR) == 0)
    FIL_TRY(fil_projection_apply(study->projections, study->projection_count, study->file, network, problems, error));
done:
  return status;
}

fil_status fil_load(const fil_study *study, const fil_progress *progress, fil_network *network, fil_problems *problems,
                    fil_error *error)
{
  fil_status status = FIL_OK;
  fil_loading loading = {study, progress, problems, NULL};
  fil_node_ids ids = {0};
  fil_loaded nodes = {0};
  fil_tie_files ties = {0};
  fil_assembly assembly = {.schema = &study->schema,
                           .merge = study->merge,
                           .add_missing = study->add_missing,
                           .undirected = study->undirected};
  fil_loaded *attributes = NULL;
  fil_attribute_sheet *sheets = NULL;
  bool nodes_usable = true, ties_usable;
  *network = (fil_network){0};
  assert(study->edges.count > 0);
  FIL_TRY(load_nodes(&nodes, &loading, &assembly, &nodes_usable, error));
  if (assembly.nodes && nodes_usable) {
    FIL_TRY(fil_node_ids_list(&ids, assembly.nodes->columns[assembly.node_roles[FIL_NODE_ID]], error));
    assembly.ids = &ids;
    loading.ids = &ids.known;
  }
  FIL_TRY(fil_tie_files_load(&ties, &loading, &assembly, &ties_usable, error));
  FIL_TRY(load_attributes(&loading, &assembly, &attributes, &sheets, &nodes_usable, error));
  if (study->period)
    FIL_TRY(fil_period_read(&assembly.period, study->period, /*month_first=*/false, error));
  assembly.period_name = study->period;
  assembly.attributes = sheets;
  assembly.attribute_count = study->attributes.count;
  if (nodes_usable && ties_usable) {
    FIL_TRY(fil_assemble(&assembly, network, problems, error));
    FIL_TRY(finish(study, &ties, network, problems, error));
  } else {
    FIL_TRY(fil_network_init(network, error)); /* empty, for its reader to find it so */
  }
done:
  for (size_t k = 0; attributes && k < study->attributes.count; k++)
    fil_loaded_destroy(&attributes[k]);
  fil_memory_free(attributes);
  fil_memory_free(sheets);
  fil_loaded_destroy(&nodes);
  fil_node_ids_destroy(&ids);
  fil_tie_files_destroy(&ties);
  return status;
}
