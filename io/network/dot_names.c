/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names with a role, and those of Graphviz's own. */
#include "io/network/dot_names.h"

/* Without `label`, `weight`, `dir` and `group`, which data have too. */
#define DRAWING                                                                                                        \
  {"_background", FIL_FIELD_LEFT_OUT}, {"area", FIL_FIELD_LEFT_OUT}, {"arrowhead", FIL_FIELD_LEFT_OUT},                \
      {"arrowsize", FIL_FIELD_LEFT_OUT}, {"arrowtail", FIL_FIELD_LEFT_OUT}, {"bb", FIL_FIELD_LEFT_OUT},                \
      {"bgcolor", FIL_FIELD_LEFT_OUT}, {"center", FIL_FIELD_LEFT_OUT}, {"charset", FIL_FIELD_LEFT_OUT},                \
      {"color", FIL_FIELD_LEFT_OUT}, {"colorscheme", FIL_FIELD_LEFT_OUT}, {"constraint", FIL_FIELD_LEFT_OUT},          \
      {"decorate", FIL_FIELD_LEFT_OUT}, {"distortion", FIL_FIELD_LEFT_OUT}, {"edgehref", FIL_FIELD_LEFT_OUT},          \
      {"edgetarget", FIL_FIELD_LEFT_OUT}, {"edgetooltip", FIL_FIELD_LEFT_OUT}, {"edgeURL", FIL_FIELD_LEFT_OUT},        \
      {"fillcolor", FIL_FIELD_LEFT_OUT}, {"fixedsize", FIL_FIELD_LEFT_OUT}, {"fontcolor", FIL_FIELD_LEFT_OUT},         \
      {"fontname", FIL_FIELD_LEFT_OUT}, {"fontsize", FIL_FIELD_LEFT_OUT}, {"forcelabels", FIL_FIELD_LEFT_OUT},         \
      {"gradientangle", FIL_FIELD_LEFT_OUT}, {"head_lp", FIL_FIELD_LEFT_OUT}, {"headclip", FIL_FIELD_LEFT_OUT},        \
      {"headhref", FIL_FIELD_LEFT_OUT}, {"headlabel", FIL_FIELD_LEFT_OUT}, {"headport", FIL_FIELD_LEFT_OUT},           \
      {"headtarget", FIL_FIELD_LEFT_OUT}, {"headtooltip", FIL_FIELD_LEFT_OUT}, {"headURL", FIL_FIELD_LEFT_OUT},        \
      {"height", FIL_FIELD_LEFT_OUT}, {"href", FIL_FIELD_LEFT_OUT}, {"image", FIL_FIELD_LEFT_OUT},                     \
      {"imagepos", FIL_FIELD_LEFT_OUT}, {"imagescale", FIL_FIELD_LEFT_OUT}, {"labelangle", FIL_FIELD_LEFT_OUT},        \
      {"labeldistance", FIL_FIELD_LEFT_OUT}, {"labelfloat", FIL_FIELD_LEFT_OUT},                                       \
      {"labelfontcolor", FIL_FIELD_LEFT_OUT}, {"labelfontname", FIL_FIELD_LEFT_OUT},                                   \
      {"labelfontsize", FIL_FIELD_LEFT_OUT}, {"labelhref", FIL_FIELD_LEFT_OUT}, {"labeljust", FIL_FIELD_LEFT_OUT},     \
      {"labelloc", FIL_FIELD_LEFT_OUT}, {"labeltarget", FIL_FIELD_LEFT_OUT}, {"labeltooltip", FIL_FIELD_LEFT_OUT},     \
      {"labelURL", FIL_FIELD_LEFT_OUT}, {"layer", FIL_FIELD_LEFT_OUT}, {"len", FIL_FIELD_LEFT_OUT},                    \
      {"lhead", FIL_FIELD_LEFT_OUT}, {"lp", FIL_FIELD_LEFT_OUT}, {"ltail", FIL_FIELD_LEFT_OUT},                        \
      {"margin", FIL_FIELD_LEFT_OUT}, {"minlen", FIL_FIELD_LEFT_OUT}, {"nojustify", FIL_FIELD_LEFT_OUT},               \
      {"ordering", FIL_FIELD_LEFT_OUT}, {"orientation", FIL_FIELD_LEFT_OUT}, {"outputorder", FIL_FIELD_LEFT_OUT},      \
      {"penwidth", FIL_FIELD_LEFT_OUT}, {"peripheries", FIL_FIELD_LEFT_OUT}, {"pin", FIL_FIELD_LEFT_OUT},              \
      {"pos", FIL_FIELD_LEFT_OUT}, {"rank", FIL_FIELD_LEFT_OUT}, {"rects", FIL_FIELD_LEFT_OUT},                        \
      {"regular", FIL_FIELD_LEFT_OUT}, {"root", FIL_FIELD_LEFT_OUT}, {"samehead", FIL_FIELD_LEFT_OUT},                 \
      {"sametail", FIL_FIELD_LEFT_OUT}, {"samplepoints", FIL_FIELD_LEFT_OUT}, {"shape", FIL_FIELD_LEFT_OUT},           \
      {"shapefile", FIL_FIELD_LEFT_OUT}, {"showboxes", FIL_FIELD_LEFT_OUT}, {"sides", FIL_FIELD_LEFT_OUT},             \
      {"size", FIL_FIELD_LEFT_OUT}, {"skew", FIL_FIELD_LEFT_OUT}, {"sortv", FIL_FIELD_LEFT_OUT},                       \
      {"splines", FIL_FIELD_LEFT_OUT}, {"style", FIL_FIELD_LEFT_OUT}, {"tail_lp", FIL_FIELD_LEFT_OUT},                 \
      {"tailclip", FIL_FIELD_LEFT_OUT}, {"tailhref", FIL_FIELD_LEFT_OUT}, {"taillabel", FIL_FIELD_LEFT_OUT},           \
      {"tailport", FIL_FIELD_LEFT_OUT}, {"tailtarget", FIL_FIELD_LEFT_OUT}, {"tailtooltip", FIL_FIELD_LEFT_OUT},       \
      {"tailURL", FIL_FIELD_LEFT_OUT}, {"target", FIL_FIELD_LEFT_OUT}, {"texlbl", FIL_FIELD_LEFT_OUT},                 \
      {"tooltip", FIL_FIELD_LEFT_OUT}, {"URL", FIL_FIELD_LEFT_OUT}, {"vertices", FIL_FIELD_LEFT_OUT},                  \
      {"width", FIL_FIELD_LEFT_OUT}, {"xlabel", FIL_FIELD_LEFT_OUT}, {"xlp", FIL_FIELD_LEFT_OUT},                      \
      {"z", FIL_FIELD_LEFT_OUT},

const fil_field_name fil_dot_node_names[] = {
    {"label", FIL_FIELD_LABEL}, {"category", FIL_FIELD_CATEGORY}, {"stage", FIL_FIELD_STAGE}, DRAWING{0}};

const fil_field_name fil_dot_edge_names[] = {{"relation", FIL_FIELD_RELATION},
                                             {"weight", FIL_FIELD_WEIGHT},
                                             {"dir", FIL_FIELD_DIRECTED},
                                             {"period", FIL_FIELD_PERIOD},
                                             DRAWING{0}};
