/** More files in one query run into GitHub's time limit of ten seconds. */
export const filesInOneQuery = 20;

/** A query for blame at one commit; the paths are the variables `$p0`, `$p1` and so on, never part of the text. */
export function blameQuery(files: number): string {
  const indices = Array.from({ length: files }, (_, index) => index);
  return `query Blame($owner: String!, $name: String!, $commit: GitObjectID!, ${indices.map((index) => `$p${index}: String!`).join(", ")}) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) {
      ... on Commit {
        ${indices.map((index) => `f${index}: blame(path: $p${index}) { ...Ranges }`).join("\n        ")}
      }
    }
  }
}
fragment Ranges on Blame {
  ranges { startingLine endingLine commit { oid committedDate } }
}`;
}

/** What GitHub answers to `blameQuery`. */
export type BlameAnswer = {
  readonly repository: { readonly object: { readonly [file: string]: BlameOfFile | null } | null } | null;
};
export type BlameOfFile = {
  readonly ranges: readonly {
    readonly startingLine: number;
    readonly endingLine: number;
    readonly commit: { readonly oid: string; readonly committedDate: string };
  }[];
};
