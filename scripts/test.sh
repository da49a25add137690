#!/usr/bin/env bash
# Runs the tests. In CI with ../shared beside the repository, tests that need it must find it.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${CI:-}" = true ] && [ -d ../shared/seeds ]; then
  export APISCRIBE_REQUIRE_SHARED=1
fi

# Suites that measure time against a server run one after the other, so that the load of the others does not count.
timed='ExchangeCurlTests|ExchangeURLSessionTests|ExchangeRuntimeTests.*/(Answer|Outcome|End|Secrecy|Vain|Validation|Client|Clock|Limit|Retry)|WireTests|SoakTests'

# Servers of the tests are on this machine, whatever proxy it uses.
export no_proxy="127.0.0.1${no_proxy:+,$no_proxy}"

# Tests that do not end are told by name, instead of holding up a machine until somebody stops it.
limit=${APISCRIBE_TEST_TIME:-20m}
run() { # options of the tests
  mkdir -p .build
  log=.build/tests.log
  status=0
  # Not a pipe, whose end is waited for: a test that is left over, or what it has started, may hold it open for good.
  exec 3> >(tee "$log")
  reader=$!
  # Lines are passed on as they come, so that the last ones are not lost with a process that is stopped.
  timeout --foreground --signal=INT --kill-after=30 "$limit" stdbuf -oL swift test --skip-build "$@" \
    >&3 2>&3 3>&- || status=$?
  exec 3>&-
  for _ in $(seq 100); do
    kill -0 "$reader" 2>/dev/null || break
    sleep 0.1
  done
  kill "$reader" 2>/dev/null || true
  if [ "$status" -eq 124 ] || [ "$status" -eq 137 ]; then
    echo "error: the tests did not end within $limit; these began and did not end:" >&2
    awk '
      /^[^ ]+ Test / && !/^[^ ]+ Test case / && / started\.$/ {
        sub(/^[^ ]+ Test /, "")
        sub(/ started\.$/, "")
        begun[$0] = 1
      }
      / (passed|failed) after / {
        sub(/^[^ ]+ Test /, "")
        sub(/( with [0-9]+ test cases?)? (passed|failed) after .*/, "")
        ended[$0] = 1
      }
      END { for (name in begun) if (!(name in ended)) print "  " name }
    ' "$log" >&2
  fi
  return "$status"
}
# Apart, since building takes a slow machine longer than the tests do.
swift build --build-tests
run --parallel --skip "$timed"
run --no-parallel --filter "$timed"
