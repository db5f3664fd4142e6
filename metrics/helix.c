/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words that name universities, firms and governments. */
#include "metrics/helix.h"

#include "graph/memory.h"

#include <string.h>

/* Beginnings of words, in the order of their precedence. */
static const struct {
  fil_helix helix;
  const char *const *stems;
} words[] = {
    {FIL_HELIX_UNIVERSITY, (const char *const[]){"universit", "research", "school", "college", "academ", "institute",
                                                 "scien", "educat", "laborator", "университет", "научн", "исследов",
                                                 "институт", "академ", "колледж", "образов", "ғылым", "білім", NULL}},
    {FIL_HELIX_GOVERNMENT,
     (const char *const[]){"govern", "public", "ministr", "state", "municipal", "authorit", "administrat", "akimat",
                           "правительств", "министерств", "государств", "муниципал", "администрац", "акимат", "әкімдік",
                           "мемлекет", "министрлі", NULL}},
    {FIL_HELIX_INDUSTRY,
     (const char *const[]){"industr",      "enterprise", "firm",      "compan",   "business", "supplier", "manufactur",
                           "producer",     "trader",     "предприят", "фирм",     "компан",   "бизнес",   "поставщик",
                           "производител", "промышлен",  "кәсіпорын", "жеткізуш", "өндіруш",  "сауда",    NULL}},
};

/* Whether a word of the text begins so; a word begins behind whatever is no letter of ASCII or UTF-8, nor a digit. */
static bool has_stem(const char *text, const char *stem)
{
  for (const char *at = strstr(text, stem); at; at = strstr(at + 1, stem)) {
    const unsigned char before = at > text ? (unsigned char)at[-1] : ' ';
    const bool within = before >= 0x80 || (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
    if (!within)
      return true;
  }
  return false;
}

static fil_helix recognise(const char *folded)
{
  for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
    for (const char *const *stem = words[k].stems; *stem; stem++) {
      if (has_stem(folded, *stem))
        return words[k].helix;
    }
  }
  return FIL_HELICES;
}

fil_status fil_helix_find(const fil_view *view, const fil_choices *choices, fil_helix helices[], fil_error *error)
{
  for (size_t node = 0; node < view->node_count; node++)
    helices[node] = FIL_HELICES;
  for (uint32_t group = 0; choices->groups && group < choices->group_count; group++) {
    char *folded = fil_text_fold(choices->group_names[group]);
    if (!folded)
      return fil_error_memory(error);
    const fil_helix helix = recognise(folded);
    fil_memory_free(folded);
    for (size_t node = 0; node < view->node_count; node++) {
      if (choices->groups[node] == group)
        helices[node] = helix;
    }
  }
  return FIL_OK;
}
