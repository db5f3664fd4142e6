/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables of figures, of their palettes, and of all formats. */
#include "cli/kind.h"
#include "cli/listing.h"
#include "cli/picture.h"
#include "graph/number.h"
#include "io/diagram/theme.h"
#include "io/network/format.h"
#include "io/table/format.h"

fil_status fil_listing_figures(fil_table *table, fil_error *error)
{
  static const char *const columns[] = {"figure", "title", "question", NULL};
  fil_status status = FIL_OK;
  FIL_TRY(fil_listing_begin(table, "figures", "Figures", columns, error));
  for (size_t k = 0; k < fil_kind_count(); k++) {
    const fil_kind kind = fil_kind_at(k);
    const char *const cells[] = {kind.name, kind.title, kind.question};
    FIL_TRY(fil_listing_add(table, cells, error));
  }
done:
  return status;
}

fil_status fil_listing_formats(fil_table *table, fil_error *error)
{
  static const char *const columns[] = {"format", "of", "title", NULL};
  fil_status status = FIL_OK;
  FIL_TRY(fil_listing_begin(table, "formats", "Formats", columns, error));
  for (size_t k = 0; k < fil_table_format_count(); k++) {
    const char *const cells[] = {fil_table_format_at(k)->name, "tables", fil_table_format_at(k)->title};
    FIL_TRY(fil_listing_add(table, cells, error));
  }
  for (size_t k = 0; k < fil_network_format_count(); k++) {
    const fil_network_format *format = fil_network_format_at(k);
    const char *of = !format->write                      ? "networks in"
                     : format->read || format->is_sheets ? "networks in and out"
                                                         : "networks out";
    const char *const cells[] = {format->name, of, format->title};
    FIL_TRY(fil_listing_add(table, cells, error));
  }
  for (size_t k = 0; k < fil_picture_format_count(); k++) {
    const char *const cells[] = {fil_picture_format_at(k)->name, "figures", fil_picture_format_at(k)->title};
    FIL_TRY(fil_listing_add(table, cells, error));
  }
done:
  return status;
}

fil_status fil_listing_palettes(fil_table *table, fil_error *error)
{
  static const char *const columns[] = {"palette", NULL};
  fil_status status = FIL_OK;
  FIL_TRY(fil_listing_begin(table, "palettes", "Palettes", columns, error));
  for (size_t k = 0; fil_palette_name(k); k++) {
    const char *const cells[] = {fil_palette_name(k)};
    FIL_TRY(fil_listing_add(table, cells, error));
  }
done:
  return status;
}

fil_status fil_listing_themes(fil_table *table, fil_error *error)
{
  static const char *const columns[] = {"theme",   "title", "width_mm", "most_height_mm",
                                        "text_pt", "font",  "palette",  NULL};
  fil_status status = FIL_OK;
  FIL_TRY(fil_listing_begin(table, "themes", "Themes", columns, error));
  for (size_t k = 0; fil_theme_at(k); k++) {
    const fil_theme *theme = fil_theme_at(k);
    char width[FIL_NUMBER_LENGTH], height[FIL_NUMBER_LENGTH], text[FIL_NUMBER_LENGTH];
    fil_number_write(theme->height_mm, height);
    const char *const cells[] = {theme->name,
                                 theme->title,
                                 fil_number_write(theme->width_mm, width),
                                 theme->height_mm > 0 ? height : NULL,
                                 fil_number_write(theme->text_size, text),
                                 theme->font,
                                 theme->palette};
    FIL_TRY(fil_listing_add(table, cells, error));
  }
done:
  return status;
}
