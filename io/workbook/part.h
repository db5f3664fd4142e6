/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Parts of a workbook: XML members of its archive, and how they refer to each other. */
#ifndef FIL_IO_WORKBOOK_PART_H
#define FIL_IO_WORKBOOK_PART_H

#include "io/workbook/archive.h"
#include "io/xml.h"

/* Reads a part of the archive, all of it or, for a look, its beginning of `enough` bytes. Fails with FIL_ERROR_DATA
   when it is missing or is no XML; what is cut off by a look is no fault. */
fil_status fil_part_read(const fil_archive *archive, const char *part, size_t enough, const fil_xml_handler *handler,
                         void *context, fil_error *error);

enum { FIL_RELATION_TARGET_LIMIT = 10000 }; /* of one part */

/* What one part says of another. Starts as { 0 }. */
typedef struct fil_relation_target {
  char *id;   /* by which the first part calls it */
  char *type; /* last word of its type: "worksheet" */
  char *part; /* its name in the archive */
} fil_relation_target;

typedef struct fil_relation_targets {
  fil_relation_target *items;
  size_t count, capacity;
} fil_relation_targets;

/* What `part` ("": the package) refers to; nothing when it says so nowhere. References to the outside are passed over.
   Starts as { 0 }. */
fil_status fil_relation_targets_read(fil_relation_targets *targets, const fil_archive *archive, const char *part,
                                     fil_error *error);

/* The part of that id, or the first one of that type, or NULL. Borrowed. */
const char *fil_relation_target_by_id(const fil_relation_targets *targets, const char *id, const char **type);
const char *fil_relation_target_by_type(const fil_relation_targets *targets, const char *type);

void fil_relation_targets_destroy(fil_relation_targets *targets);

/* An attribute with the prefix that workbooks call r, whichever they use; owned by the caller, NULL where there is
   none. */
fil_status fil_part_relation_id(xmlTextReader *reader, char **id, fil_error *error);

/* An attribute that is a whole number; `otherwise` where it is missing or none. */
fil_status fil_part_whole(xmlTextReader *reader, const char *name, size_t otherwise, size_t *number, fil_error *error);

/* Whether an attribute is there and says yes ("1", "true"). */
fil_status fil_part_flag(xmlTextReader *reader, const char *name, bool *flag, fil_error *error);

#endif
