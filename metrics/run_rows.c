/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The columns of the result that say what a row is of. */
#include "graph/memory.h"
#include "metrics/running.h"

#include <string.h>

static fil_status add_column(fil_running *running, const char *name, const char *title, fil_column_type type,
                             fil_column **column, fil_error *error)
{
  fil_status status = fil_table_add_column(running->result, name, type, column, error);
  return status == FIL_OK ? fil_memory_set(&(*column)->title, title, error) : status;
}

static fil_status add_text(fil_column *column, const char *text, fil_error *error)
{
  return fil_column_add_text(column, text, strlen(text), error);
}

static fil_status add_nodes(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *id, *label;
  FIL_TRY(add_column(running, "id", "Id", FIL_COLUMN_TEXT, &id, error));
  FIL_TRY(add_column(running, "label", "Label", FIL_COLUMN_TEXT, &label, error));
  for (size_t node = 0; node < fil_network_node_count(running->network); node++) {
    FIL_TRY(add_text(id, fil_network_id(running->network, node), error));
    FIL_TRY(add_text(label, fil_network_label(running->network, node), error));
  }
done:
  return status;
}

static fil_status add_edges(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_network *network = running->network;
  fil_column *source, *target, *relation;
  FIL_TRY(add_column(running, "source", "Source", FIL_COLUMN_TEXT, &source, error));
  FIL_TRY(add_column(running, "target", "Target", FIL_COLUMN_TEXT, &target, error));
  FIL_TRY(add_column(running, "relation", "Relation", FIL_COLUMN_CATEGORY, &relation, error));
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    FIL_TRY(add_text(source, fil_network_id(network, fil_network_source(network, edge)), error));
    FIL_TRY(add_text(target, fil_network_id(network, fil_network_target(network, edge)), error));
    FIL_TRY(add_text(relation, network->schema.relations[fil_network_relation(network, edge)].name, error));
  }
done:
  return status;
}

static fil_status add_groups(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *group;
  FIL_TRY(add_column(running, "group", "Group", FIL_COLUMN_TEXT, &group, error));
  for (uint32_t k = 0; k < running->group_count; k++)
    FIL_TRY(add_text(group, running->group_names[k], error));
done:
  return status;
}

static fil_status add_group_pairs(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *from, *to;
  FIL_TRY(add_column(running, "from", "From", FIL_COLUMN_TEXT, &from, error));
  FIL_TRY(add_column(running, "to", "To", FIL_COLUMN_TEXT, &to, error));
  for (size_t k = 0; k < (size_t)running->group_count * running->group_count; k++) {
    FIL_TRY(add_text(from, running->group_names[k / running->group_count], error));
    FIL_TRY(add_text(to, running->group_names[k % running->group_count], error));
  }
done:
  return status;
}

static fil_status add_relations(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *relation;
  FIL_TRY(add_column(running, "relation", "Relation", FIL_COLUMN_TEXT, &relation, error));
  for (size_t reading = 0; reading < running->reading_count; reading++)
    FIL_TRY(add_text(relation, fil_running_reading(running, reading), error));
done:
  return status;
}

static fil_status add_relation_pairs(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &running->network->schema;
  fil_column *relation, *other;
  FIL_TRY(add_column(running, "relation", "Relation", FIL_COLUMN_TEXT, &relation, error));
  FIL_TRY(add_column(running, "other", "Other relation", FIL_COLUMN_TEXT, &other, error));
  for (size_t a = 0; a < schema->relation_count; a++) {
    for (size_t b = 0; b < schema->relation_count; b++) {
      if (a == b)
        continue;
      FIL_TRY(add_text(relation, schema->relations[a].name, error));
      FIL_TRY(add_text(other, schema->relations[b].name, error));
    }
  }
done:
  return status;
}

fil_status fil_running_add_rows(fil_running *running, fil_error *error)
{
  switch (running->request->level) {
  case FIL_LEVEL_NODE:
    return add_nodes(running, error);
  case FIL_LEVEL_EDGE:
    return add_edges(running, error);
  case FIL_LEVEL_GROUP:
    return add_groups(running, error);
  case FIL_LEVEL_GROUP_PAIR:
    return add_group_pairs(running, error);
  case FIL_LEVEL_RELATION:
    return add_relations(running, error);
  case FIL_LEVEL_RELATION_PAIR:
    return add_relation_pairs(running, error);
  default:
    return FIL_OK;
  }
}
