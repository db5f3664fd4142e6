/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The table of actors on the page. */
#include "io/report/actors.h"

#include "io/report/page.h"

#include <string.h>

const fil_table *fil_report_actors(const fil_report *report)
{
  for (size_t k = 0; k < report->table_count; k++) {
    const fil_table *table = report->tables[k];
    if (table->column_count > 0 && strcmp(table->columns[0]->name, "id") == 0)
      return table;
  }
  return NULL;
}

size_t fil_report_actors_shown(const fil_table *actors)
{
  const size_t rows = fil_table_rows(actors);
  return rows < FIL_PAGE_ROWS ? rows : FIL_PAGE_ROWS;
}
