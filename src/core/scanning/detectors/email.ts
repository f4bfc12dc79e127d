import { lineBefore } from "../context.ts";
import type { Detector, Match } from "../detector.ts";
import { isDataFile, isDocumentation, isLockFile, isManual, isMetadata } from "../paths.ts";

/** RFC 5321, 4.5.3.1: the longest local part and the longest domain. */
const longestLocal = 64;
const longestDomain = 255;

const localPart = /[A-Za-z0-9._%+'\u00c0-\u024f-]/;
const domain =
  /(?:[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f-]{0,61}[A-Za-z0-9\u00c0-\u024f])?\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9_-]|\.[A-Za-z0-9])/y;

/** Names that RFC 2606 and RFC 6761 keep for documentation and local use, and addresses made to receive nothing. */
const nobodysDomain =
  /(?:^|\.)(?:example\d?\.(?:com|org|net|edu)|example|test|invalid|localhost|local|internal|lan|onion|arpa|users\.noreply\.github\.com|noreply\.[a-z0-9.-]{1,80}|[a-z0-9.-]{0,80}gserviceaccount\.com|your-?(?:domain|company|email|org)[a-z]{0,10}\.[a-z]{2,10})$|(?:^|\.)example\.(?:com|org|net)\./i;
/** Domains that people invent, and endings that no registry has. */
const inventedDomain =
  /(?:^|\.)(?:(?:my|some)?-?(?:domain|company|email|site|host|server|mail|app|application|corp|org|sample|test|testing|demo|dummy|fake|foo|bar|baz|qux|foobar|abc|xyz|alice|bob|evil|attacker|some(?:where|thing|one)|else(?:where)?)\d{0,3}\.(?:com|org|net|io|dev|co|tld|xyz|us)|test\.[\w-]{1,40}\.[a-z]{2,4}|[\w-]{1,40}\.(?:else|server|address|repo|host|tld|domain|foo|bar|baz|xx|xy|xz|yy|zz|xxx|fake|id\.test|fictional))$/i;
/** Where mailing lists live, and what a mail program puts behind a message's id. */
const machinesDomain =
  /(?:^|\.)(?:googlegroups\.com|groups\.io|mail\.gmail\.com|vger\.kernel\.org|lists?\.[\w.-]{3,80}|li\.org|localdomain|local\.mail)$/i;
/** `logo@2x.png` and `lodash@npm.js` are no addresses. */
const fileEnding =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|css|scss|less|[cm]?[jt]sx?|json|html?|md|py|rb|go|rs|java|kt|swift|sh|yml|yaml|toml|xml|txt|zip|gz|tgz|service|socket|timer|mount|target|git|log|pid)$/i;
/** A post or a program, not a person. */
const role =
  /^(?:(?:no|do-?not)[._-]?reply|postmaster|hostmaster|webmaster|abuse|info|support|help(?:desk)?|security|admin(?:istrator)?|hello|hi|contact|sales|marketing|billing|press|jobs|careers|team|office|privacy|legal|dpo|feedback|services?|root|git|hg|svn|cvs|user(?:name)?|users|name|email|mail|test(?:er|ing)?|foo|bar|baz|me|you|someone|somebody|something|nobody|none|nothing|anyone|anybody|blah|example|dev(?:elopers?)?|ops|devops|oss|opensource|community|conduct|coc|operations?|maintainers?|bot|robot|ci|action|actions|system|daemon|mailer-daemon|newsletter|notifications?|alerts?|first\.?last|x{2,20}|password|invalid|worker\d{0,3}|owner-[\w-]{2,50}|(?:john|jane)[._-]?doe|your[._-]?(?:name|e?-?mail))(?:\+.{0,64})?$|\[bot\]$|[._-](?:(?:ro)?bots?|security|disclosure|dev|devel|users|announce|list)$/i;
