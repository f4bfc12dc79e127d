import { describe, expect, test } from "vitest";
import { opaqueValue } from "../../../src/core/scanning/detectors/opaque-value.ts";
import { opacityOf } from "../../../src/core/scanning/opaque-value.ts";
import { strengthOf } from "../../../src/core/scanning/secret-name.ts";
import { allHits } from "./hits.ts";
import { type Chance, chance } from "./sampling.ts";
import { spelled, syntaxes } from "./syntaxes.ts";

const made: readonly [string, (by: Chance) => string][] = [
  ["32 hexadecimal digits", (by) => by.hex(32)],
  ["64 hexadecimal digits", (by) => by.hex(64)],
  ["a UUID", (by) => by.uuid()],
  ["20 letters and digits", (by) => by.alnum(20)],
  ["40 letters and digits", (by) => by.alnum(40)],
  ["32 small letters and digits", (by) => by.base36(32)],
  ["base64", (by) => `${by.base64(43)}=`],
  ["base64url", (by) => by.url(43)],
];

describe("what a generator makes looks like chance", () => {
  test.for(made)("%s", ([, make]) => {
    const by = chance(5);
    const values = Array.from({ length: 500 }, () => make(by));
    expect(values.filter((value) => opacityOf(value) === null).length).toBeLessThan(5);
  });
});

describe("what people write does not", () => {
  test.for([
    "configuration-service",
    "getAuthenticationToken",
    "MAX_TOKEN_LENGTH_BYTES",
    "my.application.config.token",
    "process.env.ACME_TOKEN_SECRET",
    "$" + "{ACME_TOKEN_SECRET_1}",
    "{{ .Values.acme.token1 }}",
    "%ACME_API_TOKEN_2%",
    "$ACME_TOKEN_V2_BETA",
    "<your-token-goes-here-1>",
    "secrets.ACME_TOKEN_V2",
    "xxxxxxxxxxxxxxxxxxxxxxxx",
    "abcdefghijklmnop0123456789",
    "0123456789abcdef0123456789abcdef",
    "a1b2c3d4e5f6a7b8c9d0e1f2",
    "your-api-key-goes-here-123",
    "12345678901234567890",
    "2024-02-30T12:00:00.000Z",
    "application/vnd.acme.v2+json",
    "./config/tokens/acme-v2.json",
    "/usr/local/share/acme/token2",
    "https://acme.io/oauth2/token",
    "someone42@acme-corporation.io",
    "@acme/authentication@12.4.17",
    "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg",
    "arn:aws:kms:eu-west-1:1234:key/x9f2K",
    "#3fa9c2d1",
    "M12.5 7.3c0-1.7 1.3-3 3-3s3 1.3 3 3",
    "ssh-ed25519",
    "sha256",
    "function(token)",
  ])("%s", (value) => {
    expect(opacityOf(value)).toBeNull();
  });
});

describe("a name", () => {
  test.for<[string, "strong" | "fair" | "weak" | null]>([
    ["pubkey256", null],
    ["recaptchaSiteKey", null],
    ["siteSecretKey", "strong"],
    ["apiKey", "strong"],
    ["API_KEY", "strong"],
    ["x-api-key", "strong"],
    ["config.apiKey", "strong"],
    ["apikey", "strong"],
    ["clientSecret", "strong"],
    ["ACME_TOKEN_2", "strong"],
    ["Authorization", "strong"],
    ["acmeKey", "fair"],
    ["key", "weak"],
    ["acme_api", "weak"],
    ["publicKey", null],
    ["tokenId", null],
    ["token_type", null],
    ["secretName", null],
    ["keyboard", null],
    ["monkey", null],
    ["cacheKey", null],
    ["primary_key", null],
    ["api_key_hash", null],
    ["csrfToken", null],
    ["nextPageToken", null],
    ["commitSecret", null],
  ])("%s says %s", ([name, strength]) => {
    expect(strengthOf(name)).toBe(strength);
  });
});

describe("under a name", () => {
  const by = chance(9);
  const found = (text: string, path = "src/a.ts") =>
    allHits(opaqueValue, text, path).map(({ severity, secret }) => [severity, secret]);

  test("that is strong it blocks", () => {
    const value = by.alnum(32);
    expect(found(`const apiToken = "${value}";`)).toEqual([["block", value]]);
  });

  test("that is weak it must be beyond doubt, and then warns", () => {
    const value = by.alnum(40);
    expect(found(`const key = "${value}";`)).toEqual([["warn", value]]);
    expect(found(`const key = "${by.hex(40)}";`)).toEqual([]);
  });

  test.for([
    ["a lock file", () => `token = "${by.alnum(32)}"`, "yarn.lock"],
    ["a badge", () => `https://codecov.io/x.svg?token=${by.alnum(10)}`, "README.md"],
    ["a digest", () => `tokenHash = "${by.hex(64)}"`, "src/a.ts"],
    ["a commit", () => `gitToken = "${by.hex(40)}"`, "src/a.ts"],
    ["a page", () => `https://acme.io/view?DocumentKey=${by.uuid()}`, "README.md"],
    ["a ciphertext", () => `"encrypted": {\n  "npmToken": "${by.base64(64)}"\n}`, "renovate.json"],
    ["readable text in base 64", () => `token: "${btoa("user:password")}"`, "src/a.ts"],
    ["a public key", () => `authKey = "MFkwEwYHKoZIzj0CAQ${by.base64(60)}"`, "src/a.ts"],
    ["an identifier in code", () => `token = ${by.alnum(32)};`, "src/a.ts"],
  ] as const)("%s is nothing", ([, text, path]) => {
    expect(found(text(), path)).toEqual([]);
  });

  test("a word like example beside it hides nothing", () => {
    const value = by.alnum(32);
    expect(found(`const exampleToken = "${value}"; // just an example`)).toEqual([["block", value]]);
  });

  test.for(syntaxes.map((syntax) => [syntax.what, syntax] as const))("it is found in %s", ([, syntax]) => {
    const values = made.flatMap(([, make]) => [make(by), make(by), make(by)]);
    const missed = values.filter(
      (value) =>
        !found(syntax.text(spelled("api key", syntax.style), value), syntax.path).some(
          ([, secret]) => secret === value,
        ),
    );
    expect(missed.length).toBeLessThanOrEqual(1);
  });
});
