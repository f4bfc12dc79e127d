// Writes docs/kinds.md from the shelves of the scanner: node scripts/kinds-table.ts
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { identifiers } from "../src/core/scanning/identifiers/index.ts";
import { otherKinds } from "../src/core/scanning/kinds.ts";
import { namedTokens, providerTokens } from "../src/core/scanning/providers/index.ts";

type Row = { readonly kind: string; readonly name: string; readonly source?: string };

export const kindsFile = resolve(import.meta.dirname, "../docs/kinds.md");

/** The page of all kinds of findings, each with its name and the documents that describe it. */
export function kindsPage(): string {
  const shelves = new Set([...providerTokens, ...namedTokens, ...identifiers].map(({ kind }) => kind));
  const others = Object.entries(otherKinds)
    .filter(([kind]) => !shelves.has(kind))
    .map(([kind, name]) => ({ kind, name }));
  const isPersonal = ({ kind }: Row) => /^[A-Z]/.test(kind);
  return `# Kinds of findings

Written by \`node scripts/kinds-table.ts\` from the code; a test compares. A kind is what \`countersign:allow\`, \`--kind\` and the reports say. [How they are found](scanning.md).

## Secrets with a form of their own

${table(providerTokens)}

## Secrets that their name tells

These have no form that nothing else has. The provider's word in the name of the variable, key or header tells whose they are.

${table(namedTokens)}

## Numbers of people, accounts and companies

${table(identifiers)}

## Other personal data

${table(others.filter(isPersonal))}

## Other secrets, files and hidden text

${table(others.filter((row) => !isPersonal(row)))}
`;
}

function table(rows: readonly Row[]): string {
  const kinds = new Map<string, { name: string; sources: Set<string> }>();
  for (const { kind, name, source } of rows) {
    const known = kinds.get(kind) ?? { name, sources: new Set() };
    kinds.set(kind, known);
    if (source) known.sources.add(source);
  }
  const lines = [...kinds].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const isSourced = rows.some(({ source }) => source);
  const head = isSourced ? "| kind | is | by |\n|---|---|---|" : "| kind | is |\n|---|---|";
  const line = ([kind, { name, sources }]: (typeof lines)[number]) =>
    `| \`${kind}\` | ${name} |${isSourced ? ` ${[...sources].map((url) => `[${new URL(url).hostname}](${url})`).join(", ")} |` : ""}`;
  return [head, ...lines.map(line)].join("\n");
}

if (import.meta.main) writeFileSync(kindsFile, kindsPage());
