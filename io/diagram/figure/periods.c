/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "periods": a panel for each period, the same actors at the same places in all of them. */
#include "graph/memory.h"
#include "io/diagram/figure/period_panels.h"
#include "io/diagram/panels.h"

enum { PANELS_USUAL = 12, PANELS_MOST = 24 };

/* Only ties that were not left out on purpose. */
static fil_status thin(fil_ties *ties, const fil_ties *left, fil_error *error)
{
  bool *keep = fil_memory_new(ties->count, sizeof *keep);
  if (!keep)
    return fil_error_memory(error);
  for (size_t k = 0; k < ties->count; k++)
    keep[k] = fil_ties_has(left, &ties->items[k]);
  const fil_status status = fil_ties_keep(ties, keep, error);
  fil_memory_free(keep);
  return status;
}

static fil_status make_panel(fil_panel *panel, const fil_work *work, const fil_period_panels *found, size_t position,
                             bool rows[], size_t *whole, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *column = work->network->edges.columns[work->network->period];
  fil_period_panels_rows(found, work->network, position, rows);
  FIL_TRY(fil_text_add(&panel->heading, fil_dictionary_text(&column->levels, found->levels[position]), error));
  FIL_TRY(fil_ties_collect_rows(&panel->ties, work->network, work->request, rows, error));
  *whole += panel->ties.count;
  FIL_TRY(thin(&panel->ties, &work->ties, error));
done:
  return status;
}

static fil_status make_panels(fil_panels *panels, fil_work *work, const fil_period_panels *found, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t whole = 0;
  bool *rows = fil_memory_new(fil_network_edge_count(work->network), sizeof *rows);
  if (!rows)
    return fil_error_memory(error);
  FIL_TRY(fil_panels_reserve(panels, found->count, error));
  for (size_t k = 0; k < found->count; k++)
    FIL_TRY(make_panel(&panels->items[k], work, found, k, rows, &whole, error));
  work->thinned.ties = whole;
done:
  fil_memory_free(rows);
  return status;
}

static fil_status check(const fil_work *work, const fil_period_panels *found, fil_error *error)
{
  const fil_column *column = work->network->edges.columns[work->network->period];
  if (found->count == 0)
    return fil_error_set(error, FIL_ERROR_USAGE, "the figure periods needs ties with periods; column \"%s\" has none",
                         fil_column_title(column));
  if (found->count > PANELS_MOST)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "the figure periods has room for %d periods, but the ties have %zu; choose some, such as "
                         "--period 2015-2019",
                         (int)PANELS_MOST, found->count);
  return FIL_OK;
}

static fil_status say_rows(fil_work *work, const fil_period_panels *found, fil_error *error)
{
  fil_status status = FIL_OK;
  if (found->timeless > 0)
    FIL_TRY(fil_work_say(work, error, "Rows without a period, %zu, are ties in every panel.", found->timeless));
  if (found->unknown > 0)
    FIL_TRY(fil_work_say(work, error, "Rows whose period is not understood, %zu, are not drawn.", found->unknown));
  if (found->lasting)
    FIL_TRY(fil_work_say(work, error, "Ties that hold in several periods stand in each of their panels."));
done:
  return status;
}

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_period_panels found = {0};
  fil_panels panels = {.method = "Actors keep places, sizes and colours in all panels, which are of all periods "
                                 "together; tied ones are near each other",
                       .counts = "Over each panel: actors with ties then, ties, and how many of them are new",
                       .before = "the period before"};
  if (!work->network->period)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "the figure periods needs ties with periods; give them a column \"Period\" or \"Year\"");
  FIL_TRY(fil_period_panels_find(&found, work->network, work->request, error));
  FIL_TRY(check(work, &found, error));
  FIL_TRY(make_panels(&panels, work, &found, error));
  FIL_TRY(fil_panels_draw(&panels, work, error));
  FIL_TRY(say_rows(work, &found, error));
done:
  fil_panels_destroy(&panels);
  fil_period_panels_destroy(&found);
  return status;
}

/* Several periods, and not more than a page has room for. */
static bool is_usual(const fil_network *network)
{
  const fil_draw_request all = {0};
  fil_period_panels found = {0};
  if (!network->period || fil_period_panels_find(&found, network, &all, NULL) != FIL_OK)
    return false;
  const size_t count = found.count;
  fil_period_panels_destroy(&found);
  return count >= 2 && count <= PANELS_USUAL;
}

const fil_figure fil_figure_periods = {
    .name = "periods",
    .title = "Period by period",
    .question = "Who was tied to whom in each period, and what is new?",
    .size = "betweenness",
    .most_nodes = 200,
    .legend_beneath = true,
    .usual = is_usual,
    .draw = draw,
};
