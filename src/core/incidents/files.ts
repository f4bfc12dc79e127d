/** `code` is asked first, `other` (settings, pages, text) next, `test` only when nothing else was fixed. */
export type FileKind = "code" | "other" | "test" | "generated";

const segments = {
  generated: new Set(["node_modules", "vendor", "third_party", "dist"]),
  test: new Set(["test", "tests", "__tests__", "spec", "specs", "testing", "testdata", "fixtures", "e2e"]),
};
const lockFiles = new Set([
  "cargo.lock",
  "composer.lock",
  "gemfile.lock",
  "go.sum",
  "package-lock.json",
  "pnpm-lock.yaml",
  "poetry.lock",
  "uv.lock",
  "yarn.lock",
]);
const testName = /^(?:test_.*|.*[._-](?:test|tests|spec)|conftest|.*[a-z0-9](?:Test|Tests|Spec))\.[^.]+$/;
const codeEndings = new Set(
  (
    "asm bash c cc clj cljs cpp cs css cu cxx d dart el erl ex exs f f90 fs go groovy h hh hpp hrl hs html hxx java jl js " +
    "jsx kt kts less lisp lua m mjs cjs ml mm nim nix nu pas php pl pm ps1 py pyx r rb rs sass scala scm scss sh sol " +
    "sql svelte swift tcl ts mts cts tsx v vb vhd vue y zig"
  ).split(" "),
);

/** What kind of file a path names, judged by its folders and ending alone. */
export function kindOf(path: string): FileKind {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  const inAny = (set: ReadonlySet<string>) => folders.some((folder) => set.has(folder.toLowerCase()));
  if (lockFiles.has(name.toLowerCase()) || /\.min\.(?:js|css)$/.test(name) || inAny(segments.generated))
    return "generated";
  if (testName.test(name) || inAny(segments.test)) return "test";
  return codeEndings.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase()) ? "code" : "other";
}
