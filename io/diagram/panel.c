/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What one panel holds. */
#include "io/diagram/panel.h"

#include <math.h>
#include <string.h>

size_t fil_panel_tied(const fil_panel *panel, bool tied[], size_t nodes)
{
  size_t found = 0;
  memset(tied, 0, nodes * sizeof *tied);
  for (size_t k = 0; k < panel->ties.count; k++) {
    const uint32_t ends[] = {panel->ties.items[k].source, panel->ties.items[k].target};
    for (int end = 0; end < 2; end++) {
      found += !tied[ends[end]];
      tied[ends[end]] = true;
    }
  }
  return found;
}

size_t fil_panel_new_ties(const fil_panel *panel, const fil_panel *before)
{
  size_t found = 0;
  for (size_t k = 0; before && k < panel->ties.count; k++)
    found += !fil_ties_has(&before->ties, &panel->ties.items[k]);
  return found;
}

double fil_panel_density(const fil_panel *panel, size_t actors)
{
  const bool directed = panel->ties.count && panel->ties.items[0].directed;
  const double pairs = (double)actors * ((double)actors - 1) / (directed ? 1 : 2);
  return pairs > 0 ? (double)panel->ties.count / pairs : NAN;
}

void fil_panel_destroy(fil_panel *panel)
{
  fil_text_destroy(&panel->heading);
  fil_ties_destroy(&panel->ties);
}
