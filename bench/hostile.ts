import { loadavg } from "node:os";
import { detectors } from "../src/core/scanning/detectors/index.ts";
import { matchesIn } from "../src/core/scanning/engine.ts";
import { scanSecrets } from "../src/core/scanning/scan.ts";

// What the worst texts cost, and whether scanning leaves anything behind. Every text has 100,000 characters; each is
// scanned by the whole engine, and the processor time of the best of three runs is told: the first ones compile.
//   node --expose-gc bench/hostile.ts

const length = 100_000;
const fill = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const keywords = [...new Set(detectors.flatMap((detector) => ("keywords" in detector ? detector.keywords : [])))];
const pieces = [
  ...keywords.flatMap((keyword) => [keyword, `${keyword} `, `${keyword}="`, `${keyword}: `]),
  ...[
    "a",
    "A",
    "1",
    " ",
    "\t",
    "\n",
    "=",
    '"',
    "'",
    "`",
    "\\",
    "%",
    "&",
    "@",
    ".",
    "-",
    "/",
    "{",
    "(",
    "é",
    "а",
    "\u200b",
    "\0",
  ],
  ...[
    "a1b2-",
    "1 1 1 ",
    "AB12",
    "12-34 ",
    "4539 ",
    "a@",
    "a@b.",
    "1.2.3.4 ",
    "10.",
    "+1 ",
    "(212) ",
    "://",
    "://a:",
    "x=y;",
  ],
  ...[
    'key="',
    'key = "a',
    'token: "aB3',
    "password=",
    '"a"+',
    '"a" "b" ',
    "\\x41",
    "\\u0041",
    "%41",
    "&#65;",
    "QUJD",
    "4142",
  ],
  ...[
    "-----BEGIN RSA PRIVATE KEY-----\n",
    "-----BEGIN ",
    "eyJ",
    "eyJ.",
    "eyJhbGciOi",
    "a\u200b",
    "aа",
    "<!--",
    "<!-- a ",
    "|a|",
    "a,b,c\n",
  ],
  ...[
    "1990-01-02 ",
    "born 1990-01-02\n",
    "a.b@c.io ",
    "00:11:22:33:44:55 ",
    "postgres://a:b@",
    "curl -u ",
    "AKIA",
    "ghp_a1",
  ],
];

const paths = ["a.ts", "a.csv", "a.md", ".env"];

function cost(text: string, path: string): number {
  const before = process.cpuUsage();
  matchesIn(text, path, ["secret", "person", "hidden"]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

for (let at = 0; at < 300; at++) cost(`const a${at} = "${fill("abc ").slice(0, 2_000)}";\n`, "a.ts");
const worst: { ms: number; piece: string; path: string }[] = [];
for (const piece of pieces) {
  const text = fill(piece);
  for (const path of paths) {
    let ms = cost(text, path);
    for (let run = 1; run < 3 && ms > 20; run++) ms = Math.min(ms, cost(text, path));
    worst.push({ ms, piece, path });
  }
}
worst.sort((one, other) => other.ms - one.ms);
const over = worst.filter(({ ms }) => ms > 50).length;
console.log(
  `${worst.length} texts of ${length} characters, load ${loadavg()[0]!.toFixed(2)}: ${over} took more than 50 ms`,
);
for (const { ms, piece, path } of worst.slice(0, 12))
  console.log(`${ms.toFixed(1).padStart(8)} ms  ${path.padEnd(6)} ${JSON.stringify(piece)} repeated`);

const collect = (globalThis as { gc?: () => void }).gc;
if (collect) {
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const scan = (run: number) => scanSecrets(`const a${run} = "b"; // key token ${run}\n`, "a.ts");
  for (let run = 0; run < 1_000; run++) scan(run);
  const before = heap();
  for (let run = 0; run < 20_000; run++) scan(run);
  console.log(`20,000 scans: the heap grew by ${((heap() - before) / 1e6).toFixed(2)} MB`);
} else console.log("Give --expose-gc to measure the heap.");
