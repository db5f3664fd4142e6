/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values in pages, drawings, GraphML and GEXF, found by XPath; GraphML's elements are in the namespace g, those of GEXF
   in x. Each call stops the test on a failure. */
#ifndef FIL_TESTS_SUPPORT_XPATH_H
#define FIL_TESTS_SUPPORT_XPATH_H

#include <libxml/tree.h>

void assert_xpath(xmlDoc *document, const char *expression, const char *expected);
double xpath_number(xmlDoc *document, const char *expression);

#endif
