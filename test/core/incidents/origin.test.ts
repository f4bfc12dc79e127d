import { describe, expect, test } from "vitest";
import type { BlamedRange } from "../../../src/core/git/blame.ts";
import { candidatesOf } from "../../../src/core/incidents/origin.ts";
import { instant, repoPath, sha } from "../../../src/core/names.ts";
import { History, lines } from "./history.ts";

type Row = {
  readonly why: string;
  readonly story: (history: History) => void;
  readonly about?: "changed" | "around";
  /** Subjects of the candidates, the answer first. */
  readonly candidates: readonly string[];
  readonly places: readonly string[];
};

const rows: readonly Row[] = [
  {
    why: "the commit that wrote the changed line",
    story(history) {
      history.commit("root", { "a.ts": lines(1, 9) });
      history.commit("cause", { "a.ts": lines(1, 9, { 5: "wrong" }) });
      history.commit("elsewhere", { "a.ts": lines(1, 9, { 5: "wrong", 8: "eight" }) });
      history.commit("fix", { "a.ts": lines(1, 9, { 5: "right", 8: "eight" }) });
    },
    candidates: ["cause"],
    places: ["a.ts:5-5"],
  },
  {
    why: "of several, the one committed last, whatever its author date and share",
    story(history) {
      history.commit("root", { "a.ts": lines(1, 9) });
      history.commit("early", { "a.ts": lines(1, 9, { 3: "x", 4: "x", 5: "x" }) });
      history.commit("late", { "a.ts": lines(1, 9, { 3: "x", 4: "y", 5: "x" }) });
      history.commit("fix", { "a.ts": lines(1, 9, { 3: "z", 4: "z", 5: "z", 6: "z" }) });
    },
    candidates: ["late", "early", "root"],
    places: ["a.ts:4-4"],
  },
  {
    why: "lines that moved down keep their writer",
    story(history) {
      history.commit("cause", { "a.ts": lines(1, 5) });
      history.commit("on top", { "a.ts": `one\ntwo\nthree\n${lines(1, 5)}` });
      history.commit("fix", { "a.ts": `one\ntwo\nthree\n${lines(1, 5, { 4: "right" })}` });
    },
    candidates: ["cause"],
    places: ["a.ts:7-7"],
  },
  {
    why: "lines moved to another place belong to who moved them: plain blame follows no moves",
    story(history) {
      history.commit("writer", { "a.ts": lines(1, 20) });
      history.commit("mover", { "a.ts": lines(4, 20) + lines(1, 3) });
      history.commit("fix", { "a.ts": lines(4, 20) + lines(1, 3, { 2: "right" }) });
    },
    candidates: ["mover"],
    places: ["a.ts:19-19"],
  },
  {
    why: "a formatting commit hides the writer: the known price of the plain rule",
    story(history) {
      history.commit("writer", { "a.ts": "if (a) {\nreturn b;\n}\n" });
      history.commit("format", { "a.ts": "if (a) {\n  return b;\n}\n" });
      history.commit("fix", { "a.ts": "if (a) {\n  return c;\n}\n" });
    },
    candidates: ["format"],
    places: ["a.ts:2-2"],
  },
  {
    why: "a fix that only adds asks about the three lines on either side",
    story(history) {
      history.commit("root", { "a.ts": lines(1, 20) });
      history.commit("too far", { "a.ts": lines(1, 20, { 7: "far", 14: "far" }) });
      history.commit("cause", { "a.ts": lines(1, 20, { 7: "far", 13: "near", 14: "far" }) });
      history.commit("fix", {
        "a.ts": `${lines(1, 10, { 7: "far" })}guard\n${lines(11, 20, { 13: "near", 14: "far" })}`,
      });
    },
    about: "around",
    candidates: ["cause", "root"],
    places: ["a.ts:13-13"],
  },
  {
    why: "an addition at the very top or end has neighbours on one side only",
    story(history) {
      history.commit("top", { "a.ts": lines(1, 3) });
      history.commit("end", { "a.ts": lines(1, 8) });
      history.commit("fix", { "a.ts": `first\n${lines(1, 8)}last\n` });
    },
    about: "around",
    candidates: ["end", "top"],
    places: ["a.ts:6-8"],
  },
  {
    why: "a renamed file is asked about under its old name",
    story(history) {
      history.commit("root", { "old.ts": lines(1, 20) });
      history.commit("cause", { "old.ts": lines(1, 20, { 9: "wrong" }) });
      history.commit("fix", { "old.ts": null, "new name.ts": lines(1, 20, { 9: "right" }) });
    },
    candidates: ["cause"],
    places: ["old.ts:9-9"],
  },
  {
    why: "a file renamed before the fix keeps its writers",
    story(history) {
      history.commit("cause", { "old.ts": lines(1, 20) });
      history.commit("rename", { "old.ts": null, "new.ts": lines(1, 20) });
      history.commit("fix", { "new.ts": lines(1, 20, { 9: "right" }) });
    },
    candidates: ["cause"],
    places: ["new.ts:9-9"],
  },
  {
    why: "tests do not speak while code does, even when they are newer",
    story(history) {
      history.commit("cause", { "a.ts": lines(1, 5), "test/a.test.ts": lines(1, 5) });
      history.commit("newer test", { "test/a.test.ts": lines(1, 5, { 2: "expects" }) });
      history.commit("fix", {
        "a.ts": lines(1, 5, { 2: "right" }),
        "test/a.test.ts": lines(1, 5, { 2: "expects right" }),
      });
    },
    candidates: ["cause"],
    places: ["a.ts:2-2"],
  },
  {
    why: "added code speaks before changed tests",
    story(history) {
      history.commit("cause", { "a.ts": lines(1, 5), "a_test.go": lines(1, 5) });
      history.commit("newer test", { "a_test.go": lines(1, 5, { 2: "expects" }) });
      history.commit("fix", { "a.ts": `${lines(1, 5)}guard\n`, "a_test.go": lines(1, 5, { 2: "expects right" }) });
    },
    about: "around",
    candidates: ["cause"],
    places: ["a.ts:3-5"],
  },
  {
    why: "tests speak when nothing else was fixed",
    story(history) {
      history.commit("root", { "a.ts": lines(1, 5), "test/a.test.ts": lines(1, 5) });
      history.commit("flaky", { "test/a.test.ts": lines(1, 5, { 2: "sleep" }) });
      history.commit("fix", { "test/a.test.ts": lines(1, 5, { 2: "wait" }) });
    },
    candidates: ["flaky"],
    places: ["test/a.test.ts:2-2"],
  },
  {
    why: "code speaks before settings and pages",
    story(history) {
      history.commit("cause", { "a.py": lines(1, 5), "CHANGELOG.md": lines(1, 5) });
      history.commit("release", { "CHANGELOG.md": lines(1, 5, { 1: "1.0" }) });
      history.commit("fix", { "a.py": lines(1, 5, { 2: "right" }), "CHANGELOG.md": lines(1, 5, { 1: "1.1" }) });
    },
    candidates: ["cause"],
    places: ["a.py:2-2"],
  },
  {
    why: "settings speak when no code was fixed",
    story(history) {
      history.commit("root", { "deploy.yml": lines(1, 5), "package-lock.json": lines(1, 5) });
      history.commit("cause", { "deploy.yml": lines(1, 5, { 2: "replicas: 0" }) });
      history.commit("lock", { "package-lock.json": lines(1, 5, { 2: "x" }) });
      history.commit("fix", { "deploy.yml": lines(1, 5, { 2: "replicas: 3" }), "package-lock.json": lines(1, 5) });
    },
    candidates: ["cause"],
    places: ["deploy.yml:2-2"],
  },
  {
    why: "a root commit can be the origin",
    story(history) {
      history.commit("root", { "a.ts": lines(1, 5) });
      history.commit("fix", { "a.ts": lines(1, 5, { 2: "right" }) });
    },
    candidates: ["root"],
    places: ["a.ts:2-2"],
  },
  {
    why: "over several files the latest commit of all",
    story(history) {
      history.commit("one", { "a.ts": lines(1, 5), "b.ts": lines(1, 5) });
      history.commit("two", { "b.ts": lines(1, 5, { 2: "wrong", 4: "wrong" }) });
      history.commit("fix", { "a.ts": lines(1, 5, { 2: "right" }), "b.ts": lines(1, 5, { 2: "right", 4: "right" }) });
    },
    candidates: ["two", "one"],
    places: ["b.ts:2-2", "b.ts:4-4"],
  },
  {
    why: "a deleted file is asked about as a whole",
    story(history) {
      history.commit("root", { "a.ts": lines(1, 5), "b.ts": "b\n" });
      history.commit("cause", { "a.ts": lines(1, 6) });
      history.commit("fix", { "a.ts": null });
    },
    candidates: ["cause", "root"],
    places: ["a.ts:6-6"],
  },
  {
    why: "a merge brings in its commits, not itself",
    story(history) {
      history.commit("root", { "a.ts": lines(1, 9) });
      history.git("switch", "-q", "-c", "feature");
      history.commit("cause", { "a.ts": lines(1, 9, { 5: "wrong" }) });
      history.git("switch", "-q", "main");
      history.commit("meanwhile", { "b.ts": "b\n" });
      history.git("merge", "-q", "--no-ff", "-m", "merge feature", "feature");
      history.commit("fix", { "a.ts": lines(1, 9, { 5: "right" }) });
    },
    candidates: ["cause"],
    places: ["a.ts:5-5"],
  },
  {
    why: "a fix merged by a merge commit is compared with its first parent",
    story(history) {
      history.commit("cause", { "a.ts": lines(1, 9) });
      history.git("switch", "-q", "-c", "repair");
      history.commit("half", { "a.ts": lines(1, 9, { 5: "better" }) });
      history.commit("whole", { "a.ts": lines(1, 9, { 5: "right" }) });
      history.git("switch", "-q", "main");
      history.commit("meanwhile", { "b.ts": "b\n" });
      history.git("merge", "-q", "--no-ff", "-m", "fix", "repair");
    },
    candidates: ["cause"],
    places: ["a.ts:5-5"],
  },
  {
    why: "carriage returns and a missing last line end change no line number",
    story(history) {
      history.commit("root", { "a.ts": "one\r\ntwo\r\nthree" });
      history.commit("cause", { "a.ts": "one\r\ntwo\r\nwrong" });
      history.commit("fix", { "a.ts": "one\r\ntwo\r\nright" });
    },
    candidates: ["cause"],
    places: ["a.ts:3-3"],
  },
  {
    why: "paths may hold spaces, quotes and letters of any language",
    story(history) {
      history.commit("cause", { 'src/größe "x" y.ts': lines(1, 5) });
      history.commit("fix", { 'src/größe "x" y.ts': lines(1, 5, { 2: "right" }) });
    },
    candidates: ["cause"],
    places: ['src/größe "x" y.ts:2-2'],
  },
  {
    why: "a fix that only creates files has nobody to ask",
    story(history) {
      history.commit("root", { "a.ts": lines(1, 5) });
      history.commit("fix", { "b.ts": lines(1, 5) });
    },
    candidates: [],
    places: [],
  },
  {
    why: "generated files are never asked about",
    story(history) {
      history.commit("root", { "yarn.lock": lines(1, 5), "dist/a.js": lines(1, 5), "lib/a.min.js": lines(1, 5) });
      history.commit("fix", { "yarn.lock": lines(1, 4), "dist/a.js": lines(1, 4), "lib/a.min.js": lines(1, 4) });
    },
    candidates: [],
    places: [],
  },
];

