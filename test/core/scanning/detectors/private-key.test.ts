import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { privateKey } from "../../../../src/core/scanning/detectors/private-key.ts";
import { allHits } from "../hits.ts";
import { chance } from "../sampling.ts";

const found = (text: string) => allHits(privateKey, text, "a").map(({ kind, severity }) => `${kind} ${severity}`);

const by = chance(5);
const label = (name: string, end = "") => `-----${end || "BEGIN"} ${name}PRIVATE KEY-----`;
const [begin, end] = [label("RSA "), label("RSA ", "END")];
const [one, two, three] = [`MII${by.base64(61)}`, by.base64(64), `${by.base64(30)}==`];
const key = ["private-key block"];
const locked = ["encrypted-private-key warn"];

describe("is found", () => {
  test.for<[string, string]>([
    ["whole", `${begin}\n${one}\n${two}\n${three}\n${end}\n`],
    ["without its end", `${begin}\n${one}\n`],
    ["escaped in a string", String.raw`"${begin}\n${one}\n${two}\n${end}\n"`],
    ["escaped twice", String.raw`"${begin}\\n${one}\\n${two}\\n${end}"`],
    ["with escaped carriage returns", String.raw`"${begin}\r\n${one}\r\n${end}"`],
    ["on one line, with blanks", `KEY=${begin} ${one} ${two} ${three} ${end}`],
    ["on one line, without any", `KEY=${begin}${one}${two}${end}`],
    ["joined with plus", `"${begin}\\n" +\n  "${one}\\n" +\n  "${two}\\n" +\n  "${end}"`],
    ["joined with plus on one line", `"${begin}\\n" + "${one}\\n" + "${two}\\n"`],
    ["joined with dots", `'${begin}' . "\\n" .\n'${one}' . "\\n" .\n'${two}'`],
    ["a list of lines", `["${begin}",\n"${one}",\n"${two}",\n"${end}"]`],
    ["with lines that go on", `"${begin}\\n\\\n${one}\\n\\\n${two}\\n\\\n"`],
    ["indented in YAML", `key: |\n    ${begin}\n    ${one}\n    ${two}\n    ${end}\n`],
    ["commented out", `# ${begin}\n# ${one}\n# ${two}\n# ${end}\n`],
    ["commented out with slashes", `// ${begin}\n// ${one}\n// ${end}\n`],
    ["commented out with slashes and no blank", `//${begin}\n//${one}\n//${end}\n`],
    ["commented out in a block", `/*\n * ${begin}\n * ${one}\n * ${end}\n */`],
    ["commented out in SQL", `-- ${begin}\n-- ${one}\n-- ${end}\n`],
    ["quoted in a mail", `> ${begin}\n> ${one}\n> ${end}\n`],
    ["CRLF", `${begin}\r\n${one}\r\n${end}\r\n`],
    ["a short one", `${label("")}\nMC4CAQAwBQYDK2VwBCIEI${by.base64(43)}\n${label("", "END")}`],
    ["of OpenPGP", `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: x 1.2\n\nlQOY${by.base64(60)}\n=abcd\n`],
    ["of OpenPGP, Ed25519", `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlFgE${by.base64(60)}\n${by.base64(20)}\n`],
    [
      "of ssh.com",
      `---- BEGIN SSH2 PRIVATE KEY ----\nComment: "a key"\nP2/56wAAA${by.base64(61)}\n---- END SSH2 PRIVATE KEY ----`,
    ],
  ])("%s", ([, text]) => {
    expect(found(text)).toEqual(key);
  });

  test("its secret is the base64 alone, however it is written", () => {
    const secrets = [
      `${begin}\n${one}\n${two}\n${three}\n${end}`,
      String.raw`"${begin}\n${one}\n${two}\n${three}\n${end}"`,
      `# ${begin}\n# ${one}\n# ${two}\n# ${three}`,
      `${begin} ${one} ${two} ${three} ${end}`,
      `"${begin}\\n" +\n"${one}\\n" +\n"${two}\\n" +\n"${three}"`,
    ].map((text) => allHits(privateKey, text, "a")[0]?.secret);
    expect(new Set(secrets)).toEqual(new Set([one + two + three]));
  });

  test("real ones of every algorithm", () => {
    const pems = [
      generateKeyPairSync("rsa", { modulusLength: 1024 }),
      generateKeyPairSync("ec", { namedCurve: "P-256" }),
      generateKeyPairSync("ed25519"),
      generateKeyPairSync("x25519"),
    ].map((pair) => pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string);
    const sec1 = generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey.export({ type: "sec1", format: "pem" });
    expect([...pems, sec1 as string].map(found)).toEqual([key, key, key, key, key]);
  });

  test("but a key under a password is a warning", () => {
    const cipher = { cipher: "aes-128-cbc", passphrase: "pw" };
    const pair = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
    const pkcs8 = pair.export({ type: "pkcs8", format: "pem", ...cipher }) as string;
    const rfc1421 = pair.export({ type: "pkcs1", format: "pem", ...cipher }) as string;
    expect([pkcs8, rfc1421, rfc1421.replaceAll("\n", "\\n")].map(found)).toEqual([locked, locked, locked]);
  });

  test("OpenSSH's own form says whether it is under a password", () => {
    const magic = (cipher: string) =>
      Buffer.from(`openssh-key-v1\0\0\0\0${String.fromCharCode(cipher.length)}${cipher}\0\0\0\u0004none`, "latin1");
    const pem = (cipher: string) =>
      `${label("OPENSSH ")}\n${Buffer.concat([magic(cipher), Buffer.from(by.alnum(90))]).toString("base64")}\n`;
    expect([found(pem("none")), found(pem("aes256-ctr"))]).toEqual([key, locked]);
  });
});

describe("is not", () => {
  test.for<[string, string]>([
    ["a public key", `-----BEGIN PUBLIC KEY-----\n${one}\n${two}\n-----END PUBLIC KEY-----`],
    ["a certificate", `-----BEGIN CERTIFICATE-----\n${one}\n${two}\n-----END CERTIFICATE-----`],
    ["a public block of OpenPGP", `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQEN${by.base64(60)}\n`],
    ["the header alone", begin],
    ["header and end", `${begin}\n${end}`],
    ["prose about it", `${begin} is the first line of a key and ${end} the last. My private key is MINE alone.`],
    ["a picture of one", `${begin}\n${one}\n...\n${end}`],
    ["dots", `${begin}\nMIIE...\n${end}`],
    ["a placeholder", `${begin}\nYOUR_KEY_HERE\n${end}`],
    ["a pattern for one", String.raw`/${begin}[\s\S]{1,9000}${end}/`],
    ["a template", `${begin}\n\${key}\n${end}`],
    ["no DER", `${begin}\n${"x".repeat(64)}\n${end}`],
    ["one character repeated", `${begin}\nMII${"x".repeat(61)}\n${"x".repeat(64)}\n${end}`],
    ["too short", `${begin}\nMII${by.base64(30)}\n${end}`],
    ["another word before", `-----BEGIN ${"A".repeat(40)} PRIVATE KEY-----\n${one}`],
  ])("%s", ([, text]) => {
    expect(found(text)).toEqual([]);
  });
});
