import type { Hit, Match, WaitingDetector } from "../detector.ts";
import { isPlaceholder } from "../token-placeholder.ts";

type Hook = { readonly kind: string; readonly pattern: RegExp };

/** What follows the host, from its port on. The groups are the secret; the rest is the same for everybody. */
const hook = (kind: string, after: string): Hook => ({
  kind,
  // JSON may escape a slash.
  pattern: new RegExp(`(?::443)?${after.replaceAll("/", String.raw`\\?/`)}(?![\\w-])`, "y"),
});

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
const slack = hook("incoming-webhook", "/(?:services|workflows|triggers)/((?:[A-Za-z0-9+]|/){36,100})");
/** https://discord.com/developers/docs/resources/webhook */
const discord = hook("discord-webhook", String.raw`/api(?:/v\d{1,2})?/webhooks/\d{17,20}/([\w-]{60,80})`);
/** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook */
const teams = hook(
  "teams-webhook",
  String.raw`/webhook(?:b2)?/${uuid}@${uuid}/\w{8,40}/([a-f0-9]{32})(?:/${uuid}(?:/[\w-]{10,100})?)?`,
);
/** https://learn.microsoft.com/azure/logic-apps/logic-apps-http-endpoint: `sig` signs the rest. */
const logicApp = hook(
  "logic-app-webhook",
  String.raw`/(?:powerautomate/automations/direct/)?workflows/[a-f0-9]{32}/triggers/[\w.-]{1,80}/paths/invoke[^\s"'<>]{0,200}?[?&;]sig=([\w%-]{40,60})`,
);
/** https://developers.google.com/workspace/chat/quickstart/webhooks */
const googleChat = hook(
  "google-chat-webhook",
  String.raw`/v1/spaces/[\w-]{4,40}/messages\?(?:[\w%=&;-]{1,120}?[&;])?key=[\w-]{20,60}&(?:amp;)?token=([\w-]{20,80}(?:%3D|=)?)`,
);
/** https://help.zapier.com/hc/en-us/articles/8496288690317 */
const zapier = hook(
  "zapier-webhook",
  String.raw`/hooks/(?:catch(?:/v\d)?|standard)/(\d{4,10}/(?:v\d/)?[a-z0-9]{6,40})`,
);
/** https://help.make.com/webhooks */
const make = hook("make-webhook", "/([a-z0-9]{28,40})");
/** https://help.ifttt.com/hc/en-us/articles/115010230347 */
const ifttt = hook("ifttt-webhook", String.raw`/(?:use|trigger/[^\s/"'\\]{1,80}/(?:json/)?with/key)/([\w-]{20,64})`);
/** https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
const feishu = hook("feishu-webhook", String.raw`/open-apis/bot/(?:v2/)?hook/(${uuid}|[\w-]{30,40})`);
/** https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0067640 */
const zoom = hook("zoom-webhook", String.raw`/(?:chat/webhooks/incomingwebhook|incoming/hook)/([\w-]{16,60})`);
/** https://developer.webex.com/docs/webhooks */
const webex = hook("webex-webhook", "/v1/webhooks/incoming/([A-Za-z0-9]{60,160})");
/** https://developers.mattermost.com/integrate/webhooks/incoming/ and Rocket.Chat's, on anybody's host. */
const chat = hook(
  "chat-webhook",
  String.raw`((?=[a-z]{0,25}\d)[a-z0-9]{26}|(?:[a-f0-9]{24}|[A-Za-z0-9]{17})/[A-Za-z0-9]{40,80})(?!/)`,
);

