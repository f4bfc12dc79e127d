import { type Edit, ourBin, ourHooksPath, type Place, samePlace } from "./edit.ts";

/** What set-up found and what it left, kept in the git directory so that it can be taken back exactly. */
export type SetupRecord = {
  readonly files: readonly { readonly at: Place; readonly before: string | null; readonly after: string }[];
  readonly config: readonly { readonly key: string; readonly before: string | null; readonly after: string | null }[];
  /** husky's own folder was not there before. */
  readonly husky: boolean;
};

export const recordPath = "countersign/setup.json";
export const nothingRecorded: SetupRecord = { files: [], config: [], husky: false };

/** The record after these edits. What was there first stays known, unless somebody changed it since our last run. */
export function recorded(record: SetupRecord, edits: readonly Edit[]): SetupRecord {
  const files = [...record.files];
  const config = [...record.config];
  for (const edit of edits) {
    if (edit.kind === "write") {
      const old = files.findIndex(({ at }) => samePlace(at, edit.at));
      files.splice(old === -1 ? files.length : old, 1, { ...merged(files[old], edit), at: edit.at });
    }
    if (edit.kind === "config" || edit.kind === "husky") {
      const key = edit.kind === "husky" ? "core.hooksPath" : edit.key;
      const old = config.findIndex((one) => one.key === key);
      config.splice(old === -1 ? config.length : old, 1, { ...merged(config[old], edit), key });
    }
  }
  return { files, config, husky: record.husky || edits.some((edit) => edit.kind === "husky" && edit.isNew) };
}

type Change<After> = { readonly before: string | null; readonly after: After };

const merged = <After extends string | null>(old: Change<After> | undefined, { before, after }: Change<After>) => ({
  before: old && old.after === before ? old.before : before,
  after,
});

/** core.hooksPath is what set-up made it, even if the repository was moved since. */
export function isOurHooksPath(raw: string | null, { gitDir, record }: { gitDir: string; record: SetupRecord | null }) {
  if (raw === ourHooksPath(gitDir)) return true;
  const left = record?.config.find(({ key }) => key === "core.hooksPath")?.after;
  return raw !== null && raw === left && raw.endsWith(`/${ourBin}/hooks`);
}

export const recordText = (record: SetupRecord): string => `${JSON.stringify({ version: 1, ...record }, null, 2)}\n`;

/** Reads a record; null if it is not one of ours. */
export function readRecord(text: string): SetupRecord | null {
  let value: Partial<SetupRecord> & { version?: unknown };
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { version, files, config, husky } = value ?? {};
  const sound =
    version === 1 &&
    Array.isArray(files) &&
    files.every((one) => isPlace(one?.at) && isText(one.before) && typeof one.after === "string") &&
    Array.isArray(config) &&
    config.every((one) => typeof one?.key === "string" && isText(one.before) && isText(one.after)) &&
    typeof husky === "boolean";
  return sound ? { files, config, husky } : null;
}

const isText = (value: unknown): boolean => value === null || typeof value === "string";
const isPlace = (at: Partial<Place> | undefined): boolean =>
  (at?.in === "work-tree" || at?.in === "git-dir") &&
  typeof at.path === "string" &&
  !/(^|\/)\.\.(\/|$)|^\//.test(at.path);
