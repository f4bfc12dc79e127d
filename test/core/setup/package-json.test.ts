import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dependenciesOf, prepareOf, withoutPrepare } from "../../../src/core/setup/package-json.ts";

describe("the prepare script goes in, and all else stays as it is written", () => {
  const rows: [sentence: string, before: string, after: string][] = [
    [
      "behind the other scripts",
      '{\n  "scripts": {\n    "test": "vitest"\n  },\n  "files": ["a", "b"]\n}\n',
      '{\n  "scripts": {\n    "test": "vitest",\n    "prepare": "husky || true"\n  },\n  "files": ["a", "b"]\n}\n',
    ],
    [
      "tabs and CRLF",
      '{\r\n\t"name": "x"\r\n}\r\n',
      '{\r\n\t"name": "x",\r\n\t"scripts": {\r\n\t\t"prepare": "husky || true"\r\n\t}\r\n}\r\n',
    ],
    ["all on one line", '{"name":"x"}', '{"name":"x","scripts": {"prepare": "husky || true"}}'],
    ["no scripts yet", '{ "scripts": {} }', '{ "scripts": { "prepare": "husky || true" } }'],
    ["nothing at all", "{}\n", '{\n  "scripts": {\n    "prepare": "husky || true"\n  }\n}\n'],
    [
      "braces, quotes and a decoy in the values",
      '{ "a": "\\"scripts\\": {", "b": [{ "scripts": {} }], "scripts": { "x": "}" } }',
      '{ "a": "\\"scripts\\": {", "b": [{ "scripts": {} }], "scripts": { "x": "}", "prepare": "husky || true" } }',
    ],
    ["a byte order mark", '\uFEFF{ "a": 1 }', '\uFEFF{ "a": 1, "scripts": { "prepare": "husky || true" } }'],
  ];
  test.for(rows)("%s", ([, before, after]) => expect(prepareOf(before)).toEqual({ status: "missing", text: after }));
});

test.for<[sentence: string, text: string, found: ReturnType<typeof prepareOf>]>([
  ["husky runs already", '{ "scripts": { "prepare": "husky" } }', { status: "present" }],
  ["husky runs among others", '{ "scripts": { "prepare": "tsc && husky" } }', { status: "present" }],
  ["another script is there", '{ "scripts": { "prepare": "tsc" } }', { status: "taken", command: "tsc" }],
  ["it is no JSON", "{ name: x }", { status: "unreadable" }],
  ["it is no object", "[]", { status: "unreadable" }],
  ["the scripts are none", '{ "scripts": [] }', { status: "unreadable" }],
])("%s: the file is not touched", ([, text, found]) => expect(prepareOf(text)).toEqual(found));

test.for<[sentence: string, before: string, after: string]>([
  [
    "between others",
    '{ "scripts": { "a": "1", "prepare": "husky || true", "b": "2" } }',
    '{ "scripts": { "a": "1", "b": "2" } }',
  ],
  ["before others", '{ "scripts": { "prepare": "husky || true", "b": "2" } }', '{ "scripts": { "b": "2" } }'],
  ["alone", '{ "scripts": { "prepare": "husky || true" } }', '{ "scripts": {} }'],
  ["changed by a person", '{ "scripts": { "prepare": "husky" } }', '{ "scripts": { "prepare": "husky" } }'],
  ["not there", "{}", "{}"],
  ["no JSON", "{", "{"],
])("the prepare script goes out: %s", ([, before, after]) => expect(withoutPrepare(before)).toBe(after));

test("whatever a package.json holds, only the script is added, and removing it gives back a manifest that says the same", () => {
  const manifest = fc.record(
    {
      name: fc.string({ unit: "binary" }),
      scripts: fc.dictionary(
        fc.string().filter((name) => name !== "prepare" && name !== "__proto__"),
        fc.string(),
      ),
      other: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const style = fc.constantFrom<[number | string, string]>([2, "\n"], ["\t", "\r\n"], [0, ""], [4, "\n"]);
  fc.assert(
    fc.property(manifest, style, (value, [indent, eol]) => {
      const before = JSON.stringify(value, null, indent).replaceAll("\n", eol) + eol;
      const found = prepareOf(before);
      if (found.status !== "missing") throw new Error(found.status);
      const wanted = { ...value, scripts: { ...value.scripts, prepare: "husky || true" } };
      expect(JSON.parse(found.text)).toEqual(JSON.parse(JSON.stringify(wanted)));
      expect(JSON.parse(withoutPrepare(found.text))).toEqual(
        JSON.parse(JSON.stringify({ ...value, scripts: value.scripts ?? {} })),
      );
      if (Object.keys(value.scripts ?? {}).length > 0) expect(withoutPrepare(found.text)).toBe(before);
    }),
  );
});

test("what a package depends on, for production and development", () => {
  expect(dependenciesOf('{ "dependencies": { "a": "1" }, "devDependencies": { "husky": "9" } }')).toEqual([
    "a",
    "husky",
  ]);
  expect(dependenciesOf("no JSON")).toEqual([]);
});
