/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Projections by the names that a study gives. */
#include "io/load/projection.h"

#include "graph/memory.h"
#include "graph/number.h"

#include <math.h>
#include <string.h>

/* The place of the category of that number, from 1; SIZE_MAX when it is the number of none. */
static size_t find_number(const fil_terms *categories, const char *onto)
{
  double number;
  if (!fil_number_read(onto, strlen(onto), '.', &number) || number < 1 || number > (double)categories->count ||
      number != floor(number))
    return SIZE_MAX;
  return (size_t)number - 1;
}

bool fil_projection_find_mode(const fil_schema *schema, const char *onto, fil_projection *projection)
{
  size_t found = fil_terms_find(&schema->categories, onto);
  projection->side = FIL_PROJECTION_CATEGORY;
  if (found == SIZE_MAX && strcmp(onto, "source") == 0)
    projection->side = FIL_PROJECTION_SOURCES;
  else if (found == SIZE_MAX && strcmp(onto, "target") == 0)
    projection->side = FIL_PROJECTION_TARGETS;
  else if (found == SIZE_MAX)
    found = find_number(&schema->categories, onto);
  projection->category = (uint32_t)found;
  return found != SIZE_MAX || projection->side != FIL_PROJECTION_CATEGORY;
}

fil_status fil_projection_modes(const fil_schema *schema, const char ***names, size_t *count, fil_error *error)
{
  const fil_terms *categories = &schema->categories;
  *count = categories->count + 2;
  *names = fil_memory_new(*count, sizeof **names);
  if (!*names)
    return fil_error_memory(error);
  for (size_t k = 0; k < categories->count; k++)
    (*names)[k] = categories->items[k].name;
  (*names)[categories->count] = "source";
  (*names)[categories->count + 1] = "target";
  return FIL_OK;
}

/* What the projections of one study share. */
typedef struct projecting {
  const fil_projection_wish *wishes;
  size_t count;
  const char *file;
  fil_network *network;
  fil_problems *problems;
  fil_projection *projections;
  fil_projected *made;
  fil_text *names; /* of the relations that they make */
  bool sound;
} projecting;

static fil_status report(projecting *work, const char *value, const char *cause, const char *remedy, fil_error *error)
{
  const fil_place place = {.file = work->file, .value = value};
  work->sound = false;
  return fil_problem_add(work->problems, FIL_SEVERITY_ERROR, "wrong projection", place, cause, remedy, error);
}

/* Tells that the network has no such name, and which is nearest or, when none is, which there are. */
static fil_status report_name(projecting *work, const char *what, const char *name, const char *const names[],
                              size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0}, remedy = {0};
  const char *nearest = fil_text_nearest(name, names, count);
  FIL_TRY(fil_text_format(&cause, error, "the network has no %s \"%s\" to project", what, name));
  if (nearest)
    FIL_TRY(fil_text_format(&remedy, error, "did you mean \"%s\"?", nearest));
  for (size_t k = 0; !nearest && k < count; k++)
    FIL_TRY(fil_text_format(&remedy, error, "%s%s", k ? ", " : "known are ", names[k]));
  FIL_TRY(report(work, name, cause.bytes, remedy.bytes, error));
done:
  fil_text_destroy(&cause);
  fil_text_destroy(&remedy);
  return status;
}

static fil_status find_mode(projecting *work, const char *onto, fil_projection *projection, fil_error *error)
{
  const char **names;
  size_t count;
  if (fil_projection_find_mode(&work->network->schema, onto, projection))
    return FIL_OK;
  fil_status status = fil_projection_modes(&work->network->schema, &names, &count, error);
  if (status != FIL_OK)
    return status;
  status = report_name(work, "category", onto, names, count, error);
  fil_memory_free(names);
  return status;
}

static fil_status find_relation(projecting *work, const char *relation, fil_projection *projection, fil_error *error)
{
  const fil_schema *schema = &work->network->schema;
  projection->relation = relation ? (uint32_t)fil_schema_find_relation(schema, relation) : FIL_MISSING;
  if (!relation || projection->relation != FIL_MISSING)
    return FIL_OK;
  const char **names = fil_memory_new(schema->relation_count, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < schema->relation_count; k++)
    names[k] = schema->relations[k].name;
  fil_status status = report_name(work, "relation", relation, names, schema->relation_count, error);
  fil_memory_free(names);
  return status;
}

