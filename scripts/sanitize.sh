#!/usr/bin/env bash
# Runs the tests of the runtime under ThreadSanitizer, then under AddressSanitizer (with leaks, where the system finds
# them). Builds apart, and without the generator and the generated modules.
set -euo pipefail
cd "$(dirname "$0")/.."
export APISCRIBE_RUNTIME_ONLY=1
leaks=$PWD/scripts/leak-sanitizer.txt
races=$PWD/scripts/thread-sanitizer.txt

run() { # sanitizer, options of the tests
  sanitizer=$1
  shift
  scratch=.build/sanitize-$sanitizer
  log=$scratch.log
  mkdir -p .build
  echo "testing the runtime under the $sanitizer sanitizer: ${*:-all tests}"
  if ! swift test --sanitize="$sanitizer" --scratch-path "$scratch" --no-parallel "$@" >"$log" 2>&1; then
    grep -nE 'WARNING: ThreadSanitizer|ERROR: (Address|Leak)Sanitizer|✘|error:' "$log" | head -40 || true
    echo "the tests fail under the $sanitizer sanitizer; see $log" >&2
    exit 1
  fi
  grep 'Test run with' "$log"
}

for sanitizer in ${SANITIZERS:-thread address}; do
  export TSAN_OPTIONS="halt_on_error=1:suppressions=$races:print_suppressions=0"
  export LSAN_OPTIONS="suppressions=$leaks:print_suppressions=0"
  if [ "$sanitizer" = thread ]; then
    run thread
  else
    # Leaks of FoundationNetworking happen inside libcurl, through which only the slow way of unwinding leads to the
    # caller, by which they are told from ours.
    run address --skip ExchangeURLSessionTests
    ASAN_OPTIONS=fast_unwind_on_malloc=0 run address --filter ExchangeURLSessionTests
  fi
done
