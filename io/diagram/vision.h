/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How far apart colours are to readers with and without colour vision. */
#ifndef FIL_IO_DIAGRAM_VISION_H
#define FIL_IO_DIAGRAM_VISION_H

/* Whose eyes: the three kinds of colour blindness at full severity (Machado, Oliveira & Fernandes 2009, "A
   Physiologically-based Model for Simulation of Color Vision Deficiency", DOI 10.1109/TVCG.2009.113). */
typedef enum fil_vision {
  FIL_VISION_NORMAL,
  FIL_VISION_PROTANOPIA,
  FIL_VISION_DEUTERANOPIA,
  FIL_VISION_TRITANOPIA,
  FIL_VISIONS,
} fil_vision;

/* CIE 1976 L*a*b* under D65. */
typedef struct fil_lab {
  double lightness, a, b;
} fil_lab;

/* "#RRGGBB" as such eyes see it. */
fil_lab fil_vision_lab(const char *colour, fil_vision vision);

/* The difference CIEDE2000 (Sharma, Wu & Dalal 2005, DOI 10.1002/col.20070), from 0; about 1 can just be seen. */
double fil_vision_difference(fil_lab one, fil_lab other);

/* The contrast of "#RRGGBB" with a white page by WCAG 2.1, from 1 to 21. */
double fil_vision_contrast(const char *colour);

#endif
