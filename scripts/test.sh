#!/usr/bin/env bash
# Runs the tests. In CI with ../shared beside the repository, tests that need it must find it.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${CI:-}" = true ] && [ -d ../shared/seeds ]; then
  export APISCRIBE_REQUIRE_SHARED=1
fi

# Suites that measure time against a server run one after the other, so that the load of the others does not count.
timed='ExchangeCurlTests|ExchangeURLSessionTests|ExchangeRuntimeTests.*/(Answer|Outcome|End|Secrecy|Validation|Client|Clock|Limit|Retry)|WireTests|SoakTests'
swift test --parallel --skip "$timed"
swift test --no-parallel --skip-build --filter "$timed"
