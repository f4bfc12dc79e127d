import { type BlockProblem, problemsOf } from "../core/attribution/block.ts";
import { type Cleaning, commentSign, cutOff } from "../core/git/comment-sign.ts";
import { withoutComments } from "../core/git/message.ts";

/** What is wrong with the trailers of a message as git will keep it. */
export const checkMessage = (message: string, cleaning: Cleaning): readonly BlockProblem[] =>
  problemsOf(keptOf(message, cleaning));

/** As much of a message as git will keep. */
export function keptOf(message: string, cleaning: Cleaning): string {
  const sign = commentSign(message, cleaning);
  return cleaning.cleanup === "scissors" ? cutOff(message, sign)[0] : withoutComments(message, sign);
}
