#!/usr/bin/env bash
# Every check there is. Each step writes a log; the last line is the result: N passed, N failed.
# A step that is no test (format, lints, a build) counts as one failure when it fails.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

logs=target/test-logs
passed=0 failed=0
broken=()

# check <name> <command…>: run a step into its log; on failure show the end of it and go on.
check() {
  local name=$1 log=$logs/$1.log began=$SECONDS
  shift
  printf '→ %-10s ' "$name"
  if "$@" >"$log" 2>&1; then
    printf 'ok, %d s\n' "$((SECONDS - began))"
    return 0
  fi
  printf 'FAILED, %d s\n' "$((SECONDS - began))"
  # What failed first, then how it ended: a log may go on for long after its first failure.
  grep -n -A 20 -E "^test .*FAILED|panicked at|^error" "$log" | head -n 60 | sed 's/^/    /' || true
  echo "    …"
  tail -n 30 "$log" | sed 's/^/    /'
  broken+=("$name")
  return 1
}

# tests <name> <count> <command…>: as check, and add up what `<count> <log>` makes of it: two numbers.
tests() {
  local name=$1 count=$2 good bad status=0
  shift 2
  check "$name" "$@" || status=1
  read -r good bad < <("$count" "$logs/$name.log")
  if [ "$status" = 1 ] && [ "$bad" = 0 ]; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
}

from_cargo() {
  awk '/^test result:/ { good += $4; bad += $6 } END { print good + 0, bad + 0 }' "$1"
}

from_playwright() {
  node -e '
    try {
      const { stats } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
      console.log(stats.expected + stats.flaky, stats.unexpected);
    } catch { console.log(0, 0); }' "$logs/end2end.json"
}

in_browser() (
  cd end2end
  PLAYWRIGHT_JSON_OUTPUT_FILE=../$logs/end2end.json npx --no-install playwright test --reporter=list,json
)

mkdir -p "$logs"
rm -f "$logs"/*
if ! scripts/setup.sh test; then
  echo "failed: set-up (see above)"
  echo "0 passed, 1 failed"
  exit 1
fi

check lint scripts/lint.sh || failed=$((failed + 1))
tests cargo-test from_cargo cargo test --workspace --exclude frontend --no-fail-fast
if check site cargo run -p xtask -- site && check server cargo build -p server --bin twotier; then
  tests end2end from_playwright in_browser
else
  failed=$((failed + 1))
fi

echo
if [ ${#broken[@]} -gt 0 ]; then
  echo "failed: ${broken[*]} (whole output: $logs/<step>.log)"
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