describe("the origin of a fix, by real git", () => {
  test.for(rows)("$why", ({ story, about = "changed", candidates, places }) => {
    const history = new History();
    try {
      story(history);
      expect(history.traced()).toEqual({ about, candidates, places });
    } finally {
      history.remove();
    }
  });
});

describe("the choice among blamed commits", () => {
  const path = repoPath("a.ts");
  const wrote = (start: number, end: number, id: string, committedAt: string): BlamedRange => ({
    start,
    end,
    commit: { sha: sha(id), committedAt: instant(committedAt) },
  });
  const asked = (start: number, end: number) =>
    ({ about: "changed", files: [{ path, ranges: [{ start, end }] }], leftOut: { files: 0, linesOf: [] } }) as const;
  const order = (ranges: readonly BlamedRange[], own: readonly string[] = []) =>
    candidatesOf(asked(1, 9), [{ path, ranges }], new Set(own.map(sha))).map(({ commit }) => commit.sha);

  test("the same second is settled by the id, whatever the order of the answer", () => {
    const one = wrote(1, 1, "bbb", "2026-01-01T00:00:00Z");
    const other = wrote(2, 2, "aaa", "2026-01-01T00:00:00.000Z");
    expect(order([one, other])).toEqual(["aaa", "bbb"]);
    expect(
      order([
        { ...other, start: 1, end: 1 },
        { ...one, start: 2, end: 2 },
      ]),
    ).toEqual(["aaa", "bbb"]);
  });

  test("times are compared as times, not as text", () => {
    const early = wrote(1, 1, "aaa", "2026-01-01T09:00:00Z");
    const late = wrote(2, 2, "bbb", "2026-01-01T08:30:00-02:00");
    expect(order([early, late])).toEqual(["bbb", "aaa"]);
  });

  test("the fix's own commits are no candidates", () => {
    const cause = wrote(1, 1, "aaa", "2026-01-01T00:00:00Z");
    const own = wrote(2, 2, "bbb", "2026-01-02T00:00:00Z");
    expect(order([cause, own], ["bbb"])).toEqual(["aaa"]);
  });

  test("only the lines that were asked for are evidence", () => {
    const ranges = [wrote(1, 3, "aaa", "2026-01-01T00:00:00Z"), wrote(4, 9, "bbb", "2026-01-02T00:00:00Z")];
    const [candidate, ...others] = candidatesOf(asked(5, 6), [{ path, ranges }], new Set());
    expect(candidate?.lines).toEqual([{ path, start: 5, end: 6 }]);
    expect(others).toEqual([]);
  });

  test("lines of one commit that follow each other are one place, however blame splits them", () => {
    const at = "2026-01-01T00:00:00Z";
    const ranges = [wrote(1, 2, "aaa", at), wrote(3, 4, "aaa", at), wrote(5, 5, "bbb", at), wrote(6, 9, "aaa", at)];
    expect(candidatesOf(asked(1, 8), [{ path, ranges }], new Set())[0]?.lines).toEqual([
      { path, start: 1, end: 4 },
      { path, start: 6, end: 8 },
    ]);
  });
});
