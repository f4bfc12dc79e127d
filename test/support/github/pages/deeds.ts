import type { Json } from "../world.ts";

/** What a form sends. */
export type Form = Readonly<Record<string, string>>;
type Request = { readonly method: string; readonly path: string; readonly body?: Json };

/** What people can do on the pages, each as the REST call that does it. */
export const deeds: Readonly<Record<string, (form: Form) => Request>> = {
  approve: ({ number }) => ({ method: "POST", path: `/pulls/${number}/reviews`, body: { event: "APPROVE" } }),
  refuse: ({ number, text }) => ({
    method: "POST",
    path: `/pulls/${number}/reviews`,
    body: { event: "REQUEST_CHANGES", body: text || "Please change this." },
  }),
  merge: ({ number, how }) => ({
    method: "PUT",
    path: `/pulls/${number}/merge`,
    body: { merge_method: how ?? "merge" },
  }),
  comment: ({ number, text }) => ({ method: "POST", path: `/issues/${number}/comments`, body: { body: text ?? "" } }),
  label: ({ number, name }) => ({ method: "POST", path: `/issues/${number}/labels`, body: { labels: [name ?? ""] } }),
  unlabel: ({ number, name = "" }) => ({
    method: "DELETE",
    path: `/issues/${number}/labels/${encodeURIComponent(name)}`,
  }),
  close: ({ number }) => ({ method: "PATCH", path: `/issues/${number}`, body: { state: "closed" } }),
  reopen: ({ number }) => ({ method: "PATCH", path: `/issues/${number}`, body: { state: "open" } }),
  issue: ({ title, text, name }) => ({
    method: "POST",
    path: "/issues",
    body: { title: title ?? "", body: text ?? "", labels: name ? [name] : [] },
  }),
  pull: ({ title, text, head, base }) => ({
    method: "POST",
    path: "/pulls",
    body: { title: title ?? "", body: text ?? "", head: head ?? "", base: base ?? "main" },
  }),
  rerun: ({ run }) => ({ method: "POST", path: `/check-runs/${run}/rerequest` }),
};
