/** What an address is for: somebody's place in the internet, an organisation's own network, or neither of them. */
export type Reach = "public" | "internal" | "other";

/** The reach of an IPv4 address (IANA's special-purpose registry, RFC 6890); null if it is none. */
export function reachOfV4(address: string): Reach | null {
  const octets = address.split(".").map(Number);
  if (octets.length !== 4 || octets.some((octet) => !(octet <= 255)) || /(?:^|\.)0\d/.test(address)) return null;
  const [a, b, c, d] = octets as [number, number, number, number];
  if (d === 0 || d === 255) return "other"; // a network or all of its machines
  if (a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 100 && b >= 64 && b <= 127))
    return "internal";
  const special =
    a === 0 ||
    a === 127 ||
    a >= 224 ||
    (a === 169 && b === 254) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 192 && b === 0) ||
    (a === 192 && b === 88 && c === 99) ||
    (a === 203 && b === 0 && c === 113);
  return special ? "other" : "public";
}

/** The reach of an IPv6 address (RFC 4291, 4193, 3849, 9637); null if it is none. */
export function reachOfV6(address: string): Reach | null {
  const halves = address.toLowerCase().split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const whole = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
  if (!whole || groups.some((group) => !/^[0-9a-f]{1,4}$/.test(group))) return null;
  const first = address.startsWith(":") ? 0 : Number.parseInt(groups[0]!, 16);
  if (first >= 0xfc00 && first <= 0xfdff) return "internal";
  const documentation = (first === 0x2001 && Number.parseInt(groups[1] ?? "0", 16) === 0xdb8) || first === 0x3fff;
  return first >= 0x2000 && first <= 0x3fff && !documentation ? "public" : "other";
}

/** Resolvers that everybody may ask, the site example.com as it long was, and what manuals print: equal steps, or counted with few digits. */
const wellKnown =
  /^(?:8\.8\.[48]\.[48]|1\.(?:1\.1|0\.0)\.[1-3]|9\.9\.9\.\d+|149\.112\.112\.\d+|208\.67\.22[02]\.\d+|4\.2\.2\.[1-6]|123\.45\.67\.89|93\.184\.216\.34|2606:2800:220:1:248:1893:25c8:1946|(?:\d\.){3}\d|2001:4860:4860::.*|2606:4700:4700::.*|2620:fe::.*)$/i;

/** Whether an address is so well known, or so contrived, that it tells nothing about anybody. */
export function isWellKnownAddress(address: string): boolean {
  if (wellKnown.test(address)) return true;
  if (address.includes(":")) return /^(?:[0-9a-f]{4}):(?:1:2:3|[0-9a-f]*::1$)|^(?:1|2):/i.test(address);
  const [a, b, c, d] = address.split(".").map(Number) as [number, number, number, number];
  return b - a === c - b && c - b === d - c;
}
