/* SPDX-License-Identifier: GPL-2.0-or-later */
/* SVG for screens, read and written by libxml2. */
#include "io/diagram/screen.h"

#include <libxml/hash.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdint.h>
#include <string.h>

static bool is(const xmlNode *node, const char *name)
{
  return node && node->type == XML_ELEMENT_NODE && xmlStrcmp(node->name, BAD_CAST name) == 0;
}

/* Whether one of the element's classes is this. */
static bool has_class(xmlNode *element, const char *wanted)
{
  xmlChar *classes = xmlGetNoNsProp(element, BAD_CAST "class");
  const size_t length = strlen(wanted);
  bool found = false;
  for (const char *at = (const char *)classes; at && !found && *at; at += strspn(at, " ")) {
    const size_t word = strcspn(at, " ");
    found = word == length && strncmp(at, wanted, length) == 0;
    at += word;
  }
  xmlFree(classes);
  return found;
}

static bool is_blank(const xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent(node);
  const bool blank = content && strspn((const char *)content, " \t\n") == (size_t)xmlStrlen(content);
  xmlFree(content);
  return blank;
}

static void drop(xmlNode *node)
{
  xmlUnlinkNode(node);
  xmlFreeNode(node);
}

/* Drops a node, and the line end before it. */
static void drop_line(xmlNode *node)
{
  if (node->prev && node->prev->type == XML_TEXT_NODE && is_blank(node->prev))
    drop(node->prev);
  drop(node);
}

/* Puts the children of an element in its place. */
static void unwrap(xmlNode *element)
{
  for (xmlNode *child = element->children, *next; child; child = next) {
    next = child->next;
    if (child->type == XML_TEXT_NODE)
      continue;
    xmlUnlinkNode(child);
    xmlAddPrevSibling(element, child);
  }
  drop_line(element);
}

/* <g id="a_x"><a xlink:title="tip">…</a></g>: the tip goes to `*tip`, to be freed, the drawing stays. */
static void take_tip(xmlNode *group, xmlChar **tip)
{
  for (xmlNode *child = group->children, *next; child; child = next) {
    next = child->next;
    xmlNode *link = is(child, "g") ? xmlFirstElementChild(child) : NULL;
    if (!is(link, "a") || xmlHasProp(link, BAD_CAST "href"))
      continue;
    if (!*tip)
      *tip = xmlGetProp(link, BAD_CAST "title");
    unwrap(link);
    unwrap(child);
  }
}

/* The title that Graphviz gives, its own name of the thing, becomes the tip. */
static fil_status put_tip(xmlNode *group, fil_error *error)
{
  xmlChar *tip = NULL;
  xmlNode *title = xmlFirstElementChild(group);
  fil_status status = FIL_OK;
  take_tip(group, &tip);
  if (is(title, "title"))
    drop_line(title);
  if (tip && *tip && !has_class(group, "graph")) {
    title = xmlNewNode(group->ns, BAD_CAST "title");
    xmlNode *text = xmlNewText(tip);
    if (!title || !text || !group->children)
      status = fil_error_memory(error);
    else {
      xmlAddChild(title, text);
      xmlAddPrevSibling(group->children, title);
    }
  }
  xmlFree(tip);
  return status;
}

static fil_status number_id(xmlNode *element, xmlHashTable *seen, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text changed = {0};
  xmlChar *id = xmlGetNoNsProp(element, BAD_CAST "id");
  if (!id)
    return FIL_OK;
  const uintptr_t before = (uintptr_t)xmlHashLookup(seen, id);
  if (before > 0) {
    FIL_TRY(fil_text_format(&changed, error, "%s.%zu", (const char *)id, (size_t)before + 1));
    if (!xmlSetProp(element, BAD_CAST "id", BAD_CAST changed.bytes))
      FIL_TRY(fil_error_memory(error));
  }
  if (xmlHashUpdateEntry(seen, id, (void *)(before + 1), NULL) != 0)
    FIL_TRY(fil_error_memory(error));
done:
  xmlFree(id);
  fil_text_destroy(&changed);
  return status;
}

static void adapt_texts(xmlNode *group)
{
  for (xmlNode *child = group->children, *next; child; child = next) {
    next = child->next;
    if (is(child, "text") && is_blank(child))
      drop_line(child);
    else if (is(child, "text") && has_class(group, "actor"))
      xmlSetProp(child, BAD_CAST "class", BAD_CAST "label");
  }
}

/* Groups stand beside each other in the one of the whole graph. */
static fil_status adapt_groups(xmlNode *parent, xmlHashTable *seen, fil_error *error)
{
  fil_status status = FIL_OK;
  for (xmlNode *child = parent->children, *next; child; child = next) {
    next = child->next;
    if (child->type == XML_COMMENT_NODE) {
      drop_line(child);
      continue;
    }
    if (!is(child, "g"))
      continue;
    FIL_TRY(put_tip(child, error));
    FIL_TRY(number_id(child, seen, error));
    adapt_texts(child);
    if (has_class(child, "graph"))
      FIL_TRY(adapt_groups(child, seen, error));
  }
done:
  return status;
}

static fil_status add_first(xmlNode *root, const char *name, const char *text, fil_error *error)
{
  xmlNode *element = xmlNewNode(root->ns, BAD_CAST name);
  xmlNode *content = xmlNewText(BAD_CAST text);
  if (!element || !content || !root->children || !xmlSetProp(element, BAD_CAST "id", BAD_CAST name))
    return fil_error_memory(error);
  xmlAddChild(element, content);
  xmlAddPrevSibling(root->children, element);
  return FIL_OK;
}

static fil_status name_root(xmlNode *root, const char *title, const char *description, fil_error *error)
{
  fil_status status = FIL_OK;
  const bool titled = title && *title, described = description && *description;
  xmlSetProp(root, BAD_CAST "role", BAD_CAST "img");
  if (titled || described)
    xmlSetProp(root, BAD_CAST "aria-labelledby", BAD_CAST(!described ? "title" : titled ? "title desc" : "desc"));
  if (described)
    FIL_TRY(add_first(root, "desc", description, error));
  if (titled)
    FIL_TRY(add_first(root, "title", title, error));
done:
  return status;
}

fil_status fil_screen(fil_text *picture, size_t from, const char *title, const char *description, fil_error *error)
{
  fil_status status = FIL_OK;
  xmlChar *bytes = NULL;
  int length = 0;
  xmlHashTable *seen = xmlHashCreate(64);
  xmlDoc *document = xmlReadMemory(fil_text_string(picture) + from, (int)(picture->length - from), NULL, NULL,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
  if (!root || !is(root, "svg")) {
    status = fil_error_set(error, FIL_ERROR_PROGRAM, "Graphviz wrote an SVG that cannot be read");
    goto done;
  }
  if (!seen)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(adapt_groups(root, seen, error));
  FIL_TRY(name_root(root, title, description, error));
  xmlDocDumpMemoryEnc(document, &bytes, &length, "UTF-8");
  if (!bytes)
    FIL_TRY(fil_error_memory(error));
  picture->length = from;
  FIL_TRY(fil_text_add_bytes(picture, (const char *)bytes, (size_t)length, error));
done:
  xmlFree(bytes);
  xmlFreeDoc(document);
  xmlHashFree(seen, NULL);
  return status;
}
