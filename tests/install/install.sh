#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Installs a build into a folder of its own, and builds and runs the example in C with what pkg-config says about it.
# Usage: install.sh SOURCES BUILD LIBDIR COMPILER [FLAG…]
set -euo pipefail
sources=$1 build=$2 libdir=$3
shift 3

prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$build" --prefix "$prefix" >"$prefix/log"

export PKG_CONFIG_PATH=$prefix/$libdir/pkgconfig LD_LIBRARY_PATH=$prefix/$libdir
read -ra flags < <(pkg-config --define-variable=prefix="$prefix" --cflags --libs filiere)
"$@" "$sources/examples/c/map.c" -o "$prefix/map" "${flags[@]}"

cd "$sources/examples/world-clusters"
diff - <("$prefix/map" actors.csv ties.csv "$prefix/network.dot") <<'END'
106 actors, 100 ties; French regional development programme lies between most others (105)
END
neato -n2 -Tsvg "$prefix/network.dot" | xmllint --noout -

if "$prefix/map" ties.csv actors.csv "$prefix/none/network.dot" 2>"$prefix/said"; then
  echo "the example did not mind a folder that is not there" >&2
  exit 1
fi
grep --quiet --fixed-strings "none/network.dot cannot be written: No such file or directory" "$prefix/said"
