import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, oneLine } from "../../../src/core/reports/markdown.ts";

describe("strangers' text becomes one harmless code span", () => {
  const rows: [why: string, text: string, shown: string][] = [
    ["a plain word", "main", "`main`"],
    ["a mention", "@acme/security please", "`@acme/security please`"],
    ["a backtick would end the span", "a`b", "`a'b`"],
    ["a bar would end a table cell", "a|b", "`a¦b`"],
    ["a line break would end the paragraph", "one\n## two", "`one ## two`"],
    ["a direction override lies about the order", "user\u202etxt.exe", "`user txt.exe`"],
    ["a zero-width space hides a difference", "ad\u200bmin", "`ad min`"],
    ["tag characters are invisible instructions", "ok\u{e0041}\u{e0042}", "`ok`"],
    ["nothing at all", "", "(empty)"],
    ["nothing but what cannot be seen", "\u200b\u202e", "(empty)"],
  ];
  test.for(rows)("%s", ([, text, shown]) => expect(code(text)).toBe(shown));
});

test("long text is cut with a sign that it was", () => {
  expect(oneLine("x".repeat(300), 10)).toBe("xxxxxxxxx…");
  expect([...oneLine("😀".repeat(300), 10)]).toHaveLength(10);
});

test("no text escapes its span, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const span = code(text);
      if (span === "(empty)") return;
      expect(span).toMatch(/^`[^`|\r\n]+`$/);
      expect(span.length).toBeLessThanOrEqual(2 * 200 + 2);
    }),
  );
});
