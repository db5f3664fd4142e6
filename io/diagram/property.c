/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The list of properties. */
#include "io/diagram/property.h"

static const struct {
  const char *key;
  bool of_ties;
} properties[] = {
#define FIL_PROPERTY(name, key, option, of_ties, help) {key, of_ties},
#include "io/diagram/properties.def"
#undef FIL_PROPERTY
};

const char *fil_property_key(fil_property property)
{
  return properties[property].key;
}

bool fil_property_is_of_ties(fil_property property)
{
  return properties[property].of_ties;
}
