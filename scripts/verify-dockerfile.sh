#!/bin/sh
# Builds the Dockerfile as it stands and starts its image, also where no image registry can be reached: the base image
# is made here, from Debian's and npm's packages. Debian 12, as root:
#   apt-get install -y --no-install-recommends buildah mmdebstrap uidmap
#   scripts/verify-dockerfile.sh <scratch folder>
set -eu
work=$(mkdir -p "${1:?a scratch folder}" && cd "$1" && pwd)
project=$(cd "$(dirname "$0")/.." && pwd)
base=$(sed -n 's/^FROM \(node:[^ ]*\)$/\1/p' "$project/Dockerfile")
node=$(sed -n 's/^    "node": "\(.*\)",$/\1/p' "$project/package.json")
case $(uname -m) in aarch64 | arm64) machine=arm64 ;; *) machine=x64 ;; esac

export STORAGE_DRIVER=vfs CONTAINERS_REGISTRIES_CONF="$work/registries.conf"
echo 'unqualified-search-registries = ["localhost"]' >"$CONTAINERS_REGISTRIES_CONF"
image() { command=$1 && shift && buildah --root "$work/root" --runroot "$work/run" "$command" "$@"; }

mkdir -p "$work/base" && cd "$work/base"
if [ ! -f node.tar ]; then
  mmdebstrap --variant=minbase --include=ca-certificates bookworm rootfs.tar
  npm pack --silent "node-linux-$machine@$node" npm@11
  mkdir -p usr/bin usr/lib/node_modules/npm
  tar -xzf node-linux-*.tgz -C usr/bin --strip-components=2 package/bin/node
  tar -xzf npm-*.tgz -C usr/lib/node_modules/npm --strip-components=1
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js usr/bin/npm
  chmod 755 usr/bin/node usr/lib/node_modules/npm/bin/npm-cli.js
  cp /etc/ssl/certs/ca-certificates.crt ca.crt # matters only behind a proxy that signs TLS anew
  cat "${NODE_EXTRA_CA_CERTS:-/dev/null}" >>ca.crt
  tar -cf node.tar usr
fi
cat >Dockerfile <<END
FROM scratch
ADD rootfs.tar /
ADD node.tar /
COPY ca.crt /etc/ssl/certs/ca-certificates.crt
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt npm_config_registry=$(npm config get registry)
RUN groupadd --gid 1000 node && useradd --uid 1000 --gid node --create-home node
END
image build --isolation chroot -t "localhost/$base" . >base.log 2>&1 || { tail -20 base.log && exit 1; }

cd "$project"
image build --isolation chroot --format docker --pull-never -t countersign:verify .
image inspect --type image --format '{{with .Docker.Config.Healthcheck}}A health check is declared.{{end}}' countersign:verify | grep health

container=$(image from --pull-never countersign:verify)
trap 'image rm "$container" >/dev/null' EXIT
cat >"$work/start.sh" <<'END'
set -eu
export APP_ID=1 WEBHOOK_SECRET="$(node -p 'crypto.randomUUID()')"
export PRIVATE_KEY="$(node -p 'crypto.generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs1", format: "pem" })')"
node dist/app/main.js &
server=$!
node -e '
  const ask = async (left) => {
    const answer = await fetch("http://127.0.0.1:3000/healthz").catch(() => null);
    if (answer?.ok) return console.log(answer.status, process.version, "uid", process.getuid());
    if (left === 0) throw new Error("the server does not answer");
    setTimeout(ask, 250, left - 1);
  };
  ask(40);
'
test "$(id -u)" -ne 0
test -f /data/countersign.db
kill -TERM "$server"
wait "$server" # SIGTERM ends it well
unset WEBHOOK_SECRET
! node dist/app/main.js 2>/tmp/refused # and without a webhook secret it does not start
grep WEBHOOK_SECRET /tmp/refused
END
image copy --quiet "$container" "$work/start.sh" /tmp/start.sh >/dev/null
image run --isolation chroot "$container" -- sh /tmp/start.sh
echo "The image builds, starts, answers and stops."
