/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Has no line in the catalogue. */
extern const int fil_metric_forgotten;
