/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The files that hold a whole network, in the order of formats.def, in which they are tried. */
#ifndef FIL_IO_NETWORK_FORMAT_H
#define FIL_IO_NETWORK_FORMAT_H

#include "io/bundle.h"
#include "io/network/parts.h"
#include "io/source.h"

/* What a format can hold of a network besides its nodes, by some name, and its ties. */
typedef enum fil_holds {
  FIL_HOLDS_IDS = 1 << 0,      /* the nodes' own ids, whatever their letters */
  FIL_HOLDS_LABELS = 1 << 1,   /* beside the ids */
  FIL_HOLDS_ISOLATES = 1 << 2, /* nodes without ties */
  FIL_HOLDS_CATEGORIES = 1 << 3,
  FIL_HOLDS_STAGES = 1 << 4,
  FIL_HOLDS_NODE_NUMBERS = 1 << 5,    /* attributes of nodes, by the type of their column */
  FIL_HOLDS_NODE_CATEGORIES = 1 << 6, /* the same */
  FIL_HOLDS_NODE_TEXTS = 1 << 7,      /* the same */
  FIL_HOLDS_RELATIONS = 1 << 8,       /* several, and their names */
  FIL_HOLDS_DIRECTIONS = 1 << 9,      /* of each relation; otherwise all ties are of one kind */
  FIL_HOLDS_WEIGHTS = 1 << 10,
  FIL_HOLDS_EDGE_NUMBERS = 1 << 11, /* attributes of ties */
  FIL_HOLDS_EDGE_TEXTS = 1 << 12,   /* and those that are categories or texts */
  FIL_HOLDS_LOOPS = 1 << 13,
  FIL_HOLDS_TITLE = 1 << 14,
  FIL_HOLDS_SCHEMA = 1 << 15,  /* labels and units of relations; labels, order and support of categories and stages */
  FIL_HOLDS_PERIODS = 1 << 16, /* of ties, among their attributes, where it does not hold all of those */
  FIL_HOLDS_COLUMNS = 1 << 17, /* units of attributes, and which of them are categories, with all their levels */
  FIL_HOLDS_NODE_ATTRIBUTES = FIL_HOLDS_NODE_NUMBERS | FIL_HOLDS_NODE_CATEGORIES | FIL_HOLDS_NODE_TEXTS,
  FIL_HOLDS_EDGE_ATTRIBUTES = FIL_HOLDS_EDGE_NUMBERS | FIL_HOLDS_EDGE_TEXTS,
} fil_holds;

/* A network on its way out; all borrowed. */
typedef struct fil_network_writing {
  const fil_network *network;
  fil_bundle *files;      /* receives the bytes; the caller commits it */
  fil_problems *problems; /* receives what the format changes or leaves out beyond what `holds` says */
  bool excel;             /* as spreadsheets of a decimal-comma country open it at once, where the format is a sheet */
} fil_network_writing;

typedef struct fil_network_format {
  const char *name;       /* "pajek": file, command line, test */
  const char *title;      /* "Pajek network or project (.net, .paj)" */
  const char *extensions; /* "paj net", the one first that holds most; NULL: none of its own */
  bool is_binary;         /* its bytes are no text, nothing for a terminal */
  bool is_sheets;         /* read by their headings, as all sheets are, and not by `read` */
  unsigned holds;         /* of fil_holds, when written with its first extension */
  unsigned beside;        /* of fil_holds: what stands in files beside it, or of what its writer tells itself */
  /* Whether the bytes are such a file, by its first words; whether they are right is for reading to tell. `*refusal` is
     NULL when they are, else what speaks against it, a constant: "it does not begin with <graphml>". Fails without
     memory alone. NULL: the format is not read as a whole network. */
  fil_status (*recognize)(const fil_source *source, const char **refusal, fil_error *error);
  /* Reads all of a file that it recognizes. Everything wrong or odd joins `problems`. `parts` is initialised by the
     caller. NULL with `recognize`. */
  fil_status (*read)(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error);
  /* Writes the network, of whatever shape. NULL: the format is not written. */
  fil_status (*write)(const fil_network_writing *writing, fil_error *error);
} fil_network_format;

/* The one that a sheet is read as when a study declares it a matrix, and one that such a sheet may be mistaken for. */
extern const fil_network_format fil_network_format_two_mode;
extern const fil_network_format fil_network_format_edge_list;

/* Whether its files hold ties alone, in rows of text that a sheet may have as well: several of them join, a sheet of
   nodes may stand beside them, and a study may declare that they are sheets. */
bool fil_network_format_is_ties(const fil_network_format *format);

size_t fil_network_format_count(void);
const fil_network_format *fil_network_format_at(size_t position);

/* The format of the bytes; `*format` is NULL when it is none of them. */
fil_status fil_network_format_find(const fil_source *source, const fil_network_format **format, fil_error *error);

/* Says of every format in turn why the bytes are not of it, up to the one that they are of, as notes. */
fil_status fil_network_format_explain(const fil_source *source, fil_problems *problems, fil_error *error);

/* The format of that name, or the first that is written to files with the ending of that path; else NULL. */
const fil_network_format *fil_network_format_named(const char *name);
const fil_network_format *fil_network_format_of_path(const char *path);

/* Whether the format's files may end so ("net"). */
bool fil_network_format_has_extension(const fil_network_format *format, const char *extension);

/* Writes the network to `path` ("-": standard output) and to files beside it where the format takes several. What the
   format cannot hold joins `problems`, each thing once and by name, as warnings. All files are put in their places
   together at the end. */
fil_status fil_network_format_write(const fil_network_format *format, fil_network_writing writing, fil_error *error);

#endif
