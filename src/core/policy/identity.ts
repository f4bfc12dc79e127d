import type { Account, Commit, Identity } from "../attribution/commit.ts";
import type { Evidence } from "../attribution/evidence.ts";
import { login, sameLogin } from "../names.ts";

/** The same account by id or by name. Either suffices: a rename must free nobody, and a recycled name trusts nobody. */
export const sameAccount = (one: Account, other: Account): boolean =>
  sameLogin(one.login, other.login) || (one.id !== null && one.id === other.id);

export const isBot = (account: Account): boolean => account.bot || account.login.toLowerCase().endsWith("[bot]");

/** `login@users.noreply.host` or `id+login@users.noreply.host`: GitHub docs, "Setting your commit email address". */
const noReply = /^(?:(\d{1,18})\+)?([a-z\d-]{1,39}(?:\[bot\])?)@users\.noreply\.[a-z\d.-]{1,200}$/i;

/**
 * Finds the account behind an address that these commits link to one, or that is GitHub's own no-reply address. An
 * address in a trailer is linked by nobody else.
 */
export function linkedBy(commits: readonly Commit[]): (identity: Identity) => Account | null {
  const known = new Map<string, Account>();
  for (const identity of commits.flatMap(({ authors, committer }) => [...authors, ...(committer ? [committer] : [])]))
    if (identity.account) known.set(identity.email.toLowerCase(), identity.account);
  return ({ account, email }) => account ?? known.get(email.toLowerCase()) ?? fromNoReply(email);
}

function fromNoReply(email: string): Account | null {
  const [, id, name] = noReply.exec(email) ?? [];
  return name ? { login: login(name), id: id ? Number(id) : null, bot: name.toLowerCase().endsWith("[bot]") } : null;
}

/**
 * The people whom no account stands for, each address once: any of them may be whoever approves. A no-reply address is
 * no proof in a commit, where GitHub itself says whom it belongs to. An agent's own address is no person.
 */
export function unlinkedOf(
  commits: readonly Commit[],
  { operators, evidence }: { readonly operators: readonly Identity[]; readonly evidence: readonly Evidence[] },
): readonly Identity[] {
  const linked = linkedBy(commits);
  const inCommits = commits
    .flatMap(({ authors, committer, byGitHub }) => [...authors, ...(committer && !byGitHub ? [committer] : [])])
    .filter((identity) => identity.account === null && !isAgents(identity, evidence));
  const people = [...inCommits, ...operators.filter((operator) => linked(operator) === null)];
  return [...new Map(people.map((identity) => [identity.email.toLowerCase(), identity])).values()];
}

/** GitHub links no bot's address to an account: the schema has a person there. */
const botAddress = /^\d{1,18}\+[a-z\d-]{1,39}\[bot\]@users\.noreply\.[a-z\d.-]{1,200}$/i;

/** The address of a bot, or one that a strong sign says is an agent's. */
const isAgents = ({ email }: Identity, evidence: readonly Evidence[]): boolean =>
  botAddress.test(email) ||
  evidence.some(
    ({ kind, says, strength, value }) =>
      (kind === "author" || kind === "co-author") &&
      (says.kind === "ai" || says.kind === "automation") &&
      strength === "strong" &&
      addressIn(value) === email.toLowerCase(),
  );

/** The address in `Name <address>`, or the address alone. */
const addressIn = (text: string): string => (/<([^<>]{1,200})>/.exec(text)?.[1] ?? text).toLowerCase();
