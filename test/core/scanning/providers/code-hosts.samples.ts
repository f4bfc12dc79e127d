import { routable, withBase32, withBase62 } from "../checked.ts";
import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  {
    kind: "github-token",
    valid: (by) => `gh${by.of("pou", 1)}_${withBase62(by.alnum(30))}`,
    near: (by) => `ghp_${by.alnum(35)}`,
  },
  { kind: "github-token", valid: (by) => `ghp_${withBase62(by.alnum(30))}`, near: (by) => `ghx_${by.alnum(36)}` },
  {
    kind: "github-refresh-token",
    valid: (by) => `ghr_${withBase62(by.alnum(70))}`,
    near: (by) => `ghr_${by.alnum(50)}`,
  },
  {
    kind: "github-refresh-token",
    valid: (by) => `ghr_${withBase62(by.alnum(30))}`,
    near: (by) => `ghr_${by.alnum(29)}-${by.alnum(6)}`,
  },
  {
    kind: "github-installation-token",
    valid: (by) => `ghs_${withBase62(by.alnum(30))}`,
    near: (by) => `ghs_${by.alnum(40)}`,
  },
  {
    kind: "github-installation-jwt",
    valid: (by) => `ghs_${by.digits(7)}_eyJ${by.url(40)}.eyJ${by.url(120)}.${by.url(86)}`,
    near: (by) => `ghs_${by.digits(7)}_eyJ${by.url(40)}.${by.url(120)}`,
  },
  {
    kind: "github-fine-grained-token",
    valid: (by) => withBase32(`github_pat_1${by.alnum(21)}_${by.alnum(43)}`) + by.alnum(8),
    near: (by) => `github_pat_${by.alnum(22)}-${by.alnum(59)}`,
  },
  { kind: "gitlab-personal-access-token", valid: (by) => `glpat-${by.url(20)}`, near: (by) => `glpat-${by.url(17)}` },
  {
    kind: "gitlab-personal-access-token",
    valid: (by) => routable("glpat-", by.url(by.number(27, 60))),
    near: (by) => `glpat_${by.url(20)}`,
  },
  { kind: "gitlab-oauth-secret", valid: (by) => `gloas-${by.hex(64)}`, near: (by) => `gloas-${by.hex(40)}` },
  { kind: "gitlab-deploy-token", valid: (by) => `gldt-${by.url(20)}`, near: (by) => `gldt-${by.url(15)}` },
  { kind: "gitlab-runner-token", valid: (by) => `glrt-${by.url(20)}`, near: (by) => `glrt-${by.url(12)}` },
  {
    kind: "gitlab-runner-token",
    valid: (by) => routable(`glrt-t${by.digits(1)}_`, by.url(27)),
    near: (by) => `glrtx-${by.url(20)}`,
  },
  {
    kind: "gitlab-runner-registration-token",
    valid: (by) => `GR1348941${by.url(20)}`,
    near: (by) => `GR1348941${by.url(12)}`,
  },
  {
    kind: "gitlab-job-token",
    valid: (by) => `glcbt-${by.hex(2)}_${by.url(20)}`,
    near: (by) => `glcbt-${by.hex(2)}.${by.url(20)}`,
  },
  {
    kind: "gitlab-job-token",
    valid: (by) => `glcbt-eyJ${by.url(40)}.eyJ${by.url(120)}.${by.url(86)}`,
    near: (by) => `glcbt-${by.hex(40)}.${by.url(9)}`,
  },
  { kind: "gitlab-trigger-token", valid: (by) => `glptt-${by.hex(40)}`, near: (by) => `glptt-${by.hex(32)}` },
  { kind: "gitlab-feed-token", valid: (by) => `glft-${by.url(20)}`, near: (by) => `glft-${by.url(16)}` },
  {
    kind: "gitlab-incoming-mail-token",
    valid: (by) => `glimt-${by.base36(25)}`,
    near: (by) => `glimt-${by.base36(20)}`,
  },
  { kind: "gitlab-agent-token", valid: (by) => `glagent-${by.url(50)}`, near: (by) => `glagent-${by.url(30)}` },
  {
    kind: "gitlab-agent-token",
    valid: (by) => routable("glagent-", by.url(60)),
    near: (by) => `glagent_${by.url(50)}`,
  },
  { kind: "gitlab-workspace-token", valid: (by) => `glwt-${by.url(20)}`, near: (by) => `glwt-${by.url(14)}` },
  { kind: "gitlab-scim-token", valid: (by) => `glsoat-${by.url(20)}`, near: (by) => `glsoat-${by.url(14)}` },
  { kind: "gitlab-feature-flags-token", valid: (by) => `glffct-${by.url(20)}`, near: (by) => `glffct-${by.url(14)}` },
  {
    kind: "gitlab-session",
    valid: (by) => `_gitlab_session=${by.hex(32)}`,
    near: (by) => `_gitlab_session=${by.hex(20)}`,
  },
  {
    kind: "atlassian-api-token",
    valid: (by) => `ATATT3xFfGF0${by.url(180)}=${by.hex(8).toUpperCase()}`,
    near: (by) => `ATATT3xFfGF0${by.url(30)}=${by.hex(8)}`,
  },
  {
    kind: "bitbucket-access-token",
    valid: (by) => `ATCTT3xFfGN0${by.url(170)}=${by.hex(8).toUpperCase()}`,
    near: (by) => `ATCTT3xFfGN0${by.url(170)}=${by.hex(5)}`,
  },
  {
    kind: "bitbucket-app-password",
    valid: (by) => `ATBB${by.alnum(24)}${by.hex(8).toUpperCase()}`,
    near: (by) => `ATBB${by.alnum(18)}`,
  },
  {
    kind: "sourcegraph-access-token",
    valid: (by) => `sgp_${by.hex(16)}_${by.hex(40)}`,
    near: (by) => `sgp_${by.hex(16)}_${by.hex(30)}`,
  },
  { kind: "sourcegraph-access-token", valid: (by) => `sgp_local_${by.hex(40)}`, near: (by) => `sgp_${by.hex(38)}` },
  { kind: "sourcegraph-gateway-token", valid: (by) => `sgd_${by.hex(64)}`, near: (by) => `sgd_${by.hex(60)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "github-legacy-token",
    valid: (by) => `const github_token = "${by.hex(40)}";\n`,
    near: (by) => `const github_token = "${by.hex(38)}";\n`,
  },
  {
    kind: "github-client-secret",
    valid: (by) => `GITHUB_CLIENT_SECRET=${by.hex(40)}\n`,
    near: (by) => `GITHUB_CLIENT_SECRET=${by.hex(20)}\n`,
  },
  {
    kind: "bitbucket-client-secret",
    valid: (by) => `BITBUCKET_SECRET=${by.alnum(32)}\n`,
    near: (by) => `BITBUCKET_SECRET=${by.alnum(30)}\n`,
  },
  {
    kind: "gitea-access-token",
    valid: (by) => `GITEA_TOKEN=${by.hex(40)}\n`,
    near: (by) => `GITEA_TOKEN=${by.hex(41)}\n`,
  },
  {
    kind: "gitee-access-token",
    valid: (by) => `GITEE_TOKEN=${by.hex(32)}\n`,
    near: (by) => `GITEE_TOKEN=${by.hex(31)}\n`,
  },
  {
    kind: "jira-api-token",
    valid: (by) => `JIRA_API_TOKEN=${by.alnum(24)}\n`,
    near: (by) => `JIRA_API_TOKEN=${by.alnum(22)}\n`,
  },
];
