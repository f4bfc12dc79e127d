import { parentPort, workerData } from "node:worker_threads";
import { reasonOf } from "./reason.ts";
import { type Settings, type Share, scanShare } from "./scan-share.ts";

// A thread of `countersign scan --jobs`: is sent shares one by one and answers each with its report.
parentPort!.on("message", (share: Share) => {
  scanShare(share, workerData as Settings).then(
    (report) => parentPort!.postMessage({ report }),
    (error) => parentPort!.postMessage({ failure: reasonOf(error) }),
  );
});
