import type { Providers } from "../provider-token.ts";

/** Build servers, release pipelines and infrastructure as code. */
export const ci: Providers = {
  tokens: [
    {
      kind: "circleci-token",
      name: "CircleCI API token",
      starts: ["CCIPAT_", "CCIPRJ_"],
      rest: "[A-Za-z0-9]{20,24}_[a-f0-9]{40}",
      source: "https://circleci.com/docs/managing-api-tokens/",
    },
    {
      kind: "terraform-cloud-token",
      name: "Terraform Cloud token",
      before: "[A-Za-z0-9]{14}",
      starts: [".atlasv1."],
      rest: "[A-Za-z0-9_=-]{60,70}",
      source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
    },
  ],
  named: [
    {
      kind: "travis-token",
      name: "Travis CI access token",
      words: ["travis"],
      value: "[A-Za-z0-9_-]{22}",
      source: "https://docs.travis-ci.com/user/triggering-builds/",
    },
  ],
};
