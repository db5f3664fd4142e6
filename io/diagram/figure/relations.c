/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "relations": a panel for each relation, the same actors at the same places in all of them. */
#include "graph/memory.h"
#include "io/diagram/panels.h"

enum { PANELS_MOST = 9 };

static fil_status make_panel(fil_panel *panel, const fil_work *work, uint32_t relation, fil_error *error)
{
  fil_status status = FIL_OK;
  bool *keep = fil_memory_new(work->ties.count, sizeof *keep);
  if (!keep)
    return fil_error_memory(error);
  for (size_t k = 0; k < work->ties.count; k++)
    keep[k] = work->ties.items[k].relation == relation;
  FIL_TRY(fil_text_add(&panel->heading, fil_relation_label(&work->network->schema.relations[relation]), error));
  FIL_TRY(fil_ties_pool(&panel->ties, work->network, &work->ties, 1, error));
  FIL_TRY(fil_ties_keep(&panel->ties, keep, error));
  FIL_TRY(fil_ties_fold(&panel->ties, work->network, work->request, error));
done:
  fil_memory_free(keep);
  return status;
}

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_panels panels = {.method = "Actors keep places, sizes and colours in all panels; those tied in any relation are "
                                 "near each other",
                       .counts = "Over each panel: actors with ties there, ties, and their density among all actors",
                       .density = true};
  size_t count = 0;
  const uint32_t relations = (uint32_t)work->network->schema.relation_count;
  for (uint32_t k = 0; k < relations; k++)
    count += work->ties.most[k] > 0;
  if (count == 0)
    return fil_error_set(error, FIL_ERROR_USAGE, "the figure relations needs ties between actors");
  /* Many dashes are confetti, and headings tell relations apart. */
  work->looks.solid = work->looks.fineness < 1;
  FIL_TRY(fil_panels_reserve(&panels, count, error));
  count = 0;
  for (uint32_t k = 0; k < relations; k++) {
    if (work->ties.most[k] > 0)
      FIL_TRY(make_panel(&panels.items[count++], work, k, error));
  }
  FIL_TRY(fil_panels_draw(&panels, work, error));
done:
  fil_panels_destroy(&panels);
  return status;
}

/* Several relations, and not more than a page has room for. */
static bool is_usual(const fil_network *network)
{
  size_t tied = 0;
  const size_t relations = network->schema.relation_count;
  for (uint32_t relation = 0; relation < relations; relation++) {
    bool found = false;
    for (size_t edge = 0; edge < fil_network_edge_count(network) && !found; edge++)
      found = fil_network_relation(network, edge) == relation;
    tied += found;
  }
  return tied >= 2 && tied <= PANELS_MOST;
}

const fil_figure fil_figure_relations = {
    .name = "relations",
    .title = "Relation by relation",
    .question = "Who is tied to whom in each relation, and who in which of them?",
    .size = "betweenness",
    .most_nodes = 200,
    .legend_beneath = true,
    .usual = is_usual,
    .draw = draw,
};
