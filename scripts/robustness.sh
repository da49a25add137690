#!/usr/bin/env bash
# The long runs over pages of the corpus, in release: single facts changed, of whole pages and of English halves alone,
# the same facts in other forms, and 20,000 damaged pages, plain with a limit on memory and under AddressSanitizer, which
# needs memory of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build -c release --product factmutate
.build/release/factmutate --count 300
.build/release/factmutate --count 600 --english

# Pages in each of the forms, as they are and as GitHub markdown: at least 97 of 100 must give the facts that they gave before, and 99 a finding if not.
swift build -c release --product formmutate
.build/release/formmutate --count 10
.build/release/formmutate --count 3 --github

swift build -c release --product mutilate
.build/release/mutilate --count 20000 --megabytes 500

swift build -c release --product mutilate --sanitize=address --scratch-path .build/asan
status=$(mktemp)
trap 'rm -f "$status"' EXIT
# What is alive when the program exits is no leak.
ASAN_OPTIONS=detect_leaks=0 .build/asan/release/mutilate --count 20000 --status "$status" || {
  echo "mutilate ended badly near case $(tail -1 "$status"); repeat it with --from" >&2
  exit 1
}
