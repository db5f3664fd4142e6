/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Relations, categories and stages as declared. */
#include "graph/schema.h"

#include "graph/memory.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

static void destroy_relation(fil_relation *relation)
{
  fil_memory_free(relation->name);
  fil_memory_free(relation->label);
  fil_memory_free(relation->unit);
}

static void destroy_term(fil_term *term)
{
  fil_memory_free(term->name);
  fil_memory_free(term->label);
}

fil_status fil_schema_add_relation(fil_schema *schema, const char *name, const char *label, const char *unit,
                                   bool directed, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_relation relation = {.directed = directed};
  FIL_TRY(fil_memory_reserve(&schema->relations, &schema->relation_capacity, schema->relation_count + 1,
                             sizeof relation, error));
  FIL_TRY(fil_memory_set(&relation.name, name, error));
  FIL_TRY(fil_memory_set(&relation.label, label, error));
  FIL_TRY(fil_memory_set(&relation.unit, unit, error));
  schema->relations[schema->relation_count++] = relation;
  relation = (fil_relation){0};
done:
  destroy_relation(&relation);
  return status;
}

void fil_schema_remove_relation(fil_schema *schema, size_t position)
{
  fil_relation *relations = schema->relations;
  assert(position < schema->relation_count);
  destroy_relation(&relations[position]);
  schema->relation_count--;
  memmove(relations + position, relations + position + 1, (schema->relation_count - position) * sizeof *relations);
}

fil_status fil_terms_add(fil_terms *terms, const char *name, const char *label, bool support, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_term term = {.support = support};
  FIL_TRY(fil_memory_reserve(&terms->items, &terms->capacity, terms->count + 1, sizeof term, error));
  FIL_TRY(fil_memory_set(&term.name, name, error));
  FIL_TRY(fil_memory_set(&term.label, label, error));
  terms->items[terms->count++] = term;
  term = (fil_term){0};
done:
  destroy_term(&term);
  return status;
}

static fil_status copy_terms(fil_terms *copy, const fil_terms *terms, fil_error *error)
{
  fil_status status = FIL_OK;
  copy->declared = terms->declared;
  for (size_t k = 0; k < terms->count && status == FIL_OK; k++) {
    const fil_term *term = &terms->items[k];
    status = fil_terms_add(copy, term->name, term->label, term->support, error);
  }
  return status;
}

static fil_status copy_relations(fil_schema *copy, const fil_schema *schema, fil_error *error)
{
  fil_status status = FIL_OK;
  copy->relations_declared = schema->relations_declared;
  for (size_t k = 0; k < schema->relation_count; k++) {
    const fil_relation *relation = &schema->relations[k];
    FIL_TRY(fil_schema_add_relation(copy, relation->name, relation->label, relation->unit, relation->directed, error));
    copy->relations[k].direction_declared = relation->direction_declared;
  }
done:
  return status;
}

fil_status fil_schema_complete(fil_schema *schema, const fil_schema *other, fil_error *error)
{
  fil_status status = FIL_OK;
  if (schema->relation_count == 0)
    FIL_TRY(copy_relations(schema, other, error));
  if (schema->categories.count == 0)
    FIL_TRY(copy_terms(&schema->categories, &other->categories, error));
  if (schema->stages.count == 0)
    FIL_TRY(copy_terms(&schema->stages, &other->stages, error));
done:
  return status;
}

fil_status fil_schema_copy(fil_schema *copy, const fil_schema *schema, fil_error *error)
{
  return fil_schema_complete(copy, schema, error);
}

size_t fil_schema_find_relation(const fil_schema *schema, const char *name)
{
  for (size_t k = 0; k < schema->relation_count; k++) {
    if (strcmp(schema->relations[k].name, name) == 0)
      return k;
  }
  return SIZE_MAX;
}

size_t fil_terms_find(const fil_terms *terms, const char *name)
{
  for (size_t k = 0; k < terms->count; k++) {
    if (strcmp(terms->items[k].name, name) == 0)
      return k;
  }
  return SIZE_MAX;
}

const char *fil_relation_label(const fil_relation *relation)
{
  return relation->label ? relation->label : relation->name;
}

const char *fil_term_label(const fil_term *term)
{
  return term->label ? term->label : term->name;
}

static void destroy_terms(fil_terms *terms)
{
  for (size_t k = 0; k < terms->count; k++)
    destroy_term(&terms->items[k]);
  fil_memory_free(terms->items);
}

bool fil_schema_has_directed(const fil_schema *schema)
{
  for (size_t k = 0; k < schema->relation_count; k++) {
    if (schema->relations[k].directed)
      return true;
  }
  return false;
}

void fil_schema_destroy(fil_schema *schema)
{
  for (size_t k = 0; k < schema->relation_count; k++)
    destroy_relation(&schema->relations[k]);
  fil_memory_free(schema->relations);
  destroy_terms(&schema->categories);
  destroy_terms(&schema->stages);
  *schema = (fil_schema){0};
}
