import { expect, test } from "vitest";
import { progressOn } from "../../src/cli/progress.ts";

function screen(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const progress = progressOn({ isTTY, write: (text: string) => written.push(text) }, () => now);
  const at = (ms: number, text: string) => {
    now = ms;
    progress.show(() => text);
  };
  return { written, at, clear: progress.clear };
}

test("progress is shown after a second, ten times a second, in one line that goes away", () => {
  const { written, at, clear } = screen(true);
  for (const [ms, text] of [
    [0, "a"],
    [999, "b"],
    [1_000, "c"],
    [1_050, "d"],
    [1_100, "e"],
  ] as const)
    at(ms, text); // prettier-ignore
  clear();
  clear();
  expect(written).toEqual(["\rc\u001b[K", "\re\u001b[K", "\r\u001b[K"]);
});

test("short work shows nothing, and so does work that nobody watches", () => {
  const short = screen(true);
  short.at(500, "a");
  short.clear();
  expect(short.written).toEqual([]);
  const unwatched = screen(false);
  unwatched.at(5_000, "a");
  unwatched.clear();
  expect(unwatched.written).toEqual([]);
});
