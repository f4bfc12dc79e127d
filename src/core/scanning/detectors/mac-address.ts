import type { Match, ReadingDetector } from "../detector.ts";
import type { LabelledDatum, Value } from "../labelled.ts";
import { isDataFile, isFixture, isLockFile } from "../paths.ts";

const rule = "mac-address";
const kind = "MAC_ADDRESS";

/** Six pairs, or Cisco's three groups of four. */
const address = String.raw`(?:[0-9A-Fa-f]{2}(?=([:-]))(?:\1[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4}){2})(?![\w]|[:.-][0-9A-Fa-f])`;
const here = new RegExp(address, "y");
const anywhere = new RegExp(`(?<![\\w.:-])${address}`, "g");

/** Addresses of network interfaces behind a label. */
export const labelledMacAddress: LabelledDatum = {
  rule,
  kind,
  keywords: [
    "mac",
    "hwaddr",
    "hw_addr",
    "ether",
    "bssid",
    "hardware addr",
    "hardware_addr",
    "hardwareaddr",
    "physical addr",
    "physical_addr",
  ],
  label:
    /\b(?:mac(?: ?addr(?:ess)?)?|hw ?addr(?:ess)?|ether|bssid|(?:hardware|physical) ?addr(?:ess)?)(?: ?(?:value|str|string|\d))?$/,
  read(text, at) {
    here.lastIndex = at;
    const written = here.exec(text)?.[0];
    return written === undefined ? null : deviceOf(written, at);
  },
};

/** The same without a label, in files that hold records. */
export const macAddress: ReadingDetector = {
  rule,
  about: "person",
  find(text, path) {
    if (!isDataFile(path) || isFixture(path) || isLockFile(path)) return [];
    return [...text.matchAll(anywhere)].flatMap(({ 0: written, index: start }): readonly Match[] => {
      const device = deviceOf(written, start);
      return device ? [{ kind, rule, severity: "warn", certainty: "structure", start, ...device, prefix: "" }] : [];
    });
  },
};

/** RFC 7042 keeps 00-00-5E-00-53 for documentation; a group's address or one that software chose is no device's. */
function deviceOf(written: string, at: number): Value | null {
  const digits = written.replace(/[:.-]/g, "").toLowerCase();
  const first = Number.parseInt(digits.slice(0, 2), 16);
  const isContrived =
    new Set(digits).size < 5 ||
    /^(?:0{6}|00005e|001122|010203|123456|aabbcc|abcdef|deadbe|112233|0a0b0c)/.test(digits) ||
    "0123456789abcdef0123456789ab".includes(digits);
  if ((first & 3) !== 0 || isContrived) return null;
  return { end: at + written.length, secret: digits };
}
