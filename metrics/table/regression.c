/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Each relation regressed on the others and on what its actors have in common. */
#include "metrics/regression.h"

#include "graph/memory.h"
#include "graph/text.h"
#include "metrics/tabling.h"

#include <math.h>

enum { PERMUTATIONS, SAME_GROUP, DIFFERENCES, WEIGHTS }; /* parameters */
enum { DEPENDENT, PREDICTOR, NUMBERS };                  /* columns: texts, then numbers */

/* What is regressed: the relations of the reading, then the likenesses. */
typedef struct model {
  const fil_view **views;
  char **names; /* by matrix, and of the constant */
  fil_likeness *likenesses;
  uint32_t *places;
  fil_dyads_sources sources;
  size_t left_out;
} model;

static void destroy(model *made)
{
  for (size_t k = 0; made->names && k <= made->sources.view_count + made->sources.likeness_count; k++)
    fil_memory_free(made->names[k]);
  fil_memory_free(made->views);
  fil_memory_free(made->names);
  fil_memory_free(made->likenesses);
  fil_memory_free(made->places);
}

/* A name behind those that are there, such as "difference of staff". */
static fil_status add_name(model *made, const char *before, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  FIL_TRY(fil_text_format(&text, error, "%s%s", before, name));
  FIL_TRY(fil_memory_set(&made->names[made->sources.view_count + made->sources.likeness_count], text.bytes, error));
done:
  fil_text_destroy(&text);
  return status;
}

static fil_status add_relations(model *made, const fil_view *view, const fil_choices *choices, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < choices->relation_count; k++) {
    if (!view->relations[k])
      continue;
    FIL_TRY(add_name(made, "", view->network->schema.relations[k].name, error));
    made->views[made->sources.view_count++] = &choices->relations[k];
  }
done:
  return status;
}

static fil_status add_likeness(model *made, const char *before, const char *name, fil_likeness likeness,
                               fil_error *error)
{
  const fil_status status = add_name(made, before, name, error);
  if (status == FIL_OK)
    made->likenesses[made->sources.likeness_count++] = likeness;
  return status;
}

static fil_status add_likenesses(model *made, const fil_view *view, const fil_choices *choices, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *nodes = &view->network->nodes;
  if (choices->parameters[SAME_GROUP] == 1 && choices->groups)
    FIL_TRY(add_likeness(made, "same ", choices->group_column, (fil_likeness){.groups = choices->groups}, error));
  for (size_t k = FIL_NODE_ROLES; choices->parameters[DIFFERENCES] == 1 && k < nodes->column_count; k++) {
    const fil_column *column = nodes->columns[k];
    if (column->type == FIL_COLUMN_NUMBER)
      FIL_TRY(add_likeness(made, "difference of ", column->name, (fil_likeness){.numbers = column->numbers}, error));
  }
  FIL_TRY(add_name(made, "", "constant", error));
done:
  return status;
}

static bool is_known(const model *made, size_t node)
{
  for (size_t k = 0; k < made->sources.likeness_count; k++) {
    const fil_likeness *likeness = &made->likenesses[k];
    if (likeness->groups ? likeness->groups[node] == FIL_MISSING : isnan(likeness->numbers[node]))
      return false;
  }
  return true;
}

/* Nodes of which something is not known are left out. */
static fil_status place_nodes(model *made, size_t nodes, fil_error *error)
{
  uint32_t next = 0;
  made->places = fil_memory_new(nodes + 1, sizeof *made->places);
  if (!made->places)
    return fil_error_memory(error);
  for (size_t node = 0; node < nodes; node++)
    made->places[node] = is_known(made, node) ? next++ : FIL_MISSING;
  made->left_out = nodes - next;
  made->sources.places = made->places;
  made->sources.place_count = nodes;
  return FIL_OK;
}

static fil_status make_model(model *made, const fil_view *view, const fil_choices *choices, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t room = choices->relation_count + view->network->nodes.column_count + 2;
  made->views = fil_memory_new(room, sizeof(void *));
  made->names = fil_memory_new(room, sizeof *made->names);
  made->likenesses = fil_memory_new(room, sizeof *made->likenesses);
  if (!made->views || !made->names || !made->likenesses)
    return fil_error_memory(error);
  FIL_TRY(add_relations(made, view, choices, error));
  FIL_TRY(add_likenesses(made, view, choices, error));
  FIL_TRY(place_nodes(made, view->node_count, error));
  made->sources.views = made->views;
  made->sources.likenesses = made->likenesses;
  made->sources.weighted = choices->weights && choices->parameters[WEIGHTS] == 1;
done:
  return status;
}

static fil_status add_rows(fil_table *table, const model *made, const fil_regression *regression, double pairs,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < regression->effect_count; k++) {
    const fil_effect *effect = &regression->effects[k];
    const double numbers[] = {
        effect->coefficient, effect->standardized,  isinf(effect->t) ? NAN : effect->t, effect->p, effect->p_greater,
        effect->p_less,      regression->r_squared, regression->r_squared_adjusted,     pairs};
    FIL_TRY(fil_tabling_add_text(table->columns[DEPENDENT], made->names[regression->dependent], error));
    FIL_TRY(fil_tabling_add_text(table->columns[PREDICTOR], made->names[effect->matrix], error));
    for (size_t c = 0; c < sizeof numbers / sizeof *numbers; c++)
      FIL_TRY(fil_column_add_number(table->columns[NUMBERS + c], numbers[c], error));
  }
