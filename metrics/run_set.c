/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Parameters of metrics: the usual ones, and those that somebody sets by name, "katz.alpha". */
#include "graph/find_node.h"
#include "graph/number.h"
#include "metrics/catalogue.h"
#include "metrics/running.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { NAMES_LIMIT = 256, NAME_LENGTH = 96 };

/* The place of a setting's parameter in a metric's list, or -1. */
static int find_parameter(const fil_metric *metric, const char *setting)
{
  const size_t length = strlen(metric->name);
  if (!metric->parameters || strncmp(setting, metric->name, length) != 0 || setting[length] != '.')
    return -1;
  for (int k = 0; metric->parameters[k].name; k++) {
    if (strcmp(metric->parameters[k].name, setting + length + 1) == 0)
      return k;
  }
  return -1;
}

static fil_status refuse_name(const char *name, fil_error *error)
{
  char full[NAMES_LIMIT][NAME_LENGTH];
  const char *names[NAMES_LIMIT];
  size_t count = 0;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    for (int p = 0; metric->parameters && metric->parameters[p].name && count < NAMES_LIMIT; p++) {
      snprintf(full[count], NAME_LENGTH, "%s.%s", metric->name, metric->parameters[p].name);
      names[count] = full[count];
      count++;
    }
  }
  const char *nearest = fil_text_nearest(name, names, count);
  return fil_error_set(error, FIL_ERROR_USAGE, "there is no parameter \"%s\"%s%s%s", name,
                       nearest ? "; did you mean \"" : "", nearest ? nearest : "", nearest ? "\"?" : "");
}

static fil_status refuse_value(const fil_setting *setting, const fil_parameter *parameter, fil_error *error)
{
  char least[FIL_NUMBER_LENGTH], most[FIL_NUMBER_LENGTH], value[FIL_NUMBER_LENGTH];
  fil_number_write(parameter->minimum, least);
  fil_number_write(parameter->maximum, most);
  const bool open = isinf(parameter->maximum);
  return fil_error_set(error, FIL_ERROR_USAGE, "%s is %s; it must be %s %s%s%s", setting->name,
                       fil_number_write(setting->value, value), open ? "at least" : "between", least,
                       open ? "" : " and ", open ? "" : most);
}

/* The parameter of that name, or NULL. */
static const fil_parameter *find(const char *name)
{
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const int place = find_parameter(fil_catalogue_at(k), name);
    if (place >= 0)
      return &fil_catalogue_at(k)->parameters[place];
  }
  return NULL;
}

bool fil_run_takes_node(const char *name)
{
  const fil_parameter *parameter = find(name);
  return parameter && isnan(parameter->maximum);
}

static fil_status check(const fil_setting *setting, fil_error *error)
{
  const fil_parameter *parameter = find(setting->name);
  if (!parameter)
    return refuse_name(setting->name, error);
  if (isnan(parameter->maximum)) /* a node */
    return FIL_OK;
  if (isnan(setting->value))
    return fil_error_set(error, FIL_ERROR_USAGE, "%s is \"%s\"; it must be a number", setting->name, setting->text);
  const bool within = setting->value >= parameter->minimum && setting->value <= parameter->maximum;
  return within ? FIL_OK : refuse_value(setting, parameter, error);
}

fil_status fil_run_check_settings(const fil_settings *settings, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; settings && k < settings->count; k++)
    FIL_TRY(check(&settings->items[k], error));
done:
  return status;
}

/* The value of a parameter, in words too. */
static fil_status take(const fil_running *running, const fil_setting *setting, const fil_parameter *parameter,
                       double *value, char shown[FIL_NUMBER_LENGTH], const char **words, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t node;
  *value = setting->value;
  *words = fil_number_write(setting->value, shown);
  if (!isnan(parameter->maximum))
    return FIL_OK;
  FIL_TRY(fil_find_node(running->network, setting->text ? setting->text : shown, setting->name, &node, error));
  *value = (double)node + 1;
  *words = fil_network_label(running->network, node);
done:
  return status;
}

fil_status fil_running_set(fil_running *running, fil_task *task, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_parameter *parameters = task->metric->parameters;
  const fil_settings *settings = running->request->settings;
  for (size_t k = 0; parameters && parameters[k].name; k++)
    task->parameters[k] = parameters[k].usual;
  for (size_t k = 0; settings && k < settings->count; k++) {
    const int place = find_parameter(task->metric, settings->items[k].name);
    char number[FIL_NUMBER_LENGTH];
    const char *words;
    if (place < 0)
      continue;
    FIL_TRY(take(running, &settings->items[k], &parameters[place], &task->parameters[place], number, &words, error));
    FIL_TRY(
        fil_table_remark(running->result, error, "%s: %s is %s.", task->metric->title, parameters[place].name, words));
  }
done:
  return status;
}
