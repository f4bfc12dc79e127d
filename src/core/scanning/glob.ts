import { RE2JS } from "re2js";

/**
 * Tells whether a path fits a glob: `*` within a folder, `**` across folders, `?` for one character. A glob without a
 * slash fits in every folder, as in a .gitignore file. A linear engine runs it, because strangers write globs.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const rooted = glob.includes("/") ? glob.replace(/^\//, "") : `**/${glob}`;
  const source = rooted
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => wildcards[part] ?? RE2JS.quote(part))
    .join("");
  const pattern = RE2JS.compile(source, RE2JS.DOTALL);
  return (path) => pattern.matches(path);
}

const wildcards: Readonly<Record<string, string>> = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" };
