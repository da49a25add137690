#!/usr/bin/env bash
# Builds the DocC archive of every library product into .build/docs from the modules that `swift build` made; any warning
# is a failure. The program on each module's page is compiled as it stands there.
set -euo pipefail
cd "$(dirname "$0")/.."
modules=$(swift build --show-bin-path)/Modules
output=$PWD/.build/docs
target=$(swiftc -print-target-info | python3 -c 'import json, sys; print(json.load(sys.stdin)["target"]["unversionedTriple"])')
imports=(-I "$modules" -Xcc -fmodule-map-file=Sources/CCurl/module.modulemap
  -Xcc -fmodule-map-file=Sources/COpenSSL/module.modulemap)
rm -rf "$output"
mkdir -p "$output/symbols" "$output/examples"

for module in ExchangeRuntime ExchangeCurl ExchangeOpenSSL ExchangeTesting ExchangeURLSession $(ls Generated); do
  mkdir "$output/symbols/$module"
  swift-symbolgraph-extract -module-name "$module" -target "$target" "${imports[@]}" -minimum-access-level public \
    -skip-synthesized-members -output-dir "$output/symbols/$module"
  catalogue=(Generated/"$module"/*.docc)
  [ -d "${catalogue[0]}" ] || catalogue=()
  docc convert "${catalogue[@]}" --additional-symbol-graph-dir "$output/symbols/$module" --warnings-as-errors \
    --fallback-display-name "$module" --fallback-bundle-identifier "$module" --output-path "$output/$module.doccarchive"
  if [ ${#catalogue[@]} -gt 0 ]; then
    mkdir "$output/examples/$module"
    sed -n '/^```swift$/,/^```$/p' "${catalogue[0]}/$module.md" | grep -v '^```' >"$output/examples/$module/main.swift"
    swiftc -typecheck -warnings-as-errors -swift-version 6 "${imports[@]}" "$output/examples/$module/main.swift"
  fi
done
rm -r "$output/symbols"
echo "$(find "$output" -maxdepth 1 -name '*.doccarchive' | wc -l) archives in .build/docs, without a warning"
