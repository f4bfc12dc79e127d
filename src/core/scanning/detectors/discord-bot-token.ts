import type { WaitingDetector } from "../detector.ts";
import { isPlaceholder } from "../token-placeholder.ts";

/**
 * The bot's id in base 64, a time, a signature: https://discord.com/developers/docs/reference#authentication. What
 * encodes digits begins in one of 120 ways.
 */
const starts = [..."mno"].flatMap((first) =>
  [..."dtjz"].flatMap((second) => [..."aeimquycgk"].map((third) => first + second + third)),
);
// 25 characters are no base 64.
const token = /([MNO][DTjz](?:[A-Za-z0-9]{21,22}|[A-Za-z0-9]{24,25}))\.[\w-]{6,7}\.([\w-]{27,40})(?![\w-])/y;
/** Discord's ids count milliseconds since 2015. */
const id = /^\d{17,20}$/;

/** Tokens of Discord's bots. */
export const discordBotToken: WaitingDetector = {
  rule: "discord-bot-token",
  about: "secret",
  keywords: starts,
  at(text, { start }) {
    const first = text.charCodeAt(start);
    if (first < 77 || first > 79) return null; // M, N, O: most are small letters within words
    if (/[\w.-]/.test(text[start - 1] ?? "")) return null;
    token.lastIndex = start;
    const found = token.exec(text);
    if (found === null) return null;
    const [secret, bot, signature] = found;
    if (!id.test(atob(bot!)) || isPlaceholder(signature!)) return null;
    return {
      kind: "discord-bot-token",
      rule: "discord-bot-token",
      severity: "block",
      certainty: "structure",
      start,
      end: start + secret.length,
      secret,
      prefix: "",
    };
  },
};
