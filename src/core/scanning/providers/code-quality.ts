import type { Providers } from "../provider-token.ts";

const sonar = "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens";
const veracode = "https://docs.veracode.com/r/c_api_credentials3";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Analysis of code and of what it depends on, test coverage, test farms. */
export const codeQuality: Providers = {
  tokens: [
    {
      kind: "sonarqube-token",
      name: "SonarQube token",
      starts: ["squ_", "sqp_", "sqa_"],
      rest: "[a-z0-9]{40}",
      source: sonar,
    },
    {
      kind: "sonarcloud-token",
      name: "SonarQube Cloud token",
      starts: ["sqco_"],
      rest: "[A-Za-z0-9]{59}",
      source: "https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens",
    },
    {
      kind: "snyk-access-token",
      name: "Snyk access token",
      starts: ["snyk_uat.", "snyk_sat."],
      rest: String.raw`[a-f0-9]{8}\.[\w-]{20,1000}\.[\w-]{20,200}`,
      source: "https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api",
    },
    {
      kind: "socket-api-key",
      name: "Socket API key",
      starts: ["sktsec_"],
      rest: "[A-Za-z0-9_-]{32,80}_api",
      source: "https://docs.socket.dev/reference/authentication",
    },
    {
      kind: "veracode-api-key",
      name: "Veracode API key",
      starts: ["vera01es-"],
      rest: "[a-f0-9]{128}",
      source: veracode,
    },
    {
      kind: "chromatic-project-token",
      name: "Chromatic project token",
      starts: ["chpt_"],
      rest: "[a-z0-9]{12,20}",
      source: "https://www.chromatic.com/docs/setup/",
    },
    {
      kind: "checkly-api-key",
      name: "Checkly API key",
      starts: ["cu_"],
      rest: "[a-f0-9]{32}",
      source: "https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/",
    },
  ],
  named: [
    {
      kind: "sonar-legacy-token",
      name: "SonarQube token",
      words: ["sonar"],
      value: "[a-f0-9]{40}",
      source: sonar,
    },
    {
      kind: "snyk-api-token",
      name: "Snyk API token",
      words: ["snyk"],
      value: uuid,
      source: "https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api",
    },
    {
      kind: "codecov-token",
      name: "Codecov token",
      words: ["codecov"],
      value: `${uuid}|[a-z0-9]{32}`,
      source: "https://docs.codecov.com/docs/codecov-tokens",
    },
    {
      kind: "coveralls-repo-token",
      name: "Coveralls repository token",
      words: ["coveralls"],
      value: "[A-Za-z0-9]{32,37}",
      source: "https://docs.coveralls.io/api-reference",
    },
    {
      kind: "codacy-token",
      name: "Codacy token",
      words: ["codacy"],
      value: "[A-Za-z0-9]{20,32}",
      source: "https://docs.codacy.com/codacy-api/api-tokens/",
    },
    {
      kind: "code-climate-token",
      name: "Code Climate token",
      words: ["codeclimate", "code_climate"],
      value: "[a-f0-9]{64}|[a-f0-9]{40}",
      source: "https://docs.codeclimate.com/docs/finding-your-test-coverage-token",
    },
    {
      kind: "semgrep-app-token",
      name: "Semgrep token",
      words: ["semgrep"],
      value: "[a-f0-9]{64}",
      source: "https://semgrep.dev/docs/deployment/add-semgrep-to-other-ci-providers",
    },
    {
      kind: "fossa-api-key",
      name: "FOSSA API key",
      words: ["fossa"],
      value: "[a-f0-9]{32}",
      source: "https://docs.fossa.com/docs/api-reference",
    },
    {
      kind: "mend-api-key",
      name: "Mend API key",
      words: ["whitesource", "mend_api", "ws_apikey", "ws_userkey"],
      value: "[a-f0-9]{64}",
      source: "https://docs.mend.io/platform/latest/",
    },
    {
      kind: "veracode-legacy-key",
      name: "Veracode API key",
      words: ["veracode"],
      value: "[a-f0-9]{128}",
      source: veracode,
    },
    {
      kind: "percy-token",
      name: "Percy token",
      words: ["percy"],
      value: "(?:(?:web|app|auto|ss|vmw|res)_)?[a-f0-9]{64}",
      source: "https://www.browserstack.com/docs/percy/get-started/first-percy-build",
    },
    {
      kind: "browserstack-access-key",
      name: "BrowserStack access key",
      words: ["browserstack"],
      value: "[A-Za-z0-9]{20}",
      source: "https://www.browserstack.com/docs/automate/selenium/getting-started/nodejs",
    },
    {
      kind: "sauce-labs-access-key",
      name: "Sauce Labs access key",
      words: ["sauce"],
      value: uuid,
      source: "https://docs.saucelabs.com/basics/environment-variables/",
    },
    {
      kind: "lambdatest-access-key",
      name: "LambdaTest access key",
      words: ["lt_access_key", "lambdatest"],
      value: "[A-Za-z0-9]{50}|LT_[A-Za-z0-9]{40,60}",
      source: "https://www.lambdatest.com/support/docs/hyperexecute-how-to-get-my-username-and-access-key/",
    },
  ],
};
