import { expect, test } from "vitest";
import { scanSecrets } from "../../../src/core/scanning/scan.ts";
import { githubToken } from "../../support/tokens.ts";
import { chance } from "./sampling.ts";

const by = chance(23);
const key = by.alnum(40);
const found = (text: string, path: string) =>
  scanSecrets(text, path).map(({ kind, severity }) => `${kind} ${severity}`);

test.for([
  "README.md",
  "docs/config.rst",
  "docs_src/security/tutorial.py",
  "guides/source/encryption.md",
  "examples/server/settings.py",
])("in %s a name is no proof, a form of its own is", (path) => {
  expect(found(`SECRET_KEY = "${key}"`, path)).toEqual(["opaque-secret warn"]);
  expect(found(`TOKEN = "${githubToken()}"`, path)).toEqual(["github-token block"]);
});

test.for(["src/settings.py", "config.env", "notes.txt", "deploy/values.yaml", "documents.json"])(
  "%s is no manual",
  (path) => {
    expect(found(`SECRET_KEY="${key}"`, path)).toEqual(["opaque-secret block"]);
  },
);

test("the key of a search box is a doubt, an application's own is none", () => {
  const hex = by.hex(32);
  const search = `algolia: {\n  appId: "7H67QR5P0A",\n  apiKey: "${hex}",\n  indexName: "acme",\n}`;
  expect(found(search, "site.config.js")).toEqual(["opaque-secret warn"]);
  expect(found(`acme: { apiKey: "${hex}" }`, "site.config.js")).toEqual(["opaque-secret block"]);
});
