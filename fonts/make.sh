#!/usr/bin/env bash
# Makes the two fonts of this folder again from the complete ones.
#
#   fonts/make.sh FOLDER    FOLDER holds BIZUDGothic-Regular.ttf and BIZUDGothic-Bold.ttf, version 1.05
#
# Needs fonttools 4.68 (pyftsubset). The same version of it gives the same bytes.
set -euo pipefail
from=$1
to=$(dirname "${BASH_SOURCE[0]}")
characters=$(mktemp)
trap 'rm -f "$characters"' EXIT
python3 "$to/characters.py" >"$characters"
for weight in Regular Bold; do
  # No hinting and no layout tables: both serve screens and vertical lines. The time stamp stays that of the original.
  pyftsubset "$from/BIZUDGothic-$weight.ttf" --unicodes-file="$characters" --output-file="$to/BIZUDGothic-$weight.ttf" \
    --no-hinting --layout-features= --drop-tables+=DSIG,GSUB,gasp,meta,vhea,vmtx --name-IDs='*' --name-languages='*' \
    --no-recalc-timestamp
done
