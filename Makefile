# apiscribe: documentation pages to specification to Swift client.
# `make` sets up, builds and runs the main job on the sample pages; `make help` lists the other targets.

SWIFT ?= swift
PAGES ?= specs/samples
SPECS ?= specs/binance
TOOL = .build/debug/apiscribe
SOURCES = Package.swift Sources Generated Tests CompileTests Benchmarks Examples

.DEFAULT_GOAL := demo

help: ## Lists the targets.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 18

setup: ## Installs the system packages that are missing; does nothing where all are there.
	@scripts/setup.sh

setup-tests: ## Installs what only the tests need, too: an nginx, whose service is neither started nor enabled.
	@scripts/setup.sh --tests

build: setup ## Builds everything (debug).
	@$(SWIFT) build

demo: build ## Runs the main job on the sample pages and shows what it did (the default).
	@scripts/demo.sh

specs: build ## Reads PAGES (default: the samples) into SPECS (default: specs/binance).
	@$(TOOL) extract --exchange binance --pages $(PAGES) --specs $(SPECS)

generate: build ## Writes Generated from the specification.
	@$(TOOL) generate --specs $(SPECS) --output .

check-generated: build ## Fails when Generated differs from what the specification gives.
	@$(TOOL) generate --specs $(SPECS) --output . --check

check-pages: build ## Fails when the sample pages have something wrong that is not accepted, or no longer have it.
	@$(TOOL) lint --pages specs/samples --specs $(SPECS) --accepted specs/samples/diagnostics.json

format: setup ## Formats all Swift sources.
	@$(SWIFT) format --in-place --recursive --parallel $(wildcard $(SOURCES))

lint: setup ## Checks formatting and style of all Swift sources, and the house rules.
	@$(SWIFT) format lint --strict --recursive --parallel $(wildcard $(SOURCES))
	@scripts/house-rules.sh

test: setup-tests build ## Runs the tests.
	@scripts/test.sh

docs: build ## Builds the DocC archives of all library products, without warnings.
	@scripts/docs.sh

examples: build ## Runs the example programs against an exchange on loopback and compares what they print.
	@scripts/examples.sh

bench: setup ## Measures extraction, signing, decoding and transports in release.
	@scripts/bench.sh

sanitize: setup-tests ## Runs the tests of the runtime under ThreadSanitizer and AddressSanitizer.
	@scripts/sanitize.sh

bench-compile: setup ## Measures what the generated modules cost to compile, and other styles.
	@python3 Benchmarks/Compile/bench.py

soak: setup ## Sends 100,000 requests through 200 tasks to a server with 5 % faults (release).
	@$(SWIFT) build -c release --product soak
	@.build/release/soak

check: build lint check-generated check-pages test ## What every commit must pass.

check-all: check docs examples ## Adds the long runs: other settings, sanitizers, release, changed facts, other forms, damaged pages.
	@scripts/compile-tests.sh
	@scripts/sanitize.sh
	@$(SWIFT) build -c release
	@scripts/robustness.sh

clean: ## Removes what was built.
	@rm -rf .build CompileTests/.build Benchmarks/Decoding/.build

.PHONY: help setup setup-tests build demo specs generate check-generated check-pages format lint test docs examples bench \
  bench-compile sanitize soak check check-all clean
