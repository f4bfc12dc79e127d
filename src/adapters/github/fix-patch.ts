import { type Hunk, parsePatch } from "../../core/git/patch.ts";

/** The hunks in GitHub's `patch` of one file. Null when it has no lines to ask about: absent, cut, or a submodule. */
export function hunksOf(patch: string | undefined): readonly Hunk[] | null {
  if (patch === undefined) return null;
  if (/^-Subproject commit [0-9a-f]{40,64}$/m.test(patch)) return null;
  try {
    const hunks = parsePatch(`diff --git a/file b/file\n${patch}\n`)[0]?.hunks ?? [];
    return hunks.length > 0 ? hunks : null;
  } catch {
    return null; // cut inside a hunk: told as unread
  }
}
