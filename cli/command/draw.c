/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere draw: figures as files. */
#include "cli/colouring.h"
#include "cli/command.h"
#include "cli/companions.h"
#include "cli/drawing.h"
#include "cli/picture.h"
#include "cli/readings.h"
#include "cli/seed.h"
#include "cli/subject.h"
#include "graph/memory.h"
#include "io/ending.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* The figures asked for, and where they go. */
typedef struct draw_plan {
  fil_drawing *drawings;
  fil_text *names; /* of their files, without ending */
  size_t count;
  fil_names relations; /* of --relation */
  const fil_picture_format *format;
  const char *output;
  bool into_folder;    /* `output` is a folder */
  bool latex;          /* a .tex takes in the PDF */
  const char *caption; /* file for it; NULL: none */
} draw_plan;

static void destroy_plan(draw_plan *plan)
{
  for (size_t k = 0; k < plan->count; k++)
    fil_text_destroy(&plan->names[k]);
  fil_memory_free(plan->drawings);
  fil_memory_free(plan->names);
  fil_names_destroy(&plan->relations);
}

/* The study's own drawing of that name, or else its first of that figure, or else a plain one. */
static fil_drawing find_drawing(const fil_study *study, const char *name)
{
  for (size_t k = 0; k < study->figure_count; k++) {
    const char *wished = study->figures[k].name;
    if (wished && strcmp(wished, name) == 0)
      return fil_drawing_of(study, &study->figures[k]);
  }
  for (size_t k = 0; k < study->figure_count; k++) {
    const char *figure = study->figures[k].figure;
    if (figure && strcmp(figure, name) == 0)
      return fil_drawing_of(study, &study->figures[k]);
  }
  return fil_drawing_plain(study, name);
}

/* The figures named, or else the study's, or else the network. */
static fil_status choose_figures(draw_plan *plan, const fil_subject *subject, fil_error *error)
{
  const fil_study *study = &subject->study;
  size_t count = subject->name_count ? subject->name_count : study->figure_count ? study->figure_count : 1;
  plan->drawings = fil_memory_new(count, sizeof *plan->drawings);
  plan->names = fil_memory_new(count, sizeof *plan->names);
  if (!plan->drawings || !plan->names)
    return fil_error_memory(error);
  plan->count = count;
  for (size_t k = 0; k < count; k++) {
    if (subject->name_count)
      plan->drawings[k] = find_drawing(study, subject->names[k]);
    else
      plan->drawings[k] =
          study->figure_count ? fil_drawing_of(study, &study->figures[k]) : fil_drawing_plain(study, "network");
  }
  return FIL_OK;
}

/* What the command line says goes before what the study says. */
static fil_status adjust_figures(draw_plan *plan, const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_readings_split(options->relation, &plan->relations, error));
  for (size_t k = 0; k < plan->count; k++) {
    fil_drawing *drawing = &plan->drawings[k];
    drawing->title = options->title ? options->title : drawing->title;
    for (int p = 0; p < FIL_PROPERTIES; p++)
      drawing->properties[p] = options->properties[p] ? options->properties[p] : drawing->properties[p];
    fil_drawing_wish(drawing, options->wishes);
    drawing->relations = options->relation ? &plan->relations : drawing->relations;
    FIL_TRY(fil_drawing_check(drawing, error));
  }
  FIL_TRY(fil_drawing_name(plan->drawings, plan->count, plan->names, error));
done:
  return status;
}

static bool is_folder(const char *path)
{
  struct stat found;
  size_t length = strlen(path);
  return (length && path[length - 1] == '/') || (stat(path, &found) == 0 && S_ISDIR(found.st_mode));
}

