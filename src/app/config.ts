import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { LevelWithSilent } from "pino";

/** Everything the server is told by its environment. */
export type Config = {
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly host: string;
  readonly port: number;
  readonly databaseFile: string;
  /** The REST address of a GitHub Enterprise Server; null is github.com. */
  readonly baseUrl: string | null;
  readonly logLevel: LevelWithSilent;
};

type Environment = Readonly<Record<string, string | undefined>>;
type Tell = (problem: string) => undefined;

/** What Probot falls back to when it is given no secret; everybody knows it. */
const publicSecret = "development";
const levels: readonly LevelWithSilent[] = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];

/** The configuration, or all of its problems at once: each says what is wrong and what to set. */
export function readConfig(env: Environment): Config | { readonly problems: readonly string[] } {
  const { APP_ID, PORT, LOG_LEVEL, HOST, DATABASE_FILE } = env;
  const problems: string[] = [];
  const tell: Tell = (problem) => void problems.push(problem);

  const appId = integer(APP_ID, 1) ?? tell("APP_ID: set it to the number on the GitHub App's settings page");
  const privateKey = privateKeyOf(env, tell);
  const webhookSecret = webhookSecretOf(env, tell);
  const port = integer(PORT || "3000", 0, 65_535) ?? tell("PORT: set it to a number from 0 to 65535");
  const baseUrl = baseUrlOf(env, tell);
  const logLevel = levels.find((level) => level === (LOG_LEVEL || "info"));
  if (!logLevel) tell(`LOG_LEVEL: set it to one of ${levels.join(", ")}`);

  if (appId === undefined || !privateKey || !webhookSecret || port === undefined || !logLevel || problems.length > 0)
    return { problems };
  const host = HOST || "0.0.0.0";
  return {
    appId,
    privateKey,
    webhookSecret,
    host,
    port,
    databaseFile: DATABASE_FILE || "countersign.db",
    baseUrl,
    logLevel,
  };
}

function webhookSecretOf({ WEBHOOK_SECRET = "" }: Environment, tell: Tell): string {
  const word = WEBHOOK_SECRET.trim();
  if (word === "") tell("WEBHOOK_SECRET: set it to the secret in the GitHub App's webhook settings");
  if (word.toLowerCase() === publicSecret)
    tell(`WEBHOOK_SECRET: everybody knows "${publicSecret}"; set a secret of your own, here and in the GitHub App`);
  return WEBHOOK_SECRET;
}

/** The key as PEM; it may be given with `\n` for its line ends or in base64, as environment files often hold it. */
function privateKeyOf({ PRIVATE_KEY, PRIVATE_KEY_PATH }: Environment, tell: Tell): string | undefined {
  if (!PRIVATE_KEY && !PRIVATE_KEY_PATH)
    return tell(
      "PRIVATE_KEY or PRIVATE_KEY_PATH: set one to the private key of the GitHub App, or to the file that holds it",
    );
  const given = PRIVATE_KEY || textOf(PRIVATE_KEY_PATH ?? "");
  if (given === null)
    return tell(`PRIVATE_KEY_PATH: ${PRIVATE_KEY_PATH} cannot be read; set it to the .pem file of the GitHub App`);
  const pem = given.includes("-----BEGIN") ? given.replaceAll("\\n", "\n") : Buffer.from(given, "base64").toString();
  if (isRsaKey(pem)) return pem;
  return tell(
    `${PRIVATE_KEY ? "PRIVATE_KEY" : "PRIVATE_KEY_PATH"}: this is no RSA private key in PEM; set the one of the GitHub App`,
  );
}

function baseUrlOf({ GHE_HOST, GHE_PROTOCOL }: Environment, tell: Tell): string | null {
  const protocol = GHE_PROTOCOL || "https";
  if (protocol !== "https" && protocol !== "http") tell("GHE_PROTOCOL: set it to https or http");
  if (!GHE_HOST) return null;
  if (!/^[\w.-]+(:\d{1,5})?$/.test(GHE_HOST)) tell("GHE_HOST: set it to a host name such as github.example.com");
  return `${protocol}://${GHE_HOST}/api/v3`;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false; // the reason may quote the key
  }
}

function integer(text: string | undefined, from: number, to = Number.MAX_SAFE_INTEGER): number | undefined {
  const value = /^\d{1,16}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
}
