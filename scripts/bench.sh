#!/usr/bin/env bash
# Measures in release: extraction of a whole folder of pages (cold process), signing, limits, transports, decoding.
set -euo pipefail
cd "$(dirname "$0")/.."
pages=${PAGES:-../shared/corpus/crawl-2026-01}
[ -d "$pages" ] || pages=specs/samples

swift build -c release --product apiscribe
swift build -c release --product bench
swift build -c release --product transport-bench
scripts/bench-extraction.py "$pages" specs/binance/exchange.json
echo
.build/release/bench
echo
.build/release/transport-bench

# The modules are those that the compile tests build.
echo
python3 Benchmarks/Decoding/mirrors.py
swift build --package-path Benchmarks/Decoding --scratch-path .build/consumers -c release
.build/consumers/release/Decoding
