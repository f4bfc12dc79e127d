import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { WaitingDetector } from "../../../../src/core/scanning/detector.ts";
import { awsAccessKeyId, awsSecretKey } from "../../../../src/core/scanning/detectors/aws.ts";
import { azure } from "../../../../src/core/scanning/detectors/azure.ts";
import { googleKeyFile } from "../../../../src/core/scanning/detectors/google-key-file.ts";
import { wallet } from "../../../../src/core/scanning/detectors/wallet.ts";
import { matchesOf } from "../calling.ts";
import { chance } from "../sampling.ts";

const by = chance(11);
const found = (detector: WaitingDetector, text: string, path = "config.env") =>
  matchesOf(detector, text, path).map(({ kind, severity, secret }) => [kind, severity, secret] as const);
const seen = (detector: WaitingDetector, text: string) => [
  ...new Set(found(detector, text).map(([kind, severity]) => `${kind} ${severity}`)),
];

describe("AWS", () => {
  const id = `AKIA${by.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)}`;
  const secret = by.base64(40);

  test.for<[string, string, number]>([
    ["an id", `key = "${id}"`, 1],
    ["a temporary id", `ASIA${id.slice(4)}`, 1],
    ["in a word", `X${id}`, 0],
    ["in a signed address", `?X-Amz-Credential=${id}%2F20240101%2Feu-west-1`, 0],
    ["too long", `${id}A`, 0],
    ["digits that base 32 lacks", `${id.slice(0, 19)}1`, 0],
    ["the sample of the manual", `AKIA${"IOSFODNN7"}EXAMPLE`, 0],
    ["x", `AKIA${"X".repeat(16)}`, 0],
  ])("%s", ([, text, count]) => {
    expect(found(awsAccessKeyId, text)).toHaveLength(count);
    expect(seen(awsAccessKeyId, text)).toEqual(count ? ["aws-access-key-id warn"] : []);
  });

  test.for<[string, string]>([
    ["under its name", `AWS_SECRET_ACCESS_KEY=${secret}\n`],
    ["in a credentials file", `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`],
    ["in camel case", `{ "secretAccessKey": "${secret}" }`],
    ["beside its id", `new Client("${id}", "${secret}")`],
    ["before its id", `secret: ${secret}\nid: ${id}\n`],
  ])("its secret %s", ([, text]) => {
    expect(found(awsSecretKey, text).map(([, , value]) => value)).toContain(secret);
    expect(seen(awsSecretKey, text)).toEqual(["aws-secret-access-key block"]);
  });

  test.for<[string, string]>([
    ["a commit beside an id", `${id} ${by.hex(40)}`],
    ["forty characters far away", `${id}${"\n".repeat(300)}${secret}`],
    ["forty characters without an id", `token ${secret}`],
    ["the sample of the manual", `aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/${"bPxRfiCY"}EXAMPLEKEY`],
    ["a variable", `AWS_SECRET_ACCESS_KEY=\${AWS_SECRET_ACCESS_KEY}`],
    ["too short", `AWS_SECRET_ACCESS_KEY=${secret.slice(1)}`],
  ])("no secret: %s", ([, text]) => {
    expect(found(awsSecretKey, text)).toEqual([]);
  });
});

describe("Azure", () => {
  const key = `${by.base64(86)}==`;
  const shared = `${by.base64(43)}=`;
  const signature = `${by.alnum(20)}%2B${by.alnum(22)}%3D`;
  const account = "DefaultEndpointsProtocol=https;AccountName=acme";

  test.for<[string, string, readonly string[]]>([
    ["storage", `${account};AccountKey=${key};EndpointSuffix=core.windows.net`, ["azure-storage-key block"]],
    [
      "Cosmos DB",
      `AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${key};`,
      ["azure-storage-key block"],
    ],
    ["an account key by name", `AZURE_STORAGE_ACCOUNT_KEY=${key}`, ["azure-storage-key block"]],
    [
      "Service Bus",
      `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${shared}`,
      ["azure-shared-access-key block"],
    ],
    [
      "App Configuration",
      `Endpoint=https://acme.azconfig.io;Id=a-b-s:c;Secret=${shared}`,
      ["azure-app-configuration-secret block"],
    ],
    ["a relay", `SharedSecretIssuer=owner;SharedSecretValue=${shared}`, ["azure-shared-secret block"]],
    [
      "a signed address",
      `https://acme.blob.core.windows.net/a?sv=2024-11-04&se=2026-01-01&sr=b&sp=r&sig=${signature}`,
      ["azure-shared-access-signature block"],
    ],
    ["a signature alone", `sig=${signature}`, []],
    ["another secret", `Server=acme;Secret=${shared}`, []],
    ["a shorter key", `AccountKey=${key.slice(1)}`, []],
    ["a placeholder", `AccountKey=${"x".repeat(86)}==`, []],
    ["a variable", `AccountKey=\${KEY};`, []],
    ["the name of a policy", "SharedAccessKeyName=RootManageSharedAccessKey", []],
  ])("%s", ([, text, expected]) => {
    expect(seen(azure, text)).toEqual(expected);
  });

  test("the emulator's key is everybody's", () => {
    // As Microsoft prints it, in two halves.
    const printed = [
      "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2U",
      "VErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
    ].join("");
    expect(seen(azure, `${account};AccountKey=${printed}`)).toEqual(["azure-storage-key info"]);
  });
});

