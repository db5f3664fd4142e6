/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Breaks the layer rule: graph is below io, and XML is io's. */
#include "io/sheet.h"

#include <libxml/tree.h>
