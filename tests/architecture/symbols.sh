#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Names every symbol with external linkage in libraries or objects that does not begin with fil_. Usage: symbols.sh FILE…
set -euo pipefail

# What begins with two underscores is the compiler's own: sanitizers and coverage.
offenders=$(nm --extern-only --defined-only --format=posix "$@" |
  awk 'NF > 1 && $1 !~ /^(fil_|__)/ { print $1 " does not begin with fil_" }' | LC_ALL=C sort)
[[ -z $offenders ]] || { printf '%s\n' "$offenders"; exit 1; }
