import { describe, expect, test } from "vitest";
import { isPlaceholder } from "../../../src/core/scanning/token-placeholder.ts";
import { chance } from "./sampling.ts";

test.for([
  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX",
  "00000000000000000000000000000000",
  "abcdefghijklmnopqrstuvwxyz0123456789",
  "0123456789abcdef0123456789abcdef",
  "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "9876543210zyxwvutsrqponmlkji",
  "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6",
  "abcd1234abcd1234abcd1234",
  "abc123xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "your-api-key-goes-here",
  "YOUR_TOKEN_HERE_0000",
  "token_for_different_git_platform",
  "thisisanexampletokenthatisnotreal123",
  "PersonalAccessToken01245678900000000",
  "REPLACE_ME_WITH_YOUR_OWN",
])("%s was written by a hand", (body) => expect(isPlaceholder(body)).toBe(true));

describe("what chance made is no placeholder", () => {
  const by = chance(11);
  test.for([
    ["hexadecimal digits", () => by.hex(20)],
    ["letters and digits", () => by.alnum(20)],
    ["small letters and digits", () => by.base36(20)],
    ["base 64 for addresses", () => by.url(20)],
    ["UUIDs", () => by.uuid()],
    ["long texts", () => by.base64(500)],
  ] as const)("%s", ([, make]) => {
    expect(Array.from({ length: 5_000 }, make).filter(isPlaceholder)).toEqual([]);
  });
});
