import { expect, test } from "vitest";
import { labelledMacAddress, macAddress } from "../../../../src/core/scanning/detectors/mac-address.ts";
import { byLabel } from "../../../../src/core/scanning/labelled.ts";
import { seenBy } from "../seen-by.ts";

const seen = seenBy(macAddress, ...byLabel([labelledMacAddress]));
const colons = "3c:22:fb:9a:10:4e";

test.for<[path: string, text: string, address: string]>([
  ["a.ts", `mac: ${colons}`, colons],
  ["a.ts", `const macAddress = "${colons.toUpperCase()}"`, colons.toUpperCase()],
  ["a.ts", "MAC_ADDR=3C-22-FB-9A-10-4E", "3C-22-FB-9A-10-4E"],
  ["a.txt", `link/ether ${colons} brd`, colons],
  ["a.txt", `The MAC address is ${colons}.`, colons],
  ["a.txt", "hardware address is 3c22.fb9a.104e", "3c22.fb9a.104e"],
  ["a.csv", `host,x\nh,${colons}\n`, colons],
  ["a.log", `DHCPACK to ${colons} via eth0`, colons],
])("%s: %s is seen", ([path, text, address]) => {
  expect(seen(text, path)).toEqual([address]);
});

test.for<[path: string, text: string]>([
  ["a.ts", `x = "${colons}"`],
  ["a.ts", `machine: ${colons}`],
  ["a.ts", `mac: ${colons}:99`],
  ["a.log", `fingerprint ${colons}:${colons}`],
  ["a.log", `a:${colons}`],
  ["a.log", "3c:22-fb:9a-10:4e"],
  ["a.ts", "mac: 00:00:5e:00:53:af"], // RFC 7042
  ["a.ts", "mac: ff:ff:ff:ff:ff:ff"],
  ["a.ts", "mac: 00:00:00:00:00:00"],
  ["a.ts", "mac: aa:bb:cc:dd:ee:ff"],
  ["a.ts", "mac: 01:23:45:67:89:ab"],
  ["a.ts", "mac: 00:11:22:33:44:55"],
  ["a.ts", "mac: 02:42:ac:11:00:02"], // chosen by software
  ["a.ts", "mac: 33:33:00:00:00:fb"], // a group's
  ["package-lock.json", `"${colons}"`],
])("%s: %s is none", ([path, text]) => {
  expect(seen(text, path)).toEqual([]);
});
