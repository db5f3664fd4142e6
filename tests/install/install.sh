#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Installs a build into a folder of its own and builds and runs a host program with what pkg-config says about it.
# Usage: install.sh BUILD LIBDIR HOST_SOURCE COMPILER [FLAG…]
set -euo pipefail
build=$1 libdir=$2 host=$3
shift 3

prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$build" --prefix "$prefix" >"$prefix/log"

export PKG_CONFIG_PATH=$prefix/$libdir/pkgconfig LD_LIBRARY_PATH=$prefix/$libdir
read -ra flags < <(pkg-config --define-variable=prefix="$prefix" --cflags --libs filiere)
"$@" "$host" -o "$prefix/host" "${flags[@]}"
diff <(echo "2 actors, 1 tie") <("$prefix/host")
