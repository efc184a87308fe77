# Shared by the scripts beside it; sourced, not run. Leaves the shell in the repository's root.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

say() { if [ -t 1 ]; then printf '\033[1m%s\033[0m\n' "$*"; else printf '%s\n' "$*"; fi; }

# Say what is wrong and what to do, then give up.
fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# step <what> <command…>: say what is being done, do it, say how long it took.
step() {
  local what=$1 began=$SECONDS
  shift
  say "→ $what"
  "$@" || fail "✗ $what failed after $((SECONDS - began)) s"
  printf '  done in %d s\n' "$((SECONDS - began))"
}

# npm_ci <folder>: install what its lock file says, unless that has been done.
npm_ci() {
  local mark=$1/node_modules/.package-lock.json
  if [ -e "$mark" ] && [ ! "$1/package-lock.json" -nt "$mark" ]; then return 0; fi
  step "npm packages of $1/" env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 \
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --silent
}

# python_packages <list> <folder>: a Python of its own with what the locked list says, unless that has been made.
python_packages() {
  local list=$1 folder=$2
  if cmp -s "$list" "$folder/$(basename "$list")"; then return 0; fi
  rm -rf "$folder"
  step "a Python for the checks of the API" python3 -m venv "$folder"
  step "Python packages of $(dirname "$list")/" \
    "$folder/bin/pip" install --quiet --disable-pip-version-check --require-hashes --requirement "$list"
  cp "$list" "$folder/"
}
