import type { View } from "./decode.ts";
import { lineAt } from "./lines.ts";

/** A comment by which another scanner is told to look away. It is read and counted, and not obeyed. */
export type Marker = { readonly tool: string; readonly line: number };

/** As the tools' own manuals write them. */
const markers: readonly (readonly [tool: string, marker: RegExp])[] = [
  ["gitleaks", /gitleaks:allow/g],
  ["betterleaks", /betterleaks:allow/g],
  ["detect-secrets", /pragma: ?(?:allowlist|whitelist)(?: nextline)? secret/g],
  ["secretlint", /secretlint-disable(?:-next)?(?:-line)?/g],
  ["ggshield", /ggignore/g],
  ["trufflehog", /trufflehog:ignore/g],
  ["kingfisher", /kingfisher:ignore/g],
  ["talisman", /talisman:ignore/g],
  ["semgrep", /nosemgrep: ?\S{0,80}secret/g],
];

/** Each marker holds one of these, and nearly no text does. Plain texts are found many times as fast as patterns. */
const parts = [
  "leaks:allow",
  "list secret",
  "list nextline secret",
  "secretlint-disable",
  "ggignore",
  ":ignore",
  "nosemgrep",
];

/** Every marker of another tool in a text, by line. */
export function markersIn(view: View): readonly Marker[] {
  const { text } = view;
  if (!parts.some((part) => text.includes(part))) return [];
  return markers.flatMap(([tool, marker]) =>
    [...text.matchAll(marker)].map(({ index }) => ({ tool, line: lineAt(view.starts, index) })),
  );
}
