/* SPDX-License-Identifier: GPL-2.0-or-later */
/* style.css and script.js as strings; their sources are made from the files when the build is configured. */
#ifndef FIL_IO_REPORT_ASSETS_H
#define FIL_IO_REPORT_ASSETS_H

extern const char fil_report_style[];
extern const char fil_report_script[];

#endif
