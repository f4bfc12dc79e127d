const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };

/**
 * The real path behind a path as git prints it. Git puts names with unusual bytes in quotes and writes those bytes as
 * C escapes (`core.quotePath` in git-config); anything else is already the path.
 */
export function unquotePath(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  const raw = new TextEncoder().encode(text.slice(1, -1));
  const bytes: number[] = [];
  for (let at = 0; at < raw.length; at++) {
    const byte = raw[at]!;
    if (byte !== 92) {
      bytes.push(byte);
      continue;
    }
    const octal = /^[0-3][0-7]{2}/.exec(String.fromCharCode(...raw.subarray(at + 1, at + 4)))?.[0];
    bytes.push(octal ? Number.parseInt(octal, 8) : (escapes[String.fromCharCode(raw[at + 1] ?? 92)] ?? 92));
    at += octal ? 3 : 1;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}