static fil_status choose_output(draw_plan *plan, const fil_options *options, fil_error *error)
{
  char ending[32] = "";
  if (!options->output)
    return fil_error_set(error, FIL_ERROR_USAGE, "name the file to draw to, such as -o %s.svg",
                         plan->drawings[0].figure);
  bool standard = strcmp(options->output, "-") == 0;
  if (standard && plan->count > 1)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "%zu figures do not go into one stream; name a folder, such as "
                         "-o figures, or one figure",
                         plan->count);
  plan->output = options->output;
  plan->into_folder = !standard && (plan->count > 1 || is_folder(options->output));
  const fil_ending found = fil_ending_of(options->output);
  if (!plan->into_folder)
    snprintf(ending, sizeof ending, "%.*s", (int)found.length, found.bytes);
  fil_kind kind;
  fil_kind_find(plan->drawings[0].figure, &kind);
  const char *format = options->format ? options->format : *ending ? ending : standard ? kind.source : "svg";
  const fil_status status = fil_picture_format_find(format, &plan->format, error);
  if (status == FIL_OK && !plan->into_folder && fil_picture_is_source(plan->format) && strcmp(format, kind.source) != 0)
    return fil_error_set(error, FIL_ERROR_USAGE, "the figure %s is made as %s, not as %s", kind.name, kind.source,
                         format);
  return status;
}

/* A source is what the figure is made as. */
static const char *ending_of(const draw_plan *plan, size_t position)
{
  fil_kind kind;
  fil_kind_find(plan->drawings[position].figure, &kind);
  return fil_picture_is_source(plan->format) ? kind.source : plan->format->name;
}

/* Where the picture of a figure goes. */
static fil_status name_picture(const draw_plan *plan, size_t position, fil_text *path, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_ending ending = fil_ending_of(plan->output);
  if (!plan->into_folder && plan->latex && fil_ending_is(&ending, "tex"))
    return fil_text_format(path, error, "%.*s.pdf", (int)ending.stem, plan->output);
  FIL_TRY(fil_text_add(path, plan->output, error));
  if (plan->into_folder && path->bytes[path->length - 1] != '/')
    FIL_TRY(fil_text_add(path, "/", error));
  if (plan->into_folder)
    FIL_TRY(fil_text_format(path, error, "%s.%s", plan->names[position].bytes, ending_of(plan, position)));
done:
  return status;
}

/* Before the work: LaTeX must find every PDF. */
static fil_status check_latex(draw_plan *plan, fil_error *error)
{
  fil_text path = {0};
  fil_status status = fil_picture_format_find("pdf", &plan->format, error);
  for (size_t k = 0; k < plan->count && status == FIL_OK; k++) {
    fil_text_clear(&path);
    status = name_picture(plan, k, &path, error);
    if (status == FIL_OK)
      status = fil_companions_check_latex(path.bytes, error);
  }
  fil_text_destroy(&path);
  return status;
}

/* LaTeX takes in a PDF; a caption has a file of its own. */
static fil_status choose_companions(draw_plan *plan, const fil_options *options, fil_error *error)
{
  const bool standard = strcmp(plan->output, "-") == 0;
  plan->caption = options->caption;
  plan->latex = strcmp(plan->format->name, "tex") == 0;
  if (plan->latex && standard)
    return fil_error_set(error, FIL_ERROR_USAGE, "LaTeX takes in a PDF beside it; name a file, such as -o %s.tex",
                         plan->drawings[0].figure);
  if (plan->caption && plan->into_folder)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "each figure in a folder has its caption beside it; leave --caption out");
  if (plan->caption && standard && strcmp(plan->caption, "-") == 0)
    return fil_error_set(error, FIL_ERROR_USAGE, "figure and caption do not go into one stream; name a file for one");
  return plan->latex ? check_latex(plan, error) : FIL_OK;
}

static fil_status make_folder(const char *path, fil_error *error)
{
  if (mkdir(path, 0777) == 0 || (errno == EEXIST && is_folder(path)))
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_FILE, "folder %s cannot be made: %s", path, strerror(errno));
}

