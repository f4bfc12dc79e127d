import { type Sha, sha } from "../names.ts";

/** A reference that is about to be pushed. `remote` is what the other side has of it now; null if nothing. */
export type PushedRef = {
  /** What the other side will call it, such as `refs/heads/main`. */
  readonly name: string;
  readonly local: Sha;
  readonly remote: Sha | null;
};

const line = /^(\S{1,4096}) ([0-9a-f]{40,64}) (\S{1,4096}) ([0-9a-f]{40,64})$/;
const nothing = /^0+$/;

/**
 * What git tells its pre-push hook: `<local ref> <local id> <remote ref> <remote id>` a line, with zeros for nothing.
 * Deletions push nothing and are left out. Throws for any other line. Format: githooks(5).
 */
export function pushedRefs(text: string): readonly PushedRef[] {
  return text
    .split("\n")
    .filter((one) => one !== "")
    .map((one) => {
      const [, , local, name, remote] = line.exec(one) ?? [];
      if (!local || !name || !remote)
        throw new Error("git told the pre-push hook something in a form that is not known");
      return { name, local, remote };
    })
    .filter(({ local }) => !nothing.test(local))
    .map(({ name, local, remote }) => ({ name, local: sha(local), remote: nothing.test(remote) ? null : sha(remote) }));
}
