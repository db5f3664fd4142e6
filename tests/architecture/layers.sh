#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Reads the #include lines of a source tree and names every one that breaks the layer rule
#   cli -> {io, metrics} -> graph
# or that brings a foreign library into a layer which does not own it. Usage: layers.sh ROOT
set -euo pipefail
set -f # patterns below are for [[ ]], not for the shell to expand
cd "$1"

# What each folder may include of the project. Tests and examples see everything.
may_see() {
  case $1 in
    graph) echo "graph" ;;
    io) echo "graph io" ;;
    metrics) echo "graph metrics" ;;
    filiere.h) echo "graph metrics io" ;;
    *) echo "graph metrics io cli tests filiere.h" ;;
  esac
}

# Where a foreign header may be included, as patterns of the including file; none: anywhere.
owners() {
  case $1 in
    igraph/* | igraph*.h) echo "graph/* metrics/*" ;;
    graphviz/* | cgraph.h | fontconfig/*) echo "io/diagram/*" ;;
    cjson/* | libxml/* | zlib.h | zstd.h | md5.h | sha*.h | ripemd*.h | rmd160.h) echo "io/*" ;;
    utf8proc.h) echo "graph/*" ;;
    zip.h) echo "io/workbook/*" ;;
  esac
}

check_own() { # FILE HEADER
  local layer=${2%%/*}
  if [[ ! -e $2 ]]; then
    echo "$1: \"$2\" is no file of the project: includes are written from the root, foreign headers in <>"
  elif [[ " $(may_see "${1%%/*}") " != *" $layer "* ]]; then
    echo "$1: ${1%%/*} must not see $layer: \"$2\""
  fi
}

check_foreign() { # FILE HEADER
  local pattern allowed
  allowed=$(owners "$2")
  [[ -n $allowed && $1 != tests/* && $1 != examples/* ]] || return 0
  for pattern in $allowed; do
    # shellcheck disable=SC2053 # the right-hand side is a pattern
    [[ $1 == $pattern ]] && return 0
  done
  echo "$1: <$2> belongs in $allowed only"
}

offenders=$(
  find . \( -path ./build -o -path ./tests/architecture/bad \) -prune -o -name '*.[ch]' -print | LC_ALL=C sort |
    xargs grep -HoE '^[[:space:]]*#[[:space:]]*include[[:space:]]*["<][^">]+' | sed 's|^\./||' |
    while IFS=: read -r file line; do
      header=${line#*[\"<]}
      if [[ $line == *\"* ]]; then check_own "$file" "$header"; else check_foreign "$file" "$header"; fi
    done
)
[[ -z $offenders ]] || { printf '%s\n' "$offenders"; exit 1; }
