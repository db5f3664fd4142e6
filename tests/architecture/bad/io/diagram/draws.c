/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Keeps the layer rule. */
#include <cjson/cJSON.h>
#include <graphviz/cgraph.h>
