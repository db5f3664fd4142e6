/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A drawing without the time at which it was made. */
#ifndef FIL_IO_REPORT_PDF_H
#define FIL_IO_REPORT_PDF_H

#include "io/sink.h"

/* Writes a PDF with blanks for its dates, so that the same drawing gives the same bytes. Blanks keep every byte in its
   place, which the file's own index counts on. */
fil_status fil_pdf_write(const fil_text *pdf, fil_sink *sink, fil_error *error);

#endif
