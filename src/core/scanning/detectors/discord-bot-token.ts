import type { Match, ReadingDetector } from "../detector.ts";
import { longRuns } from "../long-runs.ts";
import { isPlaceholder } from "../token-placeholder.ts";

const rule = "discord-bot-token";

/**
 * The bot's id in base 64, a time, a signature: https://discord.com/developers/docs/reference#authentication. Nothing
 * gives the first part away, so the last one is looked for.
 */
const signature = /^[\w-]{27,40}$/;
/** What encodes 17 to 20 digits; 25 characters are no base 64. */
const head = /(?<![\w.-])([MNO][DTjz](?:[A-Za-z0-9]{21,22}|[A-Za-z0-9]{24,25}))\.[\w-]{6,7}\.$/;
const longestHead = 37;
/** Discord's ids count milliseconds since 2015. */
const id = /^\d{17,20}$/;

/** Tokens of Discord's bots. */
export const discordBotToken: ReadingDetector = {
  rule,
  about: "secret",
  find: (text) =>
    longRuns(text).flatMap(({ start: from, end }): readonly Match[] => {
      if (text[from - 1] !== "." || !signature.test(text.slice(from, end))) return [];
      const [before, bot = ""] = head.exec(text.slice(Math.max(0, from - longestHead), from)) ?? [];
      if (before === undefined || !id.test(atob(bot)) || isPlaceholder(text.slice(from, end))) return [];
      const start = from - before.length;
      const secret = text.slice(start, end);
      return [{ kind: rule, rule, severity: "block", certainty: "structure", start, end, secret, prefix: "" }];
    }),
};
