import type { Match, ReadingDetector } from "../detector.ts";
import { carriersIn } from "../hidden/carriers.ts";
import { type Directive, directivesIn } from "../hidden/directives.ts";

const rule = "hidden-directive";

/** What coding agents take their instructions and their tools from, by their makers' documentation. */
const instructions =
  /(?:^|\/)(?:AGENTS|CLAUDE|CLAUDE\.local|GEMINI|CONVENTIONS|SKILL)\.md$|(?:^|\/)\.(?:cursorrules|windsurfrules|clinerules)$|(?:^|\/)(?:\.cursor\/rules|\.windsurf\/rules|\.clinerules|\.claude|\.codex|\.vibe|\.gemini|\.github\/(?:instructions|prompts|agents))\/.{1,200}\.(?:mdc?|txt|toml)$|(?:^|\/)\.github\/copilot-instructions\.md$/i;
const settings =
  /(?:^|\/)(?:\.?mcp|hooks|plugin)\.json$|(?:^|\/)\.(?:claude|codex|vibe|gemini)\/.{1,200}\.json$|(?:^|\/)\.github\/hooks\/[^/]{1,100}\.json$/i;

/**
 * Instructions to coding agents that a person who reads the rendered file does not see, and such as no honest file
 * gives. What is quoted is an example.
 */
export const hiddenDirective: ReadingDetector = {
  rule,
  about: "hidden",
  find(text, path) {
    if (settings.test(path))
      return directivesIn(text, ["override", "execution"]).map((one) => matchOf(text, one, "warn"));
    if (!instructions.test(path)) return [];
    const hidden = carriersIn(text).flatMap(({ start, end }) =>
      directivesIn(text.slice(start, end), ["override", "concealment", "execution"]).map((one) =>
        matchOf(
          text,
          { ...one, start: start + one.start, end: start + one.end },
          one.family === "execution" ? "warn" : "block",
        ),
      ),
    );
    const open = directivesIn(text, ["override"]).filter(
      (one) => !isQuoted(text, one) && !hidden.some(({ start, end }) => start < one.end && one.start < end),
    );
    return [...hidden, ...open.map((one) => matchOf(text, one, "warn"))];
  },
};

const matchOf = (text: string, { family, start, end }: Directive, severity: "block" | "warn"): Match => ({
  kind: `${family}-directive`,
  rule,
  severity,
  certainty: "structure",
  start,
  end,
  secret: text.slice(start, end).replace(/\s+/g, " ").toLowerCase(),
  prefix: "",
});

/** Whether a quote or backtick opens before the words on their line, or a fence of code is around them. */
function isQuoted(text: string, { start }: Directive): boolean {
  const before = text.slice(Math.max(0, start - 300), start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return (
    /["'`“‘«][^"'`”’»]{0,80}$/.test(line) ||
    (text.slice(0, start).match(/^\s{0,3}(?:```|~~~)/gm)?.length ?? 0) % 2 === 1
  );
}
