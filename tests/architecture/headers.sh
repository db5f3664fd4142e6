#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Compiles every header of a source tree alone and names those that need another before them.
# Usage: headers.sh ROOT COMPILER [FLAG…]
set -euo pipefail
cd "$1"
shift

offenders=0
while IFS= read -r header; do
  if ! messages=$(echo "#include \"${header#./}\"" | "$@" -I. -fsyntax-only -x c - 2>&1); then
    echo "${header#./} does not compile alone"
    printf '%s\n' "$messages" >&2
    offenders=1
  fi
done < <(find . \( -path ./build -o -path ./tests/architecture/bad \) -prune -o -name '*.h' -print | LC_ALL=C sort)
exit $offenders
