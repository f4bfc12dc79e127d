import type { Match, WaitingDetector } from "../detector.ts";
import { pemAt } from "../pem.ts";

/** A key as its file would be, in base64: on how many characters the keyword follows, and what the beginning is. */
type Form = { readonly lead: number; readonly begins: RegExp; readonly kind: "private-key" | "key-store" };

/** RFC 8017 (RSA), RFC 5208 (any, its algorithm named), RFC 8410, RFC 5915 (elliptic curves), RFC 7292 (PKCS #12). */
const derForms: Readonly<Record<string, Form>> = {
  ibaakc: { lead: 6, begins: /^MII...IBAAKC/, kind: "private-key" },
  ibaakb: { lead: 6, begins: /^MII...IBAAKB/, kind: "private-key" },
  ibadanbgkqhkig9w0baqefaasc: { lead: 6, begins: /^MII...IBADANBgkqhkiG9w0BAQEFAASC/, kind: "private-key" },
  ageambmgbyqgsm49ageg: { lead: 4, begins: /^MI[GH].AgEAMBMGByqGSM49AgEG/, kind: "private-key" },
  ageambagbyqgsm49ageg: { lead: 4, begins: /^MI[GH].AgEAMBAGByqGSM49AgEG/, kind: "private-key" },
  mc4caqawbqydk2v: { lead: 0, begins: /^MC4CAQAwBQYDK2V[uw]BCIEI/, kind: "private-key" },
  mhccaqeei: { lead: 0, begins: /^MHcCAQEEI.{43}oAoGCCqGSM49AwEHoUQD/, kind: "private-key" },
  ibazcc: { lead: 6, begins: /^MII...IBAzCC/, kind: "key-store" },
};
const pemMagic = "ls0tls1crudjti";
const opensshMagic = "b3blbnnzac1rzxktdjeaaaaa";
/** The magic and the length of the cipher's name; then the name, and that of the function that made a key of the password. */
const openssh = /^openssh-key-v1\0{4}.([a-z0-9@.-]{3,40})\0/s;
const shortestOpenssh = 300;

const run = /[A-Za-z0-9+/]{48,24000}={0,2}/y;
/** So much of a PEM file shows what it is. Base64 is broken into lines by many programs. */
const pemReach = 480;

/** Private keys and key stores in base64 without their armour, or with their armour inside of it. */
export const encodedKey: WaitingDetector = {
  rule: "encoded-key",
  about: "secret",
  keywords: [pemMagic, opensshMagic, ...Object.keys(derForms)],
  at(text, hit) {
    const form = derForms[hit.keyword];
    const start = hit.start - (form?.lead ?? 0);
    if (start < 0 || (start > 0 && /[A-Za-z0-9+/]/.test(text[start - 1]!))) return null;
    run.lastIndex = start;
    const written = run.exec(text)?.[0];
    if (written === undefined) return null;
    const end = start + written.length;
    if (hit.keyword === pemMagic) return pemIn(text, start, end);
    if (hit.keyword === opensshMagic) return opensshIn(written, start);
    if (!form?.begins.test(written) || written.length < base64Length(derLength(written))) return null;
    return form.kind === "key-store"
      ? matchOf({ kind: "key-store", start, end, secret: written })
      : matchOf({ kind: "private-key", start, end, secret: written });
  },
};

type Seen = Pick<Match, "kind" | "start" | "end" | "secret">;

const matchOf = (seen: Seen): Match => ({
  ...seen,
  rule: "encoded-key",
  severity: seen.kind === "private-key" ? "block" : "warn",
  certainty: "structure",
  prefix: "",
});

function pemIn(text: string, start: number, end: number): Match | null {
  const lines = text.slice(start, start + pemReach).replace(/[\s"'+#*>]{1,40}(?=[A-Za-z0-9+/])/g, "");
  const plain = bytesOf(/^[A-Za-z0-9+/]+/.exec(lines)![0]).toString("latin1");
  const words = plain.indexOf("PRIVATE KEY");
  const key = words < 0 ? null : pemAt(plain.replaceAll("\\n", "\n"), words);
  if (key === null) return null;
  return matchOf({ kind: key.encrypted ? "encrypted-private-key" : "private-key", start, end, secret: key.secret });
}

function opensshIn(written: string, start: number): Match | null {
  const cipher = openssh.exec(bytesOf(written.slice(0, 100)).toString("latin1"))?.[1];
  if (cipher === undefined || written.length < shortestOpenssh) return null;
  const kind = cipher === "none" ? "private-key" : "encrypted-private-key";
  return matchOf({ kind, start, end: start + written.length, secret: written });
}

const bytesOf = (base64: string): Buffer => Buffer.from(base64, "base64");

/** How many bytes the outermost value of DER says it has (X.690, 8.1.3), its tag and length included. */
function derLength(base64: string): number {
  const [, first = 0, second = 0, third = 0] = bytesOf(base64.slice(0, 8));
  if (first < 128) return 2 + first;
  return first === 0x81 ? 3 + second : 4 + second * 256 + third;
}

/** How many characters so many bytes need, without padding. */
const base64Length = (bytes: number): number => Math.ceil((bytes * 4) / 3);
