import { describe, expect, test } from "vitest";
import { sensitivePath } from "../../../src/core/scanning/sensitive-path.ts";
import { chance } from "./sampling.ts";

const kind = (path: string, text: string) => sensitivePath(path, text)?.kind ?? null;
const by = chance(31);
const value = `API_KEY=${by.alnum(24)}\n`;

test.for<[string, string, boolean]>([
  [".env", value, true],
  ["apps/web/.env.production", value, true],
  [".env.local", `export TOKEN='${by.alnum(12)}'\n`, true],
  ["deploy/prod.env", value, true],
  [".env.example", value, false],
  [".env.sample", value, false],
  [".env.template", value, false],
  [".env.production.dist", value, false],
  [".env.test", value, false],
  ["src/env.ts", value, false],
  [".env", "", false],
  [".env", "# API_KEY=abc\n", false],
  [".env", "PORT=8080\nNODE_ENV=production\nDEBUG=true\nHOST=localhost:80\nURL=https://acme.io/a\n", false],
  [".env", "API_KEY=\nOTHER=''\n", false],
  [".env", "API_KEY=$" + "{API_KEY}\nKEY=<your-key>\nX=xxxxxxxxxxxx\n", false],
  [".env", `VITE_KEY=${by.alnum(24)}\nNEXT_PUBLIC_ID=${by.alnum(24)}\n`, false],
  [".env", `DATABASE_URL=postgres://app:${by.alnum(9)}@db/x\n`, true],
  ["id_ed25519", "x", true],
  ["keys/id_rsa.pub", "x", false],
  ["a/cert.p12", "\u0000", true],
  ["a/release.keystore", "x", true],
  ["vault.kdbx", "x", true],
  [".netrc", "machine a login b password c", true],
  [".git-credentials", "x", true],
  [".pypirc", "[pypi]", true],
  [".htpasswd", "a:b", true],
  ["infra/terraform.tfstate", "{}", true],
  ["infra/terraform.tfstate", " \n", false],
  ["kubeconfig", "apiVersion: v1", true],
  ["src/kubeconfig.ts", "x", false],
])("%s %j: %s", ([path, text, isSensitive]) => {
  expect(kind(path, text)).toBe(isSensitive ? "sensitive-file" : null);
});

describe("a Secret of Kubernetes", () => {
  const secret = (data: string, name = "Secret") => `apiVersion: v1\nkind: ${name}\nmetadata:\n  name: a\n${data}`;
  const coded = Buffer.from(by.alnum(15)).toString("base64");
  test.for<[string, string, boolean]>([
    ["with values in base64", secret(`data:\n  password: ${coded}\n`), true],
    ["with plain values", secret(`stringData:\n  password: "${by.alnum(12)}"\n`), true],
    ["in lower case", secret(`data:\n  password: ${coded}\n`, "secret"), true],
    ["as the second document", `apiVersion: v1\nkind: Service\n---\n${secret(`data:\n  a: ${coded}\n`)}`, true],
    ["in JSON", JSON.stringify({ apiVersion: "v1", kind: "Secret", data: { a: coded } }, null, 2), true],
    ["without values", secret("data:\n"), false],
    ["with an empty value", secret('data:\n  password: ""\n'), false],
    ["with a template", secret("data:\n  password: {{ .Values.password | b64enc }}\n"), false],
    ["with a variable", secret("stringData:\n  password: $" + "{PASSWORD}\n"), false],
    ["encrypted with SOPS", secret("data:\n  password: ENC[AES256_GCM,data:abcd,iv:ef==,tag:gh==,type:str]\n"), false],
    ["sealed", secret(`data:\n  password: ${coded}\n`, "SealedSecret"), false],
    ["a config map", secret(`data:\n  password: ${coded}\n`, "ConfigMap"), false],
    ["no manifest", `kind: Secret\ndata:\n  a: ${coded}\n`, false],
  ])("%s", ([name, text, holds]) => {
    expect(kind(name === "in JSON" ? "a.json" : "k8s/a.yaml", text)).toBe(holds ? "kubernetes-secret" : null);
  });
});
