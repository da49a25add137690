#!/usr/bin/env bash
# The main job on the sample pages, into a scratch copy of the specification without their operations: pages to
# specification, specification to Swift, both compared with what is committed, then one generated call answered by a
# server on loopback.
set -euo pipefail
cd "$(dirname "$0")/.."

tool=.build/debug/apiscribe
scratch=.build/demo
rm -rf "$scratch"
mkdir -p "$scratch"
cp -R specs/binance "$scratch/specs"

# The operations of the sample pages go, so that what stands there afterwards comes from the pages.
sampled='GET-sapi-v1-margin-order GET-papi-v1-margin-openOrder GET-dapi-v1-openOrder GET-papi-v1-margin-forceOrders
  GET-sapi-v1-margin-isolated-account'
for operation in $sampled; do
  find "$scratch/specs" -name "$operation.json" -delete
done

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
