#!/bin/sh
# What a newcomer types, on a clean clone, with nothing of this machine's but its own node, npm and git. Run it before a
# release and when a version changes. The variable for certificates matters only behind a proxy that signs TLS anew.
#   scripts/verify-clone.sh [--demo]
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
clean() {
  env -i PATH=/usr/local/bin:/usr/bin:/bin HOME="$scratch" ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS="$NODE_EXTRA_CA_CERTS"} "$@"
}

git clone -q "$project" "$scratch/clone"
cd "$scratch/clone"
if grep -q '"resolved"' package-lock.json; then
  echo "package-lock.json names a download address" >&2
  exit 1
fi

echo "node $(clean node -p process.versions.node), npm $(clean npm --version)"
clean npm ci
clean npm exec -- node -e 'if (!process.version.startsWith("v24.")) throw Error(`npm runs ${process.version}`)'
clean npm run check
clean npm run build
clean npm exec -- countersign --version
if [ "${1-}" = --demo ]; then clean npm run demo; fi

# Whoever lets no script run when they install gets there with one more command.
rm -rf node_modules
clean npm ci --ignore-scripts
clean npm rebuild node
clean npm run walls

left=$(git status --porcelain)
if [ -n "$left" ]; then
  printf 'left behind, neither committed nor ignored:\n%s\n' "$left" >&2
  exit 1
fi
echo "A clean clone installs, checks and builds."
