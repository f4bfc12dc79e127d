import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { App, User } from "./world.ts";

/** What an App asks for when it is registered. What it did not ask for is neither sent nor allowed. */
export type Registration = {
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
};

/** What this repository's own app.yml asks for. */
export function registrationOfAppYml(): Registration {
  const manifest = parse(readFileSync(new URL("../../../app.yml", import.meta.url), "utf8"));
  return { permissions: manifest.default_permissions, events: manifest.default_events };
}

type Identity = {
  readonly id: number;
  readonly slug: string;
  readonly bot: User;
  readonly owner: User;
  readonly createdAt: Date;
};

/** A freshly registered App with its own key pair and secret. */
export function registerApp(identity: Identity, { permissions, events }: Registration): App {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    ...identity,
    permissions,
    events,
    privateKey: pair.privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
    publicKey: pair.publicKey,
    webhookSecret: randomBytes(20).toString("hex"),
  };
}
