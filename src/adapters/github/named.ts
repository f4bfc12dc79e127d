/** `owner/name` as GitHub's API wants it, in two. */
export function named(repo: string): { readonly owner: string; readonly repo: string } {
  const [owner = "", name = ""] = repo.split("/");
  return { owner, repo: name };
}
