import nock from "nock";
import { afterEach, beforeAll, expect } from "vitest";

/** One answer of api.github.com, as raw as it may come over the wire. */
export type RawAnswer = { readonly status: number; readonly body: string; readonly headers?: Record<string, string> };

/**
 * GitHub by nock, for what a real server never or seldom says: half an answer, a page of HTML, nothing at all. Each
 * answer is given once, in order; one too few or one too many fails the test. The only importer of nock.
 */
export function answeringInTurn(): (path: string, answers: readonly RawAnswer[]) => void {
  beforeAll(() => {
    nock.disableNetConnect();
    return () => nock.enableNetConnect();
  });
  afterEach(() => {
    const unused = nock.pendingMocks();
    nock.cleanAll();
    expect(unused).toEqual([]);
  });
  return (path, answers) => {
    for (const { status, body, headers } of answers)
      nock("https://api.github.com")
        .post(path)
        .reply(status, body, { "content-type": "application/json", ...headers });
  };
}
