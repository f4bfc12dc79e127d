import type { WaitingDetector } from "../detector.ts";
import { isWellKnownAddress, reachOfV4, reachOfV6 } from "../internet-address.ts";
import { isCode, isComposition, isDocumentation, isFixture, isLockFile, isTest } from "../paths.ts";

const rule = "internal-host";

/** Top-level names that no public name server knows (RFC 6762, appendix G; ICANN's `.internal`). */
const endings = [".corp", ".internal", ".intranet", ".lan", ".local", ".home.arpa"];
/** How the ranges of RFC 1918, RFC 6598 and RFC 4193 begin. */
const beginnings = ["10.", "192.168.", "172.", "100.", "[fc", "[fd"];

/** Hosts of container tools and clouds, which everybody has, and names that are none. */
const everybodys =
  /(?:^|\.)(?:docker\.internal|containers\.internal|lima\.internal|orb\.local|metadata\.google\.internal|metadata\.internal|cluster\.local|svc\.local|(?:localhost|localdomain|local|test|example|foo|bar|acme|my[\w-]{0,20}|your[\w-]{0,20}|raspberrypi|homeassistant|hostname|host|some[\w-]{0,20}|xxx?|dev|domain|company|corp)\.(?:corp|internal|intranet|lan|local|home\.arpa))$/i;
/** First addresses of everybody's router, emulator or virtual machine. */
const everybodysAddress =
  /^(?:192\.168\.(?:0|1|2|10|100|178)\.1|192\.168\.99\.100|192\.168\.(?:33|50|56)\.10|10\.0\.[02]\.(?:1|2|3|15)|10\.10\.10\.10|10\.1\.1\.1|172\.1[67]\.0\.\d|172\.18\.0\.\d|100\.64\.0\.\d|100\.100\.100\.(?:100|200))$/;

/** A name that is being read, backwards and forwards, is no longer (RFC 1035, 2.3.4). */
const longestName = 253;
const v4 = /\d{1,3}(?:\.\d{1,3}){3}(?![\w%]|\.\w|-\w|\/\d)/y;
const v6 = /[0-9A-Fa-f:]{4,39}(?=\])/y;

/** The start of a URL, or the name and sign of a setting that takes a host; then the host. */
const inUrl = /:\/\/(?:[^\s/@"'`<>]{0,100}@)?\[?$/;
const setting =
  /(?:(?<!local)host(?:[ _-]?name)?|server|url|uri|endpoint|domain|addr(?:ess)?|proxy|broker|upstream|gateway|registry|dsn|origin|backend|ip|node|master|primary|replica|target)s?[\])"'`]{0,3}[ \t]{0,8}(?:[:=,]|=>|:=|\|\|)[ \t]{0,8}["'`]?$|(?:^|\s)(?:-h|--host)[ =]$|\b(?:ssh|scp|rsync|ping|curl)\s(?:\S{1,40}\s){0,3}(?:[\w.-]{1,40}@)?$/i;
const comment = /^\s{0,40}(?:#|\/\/|\*|;|--)/;
const contextReach = 120;

/** Machines of an organisation's own network, in URLs and settings. Documents, tests and compositions invent theirs. */
export const internalHost: WaitingDetector = {
  rule,
  about: "person",
  keywords: [...endings, ...beginnings],
  at(text, { keyword, start: from, end: to }, path) {
    const place = keyword.startsWith(".") ? nameAt(text, from, to) : addressAt(text, from);
    if (place === null || !isRead(path)) return null;
    const context = text.slice(Math.max(0, place.start - contextReach), place.start).replace(/^.*\n/s, "");
    if (!keyword.startsWith(".") && comment.test(context)) return null; // an address that stands for another
    const asUrl = inUrl.test(context);
    if (!asUrl && !(setting.test(context) && (!isCode(path) || /["'`]$/.test(context)))) return null;
    const own = text.slice(place.start, place.end).toLowerCase();
    const weak = keyword === ".local" || keyword === ".lan";
    const certainty = asUrl ? "structure" : "name";
    return {
      kind: "INTERNAL_HOST",
      rule,
      severity: weak ? "info" : "warn",
      certainty,
      ...place,
      secret: own,
      prefix: "",
    };
  },
};

const isRead = (path: string): boolean =>
  !(isDocumentation(path) || isTest(path) || isFixture(path) || isComposition(path) || isLockFile(path));

type Place = { readonly start: number; readonly end: number };

function nameAt(text: string, from: number, end: number): Place | null {
  if (/^(?:[\w%{$<*-]|\.\w|\()/.test(text.slice(end, end + 2))) return null;
  let start = from;
  while (start > 0 && from - start < longestName && /[A-Za-z0-9.-]/.test(text[start - 1]!)) start--;
  const name = text.slice(start, end);
  if (/[\w%}$>*\\]/.test(text[start - 1] ?? "") || !/^[A-Za-z0-9]/.test(name) || name.includes("..")) return null;
  return everybodys.test(name) ? null : { start, end };
}

function addressAt(text: string, from: number): Place | null {
  const start = text[from] === "[" ? from + 1 : from;
  const form = start > from ? v6 : v4;
  if (start === from && /[\w.:%$-]/.test(text[from - 1] ?? "")) return null;
  form.lastIndex = start;
  const address = form.exec(text)?.[0];
  if (address === undefined || (start > from ? reachOfV6(address) : reachOfV4(address)) !== "internal") return null;
  if (everybodysAddress.test(address) || isWellKnownAddress(address)) return null;
  return { start, end: start + address.length };
}
