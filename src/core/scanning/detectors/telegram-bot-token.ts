import type { WaitingDetector } from "../detector.ts";
import { isPlaceholder } from "../token-placeholder.ts";

const secret = /[A-Za-z0-9_-]{35}(?![\w-])/y;
/** Random letters of both cases; what is not mixed has another form. */
const mixed = /^(?=.*[a-z])(?=.*[A-Z]).*\d|^AA/;
const longestId = 10;
const shortestId = 8;

/** Tokens of Telegram's bots, also in the address of a call: https://core.telegram.org/bots/api#authorizing-your-bot */
export const telegramBotToken: WaitingDetector = {
  rule: "telegram-bot-token",
  about: "secret",
  keywords: Array.from({ length: 10 }, (_, digit) => `${digit}:`),
  at(text, { start: last, end: from }) {
    secret.lastIndex = from;
    const body = secret.exec(text)?.[0];
    if (body === undefined) return null;
    let start = last;
    while (from - 1 - start <= longestId && isDigit(text.charCodeAt(start - 1))) start--;
    const length = from - 1 - start;
    if (length < shortestId || length > longestId) return null;
    const before = text.slice(Math.max(0, start - 4), start);
    if (/[\w-]$/.test(before) && !/(?:^|[^a-z])bot$/i.test(before)) return null;
    if (!mixed.test(body) || isPlaceholder(body)) return null;
    return {
      kind: "telegram-bot-token",
      rule: "telegram-bot-token",
      severity: "block",
      certainty: "structure",
      start,
      end: from + body.length,
      secret: text.slice(start, from + body.length),
      prefix: "",
    };
  },
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
