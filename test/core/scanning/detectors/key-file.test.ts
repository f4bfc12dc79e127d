import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { keyFile } from "../../../../src/core/scanning/detectors/key-file.ts";
import { allHits } from "../hits.ts";
import { chance } from "../sampling.ts";

const found = (text: string) => allHits(keyFile, text, "a").map(({ kind, severity }) => `${kind} ${severity}`);
const by = chance(9);

describe("PuTTY's format", () => {
  const file = (version: number, cipher: string) =>
    [
      `PuTTY-User-Key-File-${version}: ssh-rsa`,
      `Encryption: ${cipher}`,
      "Comment: imported",
      `Public-Lines: 1\n${by.base64(64)}`,
      `Private-Lines: 1\n${by.base64(64)}`,
      "Private-MAC: 00",
    ].join("\n");
  test("open, under a password, escaped", () => {
    expect(found(file(2, "none"))).toEqual(["private-key block"]);
    expect(found(file(3, "aes256-cbc"))).toEqual(["encrypted-private-key warn"]);
    expect(found(file(3, "none").replaceAll("\n", "\\n"))).toEqual(["private-key block"]);
  });
  test("its public part alone is none", () => {
    expect(found(file(2, "none").replace(/Private-Lines.*/s, ""))).toEqual([]);
    expect(found("PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPrivate-Lines: 8\n<private lines>")).toEqual([]);
  });
});

describe("WireGuard", () => {
  const secret = `${by.base64(42)}A=`;
  test.for<[string, readonly string[]]>([
    [`[Interface]\nPrivateKey = ${secret}`, ["wireguard-private-key block"]],
    [`privatekey: "${secret}"`, ["wireguard-private-key block"]],
    [`wireguard_private_key = "${secret}"`, []], // whose name another detector reads
    [`PublicKey = ${secret}`, []],
    [`PrivateKey = ${by.base64(42)}B=`, []], // 32 bytes leave two bits free
    [`PrivateKey = ${"A".repeat(43)}=`, []],
    [`PrivateKey = ${by.base64(60)}A=`, []],
    ["PrivateKey = <your private key>", []],
  ])("%s", ([text, kinds]) => {
    expect(found(text)).toEqual(kinds);
  });
});

describe("JSON Web Keys", () => {
  const block = ["json-web-key block"];
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = pair.privateKey.export({ format: "jwk" });
  const rsa = generateKeyPairSync("rsa", { modulusLength: 4096 }).privateKey.export({ format: "jwk" });
  test.for<[string, string, readonly string[]]>([
    ["private", JSON.stringify(jwk), block],
    ["private, over several lines", JSON.stringify(jwk, null, 2), block],
    ["private, as a string in JSON", JSON.stringify(JSON.stringify(jwk)), block],
    ["private, in JavaScript", `const key = { kty: 'EC', crv: 'P-256', d: '${jwk.d}' };`, block],
    ["RSA of 4,096 bits", JSON.stringify(rsa), block],
    ["two in a set", JSON.stringify({ keys: [jwk, rsa] }), [...block, ...block]],
    ["shared", JSON.stringify({ kty: "oct", k: by.url(43), alg: "HS256" }), block],
    ["public", JSON.stringify(pair.publicKey.export({ format: "jwk" })), []],
    [
      "public beside something with a d",
      `${JSON.stringify(pair.publicKey.export({ format: "jwk" }))}, {"d":"${by.url(43)}"}`,
      [],
    ],
    ["a placeholder", JSON.stringify({ ...jwk, d: "x".repeat(43) }), []],
    ["a d that is short", JSON.stringify({ ...jwk, d: "abc" }), []],
    ["a shared key's k in another type", JSON.stringify({ kty: "EC", k: by.url(43) }), []],
    ["no object", `"kty":"EC" "d":"${by.url(43)}"`, []],
  ])("%s", ([, text, kinds]) => {
    expect(found(text)).toEqual(kinds);
  });
});
