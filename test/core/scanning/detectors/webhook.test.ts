import { describe, expect, test } from "vitest";
import { webhook } from "../../../../src/core/scanning/detectors/webhook.ts";
import { matchesOf } from "../calling.ts";
import { chance } from "../sampling.ts";

const by = chance(21);
const found = (text: string) => matchesOf(webhook, text).map(({ kind, severity, secret }) => [kind, severity, secret]);

const guid = () => by.uuid();
const slackParts = `T${by.upper(4)}${by.digits(6)}/B${by.upper(4)}${by.digits(6)}/${by.alnum(24)}`;

/** Each address without its scheme. */
const addresses: readonly (readonly [string, string])[] = [
  ["incoming-webhook", `hooks.slack.com/services/${slackParts}`],
  ["incoming-webhook", `hooks.slack-gov.com/services/${slackParts}`],
  ["incoming-webhook", `hooks.slack.com/workflows/T${by.upper(8)}/A${by.upper(9)}/${by.digits(18)}/${by.alnum(24)}`],
  ["incoming-webhook", `hooks.slack.com/triggers/T${by.upper(8)}/${by.digits(13)}/${by.hex(32)}`],
  ["discord-webhook", `discord.com/api/webhooks/${by.digits(18)}/${by.url(68)}`],
  ["discord-webhook", `discordapp.com/api/webhooks/${by.digits(19)}/${by.url(68)}`],
  ["discord-webhook", `ptb.discord.com/api/v10/webhooks/${by.digits(18)}/${by.url(68)}`],
  ["discord-webhook", `canary.discord.com/api/webhooks/${by.digits(18)}/${by.url(68)}`],
  [
    "teams-webhook",
    `acme.webhook.office.com/webhookb2/${guid()}@${guid()}/IncomingWebhook/${by.hex(32)}/${guid()}/V2${by.url(40)}`,
  ],
  ["teams-webhook", `outlook.office.com/webhook/${guid()}@${guid()}/IncomingWebhook/${by.hex(32)}/${guid()}`],
  [
    "logic-app-webhook",
    `prod-12.westeurope.logic.azure.com:443/workflows/${by.hex(32)}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${by.url(43)}`,
  ],
  [
    "logic-app-webhook",
    `default${by.hex(30)}.1a.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/${by.hex(32)}/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${by.url(43)}`,
  ],
  [
    "google-chat-webhook",
    `chat.googleapis.com/v1/spaces/AAAA${by.url(7)}/messages?key=${["AI", "za"].join("")}${by.url(35)}&token=${by.url(43)}`,
  ],
  ["zapier-webhook", `hooks.zapier.com/hooks/catch/${by.digits(8)}/${by.base36(7)}`],
  ["make-webhook", `hook.eu1.make.com/${by.base36(32)}`],
  ["make-webhook", `hook.integromat.com/${by.base36(32)}`],
  ["ifttt-webhook", `maker.ifttt.com/trigger/door_opened/json/with/key/${by.url(43)}`],
  ["feishu-webhook", `open.feishu.cn/open-apis/bot/v2/hook/${guid()}`],
  ["feishu-webhook", `open.larksuite.com/open-apis/bot/v2/hook/${guid()}`],
  ["zoom-webhook", `inbots.zoom.us/incoming/hook/${by.url(24)}`],
  ["webex-webhook", `webexapis.com/v1/webhooks/incoming/${by.alnum(76)}`],
  ["dingtalk-webhook", `oapi.dingtalk.com/robot/send?access_token=${by.hex(64)}`],
  ["wecom-webhook", `qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${guid()}`],
  ["pagerduty-webhook", `events.pagerduty.com/integration/${by.hex(32)}/enqueue`],
  ["splunk-on-call-webhook", `alert.victorops.com/integrations/generic/20131114/alert/${guid()}`],
  ["chime-webhook", `hooks.chime.aws/incomingwebhooks/${guid()}?token=${by.alnum(72)}`],
  [
    "airtable-webhook",
    `hooks.airtable.com/workflows/v1/genericWebhook/app${by.alnum(14)}/wfl${by.alnum(14)}/wtr${by.alnum(14)}`,
  ],
  ["jira-automation-webhook", `automation.atlassian.com/pro/hooks/${by.hex(40)}`],
  ["guilded-webhook", `media.guilded.gg/webhooks/${guid()}/${by.alnum(86)}`],
  ["deploy-hook", `api.vercel.com/v1/integrations/deploy/prj_${by.alnum(28)}/${by.alnum(10)}`],
  ["deploy-hook", `api.netlify.com/build_hooks/${by.hex(24)}`],
  ["deploy-hook", `api.render.com/deploy/srv-${by.base36(20)}?key=${by.alnum(11)}`],
  ["deploy-hook", `api.cloudflare.com/client/v4/pages/webhooks/deploy_hooks/${guid()}`],
  ["chat-webhook", `chat.acme.io/hooks/${by.base36(25)}7`],
  ["chat-webhook", `acme.io:8065/chat/hooks/${by.base36(25)}7`],
  ["chat-webhook", `rocket.acme.io/hooks/${by.hex(24)}/${by.alnum(64)}`],
];

