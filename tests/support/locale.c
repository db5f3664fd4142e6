/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Every test program takes the locale of its environment, as a host program may: numbers must not follow it. The
   system's own words stay English, so that tests can read them. */
#include <locale.h>

__attribute__((constructor)) static void take_locale(void)
{
  setlocale(LC_ALL, "");
  setlocale(LC_MESSAGES, "C");
}
