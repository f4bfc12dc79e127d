import { lintSource } from "@secretlint/core";
import { creator as recommended } from "@secretlint/secretlint-rule-preset-recommend";
import { expect, test } from "vitest";
import { creator } from "../../src/secretlint/preset.ts";

const password = ["Fa7!", "qLp2", "wX9z"].join("");
const text = `const a = 1;\nconst at = "redis://:${password}@cache.acme.io:6379";\n`;

async function lint(content: string, presets: readonly unknown[], options = {}) {
  const rules = presets.map((rule, index) => ({ id: `preset-${index}`, rule, options }));
  const filePath = "src/a.ts";
  return lintSource({
    source: { filePath, content, contentType: "text", ext: ".ts" },
    options: { config: { rules: rules as never }, noPhysicFilePath: true, maskSecrets: true },
  });
}

test("secretlint reports our findings at their places, and never the secret", async () => {
  const { messages } = await lint(text, [creator]);
  expect(messages).toMatchObject([
    {
      ruleId: "countersign-block",
      ruleParentId: "preset-0",
      severity: "error",
      message: "found password in a URL: ********",
      loc: { start: { line: 2 } },
    },
  ]);
  expect(JSON.stringify(messages)).not.toContain(password);
});

test("beside secretlint's own preset nothing is said twice", async () => {
  const token = `shpat_${"0123456789abcdef".repeat(2)}`;
  const of = async (presets: readonly unknown[]) =>
    (await lint(`key = "${token}"\n`, presets)).messages.map(({ ruleId }) => ruleId);
  const both = await of([recommended, creator]);
  expect(both).toContain("@secretlint/secretlint-rule-shopify");
  expect(both.filter((rule) => rule.startsWith("countersign-")).length).toBeLessThanOrEqual(1);
});

test("what only warns in a git hook is reported on request", async () => {
  const hint = 'const owner = "anna.lindqvist@contoso-mail.se";\n';
  expect((await lint(hint, [creator])).messages).toEqual([]);
  expect((await lint(hint, [creator], { from: "warn" })).messages).toMatchObject([{ ruleId: "countersign-warn" }]);
  await expect(lint(hint, [creator], { from: "blok" })).rejects.toThrow(
    'the option "from" is one of block, warn, info',
  );
});

test("a clean file is clean", async () => {
  expect((await lint("export const answer = 42;\n", [creator])).messages).toEqual([]);
});
