/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The two forms of the figure "groups". */
#ifndef FIL_IO_DIAGRAM_FIGURE_GROUPS_H
#define FIL_IO_DIAGRAM_FIGURE_GROUPS_H

#include "io/diagram/clusters.h"

/* Boxes around the actors of each group, tied boxes near each other. */
fil_status fil_groups_draw_boxes(const fil_clusters *clusters, fil_work *work, fil_error *error);

/* A mark for each group, its actors by category as a pie, and lines of the ties between groups together. */
fil_status fil_groups_draw_collapsed(const fil_clusters *clusters, fil_work *work, fil_error *error);

#endif
