#!/usr/bin/env bash
# Measure speed and size on a release build. Never part of the tests.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

scripts/setup.sh run
step "the browser's half, as small as it goes" cargo run -p xtask -- site --release
exec cargo run --release -p server --bin bench -- "$@"
