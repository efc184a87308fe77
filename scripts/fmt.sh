#!/usr/bin/env bash
# Put all Rust code in its one format.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
cargo fmt --all
