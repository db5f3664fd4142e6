/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Breaks the layer rule: io never sees metrics, igraph or, outside io/diagram, cgraph. */
#include "io/sheet.h"
#include "metrics/node/ghost.h"
#include "sheet.h"

#include <graphviz/cgraph.h>
#include <igraph/igraph.h>
#include <stdio.h>
