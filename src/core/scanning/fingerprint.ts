import { createHmac } from "node:crypto";
import type { Match } from "./detector.ts";

/** The same text for the same value, whatever file and line it is in, from which nobody gets the value back. */
export type Fingerprint = (match: Pick<Match, "rule" | "secret">) => string;

/** 128 bits. */
const digits = 32;

/** Fingerprints under a secret key: without the key nobody can even try values. */
export const keyed =
  (key: string): Fingerprint =>
  ({ rule, secret }) =>
    createHmac("sha256", key).update(`${rule}\0${secret}`).digest("hex").slice(0, digits);

/** For whoever only asks whether there is a finding. */
export const noFingerprint: Fingerprint = () => "";
