import { createHmac, randomUUID } from "node:crypto";

export const secret = "not a secret: only this test uses it";

export type Posted = { readonly id?: string; readonly name?: string; readonly signature?: string };

/** Posts a webhook delivery as GitHub does and gives the answer's status, or 0 when there was none. */
export async function post(url: string, payload: unknown, options: Posted = {}): Promise<number> {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  const { id = randomUUID(), name = "pull_request" } = options;
  const signature = options.signature ?? `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const headers = { "x-github-delivery": id, "x-github-event": name, "x-hub-signature-256": signature };
  try {
    const answer = await fetch(`${url}/api/github/webhooks`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== "")),
      },
      body,
    });
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}

/** What GitHub sends after somebody pushed to a pull request. */
export const synchronized = (number: number, marker = "") => ({
  action: "synchronize",
  installation: { id: 3 },
  repository: { full_name: "acme/web" },
  sender: { login: "mona", id: 1, type: "User" },
  pull_request: { number, title: marker, merged: false, head: { sha: "a".repeat(40) }, base: { ref: "main" } },
});