describe.for(addresses)("%s: %s", ([kind, address]) => {
  const block = [[kind, "block", address]];

  test.for<readonly [string, string]>([
    ["in quotes", `url = "https://${address}"`],
    ["in an .env file", `URL=https://${address}\nDEBUG=1\n`],
    ["in angle brackets", `<https://${address}>`],
    ["with escaped slashes", `{"url":"https:${`//${address}`.replaceAll("/", String.raw`\/`)}"}`],
    ["before an escaped line end", String.raw`"post to https://${address}\n"`],
    ["at the end of a sentence", `Post to https://${address}.`],
  ])("%s", ([, text]) => {
    expect(found(text)).toEqual(block);
  });

  test("cut in half", () => {
    expect(found(`url = "https://${address.slice(0, address.length / 2)}"`)).toEqual([]);
  });

  test("with x for what is by chance", () => {
    const host = address.indexOf("/");
    const path = address.slice(host).replace(/(?=[A-Za-z_-]*\d)[\w-]{7,}/g, (part) => part.replace(/\w/g, "x"));
    expect(found(`url = "https://${address.slice(0, host)}${path}"`)).toEqual([]);
  });
});

test.for<readonly [string, string]>([
  ["Slack's sample", `https://hooks.slack.com/services/T${"0".repeat(8)}/B${"0".repeat(8)}/${"X".repeat(24)}`],
  ["a workspace and no secret", `https://hooks.slack.com/services/T${by.upper(8)}/B${by.upper(8)}/${"x".repeat(24)}`],
  ["a variable", `https://hooks.slack.com/services/${"$"}{{ secrets.SLACK_PATH }}`],
  ["a host that only ends like Slack's", `https://myhooks.slack.com/services/${slackParts}`],
  ["a host that only begins like Slack's", `https://hooks.slack.com.acme.io/services/${slackParts}`],
  ["Discord's documentation", "https://discord.com/developers/docs/resources/webhook#execute-webhook"],
  ["a library's folder", "https://github.com/acme/ui/tree/main/src/hooks/useLocalStorage"],
  ["hooks without a host", `src/hooks/${by.base36(25)}7`],
  ["Power Automate without a signature", `https://prod-1.logic.azure.com/workflows/${by.hex(32)}/triggers/manual/run`],
])("%s is none", ([, text]) => {
  expect(found(text)).toEqual([]);
});

test("the address begins with its scheme and ends with its last part", () => {
  const text = `curl https://hooks.slack.com/services/${slackParts} -d x`;
  const [match] = matchesOf(webhook, text);
  expect(text.slice(match!.start, match!.end)).toBe(`https://hooks.slack.com/services/${slackParts}`);
});
