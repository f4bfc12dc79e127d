import { lineBefore } from "../context.ts";
import type { Detector, Match } from "../detector.ts";
import { isLockFile, isMetadata } from "../paths.ts";

/** RFC 5321, 4.5.3.1: the longest local part and the longest domain. */
const longestLocal = 64;
const longestDomain = 255;

const localPart = /[A-Za-z0-9._%+'-]/;
const domain = /(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9_-]|\.[A-Za-z0-9])/y;

/** Names that RFC 2606 and RFC 6761 keep for documentation and local use, and addresses GitHub makes to receive nothing. */
const nobodysDomain =
  /(?:^|\.)(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost|local|internal|lan|onion|arpa|users\.noreply\.github\.com|noreply\.[a-z0-9.-]{1,80}|[a-z0-9.-]{0,80}gserviceaccount\.com|your-?(?:domain|company|email|org)[a-z]{0,10}\.[a-z]{2,10}|(?:my|some)?(?:domain|company|email)\.(?:com|org|net|tld))$/i;
/** `logo@2x.png` and `lodash@npm.js` are no addresses. */
const fileEnding =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|css|scss|less|[cm]?[jt]sx?|json|html?|md|py|rb|go|rs|java|kt|swift|sh|yml|yaml|toml|xml|txt|zip|gz|tgz|service|socket|timer|mount|target|git)$/i;
/** A post or a program, not a person. */
const role =
  /^(?:(?:no|do-?not)[._-]?reply|postmaster|hostmaster|webmaster|abuse|info|support|help(?:desk)?|security|admin(?:istrator)?|hello|contact|sales|marketing|billing|press|jobs|careers|team|office|privacy|legal|dpo|feedback|service|root|git|hg|svn|user(?:name)?|name|email|mail|test(?:er|ing)?|foo|bar|baz|me|you|someone|nobody|anyone|example|dev(?:elopers?)?|ops|devops|oss|opensource|community|conduct|coc|operations?|maintainers?|bot|robot|daemon|mailer-daemon|newsletter|notifications?|alerts?|first\.?last|your[._-]?(?:name|email))(?:\+.{0,64})?$|\[bot\]$|[._-](?:ro)?bots?$/i;
/** Words that say why a person is named here: authorship, not a record about somebody. */
const credit =
  /author(?!i[sz]|ity)|maintainer|contributor|copyright|licen[sc]e|\(c\) \d{4}|©|signed-off-by|reviewed-by|acked-by|reported-by|tested-by|maintained by|written by|created by/i;
const creditReach = 200;

/** E-mail addresses of persons. Roles, programs, documentation names, authorship and package metadata are none. */
export const email: Detector = {
  rule: "email",
  about: "person",
  find(text, path) {
    if (!text.includes("@") || isMetadata(path) || isLockFile(path)) return [];
    const found: Match[] = [];
    for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
      const match = addressAt(text, at);
      if (match) found.push(match);
    }
    return found;
  },
};

function addressAt(text: string, at: number): Match | null {
  domain.lastIndex = at + 1;
  const host = domain.exec(text)?.[0];
  if (host === undefined || host.length > longestDomain || nobodysDomain.test(host) || fileEnding.test(host))
    return null;
  let start = at;
  while (start > 0 && at - start <= longestLocal && localPart.test(text[start - 1]!)) start--;
  while (start < at && /[.'%+-]/.test(text[start]!)) start++;
  const local = text.slice(start, at);
  if (local === "" || local.length > longestLocal || local.endsWith(".") || role.test(local)) return null;
  // `user:password@host`, `//user@host`, `@scope/name@host` and `org@host:path.git` are parts of something else.
  const before = text[start - 1] ?? "";
  if (before === ":" ? isUserinfo(text, start) : before === "/" || before === "@") return null;
  if (/^[\w-]\./.test(host) || /^:[\w./~-]{1,200}\.git\b/.test(text.slice(at + 1 + host.length, at + 400))) return null;
  if (credit.test(lineBefore(text, start, creditReach))) return null;
  const end = at + 1 + host.length;
  const secret = text.slice(start, end).toLowerCase();
  return {
    kind: "EMAIL_ADDRESS",
    rule: "email",
    severity: "warn",
    start,
    end,
    secret,
    prefix: "",
    certainty: "structure",
  };
}

/** Whether the colon before an offset parts a user from a password in a URL. */
const isUserinfo = (text: string, at: number): boolean =>
  /:\/\/[^\s/@]{0,80}:$/.test(text.slice(Math.max(0, at - 100), at));
