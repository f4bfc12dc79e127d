import type { Account, Commit, Identity } from "../attribution/commit.ts";
import { agentSigning } from "../attribution/identity.ts";
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
 * no proof in a commit, where GitHub itself says whom it belongs to. An agent's own signature is no person.
 */
export function unlinkedOf(commits: readonly Commit[], operators: readonly Identity[]): readonly Identity[] {
  const linked = linkedBy(commits);
  const inCommits = commits
    .flatMap(({ authors, committer, byGitHub }) => [...authors, ...(committer && !byGitHub ? [committer] : [])])
    .filter((identity) => identity.account === null && !isMachine(identity));
  const people = [...inCommits, ...operators.filter((operator) => linked(operator) === null)];
  return [...new Map(people.map((identity) => [identity.email.toLowerCase(), identity])).values()];
}

/** GitHub links no bot's address to an account: the schema has a person there. */
const botAddress = /^\d{1,18}\+[a-z\d-]{1,39}\[bot\]@users\.noreply\.[a-z\d.-]{1,200}$/i;

const isMachine = (identity: Identity): boolean =>
  botAddress.test(identity.email) || agentSigning(identity)?.strength === "strong";
