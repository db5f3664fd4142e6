#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Passes when a check fails and names exactly the expected offenders. Usage: offends.sh EXPECTED CHECK [ARGUMENT…]
set -euo pipefail
expected=$1
shift

if found=$("$@"); then
  echo "$1 found nothing to complain about"
  exit 1
fi
diff "$expected" <(printf '%s\n' "$found")
