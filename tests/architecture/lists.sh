#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Holds the metric files of a source tree against metrics/catalogue.def: each file of a level's folder defines
# fil_metric_<file> and has its line, each line has its file. Usage: lists.sh ROOT
set -euo pipefail
cd "$1"

files=$(find metrics -mindepth 2 -name '*.c' -printf '%f\n' | sed 's/\.c$//' | LC_ALL=C sort)
lines=$(sed -nE 's/^[A-Z_]+\(.*\b([a-z0-9_]+)\)$/\1/p' metrics/catalogue.def 2>/dev/null | LC_ALL=C sort || true)

offenders=$(
  LC_ALL=C comm -23 <(echo "$files") <(echo "$lines") | sed '/./!d; s/$/ has a file but no line in metrics\/catalogue.def/'
  LC_ALL=C comm -13 <(echo "$files") <(echo "$lines") | sed '/./!d; s/$/ has a line in metrics\/catalogue.def but no file/'
  for name in $files; do
    grep -qE "^const fil_metric fil_metric_$name = " metrics/*/"$name".c || echo "$name does not define fil_metric_$name"
  done
)
[[ -z $offenders ]] || { printf '%s\n' "$offenders"; exit 1; }
