import { createHash } from "node:crypto";

// Keys that a vendor prints for everybody, hashed so that this file is no finding of its own: of the emulators of Azure
// Storage and Cosmos DB, of the accounts that Hardhat, Anvil and Ganache begin with, and the gcloud command's own.
const hashes = [
  "0011cc25eb43 aa6547439583",
  "bc1a50966c9e 8335c5533482 b26ab6529d20 64034b44c579 4d3e46eec824 0aedba9d586f",
  "28e543d3753f f070994a8599 38e69fdd19ae 967f21586cdf 578592185588",
  "f0386f9be1fe",
];
const published = new Set(hashes.flatMap((line) => line.split(" ")));

/** Whether a key is one that everybody has, so that it opens nothing. Hexadecimal ones in lower case, without `0x`. */
export const isPublishedKey = (key: string): boolean =>
  published.has(createHash("sha256").update(key).digest("hex").slice(0, 12));
