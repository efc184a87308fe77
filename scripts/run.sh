#!/usr/bin/env bash
# Build what has changed and serve it, with demo data the first time. Settings: DATABASE_URL, TWOTIER_ADDR, TWOTIER_SITE.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

export DATABASE_URL=${DATABASE_URL:-sqlite:twotier.db}
export TWOTIER_ADDR=${TWOTIER_ADDR:-127.0.0.1:3000}
export TWOTIER_SITE=${TWOTIER_SITE:-target/site}

scripts/setup.sh run
step "the browser's half" cargo run -p xtask -- site
step "the server" cargo build -p server --bin twotier
twotier() { cargo run -q -p server --bin twotier -- "$@"; }

# A demo that stops half way must not pass for a finished one the next time.
fill() {
  local file=$1
  twotier demo && return
  rm -f "$file" "$file-wal" "$file-shm"
  return 1
}

case $DATABASE_URL in
  sqlite:*)
    file=${DATABASE_URL#sqlite:}
    file=${file#//}
    file=${file%%\?*}
    if [ ! -e "$file" ]; then step "demo data in $file" fill "$file"; fi
    ;;
  *) echo "To fill an empty database with demo data: cargo run -p server --bin twotier -- demo" ;;
esac

exec cargo run -q -p server --bin twotier -- serve