static fil_status draw_one(const draw_plan *plan, size_t position, fil_subject *subject, fil_progress_bar *bar,
                           bool quiet, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text source = {0}, path = {0}, caption = {0};
  fil_kind kind;
  const fil_companions companions = {.caption = plan->caption,
                                     .beside = plan->into_folder,
                                     .latex = plan->latex,
                                     .width_mm = fil_drawing_width(&plan->drawings[position])};
  fil_kind_find(plan->drawings[position].figure, &kind);
  FIL_TRY(name_picture(plan, position, &path, error));
  status = fil_drawing_make(&plan->drawings[position], &subject->network, &subject->study, &bar->progress, &source,
                            &caption, error);
  fil_progress_bar_hide(bar);
  if (status == FIL_ERROR_PROGRAM && source.length > 0)
    status = fil_picture_leave(&kind, &source, path.bytes, error);
  if (status != FIL_OK)
    goto done;
  FIL_TRY(fil_picture_write(&kind, &source, plan->format, path.bytes, error));
  FIL_TRY(fil_companions_write(&companions, &source, path.bytes, error));
  if (plan->into_folder)
    fprintf(stderr, "%s\n", path.bytes);
  if (caption.length && !quiet)
    fprintf(stderr, "%s\n", caption.bytes);
done:
  fil_text_destroy(&source);
  fil_text_destroy(&path);
  fil_text_destroy(&caption);
  return status;
}

static fil_status run(const fil_options *options, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_subject subject = {0};
  fil_progress_bar bar = {0};
  draw_plan plan = {0};
  fil_progress_bar_start(&bar, options->quiet);
  FIL_TRY(fil_subject_open(&subject, options, error));
  FIL_TRY(fil_colouring_take(options->colours, &subject.study.colours, error));
  FIL_TRY(choose_figures(&plan, &subject, error));
  FIL_TRY(adjust_figures(&plan, options, error));
  FIL_TRY(choose_output(&plan, options, error));
  FIL_TRY(choose_companions(&plan, options, error));
  if (options->seed)
    FIL_TRY(fil_seed_read(options->seed, &subject.study.seed, error));
  FIL_TRY(fil_subject_prepare(&subject, options, &bar, error));
  if (plan.into_folder)
    FIL_TRY(make_folder(plan.output, error));
  for (size_t k = 0; k < plan.count; k++)
    FIL_TRY(draw_one(&plan, k, &subject, &bar, options->quiet, error));
done:
  fil_progress_bar_hide(&bar);
  destroy_plan(&plan);
  fil_subject_destroy(&subject);
  return status;
}

static const fil_option_row rows[] = {
    FIL_OPTION_VALUE(output, 'o', "FILE",
                     "file to draw to, its ending being the format; a folder for several; - source"),
    FIL_OPTION_VALUE(format, 0, "FORMAT", "svg, pdf, png, eps or tex; dot, of charts gp, to be edited"),
    FIL_OPTION_VALUE(caption, 0, "FILE", "file for the caption; figures in a folder have it beside them"),
    FIL_OPTION_VALUE(relation, 0, "R", "relations drawn, such as trade or trade,innovation; usually all"),
#define FIL_PROPERTY(name, key, option, of_ties, help)                                                                 \
  {option, 0, "WHAT", help, offsetof(fil_options, properties[FIL_PROPERTY_##name])},
#include "io/diagram/properties.def"
#undef FIL_PROPERTY
#define FIL_WISH(name, key, option, argument, help)                                                                    \
  {option, 0, argument, help, offsetof(fil_options, wishes[FIL_WISH_##name])},
#include "io/diagram/wishes.def"
#undef FIL_WISH
    FIL_OPTION_VALUE(colours, 0, "LIST", "of categories and relations by name, such as \"bank=#E69F00,trade=#444444\""),
    FIL_OPTION_VALUE(title, 0, "TITLE", "written over the drawing"),
    FIL_OPTION_VALUE(seed, 0, "N", "seed of the layout; usually the study's, or 1"),
    FIL_SUBJECT_OPTIONS,
    FIL_OPTION_SWITCH(quiet, 'q', "no progress bar, warnings and notes"),
    FIL_OPTION_END,
};

const fil_command fil_command_draw = {
    .name = "draw",
    .summary = "Draws figures",
    .operands = "STUDY [FIGURE…]",
    .details =
        "Without FIGURE, those that the study asks for, or else the network. `filiere list figures` tells them.\n"
        "WHAT is a measure or a column of the data, with a scale behind it where it holds numbers: Staff:log\n"
        "(linear, sqrt, log or quantile); usually square root for sizes and widths, linear for colours.",
    .example = "filiere draw examples/bread-chain/study.json chain -o chain.pdf --width 180mm",
    .options = rows,
    .least = 1,
    .most = 64,
    .run = run,
};
