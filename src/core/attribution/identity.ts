import { agents, type CodingAgent } from "../agents/index.ts";
import type { Account } from "./commit.ts";
import { type ModelName, modelOf } from "./model.ts";

/** An agent recognised by how it signs. */
export type Signed = {
  readonly agent: CodingAgent;
  readonly model: ModelName;
  readonly strength: "strong" | "medium";
};

const person = /^([^<>]{0,200}?)[ \t]*<([^<>\s]{1,200})>[ \t]*$/;

/** `Name <address>` in its two parts; null when it is not of that form. */
export function parsePerson(value: string): { readonly name: string; readonly email: string } | null {
  const [, name, email] = person.exec(value) ?? [];
  return name === undefined || email === undefined ? null : { name: name.trim(), email };
}

/**
 * The agent that signs with this name and address: a whole address, or GitHub's no-reply form of an account of the agent
 * (login and id together). Never a domain and never a first name: people are called Claude and work at the vendors.
 */
export function agentSigning({ name, email }: { name: string; email: string }): Signed | null {
  const address = email.toLowerCase();
  for (const agent of agents) {
    for (const signature of agent.signatures) {
      if (signature.email !== address) continue;
      const match = signature.name?.exec(name);
      if (signature.name && !match) continue;
      const inside = match?.groups?.["inside"] ?? match?.groups?.["model"] ?? null;
      const named = inside && /^\d+[MK] context$/i.test(inside) ? match?.groups?.["model"] : inside;
      return { agent, model: modelOf(named ?? null), strength: signature.strength };
    }
    if (agent.accounts.some(({ login, id }) => address === `${id}+${login.toLowerCase()}@users.noreply.github.com`))
      return { agent, model: null, strength: "strong" };
    if (agent.accounts.some(({ login, id }) => name === login && address === `${id}+copilot@users.noreply.github.com`))
      return { agent, model: null, strength: "strong" };
    if (agent.names?.some(({ pattern }) => pattern.test(name))) return { agent, model: null, strength: "strong" };
  }
  return null;
}

/** GitHub's no-reply address with the login of an agent and another account's id: it proves nothing, and says so. */
export function bearsAgentsLogin({ email }: { email: string }): boolean {
  const [, login] = /^\d{1,18}\+([^@]{1,60})@users\.noreply\.github\.com$/i.exec(email) ?? [];
  return agents.some(({ accounts }) => accounts.some((one) => one.login.toLowerCase() === login?.toLowerCase()));
}

/** The agent whose GitHub account this is: login and id must both be right. */
export const agentOf = (account: Account): CodingAgent | null =>
  agents.find(({ accounts }) =>
    accounts.some(({ login, id }) => login.toLowerCase() === account.login.toLowerCase() && id === account.id),
  ) ?? null;

const key = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "");

/** The agent that people call this, by id, name or alias, without regard to case, blanks, `-` and `_`. */
export const agentCalled = (name: string): CodingAgent | null =>
  agents.find((agent) => [agent.id, agent.name, ...agent.aliases].some((one) => key(one) === key(name))) ?? null;
