import { assignmentAt } from "../assignment.ts";
import type { WaitingDetector } from "../detector.ts";
import { isHexadecimal, opacityOf } from "../opaque-value.ts";
import { isChosenPassword, isCommonPassword } from "../password-value.ts";
import { isLockFile } from "../paths.ts";
import { isPasswordName } from "../secret-name.ts";

/** Passwords in tests are invented; only what a generator made is no invention. */
const test =
  /(?:^|[/_.-])(?:tests?|specs?|e2e|fixtures?|mocks?|testdata|__tests__|__mocks__|testing)(?:[/_.-]|$)|Tests?\.\w{1,5}$/i;

/** What a name like `password` is set to, unless it is a placeholder, a name, or what everybody tries first. */
export const password: WaitingDetector = {
  rule: "password",
  about: "secret",
  keywords: ["pass", "pwd", "identified by"],
  at(text, hit, path) {
    const found = assignmentAt(text, hit.start, hit.end, path);
    if (found === null || isLockFile(path) || !isPasswordName(found.name)) return null;
    if (found.name === "pass" && /^ [^:=]/.test(text.slice(hit.end, hit.end + 2))) return null; // the verb
    const opacity = isCommonPassword(found.value) ? null : opacityOf(found.value);
    if (opacity !== "high" && (test.test(path) || (opacity === null && !isChosenPassword(found.value)))) return null;
    return {
      kind: "password",
      rule: "password",
      severity: opacity === "high" && !isHexadecimal(found.value) ? "block" : "warn", // else as likely its hash
      start: found.start,
      end: found.end,
      secret: found.value,
      prefix: "",
      certainty: "name",
    };
  },
};
