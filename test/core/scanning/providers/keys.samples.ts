import { createHash } from "node:crypto";
import type { Chance, NamedSamples, TokenSamples } from "../sampling.ts";

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const bech32Upper = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
const base32Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Serialised as BIP 32 says: 78 bytes and a checksum, in base 58. */
function extendedKey(by: Chance): string {
  const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
  const body = Buffer.from(`0488ade4${by.hex(82)}00${by.hex(64)}`, "hex");
  let number = BigInt(`0x${Buffer.concat([body, sha256(sha256(body)).subarray(0, 4)]).toString("hex")}`);
  let text = "";
  for (; number > 0n; number /= 58n) text = base58[Number(number % 58n)] + text;
  return text;
}

export const samples: readonly TokenSamples[] = [
  {
    kind: "age-secret-key",
    valid: (by) => `AGE-SECRET-KEY-1${by.of(bech32Upper, 58)}`,
    near: (by) => `AGE-SECRET-KEY-1${by.of(bech32Upper, 57)}`,
  },
  {
    kind: "age-post-quantum-secret-key",
    valid: (by) => `AGE-SECRET-KEY-PQ-1${by.of(bech32Upper, 58)}`,
    near: (by) => `AGE-SECRET-KEY-PQ-1${by.of(bech32Upper, 40)}`,
  },
  {
    kind: "age-plugin-identity",
    valid: (by) => `AGE-PLUGIN-YUBIKEY-1${by.of(bech32Upper, 90)}`,
    near: (by) => `AGE-PLUGIN-YUBIKEY-1${by.of(bech32Upper, 20)}`,
  },
  { kind: "nostr-secret-key", valid: (by) => `nsec1${by.of(bech32, 58)}`, near: (by) => `npub1${by.of(bech32, 58)}` },
  {
    kind: "nats-seed",
    valid: (by) => `-----BEGIN USER NKEY SEED-----\n SU${by.of(base32Upper, 56)}`,
    near: (by) => `-----BEGIN USER NKEY SEED-----\n UA${by.of(base32Upper, 56)}`,
    clean: (_by) => `-----BEGIN USER NKEY SEED-----\n S${"X".repeat(57)}`,
  },
  { kind: "minisign-secret-key", valid: (by) => `RWRTY0Iy${by.base64(204)}=`, near: (by) => `RWRTY0Iy${by.alnum(48)}` },
  {
    kind: "tor-secret-key",
    valid: (by) => `ED25519-V3:${by.base64(86)}==`,
    near: (by) => `ED25519-V3:${by.alnum(40)}`,
  },
  { kind: "extended-private-key", valid: (by) => extendedKey(by), near: (by) => `xprv${by.of(base58, 90)}` },
  {
    kind: "django-secret-key",
    valid: (by) => `django-insecure-${by.base36(20)}#@${by.base36(28)}`,
    near: (by) => `django-insecure-${by.base36(30)}`,
  },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "wireguard-key",
    valid: (by) => `PrivateKey = ${by.base64(42)}E=`,
    near: (by) => `PrivateKey = ${by.alnum(40)}`,
  },
  {
    kind: "nats-user-seed",
    valid: (by) => `NATS_SEED_KEY="SU${by.of(base32Upper, 56)}"`,
    near: (by) => `NATS_SEED_KEY="UA${by.of(base32Upper, 54)}"`,
  },
  {
    kind: "rails-master-key",
    valid: (by) => `RAILS_MASTER_KEY="${by.hex(32)}"`,
    near: (by) => `RAILS_MASTER_KEY="${by.hex(31)}"`,
  },
  {
    kind: "rails-secret-key-base",
    valid: (by) => `SECRET_KEY_BASE="${by.hex(128)}"`,
    near: (by) => `SECRET_KEY_BASE="${by.hex(100)}"`,
  },
  {
    kind: "phoenix-secret-key-base",
    valid: (by) => `SECRET_KEY_BASE="${by.base64(64)}"`,
    near: (by) => `SECRET_KEY_BASE="${by.base64(60)}"`,
  },
  {
    kind: "laravel-app-key",
    valid: (by) => `APP_KEY=base64:${by.base64(42)}E=`,
    near: (by) => `APP_KEY=base64:${by.alnum(30)}`,
  },
  {
    kind: "nextauth-secret",
    valid: (by) => `NEXTAUTH_SECRET="${by.base64(43)}="`,
    near: (by) => `NEXTAUTH_SECRET="${by.alnum(20)}"`,
  },
  { kind: "fernet-key", valid: (by) => `FERNET_KEY="${by.url(42)}E="`, near: (by) => `FERNET_KEY="${by.url(30)}="` },
];
