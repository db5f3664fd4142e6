/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names its descriptor after something else. */
const fil_metric fil_metric_other = {0};
