#!/usr/bin/env bash
# Build the server and the site as they are deployed: the binary `twotier`, and target/site for TWOTIER_SITE.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

scripts/setup.sh run
step "the browser's half, as small as it goes" cargo run -p xtask -- site --release
step "the server" cargo build --release -p server --bin twotier
