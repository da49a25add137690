#!/usr/bin/env bash
# Measures in release: extraction of a whole folder of pages (cold process), signing, the limiter, decoding.
set -euo pipefail
cd "$(dirname "$0")/.."
pages=${PAGES:-../shared/corpus/crawl-2026-01}
[ -d "$pages" ] || pages=specs/samples

swift build -c release --product apiscribe
swift build -c release --product bench
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 - "$pages" "$scratch" <<'PY'
import os, pathlib, resource, shutil, subprocess, sys, time
pages, scratch = sys.argv[1:]
size = sum(f.stat().st_size for f in pathlib.Path(pages).rglob("*.md"))
count = sum(1 for _ in pathlib.Path(pages).rglob("*.md"))
times = []
for run in range(3):
    specs = f"{scratch}/{run}"
    os.mkdir(specs)
    shutil.copy("specs/binance/exchange.json", specs)
    start = time.monotonic()
    result = subprocess.run([".build/release/apiscribe", "extract", "--pages", pages, "--specs", specs, "--keep-going"],
                            capture_output=True, text=True)
    times.append(time.monotonic() - start)
print(result.stdout.strip())
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
best = min(times)
print(f"extraction of {count} pages, {size / 1e6:.1f} MB: {best:.2f} s, {size / 1e6 / best:.0f} MB/s, peak {memory:.0f} MB")
PY
echo
.build/release/bench

# The modules are those that the compile tests build.
echo
python3 Benchmarks/Decoding/mirrors.py
swift build --package-path Benchmarks/Decoding --scratch-path .build/consumers -c release
.build/consumers/release/Decoding
