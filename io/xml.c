/* SPDX-License-Identifier: GPL-2.0-or-later */
/* XML through libxml2's streaming reader. */
#include "io/xml.h"

#include "graph/memory.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

/* The first complaint is the fault; what follows comes from it. */
static void take_complaint(void *context, xmlError *complaint)
{
  fil_xml_fault *fault = context;
  if (fault->found || complaint->level < XML_ERR_ERROR)
    return;
  const char *message = complaint->message ? complaint->message : "no reason is given";
  fault->found = true;
  fault->row = complaint->line > 0 ? (size_t)complaint->line : 0;
  fault->column = complaint->int2 > 0 ? (size_t)complaint->int2 : 0;
  snprintf(fault->cause, sizeof fault->cause, "the XML is not well-formed: %.*s", (int)strcspn(message, "\n"), message);
}

static void refuse_entity(xmlTextReader *reader, fil_xml_fault *fault)
{
  fault->found = true;
  fault->row = fil_xml_row(reader);
  snprintf(fault->cause, sizeof fault->cause, "entities that the file declares are not expanded");
}

/* Whether the document declares entities, of whichever kind. */
static bool declares_entities(xmlTextReader *reader)
{
  const xmlDtd *declared = (const xmlDtd *)xmlTextReaderCurrentNode(reader);
  return declared && (declared->entities || declared->pentities);
}

static fil_status take_event(xmlTextReader *reader, const fil_xml_handler *handler, void *context, fil_xml_fault *fault,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  const char *name = (const char *)xmlTextReaderConstLocalName(reader);
  const char *text = (const char *)xmlTextReaderConstValue(reader);
  const int type = xmlTextReaderNodeType(reader);
  const bool is_empty = type == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement(reader) == 1;
  if (type == XML_READER_TYPE_ELEMENT && handler->open)
    FIL_TRY(handler->open(context, reader, name, error));
  if ((type == XML_READER_TYPE_END_ELEMENT || is_empty) && handler->close)
    FIL_TRY(handler->close(context, name, error));
  if ((type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
       type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE) &&
      handler->text && text)
    FIL_TRY(handler->text(context, text, error));
  if (type == XML_READER_TYPE_ENTITY_REFERENCE || (type == XML_READER_TYPE_DOCUMENT_TYPE && declares_entities(reader)))
    refuse_entity(reader, fault);
done:
  return status;
}

/* Behind an instruction, a comment or a document type at `at`; itself where there is none; NULL where it does not end.
 */
static const char *pass_markup(const char *at)
{
  const char *end = NULL;
  if (strncmp(at, "<!--", 4) == 0)
    return (end = strstr(at + 4, "-->")) ? end + 3 : NULL;
  if (strncmp(at, "<?", 2) == 0)
    return (end = strstr(at + 2, "?>")) ? end + 2 : NULL;
  if (strncmp(at, "<!", 2) != 0)
    return at;
  const char *inner = at + strcspn(at, "[>");
  if (*inner == '[')
    inner = strstr(inner, "]");
  return inner && (end = strchr(inner, '>')) ? end + 1 : NULL;
}

bool fil_xml_has_root(const char *text, const char *name)
{
  const char *at = text, *before = NULL;
  while (at && at != before) {
    before = at + strspn(at, " \t\r\n");
    at = pass_markup(before);
  }
  if (!at || *at != '<')
    return false;
  const size_t tag = strcspn(at + 1, " \t\r\n/>");
  const char *colon = memchr(at + 1, ':', tag);
  const char *local = colon ? colon + 1 : at + 1;
  return tag - (size_t)(local - (at + 1)) == strlen(name) && strncmp(local, name, strlen(name)) == 0;
}

fil_status fil_xml_read(const char *bytes, size_t length, const fil_xml_handler *handler, void *context,
                        fil_xml_fault *fault, fil_error *error)
{
  fil_status status = FIL_OK;
  if (length > INT_MAX) {
    *fault = (fil_xml_fault){.found = true, .cause = "the XML is larger than 2 GiB"};
    return FIL_OK;
  }
  xmlTextReader *reader = xmlReaderForMemory(bytes, (int)length, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  if (!reader)
    return fil_error_memory(error);
  xmlTextReaderSetStructuredErrorHandler(reader, take_complaint, fault);
  while (!fault->found && xmlTextReaderRead(reader) == 1)
    FIL_TRY(take_event(reader, handler, context, fault, error));
done:
  xmlFreeTextReader(reader);
  return status;
}

fil_status fil_xml_attribute(xmlTextReader *reader, const char *name, char **value, fil_error *error)
{
  xmlChar *found = xmlTextReaderGetAttribute(reader, BAD_CAST name);
  fil_status status = fil_memory_set(value, (const char *)found, error);
  xmlFree(found);
  return status;
}

/* The parser reads ahead of the element that is being looked at, which knows its own line up to a limit. */
size_t fil_xml_row(xmlTextReader *reader)
{
  enum { LIMIT = 65535 };
  const xmlNode *node = xmlTextReaderCurrentNode(reader);
  const long own = node && node->type == XML_ELEMENT_NODE ? xmlGetLineNo(node) : 0;
  const int line = own > 0 && own < LIMIT ? (int)own : xmlTextReaderGetParserLineNumber(reader);
  return line > 0 ? (size_t)line : 0;
}
