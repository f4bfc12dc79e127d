import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ScanReport } from "../core/reports/scan-report.ts";
import { type Settings, type Share, scanShare } from "./scan-share.ts";

/** Starting threads costs more than what they save on less. */
const worthThreads = 64 * 1024 * 1024;

type Answer = { readonly report: ScanReport } | { readonly failure: string };

/**
 * Scans shares and gives their reports in their order. The first ones are scanned here; when they were much to read and
 * more is left, threads take the rest.
 */
export async function scanShares(
  shares: readonly Share[],
  settings: Settings,
  { jobs, onScanned }: { readonly jobs: number; readonly onScanned: (bytes: number, files: number) => void },
): Promise<readonly ScanReport[]> {
  const reports: ScanReport[] = [];
  let bytes = 0;
  while (reports.length < shares.length && (jobs === 1 || bytes < worthThreads)) {
    const report = await scanShare(shares[reports.length]!, settings, (size) => onScanned(size, 1));
    bytes += report.scanned.bytes;
    reports.push(report);
  }
  const rest = shares.slice(reports.length);
  return rest.length === 0 ? reports : [...reports, ...(await inThreads(rest, settings, { jobs, onScanned }))];
}

async function inThreads(
  shares: readonly Share[],
  settings: Settings,
  { jobs, onScanned }: { readonly jobs: number; readonly onScanned: (bytes: number, files: number) => void },
): Promise<readonly ScanReport[]> {
  const file = join(import.meta.dirname, `scan-worker${extname(import.meta.filename)}`);
  const reports: ScanReport[] = [];
  const waiting = shares.entries();
  const workers = Array.from(
    { length: Math.min(jobs, shares.length) },
    () => new Worker(file, { workerData: settings }),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (const [at, share] of waiting) {
          const report = await answerOf(worker, share);
          reports[at] = report;
          onScanned(report.scanned.bytes, report.scanned.files);
        }
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return reports;
}

/** What a thread answers to a share. A thread that dies answers with its death. */
function answerOf(worker: Worker, share: Share): Promise<ScanReport> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.removeAllListeners();
      done();
    };
    worker.once("message", (answer: Answer) =>
      settle(() => ("report" in answer ? resolve(answer.report) : reject(new ScanFailure(answer.failure)))),
    );
    worker.once("error", (error) => settle(() => reject(error)));
    worker.once("exit", () => settle(() => reject(new ScanFailure("a thread ended early"))));
    worker.postMessage(share);
  });
}

/** A thread could not scan: why, in words that may be shown. */
export class ScanFailure extends Error {
  override readonly name = "ScanFailure";
}
