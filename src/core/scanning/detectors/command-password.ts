import type { WaitingDetector } from "../detector.ts";
import { isGivenPassword } from "../password-value.ts";

/** A command is not longer, up to the password. */
const reach = 240;

/** `user:password`, quoted or not. */
const pair = String.raw`(["']?)[^\s:"'$<{]{1,100}:([^\s"'\x60]{4,200}?)(?=\1(?:[\s)\]},;\x60"']|$))`;
const value = /(["']?)([^\s"'`]{4,128})\1/y;

const start = String.raw`(?:^|[\s"'\x60/$(])`;
const calls = new RegExp(String.raw`${start}(?:curl|curlie|xh|https?|wget)(?:\.exe)?(?: |$)`);
const databases = new RegExp(`${start}(?:mysql(?:dump|admin|import|check)?|mariadb(?:-dump)?|sshpass)(?: |$)`);
const logins = new RegExp(
  `${start}(?:sshpass|(?:docker|podman|buildah|nerdctl|skopeo|oras|helm registry|az|oc) login)(?: |$)`,
);

type Flag = { readonly password: RegExp; readonly program: RegExp };

/** Which programs take a password behind which flag. `-p` says a port or a path to others. */
const flags: Readonly<Record<string, Flag>> = {
  " -u": { password: new RegExp(` {0,3}${pair}`, "y"), program: calls },
  " -a ": { password: new RegExp(pair, "y"), program: calls },
  " --user": { password: new RegExp(`(?:=| {1,3})${pair}`, "y"), program: calls },
  " --auth": { password: new RegExp(`(?:=| {1,3})${pair}`, "y"), program: calls },
  " --proxy-user": { password: new RegExp(`(?:=| {1,3})${pair}`, "y"), program: calls },
  " -p": { password: value, program: databases },
  " -p ": { password: value, program: logins },
};

/** Passwords that a program is given on its command line. */
export const commandPassword: WaitingDetector = {
  rule: "command-password",
  about: "secret",
  keywords: Object.keys(flags),
  at(text, hit) {
    const { password, program } = flags[hit.keyword]!;
    password.lastIndex = hit.end;
    const found = password.exec(text);
    if (found === null || !program.test(commandBefore(text, hit.start)) || !isGivenPassword(found[2]!)) return null;
    const end = hit.end + found[0].length - (password === value ? found[1]!.length : 0);
    return {
      kind: "command-password",
      rule: "command-password",
      severity: "block",
      certainty: "structure",
      start: end - found[2]!.length,
      end,
      secret: found[2]!,
      prefix: "",
    };
  },
};

/** What stands before an offset in the same command; a backslash continues it in the next line. */
function commandBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  for (let from = before.length - 1; from >= 0; from--) {
    const sign = before[from]!;
    if (sign === "|" || sign === ";" || (sign === "\n" && before[from - 1] !== "\\")) return before.slice(from + 1);
  }
  return before;
}
