/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values in documents, found by XPath. */
#include "tests/support/xpath.h"

#include "tests/support/testing.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/* Owned by the caller. */
static xmlXPathObject *find(xmlDoc *document, const char *expression)
{
  xmlXPathContext *context = xmlXPathNewContext(document);
  xmlXPathRegisterNs(context, BAD_CAST "g", BAD_CAST "http://graphml.graphdrawing.org/xmlns");
  xmlXPathRegisterNs(context, BAD_CAST "x", BAD_CAST "http://www.gexf.net/1.2draft");
  xmlXPathObject *found = xmlXPathEvalExpression(BAD_CAST expression, context);
  xmlXPathFreeContext(context);
  if (!found)
    fail_msg("%s is no XPath", expression);
  return found;
}

void assert_xpath(xmlDoc *document, const char *expression, const char *expected)
{
  xmlXPathObject *found = find(document, expression);
  xmlChar *text = xmlXPathCastToString(found);
  assert_string_equal((const char *)text, expected);
  xmlFree(text);
  xmlXPathFreeObject(found);
}

double xpath_number(xmlDoc *document, const char *expression)
{
  xmlXPathObject *found = find(document, expression);
  double number = xmlXPathCastToNumber(found);
  xmlXPathFreeObject(found);
  return number;
}
