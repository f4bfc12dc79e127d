import { expect, test } from "vitest";
import { discordBotToken } from "../../../../src/core/scanning/detectors/discord-bot-token.ts";
import { telegramBotToken } from "../../../../src/core/scanning/detectors/telegram-bot-token.ts";
import { matchesOf } from "../calling.ts";
import { chance } from "../sampling.ts";

const by = chance(31);

/** Discord's: the id in base 64 without padding, a time, a signature. */
const discord = (id: string, { time = 6, signature = 27 } = {}) =>
  `${btoa(id).replace(/=+$/, "")}.G${by.alnum(time - 1)}.${by.url(signature)}`;
const id = (length: number) => `${by.number(1, 9)}${by.digits(length - 1)}`;

test.for<[string, string]>([
  ["with an old id", discord(id(17))],
  ["with 18 digits", discord(id(18))],
  ["with 19 digits", discord(id(19), { signature: 38 })],
  ["with 20 digits", discord(id(20), { time: 7, signature: 38 })],
])("a token of a Discord bot %s", ([, token]) => {
  for (const text of [`client.login("${token}")`, `TOKEN=${token}\n`, `Authorization: Bot ${token}`, token]) {
    expect(discordBotToken.find(text, "a.ts").map(({ secret, severity }) => [secret, severity])).toEqual([
      [token, "block"],
    ]);
  }
});

test.for<[string, string]>([
  ["an id that is no number", `${btoa(by.lower(18))}.${by.alnum(6)}.${by.url(27)}`],
  ["a number of letters that base 64 cannot have", `MTA${"w".repeat(22)}.${by.alnum(6)}.${by.url(27)}`],
  ["a short id", discord(id(12))],
  ["a short signature", discord(id(18), { signature: 20 })],
  ["two parts", `${btoa(id(18))}.${by.alnum(6)}`],
  ["within a word", `a${discord(id(18))}`],
  ["x for the signature", `${btoa(id(18))}.${by.alnum(6)}.${"x".repeat(27)}`],
  ["members of objects", "MTestable.getter.withDefaultValueOfTheWholeThing"],
])("no token of a Discord bot: %s", ([, text]) => {
  expect(discordBotToken.find(`a = "${text}"`, "a.ts")).toEqual([]);
});

const telegram = `${id(10)}:AA${by.url(33)}`;

test.for<[string, string, string]>([
  ["in quotes", `new Bot("${telegram}")`, telegram],
  ["in an .env file", `BOT_TOKEN=${telegram}\n`, telegram],
  ["in an address", `https://api.telegram.org/bot${telegram}/sendMessage`, telegram],
  ["in the address of a file", `https://api.telegram.org/file/bot${telegram}/photo.png`, telegram],
  ["with a short id", `"${telegram.slice(2)}"`, telegram.slice(2)],
  [
    "of another beginning",
    `token: 1${telegram.slice(1).replace(":AA", ":aB")}`,
    `1${telegram.slice(1).replace(":AA", ":aB")}`,
  ],
])("a token of a Telegram bot %s", ([, text, token]) => {
  expect(matchesOf(telegramBotToken, text).map(({ secret, severity }) => [secret, severity])).toEqual([
    [token, "block"],
  ]);
});

test.for<[string, string]>([
  ["a short secret", telegram.slice(0, -1)],
  ["a long secret", `${telegram}a`],
  ["a long id", `12${telegram}`],
  ["a short id", telegram.slice(3)],
  ["an id within a word", `robot${telegram}`],
  ["x", `${telegram.slice(0, 11)}${"x".repeat(35)}`],
  ["the manual's sample", "123456789:ABCdefGHIjklMNOpqrsTUVwxyZabcdefghi"],
  ["a word of one case", `12345678:${"some-long-kebab-case-name-of-things".slice(0, 35)}`],
])("no token of a Telegram bot: %s", ([, text]) => {
  expect(matchesOf(telegramBotToken, `a = "${text}"`)).toEqual([]);
});
