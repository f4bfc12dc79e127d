import { createHash } from "node:crypto";

// Keys that a vendor prints for everybody, hashed so that this file is no finding of its own: of the emulators of Azure
// Storage and Cosmos DB, of the accounts that Hardhat, Anvil and Ganache begin with, the gcloud command's own, and the
// tokens of jwt.io, of RFC 7519 and of Supabase on one's own machine.
const hashes = [
  "0011cc25eb43 aa6547439583",
  "bc1a50966c9e 8335c5533482 b26ab6529d20 64034b44c579 4d3e46eec824 0aedba9d586f",
  "28e543d3753f f070994a8599 38e69fdd19ae 967f21586cdf 578592185588",
  "f0386f9be1fe",
  "7f75367e7881 da816f9f2c16 c794fa6d20c6 52d33e491138 8d4ef6536dc8 6804baa3d536 0c5b6d9485ad",
  "bf1725a8f98b 70541e07fd4f",
];
const published = new Set(hashes.flatMap((line) => line.split(" ")));

/** Whether a key is one that everybody has, so that it opens nothing. Hexadecimal ones in lower case, without `0x`. */
export const isPublishedKey = (key: string): boolean =>
  published.has(createHash("sha256").update(key).digest("hex").slice(0, 12));
