#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Names every function and file of a source tree that is longer than a reader can hold.
# Usage: sizes.sh ROOT FUNCTION_LINES FILE_LINES
set -euo pipefail
cd "$1"

find . \( -path ./build -o -path ./tests/architecture/bad \) -prune -o -name '*.[ch]' -print0 | LC_ALL=C sort -z |
  xargs -0 awk -v function_limit="$2" -v file_limit="$3" '
    function end_file() {
      if (lines > file_limit) offend(file " has " lines " lines, more than " file_limit)
    }
    function offend(text) { sub(/^\.\//, "", text); print text; offenders++ }
    FNR == 1 { end_file(); file = FILENAME; start = 0 }
    { lines = FNR }
    # A function body is the only thing that opens with a brace alone in the first column.
    /^[A-Za-z].*\(/ { name = $0; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name) }
    /^\{/ { start = FNR }
    /^\}/ && start {
      length_of_body = FNR - start + 1
      if (length_of_body > function_limit)
        offend(file ":" start " " name " has " length_of_body " lines, more than " function_limit)
      start = 0
    }
    END { end_file(); exit offenders > 0 }'
