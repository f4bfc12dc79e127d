import { blockOf } from "../core/attribution/block.ts";
import { carriedFrom } from "../core/attribution/carry.ts";
import { environmentOf } from "../core/attribution/environment.ts";
import { sessionSignedIn } from "../core/attribution/signed-session.ts";
import { type Cleaning, commentSign, cutOff, noSign } from "../core/git/comment-sign.ts";
import { type Trailer, withoutComments, withTrailers } from "../core/git/message.ts";
import { skipTrailer } from "../core/scanning/skip.ts";
import type { CommitState } from "./ports.ts";

/** A commit that is being made, as far as its message depends on it. */
export type Draft = {
  readonly message: string;
  readonly cleaning: Cleaning;
  /** What the editor begins with. Git takes a message that is still the same for an empty one. */
  readonly template: string | null;
  readonly state: CommitState;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Who answers for what agents do here, as `Name <email>`; null if nobody said so. */
  readonly human: string | null;
  /** Why the scan of this commit was skipped; null if it was not. */
  readonly skipped: string | null;
};

/**
 * The draft's message with the marks of the agent that makes the commit and of the commits that go into it. While git
 * makes commits again, the environment tells who runs git and not who wrote them. An empty message stays empty.
 */
export function stampCommit({ message, cleaning, template, state, environment, human, skipped }: Draft): string {
  const sign = commentSign(message, cleaning);
  const [text, rest] = cleaning.cleanup === "scissors" ? cutOff(message, sign) : [message, ""];
  const kept = (whole: string) => withoutComments(whole, sign).trim();
  if (template !== null && kept(text) === kept(template)) return message;

  const session = state.replaying ? null : (environmentOf(environment) ?? sessionSignedIn(kept(text)));
  const trailers = [
    ...(session ? blockOf(session, human) : []),
    ...state.sources.flatMap(carriedFrom),
    ...(skipped === null ? [] : [skipTrailer(skipped)]),
  ];
  // Above the cut line nothing is a comment.
  return withTrailers(text, once(trailers), { commentPrefix: rest === "" ? sign : noSign }) + rest;
}

const once = (trailers: readonly Trailer[]): readonly Trailer[] => [
  ...new Map(trailers.map((one) => [`${one.key.toLowerCase()}: ${one.value}`, one])).values(),
];
