#!/usr/bin/env bash
# Builds the packages of CompileTests; any warning is a failure. The consumer is built as on a machine without the
# development files of libxml2.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$PWD/.build/compile-tests
mkdir -p "$scratch"

# Everything of this machine but the headers and the link of libxml2, for a user without its development files.
without_libxml2() {
  if [ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null; then
    mkdir -p "$scratch/empty"
    unshare --mount sh -c 'mount --bind "$0" /usr/include/libxml2 && exec "$@"' "$scratch/empty" "$@"
  else
    echo "note: not root, so the headers of libxml2 cannot be hidden; the consumer is built beside them" >&2
    "$@"
  fi
}

build() { # name, command to build under
  name=$1
  shift
  echo "building CompileTests/$name"
  (cd "CompileTests/$name" && "$@" swift build --scratch-path "$scratch/$name") >"$scratch/$name.log" 2>&1 || {
    cat "$scratch/$name.log"
    exit 1
  }
  if grep -n 'warning:' "$scratch/$name.log"; then
    echo "CompileTests/$name builds with warnings" >&2
    exit 1
  fi
}

# The hiding must bite: the generator does not build without libxml2, and says what to install.
if [ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null; then
  if without_libxml2 swift build --scratch-path "$scratch/hidden" --target CLibXML2 >"$scratch/hidden.log" 2>&1; then
    echo "the development files of libxml2 are not hidden, so the consumer proves nothing" >&2
    exit 1
  fi
  grep -q 'install libxml2-dev' "$scratch/hidden.log"
fi

build Consumer without_libxml2
build StrictSettings env
"$scratch/Consumer/debug/Consumer" >"$scratch/Consumer.out"
grep -q '/sapi/v1/margin/order?symbol=BNBBTC&orderId=213205622' "$scratch/Consumer.out"
echo "all packages of CompileTests build without a warning"
