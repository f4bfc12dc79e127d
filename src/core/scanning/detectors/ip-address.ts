import { labels, lineBefore } from "../context.ts";
import type { Match, ReadingDetector } from "../detector.ts";
import { isWellKnownAddress, reachOfV4, reachOfV6 } from "../internet-address.ts";
import { isLockFile } from "../paths.ts";

const rule = "ip-address";

/** Both forms begin with a digit: of IPv6, only 2000::/3 is given to machines. */
const candidate = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|[23][0-9A-Fa-f]{3}:[0-9A-Fa-f:]{2,35}/g;
/** Left and right of what is part of a version, network, path or longer number. */
const before = /[\w.:/%+$-]/;
const after = /^(?:[\w%]|[.-]\w|\/\d)/;

const label =
  /\b(?:ip|ips|ipv[46]|ip ?addr(?:ess)?(?:es)?|remote|client|peer|addr|visitor|forwarded|x real ip|hostip|srcip|dstip|clientip|userip|remoteip|remoteaddr|ipaddress|source ip)\b/;
/** Words that stand before versions as well. */
const weakLabel = /\b(?:from|login|logged|session|src|source|user|host|server|address)\b/;

/** Public internet addresses beside a word that says so: alone, they look like versions. */
export const ipAddress: ReadingDetector = {
  rule,
  about: "person",
  find(text, path) {
    if (isLockFile(path)) return [];
    const isLabelled = labels(text, path, label);
    const isHinted = labels(text, path, weakLabel);
    return [...text.matchAll(candidate)].flatMap(({ 0: written, index: start }): readonly Match[] => {
      const end = start + written.length;
      const address = written.toLowerCase();
      if (
        (start > 0 && before.test(text[start - 1]!) && !opensUrl(text, start)) ||
        after.test(text.slice(end, end + 2))
      )
        return [];
      const reach = written.includes(":") ? reachOfV6(address) : reachOfV4(address);
      if (reach !== "public" || isWellKnownAddress(address)) return [];
      if (versioned.test(text.slice(Math.max(0, start - 10), start))) return [];
      const named = isLabelled(start) || inLog(text, start, end) || (looksUnlikeVersion(address) && isHinted(start));
      return named
        ? [{ kind: "IP_ADDRESS", rule, severity: "warn", certainty: "name", start, end, secret: address, prefix: "" }]
        : [];
    });
  },
};

/** `updated to version 1.6.4.99` */
const versioned = /\b(?:version|release|ver|v)\.?\s{0,2}$/i;
const opensUrl = (text: string, at: number) => text.slice(Math.max(0, at - 3), at) === "://";

/** Begins a line of the Common Log Format: `address - user [time]`. */
const inLog = (text: string, start: number, end: number): boolean =>
  lineBefore(text, start, 1) === "" && /^ \S{1,40} \S{1,40} \[\d\d\//.test(text.slice(end, end + 90));

/** Parts of a version are small. */
const looksUnlikeVersion = (address: string): boolean =>
  address.includes(":") || address.split(".").filter((octet) => Number(octet) >= 40).length >= 2;
