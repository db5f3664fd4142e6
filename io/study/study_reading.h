/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the parts of reading a study file share. Not for use outside io/. */
#ifndef FIL_IO_STUDY_STUDY_READING_H
#define FIL_IO_STUDY_STUDY_READING_H

#include "io/json.h"
#include "io/study/study.h"

/* All borrowed but the document. */
typedef struct fil_study_reading {
  fil_study *study;
  fil_json json;
  fil_problems *problems;
  const char *file;
} fil_study_reading;

/* A key of an object: where its value goes, and who reads it. */
typedef struct fil_study_key {
  const char *name;
  fil_status (*read)(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);
  size_t offset; /* of the target in the object's structure */
} fil_study_key;

/* Add an error at the place of an item; `remedy` may be NULL. `wanted` ends the sentence "… must be". */
fil_status fil_study_report(fil_study_reading *reading, const cJSON *item, const char *kind, const char *cause,
                            const char *remedy, fil_error *error);
fil_status fil_study_report_type(fil_study_reading *reading, const cJSON *item, const char *wanted, fil_error *error);

/* Reads an object into `target`: each key by its row in `keys`, which ends with { 0 }. Keys that stand there twice or
   are not known are errors; "note" and "notes" are passed over. */
fil_status fil_study_read_object(fil_study_reading *reading, const cJSON *object, const fil_study_key keys[],
                                 void *target, fil_error *error);

/* Tells of keys that stand in an object twice. */
fil_status fil_study_check_repeated(fil_study_reading *reading, const cJSON *object, fil_error *error);

/* Tells of a key that an object lacks, with an example of it. */
fil_status fil_study_require(fil_study_reading *reading, const cJSON *object, const char *key, const char *example,
                             fil_error *error);

/* Values of one kind each, into a char *, a bool, a fil_names. */
fil_status fil_study_read_text(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);
fil_status fil_study_read_flag(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);
fil_status fil_study_read_names(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);

/* Numbers by name, into a fil_settings. */
fil_status fil_study_read_parameters(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);

/* Random networks into a fil_replicates_wish, and a number of them or of samples into a size_t. */
fil_status fil_study_read_baseline(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);
fil_status fil_study_read_count(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);

/* What the properties of figures show, into a fil_style_wish. */
fil_status fil_study_read_style(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);

/* Own palettes and fixed colours, into a fil_colours. */
fil_status fil_study_read_palettes(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);
fil_status fil_study_read_colours(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);

/* The lists of figures and projections, into the study itself. */
fil_status fil_study_read_figures(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);
fil_status fil_study_read_projections(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error);

/* Reads the lists that fil_study_write_schema writes into an empty schema; none of them is declared complete. `*fits`
   is false, and the schema empty, when they are wrong in some way. */
fil_status fil_study_read_schema(fil_schema *schema, const char *text, bool *fits, fil_error *error);

#endif
