#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Executes the ```console blocks of a Markdown page, one shell for the page, in a scratch copy of the sources, and names
# every command that prints anything but what the page says. "$ …" is a command; the lines after it are what it prints on
# either stream, a line of one ellipsis standing for any number of lines. A command may fail only if the next one is
# `echo $?`. Usage: console.sh SOURCES PROGRAM PAGE (relative to SOURCES)
set -euo pipefail
sources=$1 program=$2 page=$3

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/sources/build/release"
tar -C "$sources" --exclude=./build --exclude=./.git -cf - . | tar -C "$scratch/sources" -xf -
ln -s "$program" "$scratch/sources/build/release/filiere"
export PATH=$scratch/sources/build/release:$PATH
export LC_ALL=C.UTF-8 # in which the pages were written: sort and cut follow the locale

# Whether what was found is what was expected, line by line.
same() { # EXPECTED FOUND
  awk '
    FILENAME == ARGV[1] { expected[++expected_count] = $0; next }
    { found[++found_count] = $0 }
    END {
      at = 1
      for (line = 1; line <= found_count;) {
        if (at <= expected_count && expected[at] == "…") { ellipsis = at++; covered = line }
        else if (at <= expected_count && expected[at] "" == found[line] "") { at++; line++ }
        else if (ellipsis) { at = ellipsis + 1; line = ++covered }
        else exit 1
      }
      while (at <= expected_count && expected[at] == "…") at++
      exit at <= expected_count
    }' "$1" "$2"
}

commands=() lines=() number=0 inside=no
while IFS= read -r text; do
  number=$((number + 1))
  if [[ $text == '```'* ]]; then
    inside=no
    [[ $text != '```console' ]] || inside=yes
  elif [[ $inside == yes && $text == '$ '* ]]; then
    commands+=("${text#\$ }")
    lines+=("$number")
    : >"$scratch/expected.${#commands[@]}"
  elif [[ $inside == yes ]]; then
    printf '%s\n' "$text" >>"$scratch/expected.${#commands[@]}"
  fi
done <"$sources/$page"

offenders=0 status=0
offend() { # POSITION WHAT
  echo "$page:${lines[$1]}: \`${commands[$1]}\` $2"
  offenders=1
}

cd "$scratch/sources"
for k in "${!commands[@]}"; do
  set +e
  (exit "$status")
  eval "${commands[k]}" >"$scratch/found" 2>&1 </dev/null
  status=$?
  set -e
  expected=$scratch/expected.$((k + 1))
  if ! same "$expected" "$scratch/found"; then
    offend "$k" "prints something else"
    diff -u --label page "$expected" --label found "$scratch/found" >&2 || true
  fi
  # shellcheck disable=SC2016 # the command itself, not its value
  [[ $status == 0 || ${commands[k + 1]:-} == 'echo $?' ]] || offend "$k" "fails with $status"
done
exit $offenders
