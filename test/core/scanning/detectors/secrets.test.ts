import { describe, expect, test } from "vitest";
import { scanSecrets } from "../../../../src/core/scanning/scan.ts";

const found = async (text: string, path = "src/a.ts") =>
  (await scanSecrets(text, path)).map(({ kind, severity }) => `${kind} ${severity}`);

describe("private keys", () => {
  const begin = "-----BEGIN RSA PRIVATE KEY-----";
  const end = "-----END RSA PRIVATE KEY-----";
  const one = `MII${"aB3".repeat(20)}a`;
  const two = "cD4/".repeat(16);
  const key = "private-key block";
  test.for<[string, string, readonly string[]]>([
    ["whole", `${begin}\n${one}\n${two}\n${end}\n`, [key]],
    ["without its end", `${begin}\n${one}\n`, [key]],
    ["escaped in a string", String.raw`"${begin}\n${one}\n${two}\n${end}\n"`, [key]],
    ["escaped twice", String.raw`"${begin}\\n${one}\\n${two}\\n${end}"`, [key]],
    ["joined from strings", `"${begin}\\n" +\n  "${one}\\n" +\n  "${two}\\n" +\n  "${end}"`, [key]],
    ["indented in YAML", `key: |\n    ${begin}\n    ${one}\n    ${two}\n    ${end}\n`, [key]],
    ["commented out", `# ${begin}\n# ${one}\n# ${two}\n# ${end}\n`, [key]],
    ["commented out with slashes", `// ${begin}\n// ${one}\n// ${end}\n`, [key]],
    ["commented out in SQL", `-- ${begin}\n-- ${one}\n-- ${end}\n`, [key]],
    ["quoted in a mail", `> ${begin}\n> ${one}\n> ${end}\n`, [key]],
    ["CRLF", `${begin}\r\n${one}\r\n${end}\r\n`, [key]],
    [
      "elliptic curve",
      `-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE${"aB3".repeat(30)}\n-----END EC PRIVATE KEY-----`,
      [key],
    ],
    ["Ed25519", `-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQ${"aB3".repeat(18)}\n-----END PRIVATE KEY-----`, [key]],
    ["OpenSSH", `-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA${"aB3".repeat(16)}\n`, [key]],
    ["PGP", `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 1\n\nlQOY${"aB3".repeat(20)}\n=abcd\n`, [key]],
    ["under a password", `${begin.replace("RSA", "ENCRYPTED")}\n${one}\n${end}`, ["encrypted-private-key warn"]],
    [
      "under a password, old form",
      `${begin}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES\n\n${one}\n`,
      ["encrypted-private-key warn"],
    ],
    ["public", `-----BEGIN PUBLIC KEY-----\n${one}\n-----END PUBLIC KEY-----`, []],
    ["a certificate", `-----BEGIN CERTIFICATE-----\n${one}\n-----END CERTIFICATE-----`, []],
    ["the header alone", begin, []],
    ["prose about it", `${begin} is the first line of a key and ${end} the last.`, []],
    ["dots", `${begin}\nMIIE...\n${end}`, []],
    ["a placeholder", `${begin}\nYOUR_KEY_HERE\n${end}`, []],
    ["no DER", `${begin}\n${"x".repeat(64)}\n${end}`, []],
    ["too short", `${begin}\nMIIabc\n${end}`, []],
  ])("%s", async ([, text, kinds]) => {
    expect(await found(text)).toEqual(kinds);
  });
});

describe("passwords in addresses", () => {
  const password = ["s3cr", "3tValue"].join("");
  const url = (scheme: string, user: string, secret: string, host = "db.acme.io") =>
    `${scheme}://${user}:${secret}@${host}`;
  const block = ["url-credential block"];
  test.for<[string, readonly string[]]>([
    [url("redis", "", password), block],
    [url("amqps", "app", password), block],
    [url("ssh", "deploy", password), block],
    [url("clickhouse", "app", "p%40ss%21word"), block],
    [url("redis", "app", password, "[::1]:6379"), block],
    [url("jdbc:sqlserver", "app", password), block],
    [url("redis", "app", ["p$ss", "w0*rd"].join("")), block],
    [url("redis", "app", "{password}"), []],
    [url("redis", "app", "app"), []],
    [url("redis", "app", "pw"), []],
    [url("redis", "app", "password"), []],
    [url("redis", "app", "PASSWORD"), []],
    [url("redis", "app", "your-password"), []],
    [url("redis", "app", "my_secret_here"), []],
    [url("redis", "app", "<password>"), []],
    [url("redis", "app", `$${"{REDIS_PASSWORD}"}`), []],
    [url("redis", "app", "$REDIS_PASSWORD"), []],
    [url("redis", "app", "{{ password }}"), []],
    [url("redis", "app", "%REDIS_PASSWORD%"), []],
    [url("redis", "app", "********"), []],
    [url("redis", "app", "xxxxxxxx"), []],
    [url("redis", "app", "changeme"), []],
    [url("redis", "$USER", password), []],
    ["redis://db.acme.io:6379/0", []],
    ["https://acme.io/a:bcdefg@2x.png", []],
    ["see redis://user at host:port@x", []],
  ])("%s", async ([text, kinds]) => {
    expect(await found(`x = "${text}"\n`)).toEqual(kinds);
  });
});

describe("JSON Web Tokens", () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = part({ alg: "HS256", typ: "JWT" });
  const body = part({ sub: "42", name: "x" });
  const signature = "aB3".repeat(14);
  test.for<[string, string, readonly string[]]>([
    ["signed", `${head}.${body}.${signature}`, ["json-web-token block"]],
    ["in a header", `Authorization: Bearer ${head}.${body}.${signature}`, ["json-web-token block"]],
    ["unsigned", `${part({ alg: "none" })}.${body}.`, ["json-web-token info"]],
    ["signature missing", `${head}.${body}.`, ["json-web-token info"]],
    [
      "jwt.io's sample",
      `${head}.${part({ sub: "1234567890", name: "John Doe" })}.${signature}`,
      ["json-web-token info"],
    ],
    ["other JSON", `${part({ some: "thing" })}.${body}.${signature}`, []],
    ["no JSON", `eyJ${"a".repeat(20)}.${body}.${signature}`, []],
    ["two parts", `${head}.${body}`, []],
    ["inside a word", `x${head}.${body}.${signature}`, []],
  ])("%s", async ([, text, kinds]) => {
    expect(await found(text)).toEqual(kinds);
  });
});
