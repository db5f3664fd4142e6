#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Names every object that calls a function which its layer must not call. Usage: calls.sh FORBIDDEN_REGEX OBJECT…
set -euo pipefail
forbidden=$1
shift

offenders=$(nm --undefined-only --print-file-name "$@" |
  awk -v forbidden="$forbidden" '$NF ~ forbidden { sub(/:.*/, "", $1); sub(/.*\//, "", $1); print $1 " calls " $NF }')
[[ -z $offenders ]] || { printf '%s\n' "$offenders"; exit 1; }
