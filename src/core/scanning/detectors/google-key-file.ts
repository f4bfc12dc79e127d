import type { Match, WaitingDetector } from "../detector.ts";
import { isPublishedKey } from "../published-key.ts";
import { isPlaceholder } from "../token-placeholder.ts";

const quote = String.raw`\\{0,3}["']`;
const fieldEnd = String.raw`${quote}?\s{0,4}[:=]\s{0,4}${quote}?`;

/** `reach` is how far from the word the field may stand. */
type Form = { readonly kind: string; readonly field: string; readonly reach: number; readonly value: RegExp };

/** Google's files of credentials, by a word that stands in each: https://google.aip.dev/auth/4110 */
const forms: Readonly<Record<string, Form>> = {
  service_account: {
    kind: "google-service-account-key",
    field: "private_key",
    reach: 250,
    value: new RegExp(
      `${fieldEnd}(-----BEGIN (?:RSA )?PRIVATE KEY-----[A-Za-z0-9+/=\\s\\\\]{100,8000}(?:-----END (?:RSA )?PRIVATE KEY-----)?)`,
      "y",
    ),
  },
  authorized_user: {
    kind: "google-refresh-token",
    field: "refresh_token",
    reach: 250,
    value: new RegExp(`${fieldEnd}([\\w/.-]{30,300})(?![\\w/.-])`, "y"),
  },
  "apps.googleusercontent.com": {
    kind: "google-oauth-client-secret",
    field: "client_secret",
    reach: 400,
    value: new RegExp(`${fieldEnd}((?:GOCSPX-[\\w-]{28}|[\\w-]{24}))(?![\\w-])`, "y"),
  },
};

/** A field is looked for so many times. */
const mostLooks = 4;

/** The secret of a service account, a user's default credentials or an OAuth client, in the files Google hands out. */
export const googleKeyFile: WaitingDetector = {
  rule: "google-key-file",
  about: "secret",
  keywords: Object.keys(forms),
  at(text, { keyword, start, end }) {
    const form = forms[keyword]!;
    const from = Math.max(0, start - form.reach);
    const window = text.slice(from, end + form.reach);
    // `private_key_id` begins like it; the value's pattern tells.
    for (let look = 0, at = -1; look < mostLooks; look++) {
      at = window.indexOf(form.field, at + 1);
      if (at < 0) return null;
      const match = matchAt(text, from + at + form.field.length, form);
      if (match !== null) return match;
    }
    return null;
  },
};

function matchAt(text: string, at: number, { kind, value }: Form): Match | null {
  value.lastIndex = at;
  const written = value.exec(text)?.[1];
  if (written === undefined) return null;
  // A key is what stands between its first line and its last.
  const secret = written.replace(/-----[A-Z ]{1,40}-----|[\s\\]/g, "");
  if (isPlaceholder(secret)) return null;
  const end = value.lastIndex;
  return {
    kind,
    rule: "google-key-file",
    severity: isPublishedKey(secret) ? "info" : "block",
    certainty: "structure",
    start: end - written.length,
    end,
    secret,
    prefix: "",
  };
}
