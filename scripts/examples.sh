#!/usr/bin/env bash
# Runs the example programs against an exchange on loopback and compares what they print with what they should.
set -euo pipefail
cd "$(dirname "$0")/.."
"$(swift build --show-bin-path)/example-programs" | diff -u Examples/expected.txt - || {
  echo "the example programs print something else than Examples/expected.txt" >&2
  exit 1
}
echo "ten example programs ran as expected"
