import type { WaitingDetector } from "../detector.ts";
import { isGivenPassword, isName } from "../password-value.ts";

/** How far from the password the other parts are looked for, in the same line. */
const reach = 160;
/** Parts that stand beside a password: ADO.NET, ODBC, JDBC, libpq, StackExchange.Redis. */
const part =
  /(?:^|[;,\s"'`?&:])(?:server|data source|address|addr|host|hostname|uid|user ?id|user|username|dbname|database|initial catalog|driver|dsn|port|abortconnect|sslmode|encrypt)\s?=|:\/\/|\.[a-z]{2,12}:\d{2,5},/i;

/** The value, by what parts one parameter from the next. */
const bySemicolon = /\s?(?:'([^'\n]{1,128})'|([^\s;"'`<>\\]{1,128}))/y;
const byComma = /()([^\s,;"'`<>\\]{1,128})/y;
const byAmpersand = /()([^\s&#;"'`<>\\]{1,128})/y;
const patterns: Readonly<Record<string, RegExp>> = { ",": byComma, "&": byAmpersand, "?": byAmpersand };

/** `user:password@tcp(host)`, of Go's driver for MySQL; `jdbc:oracle:thin:user/password@host`. */
const beforeHost = /(?<=[^\s:/@"'`<>()\\]:([^\s:/@"'`<>\\]{1,128}))@/y;
const oracle = /[^\s:/@"'`<>()\\]{1,64}\/([^\s/@"'`<>\\]{1,128})@/y;

/** Passwords in the connection strings of databases and caches. */
export const connectionString: WaitingDetector = {
  rule: "connection-string",
  about: "secret",
  keywords: ["password=", "password =", "passwd=", "pwd=", "pwd =", "@tcp(", "@unix(", "jdbc:oracle:thin:"],
  at(text, { keyword, start, end }) {
    if (keyword.startsWith("@")) {
      beforeHost.lastIndex = start;
      const secret = beforeHost.exec(text)?.[1];
      return secret === undefined ? null : matchOf(start - secret.length, secret);
    }
    if (keyword.startsWith("jdbc")) {
      oracle.lastIndex = end;
      const secret = oracle.exec(text)?.[1];
      return secret === undefined ? null : matchOf(oracle.lastIndex - 1 - secret.length, secret);
    }
    const before = text[start - 1] ?? "";
    if (!/[\s;,&?"'`:]/.test(before)) return null;
    const pattern = patterns[before] ?? bySemicolon;
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    if (found === null) return null;
    const secret = found[1] || found[2]!.replace(/[,)]+$/, "");
    if (before !== ";" && (secret.includes("(") || isName(secret))) return null; // arguments of a call
    const at = end + found[0].indexOf(secret);
    const match = matchOf(at, secret);
    return match && isInCompany(text, start, match.end) ? match : null;
  },
};

/** Whether other parts of a connection string stand in the same line. */
function isInCompany(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  return part.test(before.slice(before.lastIndexOf("\n") + 1)) || part.test(behind.split("\n", 1)[0]!);
}

const matchOf = (start: number, secret: string) =>
  isGivenPassword(secret)
    ? ({
        kind: "connection-string",
        rule: "connection-string",
        severity: "block",
        start,
        end: start + secret.length,
        secret,
        prefix: "",
        certainty: "structure",
      } as const)
    : null;
