import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { encodedKey } from "../../../../src/core/scanning/detectors/encoded-key.ts";
import { allHits } from "../hits.ts";
import { chance } from "../sampling.ts";

const found = (text: string) => allHits(encodedKey, text, "a").map(({ kind, severity }) => `${kind} ${severity}`);
const by = chance(8);
const key = ["private-key block"];

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const der = (pair: typeof rsa, type: "pkcs1" | "pkcs8" | "sec1") =>
  pair.privateKey.export({ type, format: "der" } as { type: "pkcs8"; format: "der" }).toString("base64");
const pem = rsa.privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const wrapped = (text: string, width: number, indent: string) =>
  text.match(new RegExp(`.{1,${width}}`, "g"))!.join(`\n${indent}`);

describe("a private key in base64 without armour", () => {
  test.for<[string, string]>([
    ["RSA, PKCS #1", der(rsa, "pkcs1")],
    ["RSA of 1,024 bits", der(generateKeyPairSync("rsa", { modulusLength: 1024 }), "pkcs1")],
    ["RSA, PKCS #8", der(rsa, "pkcs8")],
    ["P-256, PKCS #8", der(generateKeyPairSync("ec", { namedCurve: "P-256" }), "pkcs8")],
    ["P-384, PKCS #8", der(generateKeyPairSync("ec", { namedCurve: "P-384" }), "pkcs8")],
    ["P-256, SEC 1", der(generateKeyPairSync("ec", { namedCurve: "P-256" }), "sec1")],
    ["Ed25519", der(generateKeyPairSync("ed25519") as unknown as typeof rsa, "pkcs8")],
    ["X25519", der(generateKeyPairSync("x25519") as unknown as typeof rsa, "pkcs8")],
  ])("%s", ([, text]) => {
    expect(found(`key: "${text}"`)).toEqual(key);
    expect(found(`key: "${text.slice(0, text.length / 2)}"`)).toEqual([]); // its length says that half is missing
  });
});

describe("a file with its armour in base64", () => {
  test("in one line, in lines of 76 and of 64, and escaped", () => {
    const text = base64(pem);
    const forms = [
      text,
      wrapped(text, 76, "    "),
      wrapped(text, 64, ""),
      wrapped(text, 76, "").replaceAll("\n", "\\n"),
    ];
    expect(forms.map((form) => found(`client-key-data: ${form}`))).toEqual([key, key, key, key]);
  });

  test("under a password it is a warning", () => {
    const secured = rsa.privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-128-cbc", passphrase: "x" });
    expect(found(base64(secured as string))).toEqual(["encrypted-private-key warn"]);
  });

  test("a certificate or a public key is none", () => {
    const open = rsa.publicKey.export({ type: "spki", format: "pem" }) as string;
    expect(found(base64(open))).toEqual([]);
    expect(found(base64(open.replaceAll("PUBLIC KEY", "CERTIFICATE")))).toEqual([]);
    expect(found(base64("-----BEGIN PRIVATE KEY-----\nYOUR_KEY_HERE\n-----END PRIVATE KEY-----\n"))).toEqual([]);
  });
});

test("OpenSSH's form without armour, under a password or not", () => {
  const head = (cipher: string) =>
    `openssh-key-v1\0\0\0\0${String.fromCharCode(cipher.length)}${cipher}\0\0\0\u0004none`;
  const file = (cipher: string) => base64(head(cipher) + by.alnum(250));
  expect(found(`k=${file("none")}`)).toEqual(key);
  expect(found(`k=${file("aes256-ctr")}`)).toEqual(["encrypted-private-key warn"]);
  expect(found(`k=${base64(head("none") + by.alnum(20))}`)).toEqual([]);
});

test("a key store is a warning", () => {
  const body = Buffer.concat([Buffer.from([0x30, 0x82, 0x01, 0x2c, 2, 1, 3, 0x30, 0x82]), Buffer.from(by.alnum(295))]);
  expect(found(`keystore: ${body.toString("base64")}`)).toEqual(["key-store warn"]);
  expect(found(`keystore: x${body.toString("base64")}`)).toEqual([]);
});
