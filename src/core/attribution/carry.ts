import type { Trailer } from "../git/message.ts";
import { agentSigning } from "./identity.ts";
import { footerIn, marksOf, type Person } from "./marks.ts";
import { keyed, markLines } from "./message-lines.ts";
import type { ModelName } from "./model.ts";

/** A commit that goes into another one. `author` is null where the new commit keeps the author. */
export type Source = { readonly author: Person | null; readonly message: string };

/** True of that one commit only: how many of its lines, and of which note. */
const ofOneCommit = new Set(["ai-lines", "ai-note", "signed-off-by"]);

/**
 * The trailers by which a commit that takes this one in still tells of its agents: every mark of AI in the message,
 * and who answers for it. A generated footer or an agent as the author becomes an `Assisted-by`.
 */
export function carriedFrom({ author, message }: Source): readonly Trailer[] {
  const signed = author && agentSigning(author);
  const fromAuthor = signed ? [assistedBy(signed.agent.name, signed.model)] : [];
  if (marksOf(message, "").evidence.length === 0) return fromAuthor;
  return [...fromAuthor, ...markLines(message).flatMap(({ text }) => carriedIn(text))];
}

function carriedIn(line: string): readonly Trailer[] {
  const footer = footerIn(line);
  if (footer) return [assistedBy(footer.agent.name, footer.model)];
  const found = keyed(line);
  if (found === null || found.value === "" || ofOneCommit.has(found.key)) return [];
  const isMark = found.key.startsWith("ai-") || marksOf(`subject\n\n${line}`, "").evidence.length > 0;
  return isMark ? [{ key: line.slice(0, line.indexOf(":")).trim(), value: found.value }] : [];
}

const assistedBy = (agent: string, model: ModelName): Trailer => ({
  key: "Assisted-by",
  value: model ? `${agent}:${model.name}` : agent,
});
