#!/usr/bin/env bash
# The main job on the sample pages, into a scratch folder: pages to specification, specification to Swift, both compared
# with what is committed, then one generated call answered by a server on loopback.
set -euo pipefail
cd "$(dirname "$0")/.."

tool=.build/debug/apiscribe
scratch=.build/demo
rm -rf "$scratch"
mkdir -p "$scratch/specs"
cp specs/binance/exchange.json specs/binance/names.json "$scratch/specs/"
[ ! -d specs/binance/overlays ] || cp -R specs/binance/overlays "$scratch/specs/"

echo "== pages to specification: specs/samples"
"$tool" extract --exchange binance --pages specs/samples --specs "$scratch/specs"
echo
echo "== specification to Swift"
"$tool" generate --specs "$scratch/specs" --output "$scratch"
echo
echo "== compared with what is committed"
differences=0
diff -r specs/binance "$scratch/specs" || differences=1
diff -r Generated "$scratch/Generated" || differences=1
diff -r Tests/GeneratedTests/Generated "$scratch/Tests/GeneratedTests/Generated" || differences=1
if [ "$differences" = 0 ]; then
  echo "differences: none"
else
  echo "differences: see above; run 'make specs generate'" >&2
  exit 1
fi
echo
echo "== one generated call, answered by a server on loopback"
.build/debug/loopback-call
