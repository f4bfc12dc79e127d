import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { jwt } from "../../../../src/core/scanning/detectors/jwt.ts";
import { allHits } from "../hits.ts";
import { chance } from "../sampling.ts";

const by = chance(12);
const part = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const head = part({ alg: "HS256", typ: "JWT" });
const body = part({ sub: "42", name: "x" });
const signature = by.url(43);
const encrypted = part({ alg: "RSA-OAEP", enc: "A256GCM" });

const localKey = "super-secret-jwt-token-with-at-least-32-characters-long";
function signed(claims: unknown, key: string): string {
  const text = `${head}.${part(claims)}`;
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
}

test.for<[string, string, readonly string[]]>([
  ["signed", `${head}.${body}.${signature}`, ["block"]],
  ["in a header", `Authorization: Bearer ${head}.${body}.${signature}`, ["block"]],
  ["RS256", `"${part({ kid: "a", alg: "RS256" })}.${body}.${by.url(342)}"`, ["block"]],
  ["with a line break in its JSON", `${part('{"typ":"JWT",\r\n "alg":"HS256"}')}.${body}.${signature}`, ["block"]],
  ["with claims that are indented", `${head}.${part('{\n  "sub": "42"\n}')}.${signature}`, ["block"]],
  ["encrypted", `${encrypted}.${by.url(342)}.${by.url(16)}.${by.url(60)}.${by.url(22)}`, ["block"]],
  [
    "encrypted directly",
    `${part({ alg: "dir", enc: "A256GCM" })}..${by.url(16)}.${by.url(60)}.${by.url(22)}`,
    ["block"],
  ],
  ["after an escape", `\\n${head}.${body}.${signature}`, ["block"]],
  ["at the end of a sentence", `It is ${head}.${body}.${signature}.`, ["block"]],
  ["in a file's name", `${head}.${body}.${signature}.txt`, ["block"]],
  ["unsigned", `${part({ alg: "none" })}.${body}.`, ["info"]],
  ["said to be unsigned, with a signature", `${part({ alg: "None" })}.${body}.${signature}`, ["info"]],
  ["signature missing", `${head}.${body}.`, ["info"]],
  ["jwt.io's sample", `${head}.${part({ sub: "1234567890", name: "John Doe" })}.${signature}`, ["info"]],
  ["RFC 7519's", `${head}.${part({ iss: "joe", "http://example.com/is_root": true })}.${signature}`, ["info"]],
  ["Supabase's for browsers", `${head}.${part({ iss: "supabase", role: "anon" })}.${signature}`, []],
  [
    "jwt.io's sample with its own signature",
    signed({ sub: "1234567890", name: "John Doe", iat: 1516239022 }, "your-256-bit-secret"),
    [],
  ],
  [
    "Supabase's own for local use",
    signed({ iss: "supabase-demo", role: "service_role", exp: 1983812996 }, localKey),
    [],
  ],
  ["Supabase's for servers", `${head}.${part({ iss: "supabase", role: "service_role" })}.${signature}`, ["block"]],
  ["other JSON", `${part({ some: "thing" })}.${body}.${signature}`, []],
  ["no JSON", `eyJ${"a".repeat(20)}.${body}.${signature}`, []],
  ["claims that are none", `${head}.${by.url(30)}.${signature}`, []],
  ["two parts", `${head}.${body}`, []],
  ["inside a word", `x${head}.${body}.${signature}`, []],
  ["a signature that is a word", `${head}.${body}.signature`, []],
  ["a signature of x", `${head}.${body}.${"x".repeat(43)}`, []],
  ["cut short", `${head}.${body}.${by.url(12)}`, []],
  ["a template", `${head}.${body}.<signature>`, []],
  ["an ellipsis", `${head}.${body}...`, []],
])("%s", ([, text, severities]) => {
  expect(allHits(jwt, text, "a").map(({ severity }) => severity)).toEqual(severities);
});
