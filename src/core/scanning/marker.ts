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

/** One pass tells that a text has none, as nearly all. */
const any = new RegExp(markers.map(([, { source }]) => source).join("|"));

/** Every marker of another tool in a text, by line. */
export function markersIn(text: string, starts: readonly number[]): readonly Marker[] {
  if (!any.test(text)) return [];
  return markers.flatMap(([tool, marker]) =>
    [...text.matchAll(marker)].map(({ index }) => ({ tool, line: lineAt(starts, index) })),
  );
}
