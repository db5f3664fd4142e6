/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Drawings inside the page, read and written by libxml2 so that nothing in them can break out. */
#include "io/report/svg.h"

#include "io/report/svg_links.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

static bool is(const xmlChar *name, const char *expected)
{
  return xmlStrcasecmp(name, BAD_CAST expected) == 0;
}

static fil_status set_attribute(xmlNode *element, const char *name, const char *value, fil_error *error)
{
  return xmlSetProp(element, BAD_CAST name, BAD_CAST value) ? FIL_OK : fil_error_memory(error);
}

/* Puts `name` and a hyphen behind each `mark` in the value of an attribute. */
static fil_status prefix_after(xmlAttr *attribute, const char *mark, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text value = {0};
  xmlChar *before = xmlNodeListGetString(attribute->doc, attribute->children, 1);
  if (!before || !strstr((const char *)before, mark))
    goto done;
  const char *rest = (const char *)before;
  for (const char *found; (found = strstr(rest, mark)); rest = found + strlen(mark)) {
    FIL_TRY(fil_text_add_bytes(&value, rest, (size_t)(found - rest), error));
    FIL_TRY(fil_text_format(&value, error, "%s%s-", mark, name));
  }
  FIL_TRY(fil_text_add(&value, rest, error));
  if (!xmlSetNsProp(attribute->parent, attribute->ns, attribute->name, BAD_CAST value.bytes))
    status = fil_error_memory(error);
done:
  xmlFree(before);
  fil_text_destroy(&value);
  return status;
}

static fil_status rename_id(xmlAttr *attribute, const char *name, fil_error *error)
{
  fil_text value = {0};
  xmlChar *before = xmlNodeListGetString(attribute->doc, attribute->children, 1);
  fil_status status = fil_text_format(&value, error, "%s-%s", name, before ? (const char *)before : "");
  if (status == FIL_OK)
    status = set_attribute(attribute->parent, "id", value.bytes, error);
  xmlFree(before);
  fil_text_destroy(&value);
  return status;
}

/* Drops what could act, renames what is named, leaves the rest. */
static fil_status adapt_attributes(xmlNode *element, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  for (xmlAttr *attribute = element->properties, *next; attribute; attribute = next) {
    next = attribute->next;
    if (xmlStrncasecmp(attribute->name, BAD_CAST "on", 2) == 0 || is(attribute->name, "aria-labelledby"))
      xmlRemoveProp(attribute);
    else if (is(attribute->name, "id"))
      FIL_TRY(rename_id(attribute, name, error));
    else
      FIL_TRY(prefix_after(attribute, is(attribute->name, "href") ? "#" : "url(#", name, error));
  }
done:
  return status;
}

/* The next node of the document after `node` and all that is in it, or the first thing in it. */
static xmlNode *next_node(xmlNode *node, const xmlNode *root)
{
  if (node->children && node->type == XML_ELEMENT_NODE)
    return node->children;
  while (node != root && !node->next)
    node = node->parent;
  return node == root ? NULL : node->next;
}

/* The title of the whole would be the tool-tip of everything in it; the page has a heading instead. */
static void drop_title(xmlNode *root)
{
  for (xmlNode *child = root->children, *next; child; child = next) {
    next = child->next;
    if (child->type != XML_ELEMENT_NODE || !is(child->name, "title"))
      continue;
    xmlUnlinkNode(child);
    xmlFreeNode(child);
  }
}

/* Comments and instructions go: HTML ends them elsewhere than XML does. */
static fil_status adapt(xmlNode *root, const char *name, const char *title, fil_error *error)
{
  fil_status status = FIL_OK;
  drop_title(root);
  for (xmlNode *node = root, *next; node; node = next) {
    next = next_node(node, root);
    if (node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE) {
      xmlUnlinkNode(node);
      xmlFreeNode(node);
      continue;
    }
    if (node->type != XML_ELEMENT_NODE)
      continue;
    if (is(node->name, "script") || is(node->name, "foreignObject"))
      return fil_error_set(error, FIL_ERROR_DATA, "the figure %s brings a script, which no page takes in", name);
    FIL_TRY(adapt_attributes(node, name, error));
  }
  FIL_TRY(set_attribute(root, "role", "img", error));
  FIL_TRY(set_attribute(root, "aria-label", title, error));
done:
  return status;
}

fil_status fil_svg_embed(const fil_text *drawing, const char *name, const char *title, const fil_table *actors,
                         fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  bool linked = false;
  xmlBuffer *buffer = xmlBufferCreate();
  xmlDoc *document = xmlReadMemory(fil_text_string(drawing), (int)drawing->length, NULL, NULL,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
  if (!root || !is(root->name, "svg")) {
    status = fil_error_set(error, FIL_ERROR_DATA, "the figure %s is no SVG", name);
    goto done;
  }
  FIL_TRY(adapt(root, name, title, error));
  if (actors)
    FIL_TRY(fil_svg_link(root, name, actors, &linked, error));
  if (linked) /* what is in an image cannot be got at */
    FIL_TRY(set_attribute(root, "role", "group", error));
  if (!buffer || xmlNodeDump(buffer, document, root, 0, /*format=*/0) < 0)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(fil_sink_write(sink, (const char *)xmlBufferContent(buffer), (size_t)xmlBufferLength(buffer), error));
done:
  xmlBufferFree(buffer);
  xmlFreeDoc(document);
  return status;
}
