import type { Identity } from "../attribution/commit.ts";
import type { Evaluation } from "./evaluation.ts";
import { code } from "./markdown.ts";

/** Somebody git or a trailer names. The address tells two people of one name apart. */
export const identityText = ({ name, email, account }: Identity): string =>
  account ? code(account.login) : code(email === "" ? name : `${name} <${email}>`);

/** Who answers for an AI-assisted change. */
export function accountableLine({ aiAssisted, accountable }: Evaluation): string {
  if (!aiAssisted) return "";
  if (accountable.length === 0) return "Accountable: nobody is named.";
  return `Accountable: ${[...new Set(accountable.map(identityText))].slice(0, 10).join(", ")}.`;
}
