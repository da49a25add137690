#!/usr/bin/env bash
# Runs the tests of the runtime under ThreadSanitizer, then under AddressSanitizer (with leaks, where the system finds
# them). Builds apart, and without the generator and the generated modules.
set -euo pipefail
cd "$(dirname "$0")/.."
export APISCRIBE_RUNTIME_ONLY=1

for sanitizer in ${SANITIZERS:-thread address}; do
  scratch=.build/sanitize-$sanitizer
  log=$scratch.log
  mkdir -p .build
  echo "testing the runtime under the $sanitizer sanitizer"
  # Each report ends the program that it is made in.
  export TSAN_OPTIONS="halt_on_error=1" ASAN_OPTIONS="halt_on_error=1"
  if ! swift test --sanitize="$sanitizer" --scratch-path "$scratch" --no-parallel >"$log" 2>&1; then
    grep -nE 'WARNING: ThreadSanitizer|ERROR: (Address|Leak)Sanitizer|✘|error:' "$log" | head -40 || true
    echo "the tests fail under the $sanitizer sanitizer; see $log" >&2
    exit 1
  fi
  tail -1 "$log"
done
