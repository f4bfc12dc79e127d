import type { Edit } from "./edits.ts";

/** Of these keys and addresses are made; what else is written as an escape hides none of them. */
const ofTokens = /^[A-Za-z0-9+/=_.:@~$!%&?#-]$/;

/** The characters of keys and addresses that are written as `%41` (RFC 3986, 2.1). */
export function percentEdits(text: string): readonly Edit[] {
  return editsAt(text, "%", /%([0-7][0-9A-Fa-f])/y, ([, code]) => fromHex(code!));
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  ast: "*",
  colon: ":",
  commat: "@",
  dash: "-",
  dollar: "$",
  equals: "=",
  hyphen: "-",
  lowbar: "_",
  num: "#",
  percnt: "%",
  period: ".",
  plus: "+",
  sol: "/",
};

/** Those that are written as `&#65;`, `&#x41;` or `&colon;` (HTML, 13.5). */
export function entityEdits(text: string): readonly Edit[] {
  return editsAt(text, "&", /&(?:#[xX]0{0,4}([0-7][0-9A-Fa-f])|#0{0,4}(\d{2,3})|([a-z]{2,6}));/y, (found) => {
    const [, code, decimal, name] = found;
    if (name !== undefined) return named[name] ?? "";
    return code === undefined ? String.fromCharCode(Number(decimal)) : fromHex(code);
  });
}

/** Those that are written as `\x41`, `\u0041`, `\u{41}`, `\101` or `\/`, as in JavaScript, JSON, Python, C and shells. */
export function backslashEdits(text: string): readonly Edit[] {
  const form = /\\(?:x([0-7][0-9A-Fa-f])|u00([0-7][0-9A-Fa-f])|u\{0{0,4}([0-7][0-9A-Fa-f])\}|([01][0-7]{2})|(\/))/y;
  return editsAt(text, "\\", form, ([, x, u, braces, octal, slash]) => {
    if (slash !== undefined) return slash;
    return octal === undefined ? fromHex((x ?? u ?? braces)!) : String.fromCharCode(Number.parseInt(octal, 8));
  });
}

const fromHex = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));

function editsAt(text: string, sign: string, form: RegExp, meant: (found: RegExpExecArray) => string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    form.lastIndex = at;
    const found = form.exec(text);
    const put = found ? meant(found) : "";
    if (ofTokens.test(put)) edits.push({ start: at, end: form.lastIndex, put });
  }
  return edits;
}