/* The name of the relation that is made: as wished, or "co-" before the one that is projected. */
static fil_status choose_name(projecting *work, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &work->network->schema;
  const fil_projection_wish *wish = &work->wishes[k];
  const char *relation = wish->relation                ? wish->relation
                         : schema->relation_count == 1 ? schema->relations[0].name
                                                       : "tie";
  FIL_TRY(fil_text_format(&work->names[k], error, "%s%s", wish->name ? "" : "co-", wish->name ? wish->name : relation));
  const char *name = work->projections[k].name = work->names[k].bytes;
  bool taken = fil_schema_find_relation(schema, name) != SIZE_MAX;
  for (size_t other = 0; other < k; other++)
    taken = taken || strcmp(work->names[other].bytes, name) == 0;
  if (taken)
    FIL_TRY(report(work, name, "there is a relation of that name already",
                   "give the projection a name of its own: \"name\": \"co-membership\"", error));
done:
  return status;
}

static fil_status settle(projecting *work, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_projection_wish *wish = &work->wishes[k];
  fil_projection *projection = &work->projections[k];
  *projection = (fil_projection){.weight = wish->weight, .label = wish->label, .keep = wish->keep};
  FIL_TRY(find_mode(work, wish->onto, projection, error));
  FIL_TRY(find_relation(work, wish->relation, projection, error));
  FIL_TRY(choose_name(work, k, error));
done:
  return status;
}

static const char *plural(size_t count)
{
  return count == 1 ? "" : "s";
}

/* What became of the partners. */
static fil_status add_fate(const fil_projection_wish *wish, const fil_projected *made, fil_text *note, fil_error *error)
{
  fil_status status = FIL_OK;
  if (wish->keep)
    return fil_text_add(note, "; the partners and their ties are kept", error);
  FIL_TRY(fil_text_format(note, error, "; %zu node%s of the other mode and the two-mode ties are left out", made->gone,
                          plural(made->gone)));
  if (made->other_ties)
    FIL_TRY(fil_text_format(note, error, ", and with them %zu other tie%s that they had", made->other_ties,
                            plural(made->other_ties)));
done:
  return status;
}

static fil_status tell(projecting *work, size_t k, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text note = {0};
  const fil_projection_wish *wish = &work->wishes[k];
  const fil_projected *made = &work->made[k];
  const fil_place place = {.file = work->network->edges.origin.file};
  FIL_TRY(fil_text_add(&note, wish->relation ? "the ties of " : "the ties", error));
  if (wish->relation)
    FIL_TRY(fil_text_format(&note, error, "\"%s\"", wish->relation));
  FIL_TRY(fil_text_format(&note, error,
                          " were projected onto \"%s\": its %zu node%s had %zu tie%s with %zu partner%s, which gives "
                          "%zu undirected tie%s of the relation \"%s\", weighted by %s",
                          wish->onto, made->nodes, plural(made->nodes), made->two_mode, plural(made->two_mode),
                          made->partners, plural(made->partners), made->ties, plural(made->ties), work->names[k].bytes,
                          fil_projection_weight_unit(wish->weight)));
  if (made->within)
    FIL_TRY(fil_text_format(&note, error, "; %zu tie%s among these nodes stay%s as %s", made->within,
                            plural(made->within), made->within == 1 ? "s" : "",
                            made->within == 1 ? "it is" : "they are"));
  FIL_TRY(add_fate(wish, made, &note, error));
  FIL_TRY(fil_problem_add(work->problems, FIL_SEVERITY_NOTE, "ties projected", place, note.bytes, NULL, error));
done:
  fil_text_destroy(&note);
  return status;
}

/* Projects, and makes a problem of what cannot be projected. */
static fil_status project(projecting *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_error reason = {0};
  status = fil_project(work->network, work->projections, work->count, work->made, &reason);
  if (status == FIL_ERROR_DATA)
    return report(work, work->count == 1 ? work->wishes[0].onto : NULL, reason.message, NULL, error);
  if (status != FIL_OK)
    return fil_error_set(error, status, "%s", reason.message);
  for (size_t k = 0; k < work->count; k++)
    FIL_TRY(tell(work, k, error));
done:
  return status;
}

fil_status fil_projection_apply(const fil_projection_wish wishes[], size_t count, const char *file,
                                fil_network *network, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  projecting work = {
      .wishes = wishes, .count = count, .file = file, .network = network, .problems = problems, .sound = true};
  if (count == 0)
    return FIL_OK;
  work.projections = fil_memory_new(count, sizeof *work.projections);
  work.made = fil_memory_new(count, sizeof *work.made);
  work.names = fil_memory_new(count, sizeof *work.names);
  if (!work.projections || !work.made || !work.names)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < count; k++)
    FIL_TRY(settle(&work, k, error));
  if (work.sound)
    FIL_TRY(project(&work, error));
done:
  for (size_t k = 0; work.names && k < count; k++)
    fil_text_destroy(&work.names[k]);
  fil_memory_free(work.projections);
  fil_memory_free(work.made);
  fil_memory_free(work.names);
  return status;
}