/** By the host that takes what is posted. Who knows the address may post. */
const hooks: Readonly<Record<string, Hook>> = {
  "hooks.slack.com": slack,
  "hooks.slack-gov.com": slack,
  "discord.com": discord,
  "discordapp.com": discord,
  "webhook.office.com": teams,
  "outlook.office.com": teams,
  "outlook.office365.com": teams,
  "logic.azure.com": logicApp,
  "logic.azure.us": logicApp,
  "api.powerplatform.com": logicApp,
  "chat.googleapis.com": googleChat,
  "hooks.zapier.com": zapier,
  ...Object.fromEntries(["", "eu1.", "eu2.", "us1.", "us2."].map((zone) => [`hook.${zone}make.com`, make] as const)),
  "hook.integromat.com": make,
  "maker.ifttt.com": ifttt,
  "open.feishu.cn": feishu,
  "open.larksuite.com": feishu,
  "integrations.zoom.us": zoom,
  "inbots.zoom.us": zoom,
  "webexapis.com": webex,
  "api.ciscospark.com": webex,
  /** https://open.dingtalk.com/document/robots/custom-robot-access */
  "oapi.dingtalk.com": hook("dingtalk-webhook", String.raw`/robot/send\?access_token=([a-f0-9]{64})`),
  /** https://developer.work.weixin.qq.com/document/path/91770 */
  "qyapi.weixin.qq.com": hook("wecom-webhook", String.raw`/cgi-bin/webhook/send\?key=(${uuid})`),
  /** https://support.pagerduty.com/main/docs/services-and-integrations */
  "events.pagerduty.com": hook("pagerduty-webhook", "/integration/([a-f0-9]{32})/enqueue"),
  /** https://help.splunk.com/en/splunk-on-call */
  "alert.victorops.com": hook("splunk-on-call-webhook", String.raw`/integrations/generic/\d{4,10}/alert/(${uuid})`),
  /** https://docs.aws.amazon.com/chime/latest/ag/webhooks.html */
  "hooks.chime.aws": hook("chime-webhook", String.raw`/incomingwebhooks/${uuid}\?token=([A-Za-z0-9%=]{40,120})`),
  /** https://support.airtable.com/docs/when-webhook-received-trigger */
  "hooks.airtable.com": hook(
    "airtable-webhook",
    "/workflows/v1/genericWebhook/(app[A-Za-z0-9]{14}/wfl[A-Za-z0-9]{14}/wtr[A-Za-z0-9]{14})",
  ),
  /** https://support.atlassian.com/cloud-automation/docs/jira-automation-triggers/ */
  "automation.atlassian.com": hook("jira-automation-webhook", "/pro/hooks/([a-f0-9]{40})"),
  /** https://support.guilded.gg/hc/en-us/articles/360038927934 */
  "media.guilded.gg": hook("guilded-webhook", `/webhooks/${uuid}/([A-Za-z0-9]{80,90})`),
  /** https://vercel.com/docs/deploy-hooks */
  "api.vercel.com": hook("deploy-hook", "/v1/integrations/deploy/(prj_[A-Za-z0-9]{20,32}/[A-Za-z0-9]{8,14})"),
  /** https://docs.netlify.com/build/configure-builds/build-hooks/ */
  "api.netlify.com": hook("deploy-hook", "/build_hooks/([a-f0-9]{24})"),
  /** https://render.com/docs/deploy-hooks */
  "api.render.com": hook("deploy-hook", String.raw`/deploy/srv-[a-z0-9]{20}\?key=([\w-]{11})`),
  /** https://developers.cloudflare.com/pages/configuration/deploy-hooks/ */
  "api.cloudflare.com": hook("deploy-hook", `/client/v4/pages/webhooks/deploy_hooks/(${uuid})`),
  "/hooks/": chat,
  "\\/hooks\\/": chat,
};

/** A host, and a path before the part that is known, are not longer. */
const longestBefore = 120;

/** Addresses to which whoever knows them may post: messages to a channel, triggers of an automation or a deployment. */
export const webhook: WaitingDetector = {
  rule: "webhook",
  about: "secret",
  keywords: Object.keys(hooks),
  at(text, hit) {
    const { kind, pattern } = hooks[hit.keyword]!;
    pattern.lastIndex = hit.end;
    const found = pattern.exec(text);
    if (found === null) return null;
    const start = startOf(text, hit);
    if (start === null || saysNothing(found[1]!)) return null;
    const end = hit.end + found[0].length;
    return matchAt(text, { kind, start, end });
  },
};

const matchAt = (text: string, { kind, start, end }: Pick<Match, "kind" | "start" | "end">): Match => ({
  kind,
  rule: "webhook",
  severity: "block",
  certainty: "structure",
  start,
  end,
  secret: text
    .slice(start, end)
    .replaceAll("\\/", "/")
    .replace(/^https?:\/\//, ""),
  prefix: "",
});

/** Where the address begins, scheme included; null if the host's name only ends like the known one. */
function startOf(text: string, { keyword, start }: Hit): number | null {
  const anyHost = keyword.endsWith("/");
  let at = start;
  const least = Math.max(0, start - longestBefore);
  while (at > least && (isHostLike(text.charCodeAt(at - 1)) || (anyHost && isPathLike(text, at - 1)))) at--;
  const scheme = /https?:(?:\\?\/){2}$/i.exec(text.slice(Math.max(0, at - 10), at))?.[0];
  if (anyHost) return scheme === undefined ? null : at - scheme.length;
  if (at < start && text[start - 1] !== ".") return null;
  return at - (scheme?.length ?? 0);
}

const isHostLike = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 45 ||
  code === 46 ||
  code === 95;

/** A port's colon, or a slash within a path, also an escaped one. */
function isPathLike(text: string, at: number): boolean {
  if (text[at] === ":") return /\d/.test(text[at + 1] ?? "");
  if (text[at] !== "/" && (text[at] !== "\\" || text[at + 1] !== "/")) return false;
  return isHostLike(text.charCodeAt(text[at - 1] === "\\" ? at - 2 : at - 1));
}

/** Whether the last part of the secret, which is the one by chance, was written by a hand. */
const saysNothing = (secret: string): boolean =>
  isPlaceholder(secret) || isPlaceholder(secret.slice(secret.lastIndexOf("/") + 1));
