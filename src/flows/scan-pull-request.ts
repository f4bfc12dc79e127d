import { newSide } from "../core/git/patch.ts";
import { repoPath } from "../core/names.ts";
import type { Scan } from "../core/policy/facts.ts";
import { readPolicy } from "../core/policy/read-policy.ts";
import type { Snapshot } from "../core/policy/snapshot.ts";
import { type Accepted, acceptedBy, baselinePath, parseBaseline } from "../core/scanning/baseline.ts";
import { keyed } from "../core/scanning/fingerprint.ts";
import { scanMessage } from "../core/scanning/message.ts";
import { type ScanOptions, scanPatch } from "../core/scanning/scan.ts";
import { noSettings, readySettings } from "../core/scanning/settings.ts";
import { skipsIn } from "../core/scanning/skip.ts";
import { tellablePath, tellableReason, withheldReason } from "../core/scanning/tellable.ts";
import type { Clock, Patch, PullRequestForge, ScanMemory } from "./ports.ts";

export type ScanSources = {
  readonly forge: Pick<PullRequestForge, "patches">;
  readonly memory: ScanMemory;
  readonly clock: Clock;
  /** The secret key of the fingerprints. */
  readonly key: string;
};

/**
 * What must not be published in a pull request: its diff and the messages of its commits, read and scanned once for
 * each head and base tip, and its own words, which change without either.
 */
export async function scanOf(snapshot: Snapshot, sources: ScanSources): Promise<Scan> {
  const options = optionsOf(snapshot, sources);
  const { base, head, pullRequest, title, body } = snapshot;
  const diff = { repo: pullRequest.repo, base: base.sha, head };
  const known = await sources.memory.scanOf(diff);
  const scan = known ?? (await scanDiff(snapshot, sources, options));
  if (!known) await sources.memory.keepScan(diff, scan);
  const accepted = acceptedIn(snapshot, [], dayOf(sources.clock));
  return joined(scan, [scanWords(`${title}\n\n${body}`, "pull request text", { ...options, accepted })]);
}

async function scanDiff(snapshot: Snapshot, { forge, clock }: ScanSources, options: ScanOptions): Promise<Scan> {
  const { files, unscanned } = await forge.patches(snapshot);
  const accepted = acceptedIn(snapshot, files, dayOf(clock));
  const results = files.map((file) => ({ file, result: scanPatch(file, { ...options, accepted }) }));
  const messages = snapshot.commits.map(({ sha, message }) => ({
    sha,
    message,
    words: scanWords(message, `message of ${sha.slice(0, 7)}`, { ...options, accepted }),
  }));
  const inFiles: Scan = {
    findings: results.flatMap(({ result }) => result.findings),
    allowed: results.flatMap(({ result }) => result.allowed),
    markers: results.flatMap(({ result }) => result.markers),
    unscanned: [
      ...unscanned.map(({ path, why }) => ({ path: tellablePath(path), why })),
      ...results.flatMap(({ file, result }) => result.problems.map((why) => ({ path: tellablePath(file.path), why }))),
    ],
    inMessages: [],
    // A reason may hold a part of a secret that only the whole message shows.
    skipped: messages.flatMap(({ sha, message, words }) =>
      skipsIn(message).map((reason) => ({
        commit: sha,
        reason: words.inMessages.length + words.allowed.length > 0 ? withheldReason : tellableReason(reason),
      })),
    ),
  };
  return joined(
    inFiles,
    messages.map(({ words }) => words),
  );
}

type Words = Pick<Scan, "inMessages" | "allowed" | "unscanned">;

/** What must not be published in words that stand in no file. */
function scanWords(text: string, where: string, options: ScanOptions): Words {
  const path = repoPath(where);
  const { findings, allowed, problems } = scanMessage(text, options);
  return {
    inMessages: findings.map((finding) => ({ ...finding, path })),
    allowed: allowed.map((one) => ({ ...one, path })),
    unscanned: problems.map((why) => ({ path, why })),
  };
}

const joined = (scan: Scan, words: readonly Words[]): Scan => ({
  ...scan,
  inMessages: [...scan.inMessages, ...words.flatMap(({ inMessages }) => inMessages)],
  allowed: [...scan.allowed, ...words.flatMap(({ allowed }) => allowed)],
  unscanned: [...scan.unscanned, ...words.flatMap(({ unscanned }) => unscanned)],
});

/** A broken policy gives no verdict anyway; until it is mended the built-in rules find what they find. */
function optionsOf({ policy }: Snapshot, { key }: ScanSources): ScanOptions {
  const read = readPolicy(policy);
  const settings = readySettings("policy" in read ? read.policy.scanning : noSettings);
  return { fingerprint: keyed(key), settings };
}

/** What the base branch accepted; and what this change wants to accept itself, which a human has to see. */
function acceptedIn({ baseline }: Snapshot, files: readonly Patch[], today: string): Accepted {
  const before = acceptedBy(parseBaseline(baseline ?? "").baseline, today);
  const patch = files.find(({ path }) => path === baselinePath)?.patch ?? "";
  const added = newSide(patch).lines.filter(({ added: isNew }) => isNew);
  const proposed = [baseline ?? "", ...added.map(({ text }) => text)].join("\n");
  const after = acceptedBy(parseBaseline(proposed).baseline, today);
  return (match) => {
    const old = before(match);
    if (old && "reason" in old) return old;
    const own = after(match);
    return own && "reason" in own ? { ...own, proposed: true } : old;
  };
}

const dayOf = (clock: Clock): string => new Date(clock.now()).toISOString().slice(0, 10);
