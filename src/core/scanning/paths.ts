// What a path tells about a file's content, for the detectors that need to know. Case is ignored.

const lockFile =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|composer\.lock|cargo\.lock|gemfile\.lock|poetry\.lock|uv\.lock|pipfile\.lock|pdm\.lock|go\.sum|flake\.lock|mix\.lock|podfile\.lock|pubspec\.lock|gradle\.lockfile|packages\.lock\.json|deno\.lock)$/i;
const metadata =
  /(?:^|\/)(?:(?:licen[sc]e|copying|notice)(?:[-_][^/.]{1,20})?|authors?|contributors?|contributing|maintainers?|codeowners|code[-_]of[-_]conduct|security|changelog|changes|history|credits|thanks)(?:\.(?:md|markdown|mdx|txt|rst|adoc|html))?$|(?:^|\/)(?:\.mailmap|citation\.cff|package\.json|composer\.json|bower\.json|cargo\.toml|pyproject\.toml|setup\.(?:py|cfg)|pom\.xml|pubspec\.yaml|mix\.exs|build\.gradle|[^/]{1,80}\.(?:gemspec|podspec|cabal|nuspec|csproj|pot?|mailmap)|linguas|teams)$/i;
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

const documentation =
  /\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|html?|ipynb|1|man)$|(?:^|\/)(?:docs?|documentation|website|examples?|samples?|demos?|tutorials?|changelogs?)\//i;
const manual =
  /\.(?:md|mdx|markdown|rst|rdoc|adoc|asciidoc|pod|man|[1-8])$|(?:^|\/)(?:docs?(?:_src)?|documentation|guides?|examples?|samples?|tutorials?)\//i;
const test =
  /(?:^|\/)(?:__)?(?:tests?|specs?|e2e|integration|testing|testdata|mocks?|stubs?|stories|benchmarks?|bench)(?:__)?\/|(?:^|\/)(?:test_|conftest)[^/]*$|[._-](?:tests?|specs?|e2e|cy|stories|bench)\.[a-z]{1,5}$|(?:Tests?|Spec)\.(?:java|kt|cs|scala|swift|php)$/;
const composition =
  /(?:^|\/)(?:docker-|podman-)?compose[^/]{0,60}\.ya?ml$|(?:^|\/)(?:\.devcontainer|vagrantfile|\.gitlab-ci\.yml|\.github)(?:$|\/)/i;
const code =
  /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kts?|cs|php|swift|scala|c|cc|cpp|h|hpp|m|mm|ex|exs|erl|lua|pl|dart|vue|svelte|groovy|clj|hs|ml|fs|vb)$/i;

/** Explains: pages, manuals and examples. */
export const isDocumentation = (path: string): boolean => documentation.test(path);
/** Tells people how to use something, with values that somebody thought up or threw away. */
export const isManual = (path: string): boolean => manual.test(path);
/** Tries the code out. */
export const isTest = (path: string): boolean => test.test(path);
/** Describes containers and virtual machines that find each other in a network of their own. */
export const isComposition = (path: string): boolean => composition.test(path);
/** A programming language's file, in which a bare word is a name and no value. */
export const isCode = (path: string): boolean => code.test(path);
