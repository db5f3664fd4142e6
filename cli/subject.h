/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a command works on: the study that its operands name, the network, and what is wrong with them. */
#ifndef FIL_CLI_SUBJECT_H
#define FIL_CLI_SUBJECT_H

#include "cli/options.h"
#include "cli/progress.h"
#include "graph/network.h"
#include "graph/problem.h"
#include "io/study/study.h"

/* Rows of a command's options that say how its STUDY is read. */
#define FIL_SUBJECT_OPTIONS                                                                                            \
  FIL_OPTION_VALUE(merge, 0, "HOW", "weight of a tie that stands in several rows: sum, max, mean or first"),           \
      FIL_OPTION_VALUE(period, 0, "PERIOD", "ties that hold then: 2019, 2019-05, 2015-2019, or a wave"),               \
      FIL_OPTION_VALUE(project, 0, "MODE",                                                                             \
                       "tie the nodes of a category by shared partners; MODE:newman, MODE:jaccard"),                   \
      FIL_OPTION_SWITCH(undirected, 0, "relations that declare no direction are undirected"),                          \
      FIL_OPTION_VALUE(workers, 0, "N",                                                                                \
                       "workers for large files and random networks; usually one for each core, at most 8")

/* Starts as { 0 }. */
typedef struct fil_subject {
  fil_study study;
  fil_network network;
  fil_problems problems;
  const char *const *names; /* the operands after STUDY: metrics, figures; borrowed */
  size_t name_count;
  const char *project; /* what --project says; NULL: nothing; borrowed */
} fil_subject;

/* Reads the study file, or makes the study that stands for the files given. The first operand is STUDY; without the
   ending .json it is a sheet or a network, and all operands next to it with a dot or a slash in them are others. `-` is
   standard input: JSON when it begins with a brace. JSON is a study unless it is a network by what is in it. Mistakes
   join `problems`. `subject` is initialised here. */
fil_status fil_subject_read(fil_subject *subject, const fil_options *options, fil_error *error);

/* Fails with FIL_ERROR_USAGE when an operand is left that is no file, for a command that takes none. */
fil_status fil_subject_take_no_names(const fil_subject *subject, const char *command, fil_error *error);

/* As fil_subject_read, and when the study has mistakes tells them on standard error and fails with FIL_ERROR_DATA. */
fil_status fil_subject_open(fil_subject *subject, const fil_options *options, fil_error *error);

/* Loads the network, unless the study has errors, and projects it as --project says. Whatever is wrong or odd joins
   `problems`. */
fil_status fil_subject_load(fil_subject *subject, const fil_progress *progress, fil_error *error);

/* Fails with FIL_ERROR_DATA when `problems` holds errors. */
fil_status fil_subject_judge(const fil_subject *subject, fil_error *error);

/* Loads, tells the data report on standard error (errors alone when `options` says quiet), and judges. */
fil_status fil_subject_prepare(fil_subject *subject, const fil_options *options, fil_progress_bar *bar,
                               fil_error *error);

void fil_subject_destroy(fil_subject *subject);

/* The option --loops, of commands that measure. */
#define FIL_LOOPS_OPTION FIL_OPTION_SWITCH(loops, 0, "degree, strength, size and ties of groups with self-loops too")

#endif
