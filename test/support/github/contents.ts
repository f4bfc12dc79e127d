import { blob, gitTextIn, objectAt } from "./git.ts";
import { Refusal } from "./identity.ts";
import { inRepository, type RepoCall, type Route } from "./routes.ts";
import { page, repoApi } from "./shapes.ts";
import type { Json } from "./world.ts";

/** GitHub sends no content in JSON above this size. */
const mostBytes = 1_000_000;

async function contentAt({ world, repository, params, query }: RepoCall): Promise<Json> {
  const path = (params.path ?? "").replace(/\/+$/, "");
  const ref = query.get("ref") ?? repository.defaultBranch;
  const found = await objectAt(repository.dir, `${ref}:${path}`);
  if (!found) throw new Refusal(404, "Not Found");
  if (found.type === "blob") {
    const bytes = await blob(repository.dir, found.oid);
    const whole = bytes.length <= mostBytes;
    const entry = entryShape({ world, repository }, ref, { path, oid: found.oid, type: "file", size: bytes.length });
    return { ...entry, content: whole ? lines(bytes.toString("base64")) : "", encoding: whole ? "base64" : "none" };
  }
  const listed = await gitTextIn(repository.dir, ["ls-tree", "-z", "-l", found.oid]);
  return listed
    .split("\0")
    .filter(Boolean)
    .map((line) => {
      const [mode = "", kind, oid = "", size = "0", ...name] = line.split(/[ \t]+/);
      const type = mode === "160000" ? "submodule" : mode === "120000" ? "symlink" : kind === "tree" ? "dir" : "file";
      const at = [path, name.join(" ")].filter(Boolean).join("/");
      return entryShape({ world, repository }, ref, { path: at, oid, type, size: Number(size) || 0 });
    });
}

/** GitHub breaks base64 as MIME does. */
const lines = (base64: string): string => base64.replace(/.{1,60}/g, "$&\n");

type Entry = { readonly path: string; readonly oid: string; readonly type: string; readonly size: number };

function entryShape({ world, repository }: Pick<RepoCall, "world" | "repository">, ref: string, entry: Entry): Json {
  const { path, oid, type, size } = entry;
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  const self = repoApi(world, repository, `/contents/${escaped}?ref=${encodeURIComponent(ref)}`);
  const kind = type === "dir" ? "tree" : "blob";
  const git = repoApi(world, repository, `/git/${kind}s/${oid}`);
  const html = page(world, `${repository.fullName}/${kind}/${ref}/${escaped}`);
  return {
    name: path.split("/").at(-1) ?? "",
    path,
    sha: oid,
    size,
    type,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === "dir" ? null : page(world, `${repository.fullName}/raw/${ref}/${escaped}`),
    _links: { self, git, html },
  };
}

export const contentRoutes: Route[] = [
  inRepository(["GET", "/contents/:path{.*}"], { needs: ["contents:read"], role: "read" }, async (call) => ({
    data: await contentAt(call),
  })),
];
