#!/usr/bin/env bash
# Format and lints. The app is linted twice, as it is compiled: with the server (ssr) and with the frontend (hydrate).
set -euo pipefail
. "$(dirname "$0")/lib.sh"

step "format" cargo fmt --all --check
step "clippy, server side" \
  cargo clippy -p domain -p program -p app -p server -p xtask --all-targets -- -D warnings
step "clippy, browser side" \
  cargo clippy -p app -p frontend --target wasm32-unknown-unknown -- -D warnings
npm_ci end2end
step "types of the browser tests" npm run --silent --prefix end2end check
