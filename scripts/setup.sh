#!/usr/bin/env bash
# Installs the system packages that the build needs and that are missing, with `--tests` those of the tests, too. Does
# nothing where all are there.
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "apiscribe needs Swift 6.1 or later on the PATH: https://www.swift.org/install" >&2
  exit 1
fi

if command -v apt-get >/dev/null; then
  wanted="gcc libc6-dev pkg-config libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev"
  wanted="$wanted libssl-dev openssl python3 python3-jsonschema"
  # The tests of the transports start an nginx of their own.
  if [ "${1:-}" = --tests ]; then
    wanted="$wanted nginx-light libnginx-mod-http-brotli-filter"
  fi
  missing=""
  for package in $wanted; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -z "$missing" ] && exit 0
  echo "installing:$missing"
  as_root=""
  # Nobody is there to be asked for a password in CI.
  [ "$(id -u)" = 0 ] || as_root="sudo${CI:+ -n}"
  # The package of nginx would start a server on port 80; this asks the system to start no service meanwhile.
  policy=/usr/sbin/policy-rc.d
  if [[ "$missing" == *nginx* ]]; then
    echo "nginx is for the tests only: its service is neither started nor enabled"
    if [ ! -e "$policy" ]; then
      printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
      $as_root chmod 755 "$policy"
      trap '$as_root rm -f "$policy"' EXIT
    fi
  fi
  # A server of packages that does not answer, or another program that installs, is not waited for without end.
  patience="-o Acquire::Retries=3 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30 -o DPkg::Lock::Timeout=300"
  # Lists that are there may do where they cannot be renewed.
  # shellcheck disable=SC2086
  $as_root apt-get $patience update -qq || echo "the lists of packages were not renewed" >&2
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get $patience install -y -qq --no-install-recommends $missing \
    </dev/null >/dev/null
  if [[ "$missing" == *nginx* ]] && command -v systemctl >/dev/null; then
    $as_root systemctl disable --quiet nginx 2>/dev/null || true
  fi
elif command -v brew >/dev/null; then
  for package in pkg-config libxml2 cmark-gfm curl openssl@3 python-jsonschema; do
    brew list "$package" >/dev/null 2>&1 || brew install "$package"
  done
else
  echo "neither apt-get nor brew is here; install libxml2, cmark-gfm with its extensions, libcurl and" >&2
  echo "OpenSSL 3, all with headers, pkg-config and python3-jsonschema by hand" >&2
  pkg-config --exists libxml-2.0 libcurl openssl
fi
