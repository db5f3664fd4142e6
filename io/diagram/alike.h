/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours of a study's own that some readers can hardly tell apart, or hardly see. */
#ifndef FIL_IO_DIAGRAM_ALIKE_H
#define FIL_IO_DIAGRAM_ALIKE_H

#include "io/diagram/work.h"

/* Tells, where the colours are the study's own, which categories and which relations of the legend look alike: to
   everyone, to a kind of colour blindness (a difference by CIEDE2000 under 6, in tints behind text under 3.5, less than
   any two of the palettes here have) or in grey print (lightness L* less than 3 apart); and which lines have less
   contrast with a white page than the 3 to 1 that WCAG 2.1 (success criterion 1.4.11) asks of what must be seen. */
fil_status fil_alike_say(fil_work *work, fil_error *error);

#endif
