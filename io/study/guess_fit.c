/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which columns of two sheets name the same actors. */
#include "graph/assemble.h"
#include "io/sheet/heading_words.h"
#include "io/study/guess_sheet.h"

/* Values of an edge column that are ids, at least half of them; else 0. */
static size_t fit(const fil_guess_column *edge, const fil_guess_column *ids)
{
  const size_t shared = edge->taken || !*edge->heading ? 0 : fil_guess_shared(edge, ids);
  return shared * 2 >= fil_guess_values(edge) ? shared : 0;
}

/* The two edge columns that fit the ids, the first one earlier in the sheet. Of several, those most of whose values
   fit, but for mistakes, come first, then those that stand first. */
size_t fil_guess_ends(const fil_guess_sheet *edges, const fil_guess_column *ids, size_t ends[2])
{
  size_t count = 0;
  for (int loose = 0; loose < 2; loose++) {
    for (size_t k = 0; k < edges->count && count < 2; k++) {
      const fil_guess_column *column = &edges->columns[k];
      const bool near = fit(column, ids) * 4 >= fil_guess_values(column) * 3;
      if (fit(column, ids) && (near || loose) && (count == 0 || ends[0] != k))
        ends[count++] = k;
    }
  }
  if (count == 2 && ends[0] > ends[1]) {
    const size_t first = ends[0];
    ends[0] = ends[1];
    ends[1] = first;
  }
  return count;
}

/* How well two sheets fit together as ties and actors when that column names the actors. */
size_t fil_guess_fit(const fil_guess_sheet *edges, const fil_guess_column *ids, const size_t known[2])
{
  size_t ends[2] = {known[0], known[1]};
  if (ends[0] == FIL_NO_COLUMN || ends[1] == FIL_NO_COLUMN) {
    if (fil_guess_ends(edges, ids, ends) < 2)
      return 0;
  }
  return fit(&edges->columns[ends[0]], ids) + fit(&edges->columns[ends[1]], ids);
}

/* The node column that names the actors as the ties do; FIL_NO_COLUMN when none does. `known`: source and target. */
size_t fil_guess_ids(const fil_guess_sheet *nodes, const fil_guess_sheet *edges, const size_t known[2])
{
  size_t best = FIL_NO_COLUMN, most = 0;
  const size_t usual = fil_guess_usual(nodes, fil_heading_words_id);
  for (size_t k = 0; k < nodes->count; k++) {
    const fil_guess_column *column = &nodes->columns[k];
    const size_t found = fil_guess_is_key(nodes, column) ? fil_guess_fit(edges, column, known) : 0;
    if (found > most || (found == most && found > 0 && k == usual)) {
      best = k;
      most = found;
    }
  }
  return best == FIL_NO_COLUMN ? usual : best;
}

/* Without a node sheet: the two columns that have most values in common, else the first two that are no numbers. */
void fil_guess_ends_alone(const fil_guess_sheet *edges, size_t ends[2])
{
  size_t most = 0, count = 0;
  for (size_t a = 0; a < edges->count; a++) {
    for (size_t b = a + 1; b < edges->count && !edges->columns[a].taken; b++) {
      const fil_guess_column *one = &edges->columns[a], *other = &edges->columns[b];
      const size_t shared =
          other->taken || (one->numbers && other->numbers && one->years) ? 0 : fil_guess_shared(one, other);
      if (shared > most && fil_guess_values(one) > 2) {
        most = shared;
        ends[0] = a;
        ends[1] = b;
        count = 2;
      }
    }
  }
  for (size_t k = 0; k < edges->count && count < 2; k++) {
    if (!edges->columns[k].taken && !edges->columns[k].numbers && *edges->columns[k].heading)
      ends[count++] = k;
  }
}
