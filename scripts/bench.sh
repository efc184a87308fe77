#!/usr/bin/env bash
# Measure speed and size on a release build, against raw counterparts in the same run. Never part of the tests.
# bench.sh [--customers N] [--import DIR] [--database-url postgres://…] [--only FIGURE]…
set -euo pipefail
. "$(dirname "$0")/lib.sh"

scripts/setup.sh run
step "the browser's half, as small as it goes, and a counter to weigh it against" cargo run -p xtask -- weigh
exec cargo bench -p server --bench figures -- "$@"
