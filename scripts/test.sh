#!/usr/bin/env bash
# Runs the tests. With ../shared beside the repository, tests that need it must find it.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${CI:-}" = true ] && [ -d ../shared/seeds ]; then
  export APISCRIBE_REQUIRE_SHARED=1
fi
exec swift test --parallel
