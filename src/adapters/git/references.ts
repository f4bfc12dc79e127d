import { type RepoPath, repoPath, type Sha, sha } from "../../core/names.ts";
import { git, gitText } from "./run.ts";

/** What references hold beside commits. */
export type References = {
  readonly tags: readonly { readonly id: Sha; readonly message: string }[];
  /** Blobs that a reference names, under its name. */
  readonly blobs: readonly { readonly id: Sha; readonly path: RepoPath }[];
};

const fields = ["objecttype", "objectname", "*objecttype", "*objectname", "refname", "contents"] as const;
const format = `${fields.map((field) => `%(${field})`).join("%00")}%00`;

/** The messages of annotated tags, and the blobs that references name, which belong to no commit. */
export async function references({ cwd }: { readonly cwd: string }): Promise<References> {
  const told = (await git(["for-each-ref", `--format=${format}`], { cwd })).toString().split("\0");
  const tags: { id: Sha; message: string }[] = [];
  const blobs: { id: Sha; path: RepoPath }[] = [];
  for (let at = 0; at + fields.length < told.length; at += fields.length) {
    const [first = "", id = "", peeledType, peeled = "", name = "", message = ""] = told.slice(at, at + fields.length);
    const type = first.replace(/^\n/, ""); // a line ends behind each reference
    if (type === "tag") tags.push({ id: sha(id), message });
    if (type === "blob") blobs.push({ id: sha(id), path: repoPath(name) });
    if (peeledType === "blob") blobs.push({ id: sha(peeled), path: repoPath(name) });
  }
  return { tags, blobs };
}

/** Whether the history of this clone is cut off somewhere. */
export const isShallow = async ({ cwd }: { readonly cwd: string }): Promise<boolean> =>
  (await gitText(["rev-parse", "--is-shallow-repository"], { cwd })) === "true";
