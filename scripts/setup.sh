#!/usr/bin/env bash
# Installs the system packages that the build and the tests need and that are missing. Does nothing where all are there.
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "apiscribe needs Swift 6.1 or later on the PATH: https://www.swift.org/install" >&2
  exit 1
fi

if command -v apt-get >/dev/null; then
  wanted="gcc libc6-dev pkg-config libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev"
  wanted="$wanted libssl-dev openssl python3 python3-jsonschema"
  # For the tests of the transports; they start an nginx of their own, the system's service is not used.
  wanted="$wanted nginx-light libnginx-mod-http-brotli-filter"
  missing=""
  for package in $wanted; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -z "$missing" ] && exit 0
  echo "installing:$missing"
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo"
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
elif command -v brew >/dev/null; then
  for package in pkg-config libxml2 cmark-gfm curl openssl@3 python-jsonschema; do
    brew list "$package" >/dev/null 2>&1 || brew install "$package"
  done
else
  echo "neither apt-get nor brew is here; install libxml2, cmark-gfm with its extensions, libcurl and" >&2
  echo "OpenSSL 3, all with headers, pkg-config and python3-jsonschema by hand" >&2
  pkg-config --exists libxml-2.0 libcurl openssl
fi
