import { describe, expect, test } from "vitest";
import { scanSecrets } from "../../../../src/core/scanning/scan.ts";

const found = async (text: string, path = "src/a.ts") =>
  (await scanSecrets(text, path)).map(({ kind, severity }) => `${kind} ${severity}`);

describe("passwords in addresses", () => {
  const password = ["s3cr", "3tValue"].join("");
  const url = (scheme: string, user: string, secret: string, host = "db.acme.io") =>
    `${scheme}://${user}:${secret}@${host}`;
  const block = ["url-credential block"];
  test.for<[string, readonly string[]]>([
    [url("redis", "", password), block],
    [url("amqps", "app", password), block],
    [url("ssh", "deploy", password), block],
    [url("clickhouse", "app", "p%40ss%21word"), block],
    [url("redis", "app", password, "[::1]:6379"), block],
    [url("jdbc:sqlserver", "app", password), block],
    [url("redis", "app", ["p$ss", "w0*rd"].join("")), block],
    [url("redis", "app", "{password}"), []],
    [url("redis", "app", "app"), []],
    [url("redis", "app", "pw"), []],
    [url("redis", "app", "password"), []],
    [url("redis", "app", "PASSWORD"), []],
    [url("redis", "app", "your-password"), []],
    [url("redis", "app", "my_secret_here"), []],
    [url("redis", "app", "<password>"), []],
    [url("redis", "app", `$${"{REDIS_PASSWORD}"}`), []],
    [url("redis", "app", "$REDIS_PASSWORD"), []],
    [url("redis", "app", "{{ password }}"), []],
    [url("redis", "app", "%REDIS_PASSWORD%"), []],
    [url("redis", "app", "********"), []],
    [url("redis", "app", "xxxxxxxx"), []],
    [url("redis", "app", "changeme"), []],
    [url("redis", "$USER", password), []],
    ["redis://db.acme.io:6379/0", []],
    ["https://acme.io/a:bcdefg@2x.png", []],
    ["see redis://user at host:port@x", []],
  ])("%s", async ([text, kinds]) => {
    expect(await found(`x = "${text}"\n`)).toEqual(kinds);
  });
});