done:
  return status;
}

/* `predictors` has room for each matrix. */
static fil_status regress(const fil_dyads *dyads, const fil_choices *choices, fil_regression regressions[],
                          bool predictors[], fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t dependent = 0; dependent < dyads->tie_count; dependent++) {
    for (size_t k = 0; k < dyads->count; k++)
      predictors[k] = k != dependent;
    FIL_TRY(fil_regression_init(&regressions[dependent], dependent, predictors, dyads->count, error));
  }
  FIL_TRY(fil_regress(dyads, regressions, dyads->tie_count, choices->seed, (size_t)choices->parameters[PERMUTATIONS],
                      error));
done:
  return status;
}

static fil_status fill(fil_table *table, const model *made, const fil_choices *choices, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dyads dyads = {0};
  const size_t count = made->sources.view_count;
  fil_regression *regressions = fil_memory_new(count + 1, sizeof *regressions);
  bool *predictors = fil_memory_new(count + made->sources.likeness_count + 1, sizeof *predictors);
  if (!regressions || !predictors) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(fil_dyads_build(&dyads, &made->sources, error));
  FIL_TRY(regress(&dyads, choices, regressions, predictors, error));
  for (size_t k = 0; k < count; k++)
    FIL_TRY(add_rows(table, made, &regressions[k], dyads.pairs, error));
done:
  for (size_t k = 0; regressions && k < count; k++)
    fil_regression_destroy(&regressions[k]);
  fil_memory_free(regressions);
  fil_memory_free(predictors);
  fil_dyads_destroy(&dyads);
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  static const fil_tabling_column columns[] = {
      {"dependent", "Dependent relation", FIL_COLUMN_TEXT},
      {"predictor", "Predictor", FIL_COLUMN_TEXT},
      {"coefficient", "Coefficient", FIL_COLUMN_NUMBER},
      {"standardized", "Coefficient, standardized", FIL_COLUMN_NUMBER},
      {"t", "t", FIL_COLUMN_NUMBER},
      {"p", "p (two-sided)", FIL_COLUMN_NUMBER},
      {"p_greater", "p (greater)", FIL_COLUMN_NUMBER},
      {"p_less", "p (less)", FIL_COLUMN_NUMBER},
      {"r_squared", "R²", FIL_COLUMN_NUMBER},
      {"r_squared_adjusted", "R², adjusted", FIL_COLUMN_NUMBER},
      {"pairs", "Pairs", FIL_COLUMN_NUMBER},
      {0},
  };
  fil_status status = FIL_OK;
  model made = {0};
  FIL_TRY(fil_tabling_begin(table, columns, error));
  FIL_TRY(make_model(&made, view, choices, error));
  FIL_TRY(fill(table, &made, choices, error));
  if (made.left_out)
    FIL_TRY(fil_table_remark(table, error, "Regression of ties: nodes left out, as a value of theirs is missing: %zu.",
                             made.left_out));
done:
  destroy(&made);
  return status;
}

static const fil_parameter parameters[] = {
    [PERMUTATIONS] = {"permutations", "how often the nodes change places; 0: never, and no p", 1000, 0, 1e7},
    [SAME_GROUP] = {"same_group", "1: whether two nodes are of one group is a predictor; 0: it is none", 1, 0, 1},
    [DIFFERENCES] = {"differences",
                     "1: how far two nodes are apart in each column of numbers is a predictor; 0: it is none", 0, 0, 1},
    [WEIGHTS] = {"weights", "1: ties have their weights; 0: each counts 1", 1, 0, 1},
    {0},
};

const fil_metric fil_metric_regression = {
    .name = "regression",
    .title = "Regression of ties",
    .question = "What goes with ties of a relation: other relations, or what two actors have in common?",
    .definition =
        "each relation of the reading regressed, by ordinary least squares with a constant, on the other relations of "
        "the reading, on whether two nodes are of one group (1 or 0), and on the absolute differences of their numbers "
        "in the further columns, where asked for; over all ordered pairs of different nodes (unordered where every "
        "relation is undirected), a tie being its weight, or 1 without weights, and no tie 0; nodes of which a value "
        "is missing are left out; p by double semi-partialing (see mrqap), of the constant too; a predictor that does "
        "not vary has no coefficient, and a relation that does not vary, or whose predictors are collinear, no "
        "regression; differences take steps in the square of the number of nodes for each permutation",
    .reference = "Dekker, Krackhardt & Snijders 2007, doi:10.1007/s11336-007-9016-1",
    .level = FIL_LEVEL_TABLE,
    .needs = FIL_NEEDS_RELATIONS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .random = true,
    .parameters = parameters,
    .tabulate = tabulate,
};
