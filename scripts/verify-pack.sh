#!/bin/sh
# The package as it would be published: what is in it, and whether it sets up an empty repository and takes itself back,
# on the oldest Node line that we promise and on the newest.
#   scripts/verify-pack.sh
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() { echo "verify-pack: $*" >&2 && exit 1; }
export GIT_CONFIG_GLOBAL="$scratch/gitconfig" GIT_CONFIG_SYSTEM=/dev/null
git config --global user.name "Hana Human"
git config --global user.email hana@example.org
git config --global init.defaultBranch main

cd "$project"
npm run --silent build
npm pack --silent --ignore-scripts --pack-destination "$scratch" >/dev/null
package=$(echo "$scratch"/countersign-*.tgz)
tar -tzf "$package" >"$scratch/files"
if grep -E '(^|/)(test|demo|bench|coverage|scripts)/|\.test\.|\.map$|\.tsbuildinfo$|(^|/)\.(env|git|husky)|\.db$|[^.]*[^d.]\.ts$' "$scratch/files" >&2; then
  fail "these do not belong into the package"
fi
for file in dist/cli/main.js dist/app/main.js dist/hook.cjs dist/hook.tables.bin dist/secretlint/preset.js dist/core/scanning/scan.d.ts hooks/pre-push hooks/pre-commit libexec/git-hook.sh app.yml LICENSE README.md; do
  grep -qx "package/$file" "$scratch/files" || fail "$file is missing from the package"
done
mkdir "$scratch/unpacked"
tar -xzf "$package" -C "$scratch/unpacked"
if grep -rlF "$project" "$scratch/unpacked" >&2; then fail "these name a folder of this machine"; fi
echo "$(wc -l <"$scratch/files") files, $(($(wc -c <"$package") / 1024)) KiB packed"

commits() { git rev-list --count HEAD 2>/dev/null || echo 0; }

on_node() {
  version=$1
  mkdir "$scratch/node$version" "$scratch/repo $version"
  (cd "$scratch/node$version" && npm install --silent --no-save --prefix . "node@$version" >/dev/null)
  PATH="$scratch/node$version/node_modules/.bin:$PATH"
  cd "$scratch/repo $version"
  git init -q
  npm init -y >/dev/null
  echo node_modules >.gitignore
  npm install --silent --save-dev "$package"
  cp package.json "$scratch/before.json"
  echo "on $(node --version): $(npx --no-install countersign --version)"
  cp .git/config "$scratch/before.config"

  npx --no-install countersign init >/dev/null
  npx --no-install countersign init | grep -q "nothing to do" || fail "a second init does something"
  git add . && git commit -q -m "feat: begin" || fail "a clean commit is refused"
  printf 'const key = "%s%s";\n' glpat- Xk29vQm4TzR7pLw8BnYc >key.js
  git add key.js
  if git commit -q -m "feat: leak" 2>"$scratch/refused"; then fail "a secret was committed"; fi
  grep -q "key.js:1" "$scratch/refused" || fail "the refusal does not name the place: $(cat "$scratch/refused")"
  git rm -q --cached key.js && rm key.js
  echo more >more.txt && git add more.txt
  AI_AGENT=claude-code_2-1-328_agent git commit -q -m "feat: more" || fail "an agent's commit is refused"
  git log -1 --format=%B | grep -q "^Assisted-by: Claude Code" || fail "an agent's commit has no trailers: $(git log -1 --format=%B)"
  [ "$(commits)" -eq 2 ] || fail "$(commits) commits, not 2"

  npx --no-install countersign uninstall >/dev/null
  cmp package.json "$scratch/before.json" && cmp .git/config "$scratch/before.config" || fail "uninstall left something"
  [ ! -e .husky ] || fail "uninstall left .husky"
}

(on_node 22)
(on_node 24)

# Beside secretlint, as a preset of it; and as a library.
(
  PATH="$scratch/node24/node_modules/.bin:$PATH"
  cd "$scratch/repo 24"
  npm install --silent --save-dev secretlint@13.0.6
  echo '{ "rules": [{ "id": "countersign/secretlint" }] }' >.secretlintrc.json
  echo 'const a = 1;' >clean.js
  printf 'const at = "redis://:%s%s@cache.acme.io";\n' 'Fa7!qLp2' 'wX9z' >leak.js
  npx --no-install secretlint clean.js || fail "secretlint with our preset reports a clean file"
  if npx --no-install secretlint leak.js >"$scratch/reported" 2>&1; then fail "secretlint with our preset sees nothing"; fi
  grep -q "countersign-block" "$scratch/reported" || fail "secretlint did not ask our preset: $(cat "$scratch/reported")"
  if grep -q 'qLp2' "$scratch/reported"; then fail "secretlint shows the password"; fi
  node --input-type=module -e '
    import { readFileSync } from "node:fs";
    import { scanPII, scanSecrets } from "countersign/scanning";
    const kinds = scanSecrets(readFileSync("leak.js", "utf8"), "leak.js").map(({ kind }) => kind);
    if (kinds.join() !== "url-credential" || scanPII("nothing", "a.txt").length > 0) throw Error(kinds.join());
  ' || fail "the library does not answer"
)

# Without npm in the repository: the git hooks outlive the package.
PATH="$scratch/node24/node_modules/.bin:$PATH"
mkdir "$scratch/tool" "$scratch/plain"
cd "$scratch/tool"
npm init -y >/dev/null
npm install --silent "$package"
cd "$scratch/plain"
git init -q
"$scratch/tool/node_modules/.bin/countersign" init >/dev/null
rm -rf "$scratch/tool"
echo text >text && git add text && git commit -q -m "feat: begin" || fail "the git hooks need the package"
printf 'const key = "%s%s";\n' glpat- Xk29vQm4TzR7pLw8BnYc >key.js
git add key.js
if git commit -q -m "feat: leak" 2>/dev/null; then fail "a secret was committed without the package"; fi
echo "The package installs, guards and takes itself back."
