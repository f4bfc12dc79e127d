// Written by a program, whoever ran it: lock files, minified and vendored code, snapshots, source maps.
const generated =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|composer\.lock|Cargo\.lock|Gemfile\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|pdm\.lock|go\.sum|flake\.lock|mix\.lock|Podfile\.lock|pubspec\.lock|gradle\.lockfile|packages\.lock\.json|deno\.lock)$|\.min\.(?:js|css|mjs)$|\.(?:js|css)\.map$|\.snap$|_pb2\.py$|\.pb\.go$|(?:^|\/)(?:node_modules|vendor|__snapshots__)\//;

/** Whether the lines of this file say nothing about who worked: nobody writes them by hand. */
export const isGenerated = (path: string): boolean => generated.test(path);
