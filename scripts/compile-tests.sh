#!/usr/bin/env bash
# Builds the targets of CompileTests in debug and release, and checks the sources of the modules under the settings that a
# project could copy them into; any warning is a failure. All of it as on a machine without the development files of
# libxml2, and with one build of the modules for each configuration.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$PWD/.build/compile-tests
build=$PWD/.build/consumers  # shared with the decoding benchmark
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

build() { # configuration
  echo "building CompileTests ($1)"
  without_libxml2 swift build --package-path CompileTests --scratch-path "$build" -c "$1" \
    >"$scratch/$1.log" 2>&1 || {
    cat "$scratch/$1.log"
    exit 1
  }
  if grep -n 'warning:' "$scratch/$1.log"; then
    echo "CompileTests builds with warnings ($1)" >&2
    exit 1
  fi
}

# The sources of a module, with every upcoming feature of the compile tests but the isolation, which is for consumers.
typecheck() { # module
  find "Generated/$1" -name '*.swift' | sort >"$scratch/sources"
  swiftc -typecheck -warnings-as-errors -swift-version 6 -module-name "$1" -I "$build/debug/Modules" \
    -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature ExistentialAny \
    -enable-upcoming-feature MemberImportVisibility "@$scratch/sources"
}

# What is there on Apple's systems only, against declarations of the framework that it uses.
typecheck_cryptokit() {
  local package
  package=$(basename "$PWD" | tr '[:upper:]' '[:lower:]' | tr -c 'a-z0-9\n' _)
  swiftc -typecheck -warnings-as-errors -swift-version 6 -module-name ExchangeURLSession -package-name "$package" \
    -I "$build/debug/Modules" -I CompileTests/CryptoKit -module-cache-path "$scratch/modules" \
    -enable-upcoming-feature InternalImportsByDefault Sources/ExchangeURLSession/*.swift
}

# The hiding must bite: the generator does not build without libxml2, and says what to install.
if [ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null; then
  if without_libxml2 swift build --scratch-path "$scratch/hidden" --target CLibXML2 >"$scratch/hidden.log" 2>&1; then
    echo "the development files of libxml2 are not hidden, so the consumer proves nothing" >&2
    exit 1
  fi
  grep -q 'install libxml2-dev' "$scratch/hidden.log"
fi

build debug
build release
for module in Generated/*/; do
  echo "checking $(basename "$module") under other settings"
  typecheck "$(basename "$module")"
done
if [ "$(uname)" = Linux ]; then
  echo "checking the code for CryptoKit"
  typecheck_cryptokit
fi
"$build/debug/Consumer" >"$scratch/Consumer.out"
grep -q '/sapi/v1/margin/order?symbol=BNBBTC&orderId=213205622' "$scratch/Consumer.out"
echo "all targets of CompileTests build without a warning"
