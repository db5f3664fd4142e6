/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The list of metrics, and names looked up in it. */
#include "metrics/catalogue.h"

#include "graph/text.h"

#include <string.h>

#define FIL_TOPIC(name, title)
#define FIL_METRIC(name) extern const fil_metric fil_metric_##name;
#include "metrics/catalogue.def"
#undef FIL_METRIC

static const fil_metric *const metrics[] = {
#define FIL_METRIC(name) &fil_metric_##name,
#include "metrics/catalogue.def"
#undef FIL_METRIC
};
#undef FIL_TOPIC

/* The list with its headings: metrics are entries without name. */
static const fil_topic entries[] = {
#define FIL_TOPIC(name, title) {name, title},
#define FIL_METRIC(name) {NULL, NULL},
#include "metrics/catalogue.def"
#undef FIL_TOPIC
#undef FIL_METRIC
};

enum { METRICS = sizeof metrics / sizeof metrics[0], NAMES_LIMIT = 1024 };

const char *fil_level_name(fil_level level)
{
  static const char *const names[FIL_LEVELS] = {"node",     "edge",          "group",   "group_pair",
                                                "relation", "relation_pair", "network", "table"};
  return names[level];
}

const char *fil_program_name(fil_program program)
{
  static const char *const names[FIL_PROGRAMS] = {"filiere", "igraph", "networkx", "gephi", "ucinet"};
  return names[program];
}

const char *fil_program_title(fil_program program)
{
  static const char *const titles[FIL_PROGRAMS] = {"filiere", "igraph", "NetworkX", "Gephi", "UCINET"};
  return titles[program];
}

size_t fil_catalogue_count(void)
{
  return METRICS;
}

const fil_metric *fil_catalogue_at(size_t position)
{
  return metrics[position];
}

fil_form fil_form_at(int position)
{
  return (fil_form){.weighted = position & 1, .loops = position & 2};
}

const char *fil_form_suffix(fil_form form)
{
  static const char *const suffixes[FIL_FORMS] = {"", "_weighted", "_with_loops", "_weighted_with_loops"};
  return suffixes[form.weighted + 2 * form.loops];
}

bool fil_metric_has_weighted(const fil_metric *metric)
{
  return metric->weight_role == FIL_WEIGHT_STRENGTH || metric->weight_role == FIL_WEIGHT_COST;
}

bool fil_metric_has_form(const fil_metric *metric, fil_form form)
{
  return (!form.weighted || fil_metric_has_weighted(metric)) && (!form.loops || metric->loops);
}

bool fil_measure_is_named(const fil_metric *metric, size_t measure, fil_form form, const char *name)
{
  const char *base = metric->measures[measure].name;
  const size_t length = strlen(base);
  return strncmp(name, base, length) == 0 && strcmp(name + length, fil_form_suffix(form)) == 0;
}

const fil_topic *fil_catalogue_topic(size_t position)
{
  const fil_topic *topic = NULL;
  for (size_t k = 0, metric = 0; metric <= position; k++) {
    if (entries[k].name)
      topic = &entries[k];
    else
      metric++;
  }
  return topic;
}

static bool has_measure(const fil_metric *metric, const char *name)
{
  for (size_t m = 0; metric->measures && metric->measures[m].name; m++) {
    for (int k = 0; k < FIL_FORMS; k++) {
      if (fil_metric_has_form(metric, fil_form_at(k)) && fil_measure_is_named(metric, m, fil_form_at(k), name))
        return true;
    }
  }
  return false;
}

bool fil_metric_has_name(const fil_metric *metric, const char *name)
{
  return strcmp(metric->name, name) == 0 || has_measure(metric, name);
}

/* Names of metrics go before those of measures. */
const fil_metric *fil_catalogue_find_at(fil_level level, const char *name)
{
  for (size_t k = 0; k < METRICS; k++) {
    if (metrics[k]->level == level && strcmp(metrics[k]->name, name) == 0)
      return metrics[k];
  }
  for (size_t k = 0; k < METRICS; k++) {
    if (metrics[k]->level == level && has_measure(metrics[k], name))
      return metrics[k];
  }
  return NULL;
}

const fil_metric *fil_catalogue_find(const char *name)
{
  static const fil_level order[] = {FIL_LEVEL_NODE,     FIL_LEVEL_NETWORK,       FIL_LEVEL_EDGE,  FIL_LEVEL_GROUP,
                                    FIL_LEVEL_RELATION, FIL_LEVEL_RELATION_PAIR, FIL_LEVEL_TABLE, FIL_LEVEL_GROUP_PAIR};
  for (size_t k = 0; k < sizeof order / sizeof *order; k++) {
    const fil_metric *found = fil_catalogue_find_at(order[k], name);
    if (found)
      return found;
  }
  return NULL;
}

const char *fil_catalogue_nearest(const char *name)
{
  const char *names[NAMES_LIMIT];
  size_t count = 0;
  for (size_t k = 0; k < METRICS; k++) {
    names[count++] = metrics[k]->name;
    for (size_t m = 0; metrics[k]->measures && metrics[k]->measures[m].name && count < NAMES_LIMIT - METRICS; m++)
      names[count++] = metrics[k]->measures[m].name;
  }
  return fil_text_nearest(name, names, count);
}
