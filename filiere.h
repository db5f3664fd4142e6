/* SPDX-License-Identifier: GPL-2.0-or-later */
/* libfiliere: industrial clusters and value chains as networks. The public headers in reading order. */
#ifndef FIL_FILIERE_H
#define FIL_FILIERE_H

/* clang-format off */
#include "graph/error.h"
#include "graph/memory.h"
#include "graph/workers.h"
#include "graph/progress.h"
#include "graph/text.h"
#include "graph/number.h"
#include "graph/column.h"
#include "graph/table.h"
#include "graph/schema.h"
#include "graph/problem.h"
#include "graph/network.h"
#include "graph/period.h"
#include "graph/repeat.h"
#include "graph/assemble.h"
#include "graph/project.h"
#include "graph/view.h"
#include "metrics/metric.h"
#include "metrics/catalogue.h"
#include "metrics/baseline.h"
#include "metrics/run.h"
#include "metrics/findings.h"
#include "metrics/words.h"
#include "io/names.h"
#include "io/study/study.h"
#include "io/study/study_sheets.h"
#include "io/load/load.h"
#include "io/study/guess.h"
#include "io/study/study_write.h"
#include "io/sink.h"
#include "io/table/format.h"
#include "io/network/graphml.h"
#include "io/diagram/draw.h"
#include "io/chart/chart.h"
#include "io/report/report.h"
/* clang-format on */

#endif
