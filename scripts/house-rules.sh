#!/usr/bin/env bash
# House rules that no formatter knows: sizes of files, no process control or printing in libraries, no forced results.
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0

while IFS= read -r file; do
  lines=$(wc -l <"$file")
  if [ "$lines" -gt 400 ]; then
    echo "$file: $lines lines; a file has at most 400: look for the missing concept"
    failed=1
  fi
done < <(git ls-files -co --exclude-standard 'Sources/*.swift' 'Tests/*.swift' 'Benchmarks/*.swift')

libraries=$(git ls-files -co --exclude-standard 'Sources/*.swift' | grep -v '^Sources/apiscribe/')
# shellcheck disable=SC2086
if grep -nE '(^|[^.A-Za-z_])(print|exit|fatalError)\(|try!|as! ' $libraries; then
  echo "the lines above print, end the process or force a result; a library throws a typed error instead"
  failed=1
fi
exit $failed
