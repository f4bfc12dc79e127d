import type { Trailer } from "../git/message.ts";
import { trailersOf } from "../git/message.ts";
import type { AgentSession } from "./environment.ts";
import { agentSigning, parsePerson } from "./identity.ts";
import { keyed, markLines } from "./message-lines.ts";

/** What is wrong with a message's trailer block: where, what, and what to type next. */
export type BlockProblem = { readonly line: number; readonly problem: string; readonly next: string };

/**
 * The trailer block of a commit made in this session. `human` is who answers for it, `Name <address>`, or null when
 * nobody was named: a human is never invented. An agent that is not on our shelf, or could not be told from another, is an
 * `AI agent`: that much is certain.
 */
export function blockOf(session: AgentSession, human: string | null): readonly Trailer[] {
  const { agent, model, toolVersion, attended, session: key } = session;
  const name = agent ? session.name : session.name === "unknown" ? "AI agent" : `AI agent (${session.name})`;
  const trailers: Trailer[] = [{ key: "Assisted-by", value: model ? `${name}:${model.name}` : name }];
  if (agent) trailers.push({ key: "AI-Tool", value: toolVersion ? `${agent}/${toolVersion}` : agent });
  trailers.push({ key: "AI-Mode", value: attended === false ? "unattended" : "agent" });
  if (agent && key) trailers.push({ key: "AI-Session", value: `${agent}:${key}` });
  if (human) trailers.push({ key: "AI-Human", value: human });
  return trailers;
}

/** The grammar of our own keys. A value that does not fit was written by hand or broken on the way. */
const forms: Readonly<Record<string, { readonly value: RegExp; readonly form: string }>> = {
  "assisted-by": { value: /^\S/, form: "Assisted-by: <agent>:<model>" },
  "ai-tool": { value: /^[a-z][a-z0-9-]{0,60}(?:\/[\w.+-]{1,60})?$/, form: "AI-Tool: <agent id>/<version>" },
  "ai-mode": {
    value: /^(?:agent|chat|autocomplete|unattended|commit-only)$/,
    form: "AI-Mode: agent, chat, autocomplete, unattended or commit-only",
  },
  "ai-lines": { value: /^\d{1,7}\/\d{1,7}$/, form: "AI-Lines: <written by AI>/<added>" },
  "ai-session": { value: /^[a-z][a-z0-9-]{0,60}:s_[0-9a-f]{14}$/, form: "AI-Session: <agent id>:s_<14 hex digits>" },
  "ai-note": { value: /^sha256:[0-9a-f]{64}$/, form: "AI-Note: sha256:<64 hex digits>" },
  "ai-human": { value: /^[^<>]{1,200} <[^<>\s]{1,200}>$/, form: "AI-Human: Name <address>" },
};

/**
 * What must not be committed: an agent that signs off, a key of ours with a value that is none, a block that git does
 * not read because it does not stand last. `message` is what git will keep, without comments.
 */
export function problemsOf(message: string): readonly BlockProblem[] {
  const problems: BlockProblem[] = [];
  const read = new Set(
    trailersOf(message, { commentPrefix: "", divider: false }).map(({ key, value }) => `${key.toLowerCase()}:${value}`),
  );
  const lines = message.split("\n");
  const marks = markLines(message).filter(({ number }) => /^[A-Za-z]/.test(lines[number - 1]!)); // indented is quoted
  const stamped = marks.some(({ text }) => keyed(text)?.key.startsWith("ai-"));
  for (const { number: line, text } of marks) {
    const found = keyed(text);
    if (!found) continue;
    const { key, value } = found;
    const person = parsePerson(value);
    const agent = person && agentSigning(person)?.agent;
    const form = key.startsWith("ai-") ? forms[key] : undefined;
    if (key === "signed-off-by" && agent)
      problems.push({
        line,
        problem: `${agent.name} signs off, but only a person can certify a change`,
        next: "Remove the line; a person signs with: git commit --signoff",
      });
    else if (key === "ai-human" && agent)
      problems.push({
        line,
        problem: `${agent.name} cannot answer for a change`,
        next: "Name the person who does: AI-Human: Name <address>",
      });
    else if (key === "assisted-by" && value === "")
      problems.push({
        line,
        problem: "Assisted-by names nobody",
        next: `Write ${forms["assisted-by"]!.form}, or none`,
      });
    else if (form && !form.value.test(value))
      problems.push({
        line,
        problem: `this is no value of ${text.slice(0, text.indexOf(":"))}`,
        next: `Write ${form.form}`,
      });
    else if ((form || (stamped && key === "assisted-by")) && !read.has(`${key}:${value}`))
      problems.push({
        line,
        problem: "git does not read this trailer, because it does not stand in the last paragraph",
        next: "Move the trailers together to the end of the message, behind an empty line",
      });
  }
  return problems;
}