describe("Google", () => {
  const body = `MIIEvQIBADANBgkq${by.base64(800)}`;
  const lines = body.replace(/.{64}/g, String.raw`$&\n`);
  const pem = String.raw`-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
  const serviceAccount = JSON.stringify({ type: "service_account", project_id: "acme", private_key_id: by.hex(40) });

  test("the key of a service account, as one value", () => {
    const text = `${serviceAccount.slice(0, -1)},"private_key":"${pem}","client_email":"a@acme.iam.gserviceaccount.com"}`;
    expect(found(googleKeyFile, text)).toEqual([["google-service-account-key", "block", body]]);
  });

  test.for<[string, string, readonly string[]]>([
    [
      "default credentials of a user",
      `{ "client_secret": "${by.url(24)}", "refresh_token": "1//0${by.url(60)}", "type": "authorized_user" }`,
      ["google-refresh-token block"],
    ],
    [
      "an OAuth client",
      `{"installed":{"client_id":"1-a.apps.googleusercontent.com","client_secret":"GOCSPX-${by.url(28)}"}}`,
      ["google-oauth-client-secret block"],
    ],
    [
      "an OAuth client of old",
      `client_id: 1-a.apps.googleusercontent.com\nclient_secret: ${by.alnum(24)}\n`,
      ["google-oauth-client-secret block"],
    ],
    ["a service account without its key", serviceAccount, []],
    ["a client without its secret", `{"client_id":"1-a.apps.googleusercontent.com"}`, []],
    ["a placeholder", `1-a.apps.googleusercontent.com", "client_secret": "${"x".repeat(24)}"`, []],
    ["a variable", `1-a.apps.googleusercontent.com", "client_secret": process.env.GOOGLE_CLIENT_SECRET`, []],
  ])("%s", ([, text, expected]) => {
    expect(seen(googleKeyFile, text)).toEqual(expected);
  });
});

describe("wallets", () => {
  const scalar = by.hex(64);
  const words = "voyage copper lizard rather orbit museum salad giraffe nation velvet hockey bubble".split(" ");
  const text = (all: readonly string[]) => `MNEMONIC="${all.join(" ")}"\n`;

  test.for<[string, string, readonly string[]]>([
    ["an Ethereum key", `PRIVATE_KEY=0x${scalar}\n`, ["crypto-private-key block"]],
    ["without 0x", `deployer_private_key: "${scalar}"`, ["crypto-private-key block"]],
    ["in wallet import format", `wif = "${importFormat(scalar)}"`, ["crypto-private-key block"]],
    ["Solana's pair", `SOLANA_PRIVATE_KEY=${base58Of(by.hex(128))}\n`, ["crypto-private-key block"]],
    ["twelve words", text(words), ["crypto-seed-phrase block"]],
    [
      "twenty-four words",
      text([...words, ...words.map((word) => `${word.slice(0, 4)}s`)]),
      ["crypto-seed-phrase block"],
    ],
    ["twelve words in code", `const seedPhrase = '${words.join(" ")}';`, ["crypto-seed-phrase block"]],
    ["a public key", `PRIVATE_KEY_PUBLIC_HASH=0x${scalar}`, []],
    ["a wrong checksum", `wif = "${importFormat(scalar).slice(0, -1)}1"`, []],
    ["a hash", `sha256: ${scalar}`, []],
    ["eleven words", text(words.slice(1)), []],
    ["thirteen words", text([...words, "zebra"]), []],
    ["a sentence", text("mnemonic words are easy for people who read them aloud once more".split(" ")), []],
    ["one word over and over", text([...Array<string>(11).fill("test"), "junk"]), []],
    ["zeros", `PRIVATE_KEY=0x${"0".repeat(64)}`, []],
  ])("%s", ([, written, expected]) => {
    expect(seen(wallet, written)).toEqual(expected);
  });

  test("the key of Hardhat's first account is everybody's", () => {
    const printed = ["ac0974bec39a17e36ba4a6b4d238ff94", "4bacb478cbed5efcae784d7bf4f2ff80"].join("");
    expect(seen(wallet, `PRIVATE_KEY=0x${printed}`)).toEqual(["crypto-private-key info"]);
  });

  test("one character of an import format changed is no longer one", () => {
    const whole = importFormat(scalar);
    const mutants = [...whole].map((old, at) => whole.slice(0, at) + (old === "z" ? "y" : "z") + whole.slice(at + 1));
    expect(mutants.filter((mutant) => seen(wallet, `wif = "${mutant}"`).length > 0)).toEqual([]);
  });
});

test.for([awsAccessKeyId, awsSecretKey, azure, googleKeyFile, wallet].map((one) => [one.rule, one] as const))(
  "%s: keywords are lower-case ASCII",
  ([, { keywords }]) => {
    expect(keywords.filter((keyword) => !/^[\x20-\x40\x5b-\x7e]{3,}$/.test(keyword))).toEqual([]);
  },
);

/** Version 0x80, the key, the mark of a compressed public key and Bitcoin's checksum, in base 58. */
function importFormat(key: string): string {
  const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
  const body = Buffer.from(`80${key}01`, "hex");
  return base58Of(Buffer.concat([body, sha256(sha256(body)).subarray(0, 4)]).toString("hex"));
}

function base58Of(hex: string): string {
  const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  let text = "";
  for (let number = BigInt(`0x${hex}`); number > 0n; number /= 58n) text = alphabet[Number(number % 58n)] + text;
  return text;
}
