#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs one case: its `cmd`, by sh, in a scratch copy of the case's folder, with the program in PATH and the sources'
# examples/ beside it. Standard output, standard error and exit status must be exactly those in the files `stdout`,
# `stderr` (no file: nothing) and `status` (no file: 0). With FIL_UPDATE_GOLDEN=1 the files are written instead.
# Usage: run.sh SOURCES PROGRAM CASE
set -euo pipefail
sources=$1 program=$2 case=$3

scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/found"
ln -s "$program" "$scratch/bin/filiere"
cp -R "$case" "$scratch/case"
rm -f "$scratch/case/"{cmd,stdout,stderr,status}
ln -s "$sources/examples" "$scratch/case/examples"

status=0
(cd "$scratch/case" && PATH=$scratch/bin:$PATH exec sh "$case/cmd") \
  >"$scratch/found/stdout" 2>"$scratch/found/stderr" </dev/null || status=$?
echo "$status" >"$scratch/found/status"

nothing() { # FILE: whether it says what the absence of the file says
  [[ ! -s $1 || ($(basename "$1") == status && $status == 0) ]]
}

for name in stdout stderr status; do
  found=$scratch/found/$name
  if [[ ${FIL_UPDATE_GOLDEN:-} == 1 ]]; then
    if nothing "$found"; then rm -f "$case/$name"; else cat "$found" >"$case/$name"; fi
  elif [[ -e $case/$name || -n $(nothing "$found" || echo something) ]]; then
    expected=$case/$name
    [[ -e $expected ]] || expected=/dev/null
    diff -u --label "expected $name" "$expected" --label "found $name" "$found" || failed=yes
  fi
done
[[ -z ${failed:-} ]]
