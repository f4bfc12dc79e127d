import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/app/config.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const pkcs1 = rsa.export({ type: "pkcs1", format: "pem" }).toString();
const pkcs8 = rsa.export({ type: "pkcs8", format: "pem" }).toString();
const elliptic = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const file = join(mkdtempSync(join(tmpdir(), "countersign-key-")), "app.pem");
writeFileSync(file, pkcs1);

const enough = { APP_ID: "12", PRIVATE_KEY: pkcs8, WEBHOOK_SECRET: "a secret" };

test("three settings are enough", () => {
  expect(readConfig(enough)).toEqual({
    appId: 12,
    privateKey: pkcs8,
    webhookSecret: "a secret",
    host: "0.0.0.0",
    port: 3000,
    databaseFile: "countersign.db",
    baseUrl: null,
    logLevel: "info",
  });
});

describe("settings that are taken", () => {
  test.for<[Record<string, string | undefined>, object]>([
    [{ PRIVATE_KEY: pkcs1 }, { privateKey: pkcs1 }],
    [{ PRIVATE_KEY: pkcs8.replaceAll("\n", "\\n") }, { privateKey: pkcs8 }],
    [{ PRIVATE_KEY: Buffer.from(pkcs1).toString("base64") }, { privateKey: pkcs1 }],
    [{ PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: file }, { privateKey: pkcs1 }],
    [
      { HOST: "127.0.0.1", PORT: "0" },
      { host: "127.0.0.1", port: 0 },
    ],
    [
      { HOST: "", PORT: "" },
      { host: "0.0.0.0", port: 3000 },
    ],
    [{ DATABASE_FILE: "/var/lib/countersign.db" }, { databaseFile: "/var/lib/countersign.db" }],
    [{ GHE_HOST: "github.example.com" }, { baseUrl: "https://github.example.com/api/v3" }],
    [{ GHE_HOST: "127.0.0.1:8080", GHE_PROTOCOL: "http" }, { baseUrl: "http://127.0.0.1:8080/api/v3" }],
    [{ LOG_LEVEL: "silent" }, { logLevel: "silent" }],
  ])("%# %o", ([env, wanted]) => {
    expect(readConfig({ ...enough, ...env })).toMatchObject(wanted);
  });
});

describe("settings that are refused", () => {
  const appId = "APP_ID: set it to the number on the GitHub App's settings page";
  const noSecret = "WEBHOOK_SECRET: set it to the secret in the GitHub App's webhook settings";
  const publicSecret =
    'WEBHOOK_SECRET: everybody knows "development"; set a secret of your own, here and in the GitHub App';
  const noKey =
    "PRIVATE_KEY or PRIVATE_KEY_PATH: set one to the private key of the GitHub App, or to the file that holds it";
  const wrongKey = "PRIVATE_KEY: this is no RSA private key in PEM; set the one of the GitHub App";
  const port = "PORT: set it to a number from 0 to 65535";
  const host = "GHE_HOST: set it to a host name such as github.example.com";

  test.for<[Record<string, string | undefined>, string]>([
    [{ APP_ID: undefined }, appId],
    [{ APP_ID: "0" }, appId],
    [{ APP_ID: "Iv1.abc" }, appId],
    [{ WEBHOOK_SECRET: undefined }, noSecret],
    [{ WEBHOOK_SECRET: "" }, noSecret],
    [{ WEBHOOK_SECRET: "  \n" }, noSecret],
    [{ WEBHOOK_SECRET: "development" }, publicSecret],
    [{ WEBHOOK_SECRET: " Development\n" }, publicSecret],
    [{ PRIVATE_KEY: undefined }, noKey],
    [{ PRIVATE_KEY: "my key" }, wrongKey],
    [{ PRIVATE_KEY: elliptic }, wrongKey],
    [
      { PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: "/none" },
      "PRIVATE_KEY_PATH: /none cannot be read; set it to the .pem file of the GitHub App",
    ],
    [{ PORT: "65536" }, port],
    [{ PORT: "http" }, port],
    [{ PORT: "-1" }, port],
    [{ GHE_HOST: "https://github.example.com" }, host],
    [{ GHE_HOST: "github.example.com/api" }, host],
    [{ GHE_PROTOCOL: "ftp" }, "GHE_PROTOCOL: set it to https or http"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL: set it to one of trace, debug, info, warn, error, fatal, silent"],
  ])("%# %o", ([env, problem]) => {
    expect(readConfig({ ...enough, ...env })).toEqual({ problems: [problem] });
  });

  test("all problems are told at once", () => {
    expect(readConfig({ PORT: "x" })).toEqual({ problems: [appId, noKey, noSecret, port] });
  });

  test("no problem quotes a secret", () => {
    const secret = "development";
    const { problems } = readConfig({ PRIVATE_KEY: "hush hush", WEBHOOK_SECRET: secret }) as { problems: string[] };
    expect(problems.join("\n")).not.toContain("hush");
  });
});
