import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildASTSchema, Kind, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { blameQuery } from "../../../src/adapters/github/blame-query.ts";
import { gateQuery, headQuery } from "../../../src/adapters/github/gate-query.ts";
import { type Part, parts, publishMutation } from "../../../src/adapters/github/publish.ts";

const sdl = new URL("schema.graphql", import.meta.resolve("@octokit/graphql-schema"));
const schema = buildASTSchema(parse(readFileSync(sdl, "utf8"), { noLocation: true }), { assumeValidSDL: true });
const problemsIn = (document: string) => validate(schema, parse(document)).map(({ message }) => message);

const folder = resolve(import.meta.dirname, "../../../src/adapters/github");
const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
/** Documents that stand whole in the source, and those that are put together. */
const whole = sources.flatMap((text) => text.match(/(?<=`)(?:query|mutation) \w+\b[^`]*(?=`)/g) ?? []);
const built = [gateQuery, headQuery, blameQuery(2), publishMutation(["createCheck"])];
const documents = [...whole.filter((document) => !document.includes("${")), ...built].map(
  (document): [name: string, document: string] => [nameOf(document), document],
);

function nameOf(document: string): string {
  const [operation] = parse(document).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.name?.value ?? "") : "";
}

test("no document of the GitHub adapter is left out here", () => {
  const written = sources.flatMap((text) => [...text.matchAll(/`(?:query|mutation) (\w+)/g)].map(([, name]) => name));
  expect(written).toContain("Gate");
  expect([...new Set(written)].sort()).toEqual([...new Set(documents.map(([name]) => name))].sort());
});

test.for(documents)("%s is valid on GitHub's schema", ([, document]) => expect(problemsIn(document)).toEqual([]));

test("every combination of what can be published is valid on GitHub's schema", () => {
  const names = Object.keys(parts) as Part[];
  for (let bits = 1; bits < 2 ** names.length; bits++)
    expect(problemsIn(publishMutation(names.filter((_, at) => bits & (2 ** at))))).toEqual([]);
});

test("a wrong field would be found", () =>
  expect(problemsIn("query { viewer { nonsense } }")).toEqual(['Cannot query field "nonsense" on type "User".']));
