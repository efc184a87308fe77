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

# The last line counts: "== 1 failed, 7 passed, 1 error in 3.05s ==".
from_pytest() {
  tail -n 1 "$1" | awk '{
    for (at = 2; at <= NF; at++) { if ($at ~ /^passed/) good += $(at - 1); if ($at ~ /^(failed|error)/) bad += $(at - 1) }
    print good + 0, bad + 0 }'
}

from_playwright() {
  node -e '
    try {
      const { stats } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
      console.log(stats.expected + stats.flaky, stats.unexpected);
    } catch { console.log(0, 0); }' "$logs/end2end.json"
}

# failures <report>: a line for each test that failed in a browser, once or for good, with the beginning of why.
failures() {
  node -e '
    const plain = (text) => text.replace(/\x1b\[[0-9;]*m/g, "").replace(/\s+/g, " ").slice(0, 200);
    const { suites } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
    for (const { file, line, tests } of suites.flatMap(specs)) {
      for (const { projectName, status, results } of tests) {
        if (status !== "unexpected" && status !== "flaky") continue;
        const why = results.find((it) => it.error)?.error.message ?? "it did not run";
        console.log(`  ${status} [${projectName}] ${file}:${line} ${plain(why)}`);
      }
    }' "$1" || true
}

# What tests throw away lies in memory where there is room, so that a busy disk holds nobody up.
scratch() {
  local free
  free=$(df --output=avail --block-size=1G /dev/shm 2>/dev/null | tail -n 1)
  if [ "${free:-0}" -ge 4 ]; then echo /dev/shm; else echo "${TMPDIR:-/tmp}"; fi
}

# The REST API, by tools and a client library that were made elsewhere.
independent_checks() (
  cd end2end/python
  PYTHONDONTWRITEBYTECODE=1 ../../target/python/bin/python -m pytest
)

in_browser() (
  cd end2end
  PLAYWRIGHT_JSON_OUTPUT_FILE=../$logs/end2end.json npx --no-install playwright test --reporter=list,json
)

# Where cargo put the server for the tests that start it. It holds the tests' harness too, which nothing in it calls;
# one without would be all of the program, the app and the server compiled once more.
server() {
  cargo test --workspace --exclude frontend --quiet --no-run --message-format=json |
    jq -r 'select(.target.name == "twotier" and .executable and (.profile.test | not)) | .executable'
}

mkdir -p "$logs"
rm -f "$logs"/*
if ! scripts/setup.sh test; then
  echo "failed: set-up (see above)"
  echo "0 passed, 1 failed"
  exit 1
fi

check lint scripts/lint.sh || failed=$((failed + 1))
TMPDIR=$(scratch)
export TMPDIR
export TWOTIER_API_ANSWERS=$PWD/$logs/api-answers.txt
tests cargo-test from_cargo cargo test --workspace --exclude frontend --no-fail-fast
# It compares what the tests before it were answered with what the description of the API says.
tests api-answers from_cargo cargo test --workspace --exclude frontend --test answers -- --ignored
TWOTIER_BIN=$(server || true)
export TWOTIER_BIN
if check site cargo run -p xtask -- site && check server test -x "$TWOTIER_BIN"; then
  tests independent from_pytest independent_checks
  tests end2end from_playwright in_browser
else
  failed=$((failed + 1))
fi

echo
if [ -e "$logs/end2end.json" ]; then failures "$logs/end2end.json"; fi
if [ ${#broken[@]} -gt 0 ]; then
  echo "failed: ${broken[*]} (whole output: $logs/<step>.log)"
fi
echo "took $((SECONDS / 60)) min"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
