import type { Identity } from "./commit.ts";

// Accounts of machines that carry no `[bot]` in their name. Measured in public history; they are never AI by themselves.
const machines = new Set([
  "bulldozer-bot",
  "crowdin-bot",
  "fdroid-bot",
  "gemini-cli-robot",
  "github-actions",
  "homu",
  "k8s-ci-robot",
  "semantic-release-bot",
  "snyk-bot",
  "speakeasybot",
  "weblate",
]);

/** A program that is no AI as far as anybody knows, such as dependabot. It is no human either. */
export function isAutomation({ name, email, account }: Identity): boolean {
  const login = (account?.login ?? name).toLowerCase();
  return (
    account?.bot === true || login.endsWith("[bot]") || machines.has(login) || /\[bot\]@users\.noreply\./i.test(email)
  );
}
