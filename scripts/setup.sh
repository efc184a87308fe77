#!/usr/bin/env bash
# setup.sh run|test: install what is missing on this machine for `make run` or `make test`, and only that.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

purpose=${1:-run}
case $purpose in run | test) ;; *) fail "usage: scripts/setup.sh run|test" ;; esac

missing=()
need() { missing+=("$1"); }

# A Chromium under any of its names; the first of them does with the least work. end2end/playwright.config.ts has the same.
browsers=(chromium-headless-shell chromium chromium-browser)
has_browser() {
  local name
  [ -x "${CHROMIUM:-}" ] && return 0
  for name in "${browsers[@]}"; do [ -x "/usr/bin/$name" ] && return 0; done
  return 1
}

# The name under which this system offers a package: the first of these, or the last when it knows none.
offered() {
  local name
  for name in "$@"; do
    if [ -n "$(apt-cache madison "$name" 2>/dev/null)" ]; then break; fi
  done
  echo "$name"
}

command -v cc >/dev/null || need build-essential
command -v pkg-config >/dev/null || need pkg-config
if [ "$purpose" = test ]; then
  has_browser || need chromium
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || need postgresql
  command -v curl >/dev/null || need curl
  command -v jq >/dev/null || need jq
  python3 -c 'import ensurepip, venv' 2>/dev/null || need python3-venv
  compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null || need fonts-noto-cjk
fi

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "Installing packages needs root or sudo. Please install: ${missing[*]}"
  fi
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o=Dpkg::Use-Pty=0 "$@"; }

if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get >/dev/null ||
    fail "These are missing: ${missing[*]} (names of Debian packages)." \
      "There is no apt-get here: please install them in your system's way, then run this again." \
      "A Chromium elsewhere is found through CHROMIUM=/path/to/it."
  step "apt-get update" apt update
  for at in "${!missing[@]}"; do
    if [ "${missing[at]}" = chromium ]; then missing[at]=$(offered "${browsers[@]}"); fi
  done
  step "apt-get install ${missing[*]}" apt install --no-install-recommends "${missing[@]}"
fi

command -v cargo >/dev/null ||
  fail "Rust is missing. Install it from https://rustup.rs, open a new shell, and run this again."
if command -v rustup >/dev/null; then
  rustup target list --installed | grep -qx wasm32-unknown-unknown ||
    step "rustup target add wasm32-unknown-unknown" rustup target add wasm32-unknown-unknown
elif [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
  fail "rustup is missing, and this Rust cannot build WebAssembly." \
    "Install rustup from https://rustup.rs, or add the target wasm32-unknown-unknown in your system's way."
fi

node=$(node --version 2>/dev/null || true)
major=${node#v}
major=${major%%.*}
if [ -z "$node" ] || [ "$major" -lt 20 ] || ! command -v npm >/dev/null; then
  fail "Node 20 or newer with npm is needed to build the script and the style sheet (found: ${node:-none})." \
    "Install it from https://nodejs.org or with your package manager, and run this again."
fi

npm_ci xtask
if [ "$purpose" = test ]; then
  npm_ci end2end
  python_packages end2end/python/requirements.txt target/python
fi
