/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours as they are seen. */
#include "io/diagram/vision.h"

#include <math.h>
#include <stdlib.h>

/* On linear red, green and blue. */
static const double visions[FIL_VISIONS][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
};

/* From linear red, green and blue to CIE XYZ as parts of the white of D65. */
static const double to_xyz[3][3] = {{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                                    {0.2126729, 0.7151522, 0.0721750},
                                    {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}};

static void make_linear(const char *colour, double parts[3])
{
  for (int k = 0; k < 3; k++) {
    const char digits[] = {colour[1 + 2 * k], colour[2 + 2 * k], 0};
    const double part = (double)strtol(digits, NULL, 16) / 255;
    parts[k] = part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
  }
}

static void apply(const double matrix[3][3], const double in[3], double out[3])
{
  for (int k = 0; k < 3; k++)
    out[k] = fmin(1, fmax(0, matrix[k][0] * in[0] + matrix[k][1] * in[1] + matrix[k][2] * in[2]));
}

static double companded(double part)
{
  return part > 216.0 / 24389 ? cbrt(part) : (24389.0 / 27 * part + 16) / 116;
}

fil_lab fil_vision_lab(const char *colour, fil_vision vision)
{
  double linear[3], seen[3], xyz[3];
  make_linear(colour, linear);
  apply(visions[vision], linear, seen);
  apply(to_xyz, seen, xyz);
  const double x = companded(xyz[0]), y = companded(xyz[1]), z = companded(xyz[2]);
  return (fil_lab){116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

static double radians(double degrees)
{
  return degrees * acos(-1) / 180;
}

/* In degrees, from 0 to 360. */
static double hue_of(double a, double b)
{
  const double hue = a == 0 && b == 0 ? 0 : atan2(b, a) * 180 / acos(-1);
  return hue < 0 ? hue + 360 : hue;
}

/* How much chroma counts less the more of it there is. */
static double damping(double chroma)
{
  const double power = pow(chroma, 7);
  return sqrt(power / (power + pow(25, 7)));
}

static double mean_hue(double one, double other, double chromas)
{
  if (chromas == 0)
    return one + other;
  if (fabs(one - other) <= 180)
    return (one + other) / 2;
  return one + other < 360 ? (one + other + 360) / 2 : (one + other - 360) / 2;
}

double fil_vision_difference(fil_lab one, fil_lab other)
{
  const double stretch = 1.5 - 0.5 * damping((hypot(one.a, one.b) + hypot(other.a, other.b)) / 2);
  const double chroma_one = hypot(one.a * stretch, one.b), chroma_other = hypot(other.a * stretch, other.b);
  const double hue_one = hue_of(one.a * stretch, one.b), hue_other = hue_of(other.a * stretch, other.b);
  const double chromas = chroma_one * chroma_other, chroma = (chroma_one + chroma_other) / 2;
  double turn = chromas == 0 ? 0 : hue_other - hue_one;
  turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
  const double hue = mean_hue(hue_one, hue_other, chromas);
  const double light = (one.lightness + other.lightness) / 2 - 50;
  const double weight = 1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue)) +
                        0.32 * cos(radians(3 * hue + 6)) - 0.2 * cos(radians(4 * hue - 63));
  const double lightness = (other.lightness - one.lightness) / (1 + 0.015 * light * light / sqrt(20 + light * light));
  const double chromatic = (chroma_other - chroma_one) / (1 + 0.045 * chroma);
  const double hued = 2 * sqrt(chromas) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * weight);
  const double bend = (hue - 275) / 25;
  const double rotation = -2 * damping(chroma) * sin(radians(60 * exp(-bend * bend)));
  return sqrt(lightness * lightness + chromatic * chromatic + hued * hued + rotation * chromatic * hued);
}

double fil_vision_contrast(const char *colour)
{
  double linear[3];
  make_linear(colour, linear);
  return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05);
}
