import { crc32 } from "node:zlib";
import { chance } from "../core/scanning/sampling.ts";

// Tokens for tests, put together at run time so that no scanner trips over a file of ours.
const by = chance(7);

/** A GitHub token as GitHub makes them: the last six characters are the CRC-32 of the others in base 62. */
export function githubToken(): string {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const body = by.alnum(30);
  let check = "";
  for (let rest = crc32(body); check.length < 6; rest = Math.floor(rest / 62)) check = digits[rest % 62] + check;
  return `ghp_${body}${check}`;
}

/** A GitLab token, which has no check. */
export const gitlabToken = (): string => `glpat-${by.alnum(20)}`;
