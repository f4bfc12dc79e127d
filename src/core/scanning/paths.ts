// What a path tells about a file's content, for the detectors that need to know. Case is ignored.

const lockFile =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|composer\.lock|cargo\.lock|gemfile\.lock|poetry\.lock|uv\.lock|pipfile\.lock|pdm\.lock|go\.sum|flake\.lock|mix\.lock|podfile\.lock|pubspec\.lock|gradle\.lockfile|packages\.lock\.json|deno\.lock)$/i;
const metadata =
  /(?:^|\/)(?:(?:licen[sc]e|copying|notice)(?:[-_][^/.]{1,20})?|authors?|contributors?|contributing|maintainers?|codeowners|code[-_]of[-_]conduct|security|changelog|changes|history|credits|thanks)(?:\.(?:md|markdown|mdx|txt|rst|adoc|html))?$|(?:^|\/)(?:\.mailmap|citation\.cff|package\.json|composer\.json|bower\.json|cargo\.toml|pyproject\.toml|setup\.(?:py|cfg)|pom\.xml|pubspec\.yaml|mix\.exs|build\.gradle|[^/]{1,80}\.(?:gemspec|podspec|cabal|nuspec|csproj))$/i;
const dataFile = /\.(?:csv|tsv|json|jsonl|ndjson|sql|ya?ml|xml|log|snap|dump)$/i;
const fixture = /(?:^|\/)(?:__)?(?:fixtures?|snapshots?|testdata|test-data|seeds?|mocks?)(?:__)?\//i;

/** Written by a package manager: versions and hashes, nothing about people. */
export const isLockFile = (path: string): boolean => lockFile.test(path);
/** Says who made the project: authors, licence, package manifest. Names and addresses belong there. */
export const isMetadata = (path: string): boolean => metadata.test(path);
/** Holds records more likely than code. */
export const isDataFile = (path: string): boolean => dataFile.test(path) || fixture.test(path);
/** Invented data for tests. */
export const isFixture = (path: string): boolean => fixture.test(path);
/** A table with one record per line. */
export const isTable = (path: string): boolean => /\.(?:csv|tsv)$/i.test(path);