/** The id of a message: two numbers, or the stamp of a mail program. */
const messageId =
  /^(?:[0-9A-Fa-f]{6,20}\.[0-9A-Fa-f]{4,20}|(?:19|20)\d{12}\.[\w.-]{4,40}|[\w.+-]{4,40}\.fsf|[0-9a-f]{10,20}_[0-9a-f]{10,40}|[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}|[0-9a-f]{16,64}|\d{4,20})$/i;

/** Words that say why a person is named here: authorship, not a record about somebody. */
const credit =
  /author(?!i[sz]|ity)|maintainer|contribut(?:or|ed by)|copyright|licen[sc]e|\(c\) \d{4}|©|(?:signed-off|reviewed|acked|reported|tested|helped|suggested|co-authored)-by|maintained by|written by|created by|translator|user\.email|npmuser|committer|tagger|message-id/i;
const creditReach = 200;
/** In a comment, the same said less plainly. */
const creditInComment =
  /\bby\b|\bcontact:|\b(?:thanks|based on|creator|ported|translat|rewritten|added|enhanced|extended|modif|inspired|fix(?:ed)?|patch)|\b(?:19|20)\d\d\b/i;
const comment = /^[ \t]{0,40}(?:\/\/|\/\*|\*|#|;|--|%|"""|\{-|<!--|dnl\b|rem\b|C )/i;
/** Opens a list of authors some lines above, as in package registries. */
const creditAbove = /(?:author|maintainer|contributor|npmuser|publisher|committer)s?["']?[ \t]{0,3}[:=][^:=]{0,10}\n/i;
const aboveReach = 400;

/** E-mail addresses of persons. Roles, programs, documentation names, authorship and package metadata are none. */
export const email: Detector = {
  rule: "email",
  about: "person",
  find(text, path) {
    if (!text.includes("@") || isMetadata(path) || isLockFile(path)) return [];
    const found: Match[] = [];
    for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
      const match = addressAt(text, at, path);
      if (match) found.push(match);
    }
    return found;
  },
};

function addressAt(text: string, at: number, path: string): Match | null {
  domain.lastIndex = at + 1;
  const host = domain.exec(text)?.[0];
  if (host === undefined || host.length > longestDomain) return null;
  if ([nobodysDomain, inventedDomain, machinesDomain, fileEnding].some((kind) => kind.test(host))) return null;
  let start = at;
  while (start > 0 && at - start <= longestLocal && localPart.test(text[start - 1]!)) start--;
  while (start < at && /[.'%+-]/.test(text[start]!)) start++;
  const local = text.slice(start, at);
  if (local === "" || local.length > longestLocal || local.endsWith(".") || role.test(local) || messageId.test(local))
    return null;
  // `user:password@host`, `//user@host`, `@scope/name@host` and `org@host:path.git` are parts of something else.
  const before = text[start - 1] ?? "";
  if (before === ":" ? isUserinfo(text, start) : /[/@!$}]/.test(before)) return null;
  if (/^[\w-]\./.test(host) || /^:[\w./~-]{1,200}\.git\b/.test(text.slice(at + 1 + host.length, at + 400))) return null;
  if (isCredit(text, start, path)) return null;
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

/** Whether an address is there to say who made something, or who runs a machine. */
function isCredit(text: string, at: number, path: string): boolean {
  const line = lineBefore(text, at, creditReach);
  if (credit.test(line) || /\b(?:ssh|scp|rsync)\s(?:\S{1,40}\s){0,4}$/.test(line)) return true;
  const isIdentity = /[\p{L}\d.)\]"'*] ?(?:<{1,2}|&lt;)$/u.test(line);
  if (/mailto:$/.test(line) && isDocumentation(path)) return true;
  if (isIdentity && (isManual(path) || /\b(?:by|from|thanks)\b/i.test(line))) return true;
  if (comment.test(line) && (isIdentity || creditInComment.test(line))) return true;
  return isDataFile(path) && creditAbove.test(text.slice(Math.max(0, at - aboveReach), at));
}

/** Whether the colon before an offset parts a user from a password in a URL. */
const isUserinfo = (text: string, at: number): boolean =>
  /:\/\/[^\s/@]{0,80}:$/.test(text.slice(Math.max(0, at - 100), at));
