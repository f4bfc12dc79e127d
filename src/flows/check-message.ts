import { type BlockProblem, problemsOf } from "../core/attribution/block.ts";
import { type Cleaning, commentSign, cutOff } from "../core/git/comment-sign.ts";
import { withoutComments } from "../core/git/message.ts";

/** What is wrong with the trailers of a message as git will keep it. */
export function checkMessage(message: string, cleaning: Cleaning): readonly BlockProblem[] {
  const sign = commentSign(message, cleaning);
  const [text] = cleaning.cleanup === "scissors" ? cutOff(message, sign) : [withoutComments(message, sign)];
  return problemsOf(text);
}
