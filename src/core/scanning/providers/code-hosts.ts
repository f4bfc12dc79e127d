import { githubChecksum, githubFineGrainedChecksum, githubInstallationChecksum, gitlabChecksum } from "../checksums.ts";
import type { Providers } from "../provider-token.ts";

const github =
  "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github";
const gitlab = "https://docs.gitlab.com/security/tokens/";
const atlassian = "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/";
const sourcegraph = "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token";

/** What GitLab's `friendly_token` makes, or the routable form with its checksum. */
const gitlabRest = String.raw`[\w-]{20,300}(?:\.0[01]\.[0-9a-z]{9})?`;

/** Where source code is kept and searched. */
export const codeHosts: Providers = {
  tokens: [
    {
      kind: "github-token",
      name: "GitHub token",
      starts: ["ghp_", "gho_", "ghu_"],
      rest: "[A-Za-z0-9]{36}",
      check: githubChecksum,
      source: github,
    },
    {
      kind: "github-refresh-token",
      name: "GitHub refresh token",
      starts: ["ghr_"],
      rest: "[A-Za-z0-9]{76}",
      check: githubChecksum,
      source: github,
    },
    {
      kind: "github-refresh-token",
      name: "GitHub refresh token",
      starts: ["ghr_"],
      rest: "[A-Za-z0-9]{36}",
      check: githubInstallationChecksum,
      source: github,
    },
    {
      kind: "github-installation-token",
      name: "GitHub App installation token",
      starts: ["ghs_"],
      rest: "[A-Za-z0-9]{36}",
      check: githubInstallationChecksum,
      severity: "warn", // unless the checksum fits: those that do not are hardly ever real
      source: github,
    },
    {
      // Since April 2026: the number of the App and a signed JSON Web Token.
      kind: "github-installation-jwt",
      name: "GitHub App installation token",
      starts: ["ghs_"],
      rest: String.raw`[0-9]{1,20}_eyJ[\w-]{10,1000}\.eyJ[\w-]{10,2000}\.[\w-]{20,1000}`,
      source: github,
    },
    {
      kind: "github-fine-grained-token",
      name: "GitHub fine-grained token",
      starts: ["github_pat_"],
      rest: "[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
      check: githubFineGrainedChecksum,
      source: github,
    },
    {
      kind: "gitlab-personal-access-token",
      name: "GitLab access token",
      starts: ["glpat-"],
      rest: gitlabRest,
      check: gitlabChecksum,
      source: gitlab,
    },
    {
      kind: "gitlab-oauth-secret",
      name: "GitLab OAuth application secret",
      starts: ["gloas-"],
      rest: String.raw`[\w-]{64}`,
      source: gitlab,
    },
    { kind: "gitlab-deploy-token", name: "GitLab deploy token", starts: ["gldt-"], rest: gitlabRest, source: gitlab },
    {
      kind: "gitlab-runner-token",
      name: "GitLab runner token",
      starts: ["glrt-", "glrtr-"],
      rest: gitlabRest,
      check: gitlabChecksum,
      source: gitlab,
    },
    {
      kind: "gitlab-runner-registration-token",
      name: "GitLab runner registration token",
      starts: ["GR1348941"],
      rest: String.raw`[\w-]{20}`,
      source: gitlab,
    },
    {
      kind: "gitlab-job-token",
      name: "GitLab CI job token",
      starts: ["glcbt-"],
      rest: String.raw`eyJ[\w-]{10,1000}\.eyJ[\w-]{10,2000}\.[\w-]{20,1000}|[A-Za-z0-9]{1,5}_[\w-]{20,64}`,
      source: gitlab,
    },
    {
      kind: "gitlab-trigger-token",
      name: "GitLab pipeline trigger token",
      starts: ["glptt-"],
      rest: "[a-f0-9]{40}",
      source: gitlab,
    },
    {
      kind: "gitlab-feed-token",
      name: "GitLab feed token",
      starts: ["glft-"],
      rest: String.raw`[\w-]{20,90}`,
      source: gitlab,
    },
    {
      kind: "gitlab-incoming-mail-token",
      name: "GitLab incoming mail token",
      starts: ["glimt-"],
      rest: String.raw`[\w-]{25}`,
      source: gitlab,
    },
    {
      kind: "gitlab-agent-token",
      name: "GitLab agent for Kubernetes token",
      starts: ["glagent-"],
      rest: String.raw`[\w-]{49,300}(?:\.0[01]\.[0-9a-z]{9})?`,
      check: gitlabChecksum,
      source: gitlab,
    },
    {
      kind: "gitlab-workspace-token",
      name: "GitLab workspace token",
      starts: ["glwt-"],
      rest: gitlabRest,
      source: gitlab,
    },
    { kind: "gitlab-scim-token", name: "GitLab SCIM token", starts: ["glsoat-"], rest: gitlabRest, source: gitlab },
    {
      kind: "gitlab-feature-flags-token",
      name: "GitLab feature flags client token",
      starts: ["glffct-"],
      rest: gitlabRest,
      source: gitlab,
    },
    {
      kind: "gitlab-session",
      name: "GitLab session cookie",
      starts: ["_gitlab_session="],
      rest: "[a-f0-9]{32}",
      source: gitlab,
    },
    {
      kind: "atlassian-api-token",
      name: "Atlassian API token",
      starts: ["ATATT3"],
      rest: String.raw`[\w-]{50,260}=[A-Fa-f0-9]{8}`,
      source: atlassian,
    },
    {
      kind: "bitbucket-access-token",
      name: "Bitbucket access token",
      starts: ["ATCTT3xFfG"],
      rest: String.raw`[\w-]{50,260}=[A-Za-z0-9]{8}`,
      source: "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/",
    },
    {
      kind: "bitbucket-app-password",
      name: "Bitbucket app password",
      starts: ["ATBB"],
      rest: "[A-Za-z0-9]{24,32}",
      source: "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
    },
    {
      kind: "sourcegraph-access-token",
      name: "Sourcegraph access token",
      starts: ["sgp_"],
      rest: "(?:[A-Fa-f0-9]{16}_|local_)?[A-Fa-f0-9]{40}",
      source: sourcegraph,
    },
    {
      kind: "sourcegraph-gateway-token",
      name: "Sourcegraph gateway or licence token",
      starts: ["sgd_", "slk_", "sgs_"],
      rest: "[A-Fa-f0-9]{64}",
      source: sourcegraph,
    },
  ],
  named: [
    {
      kind: "github-legacy-token",
      name: "GitHub token",
      words: ["github_token", "github_pat", "github_access", "githubtoken", "gh_token", "github_auth", "github_oauth"],
      value: "[a-f0-9]{40}",
      source: github,
    },
    {
      kind: "github-client-secret",
      name: "GitHub OAuth client secret",
      words: ["github_client", "githubclient", "github_secret", "github_app_client", "github-client"],
      value: "[a-f0-9]{40}",
      source: "https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps",
    },
    {
      kind: "bitbucket-client-secret",
      name: "Bitbucket OAuth consumer secret",
      words: ["bitbucket"],
      value: "[A-Za-z0-9]{32}",
      source: "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/",
    },
    {
      kind: "gitea-access-token",
      name: "Gitea or Forgejo access token",
      words: ["gitea", "forgejo", "codeberg", "gogs"],
      value: "[a-f0-9]{40}",
      source: "https://docs.gitea.com/development/api-usage",
    },
    {
      kind: "gitee-access-token",
      name: "Gitee access token",
      words: ["gitee"],
      value: "[a-f0-9]{32}",
      source: "https://gitee.com/api/v5/oauth_doc",
    },
    {
      kind: "jira-api-token",
      name: "Jira or Confluence API token",
      words: ["jira", "confluence", "atlassian"],
      value: "[A-Za-z0-9]{24}",
      source: atlassian,
    },
  ],
};
