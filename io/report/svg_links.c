/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Links from drawings, by the ids that io/slug makes of names. */
#include "io/report/svg_links.h"

#include "io/report/actors.h"
#include "io/slug.h"

#include <libxml/hash.h>
#include <string.h>

/* The ids of the rows that the page shows. */
static fil_status collect(const fil_table *actors, xmlHashTable *rows, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text id = {0};
  static char present[] = "";
  for (size_t row = 0; row < fil_report_actors_shown(actors); row++) {
    if (fil_column_is_missing(actors->columns[0], row))
      continue;
    fil_text_clear(&id);
    FIL_TRY(fil_slug_id(&id, FIL_ACTOR_ID, fil_column_text(actors->columns[0], row), error));
    if (xmlHashUpdateEntry(rows, BAD_CAST id.bytes, present, NULL) != 0)
      FIL_TRY(fil_error_memory(error));
  }
done:
  fil_text_destroy(&id);
  return status;
}

/* Puts all that is in an element into a link; its title stays, for a tool-tip. */
static fil_status wrap(xmlNode *element, const char *target, fil_error *error)
{
  xmlNode *link = xmlNewNode(element->ns, BAD_CAST "a");
  if (!link || !xmlSetProp(link, BAD_CAST "href", BAD_CAST target)) {
    xmlFreeNode(link);
    return fil_error_memory(error);
  }
  for (xmlNode *child = element->children, *next; child; child = next) {
    next = child->next;
    if (child->type == XML_ELEMENT_NODE && xmlStrcmp(child->name, BAD_CAST "title") == 0)
      continue;
    xmlUnlinkNode(child);
    xmlAddChild(link, child);
  }
  xmlAddChild(element, link);
  return FIL_OK;
}

/* Links one element if it is an actor with a row: "network-actor-x", or "network-actor-x.2" where drawn again. */
static fil_status link_one(xmlNode *element, const char *name, xmlHashTable *rows, bool *linked, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text target = {0};
  xmlChar *id = xmlGetNoNsProp(element, BAD_CAST "id");
  const size_t length = strlen(name);
  if (!id || strncmp((const char *)id, name, length) != 0 || id[length] != '-')
    goto done;
  const char *own = (const char *)id + length + 1;
  FIL_TRY(fil_text_add(&target, "#", error));
  FIL_TRY(fil_text_add_bytes(&target, own, strcspn(own, "."), error));
  if (!xmlHashLookup(rows, BAD_CAST(target.bytes + 1)))
    goto done;
  FIL_TRY(wrap(element, target.bytes, error));
  *linked = true;
done:
  xmlFree(id);
  fil_text_destroy(&target);
  return status;
}

static fil_status link_all(xmlNode *parent, const char *name, xmlHashTable *rows, bool *linked, fil_error *error)
{
  fil_status status = FIL_OK;
  for (xmlNode *child = parent->children; child; child = child->next) {
    if (child->type != XML_ELEMENT_NODE || xmlStrcmp(child->name, BAD_CAST "g") != 0)
      continue;
    FIL_TRY(link_one(child, name, rows, linked, error));
    FIL_TRY(link_all(child, name, rows, linked, error));
  }
done:
  return status;
}

fil_status fil_svg_link(xmlNode *root, const char *name, const fil_table *actors, bool *linked, fil_error *error)
{
  fil_status status = FIL_OK;
  xmlHashTable *rows = xmlHashCreate(64);
  *linked = false;
  if (!rows)
    return fil_error_memory(error);
  FIL_TRY(collect(actors, rows, error));
  FIL_TRY(link_all(root, name, rows, linked, error));
done:
  xmlHashFree(rows, NULL);
  return status;
}
