/* SPDX-License-Identifier: GPL-2.0-or-later */
/* When nodes and edges of GEXF hold: moments and intervals as the periods that are understood everywhere else. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/gexf_reading.h"

#include <stdio.h>
#include <string.h>

/* A moment as a period: no time of day, whole numbers without a fraction, nothing for infinity. */
static fil_status simplify(char **moment, fil_error *error)
{
  static const char *const infinite[] = {"Infinity", "+Infinity", "-Infinity", "INF", "-INF", "inf", "-inf"};
  double number;
  char written[FIL_NUMBER_LENGTH];
  if (!*moment)
    return FIL_OK;
  for (size_t k = 0; k < sizeof infinite / sizeof *infinite; k++) {
    if (strcmp(*moment, infinite[k]) == 0)
      **moment = '\0';
  }
  if (strchr(*moment, '.') && fil_number_read(*moment, strlen(*moment), '.', &number))
    return fil_memory_set(moment, fil_number_write(number, written), error);
  char *time = strchr(*moment, 'T');
  if (time && time > *moment && strchr(*moment, '-'))
    *time = '\0';
  return FIL_OK;
}

/* One end of an interval; `*is_open` says that the moment itself is not in it. */
static fil_status read_end(gexf_reading *reading, const char *closed, const char *open, char **moment, fil_error *error)
{
  fil_status status = FIL_OK;
  xmlTextReader *reader = reading->elements.reader;
  FIL_TRY(fil_xml_attribute(reader, closed, moment, error));
  if (!*moment) {
    FIL_TRY(fil_xml_attribute(reader, open, moment, error));
    if (*moment)
      FIL_TRY(fil_gexf_tell(reading, GEXF_REMARK_OPEN_ENDS, *moment, error));
  }
  FIL_TRY(simplify(moment, error));
done:
  return status;
}

/* Start and end of what is at the reader, NULL or "" where it has none. A moment is both. */
static fil_status read_ends(gexf_reading *reading, char **start, char **end, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(read_end(reading, "start", "startopen", start, error));
  FIL_TRY(read_end(reading, "end", "endopen", end, error));
  if (!*start && !*end) {
    FIL_TRY(read_end(reading, "timestamp", "timestamp", start, error));
    FIL_TRY(fil_memory_set(end, *start, error));
  }
done:
  return status;
}

/* "2009–2012", "2009–", "–2012", "2009". */
static fil_status join(fil_text *period, const char *start, const char *end, fil_error *error)
{
  const char *from = start ? start : "", *to = end ? end : "";
  fil_text_clear(period);
  if (strcmp(from, to) == 0)
    return fil_text_add(period, from, error);
  return fil_text_format(period, error, "%s–%s", from, to);
}

static fil_status set_node_time(gexf_reading *reading, const char *start, const char *end, fil_error *error)
{
  fil_status status = FIL_OK;
  if (start)
    FIL_TRY(fil_elements_set_named(&reading->elements, "start", FIL_OF_NODES, /*is_number=*/false, start, error));
  if (end)
    FIL_TRY(fil_elements_set_named(&reading->elements, "end", FIL_OF_NODES, /*is_number=*/false, end, error));
done:
  return status;
}

static fil_status tell_lists(gexf_reading *reading, fil_error *error)
{
  static const char *const lists[] = {"timestamps", "intervals"};
  fil_status status = FIL_OK;
  char *list = NULL;
  for (size_t k = 0; k < 2; k++) {
    FIL_TRY(fil_xml_attribute(reading->elements.reader, lists[k], &list, error));
    if (list)
      FIL_TRY(fil_gexf_tell(reading, GEXF_REMARK_TIME_LISTS, lists[k], error));
  }
done:
  fil_memory_free(list);
  return status;
}

fil_status fil_gexf_read_time(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  char *start = NULL, *end = NULL;
  reading->spells = 0;
  FIL_TRY(read_ends(reading, &start, &end, error));
  FIL_TRY(tell_lists(reading, error));
  if (reading->elements.current[FIL_OF_NODES].is_open)
    FIL_TRY(set_node_time(reading, start, end, error));
  else
    FIL_TRY(join(&reading->period, start, end, error));
done:
  fil_memory_free(start);
  fil_memory_free(end);
  return status;
}

fil_status fil_gexf_read_spell(gexf_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_element *edge = &reading->elements.current[FIL_OF_EDGES];
  fil_text period = {0};
  char *start = NULL, *end = NULL;
  reading->spells++;
  FIL_TRY(read_ends(reading, &start, &end, error));
  if (edge->is_open) {
    FIL_TRY(join(&period, start, end, error));
    FIL_TRY(fil_names_add(&edge->periods, fil_text_string(&period), error));
  } else if (reading->elements.current[FIL_OF_NODES].is_open) {
    FIL_TRY(set_node_time(reading, start, end, error));
    if (reading->spells > 1)
      FIL_TRY(fil_gexf_tell(reading, GEXF_REMARK_NODE_SPELLS, "spell", error));
  }
done:
  fil_text_destroy(&period);
  fil_memory_free(start);
  fil_memory_free(end);
  return status;
}
