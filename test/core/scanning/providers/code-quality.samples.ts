import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "sonarqube-token", valid: (by) => `squ_${by.hex(40)}`, near: (by) => `squ_${by.hex(30)}` },
  { kind: "sonarcloud-token", valid: (by) => `sqco_${by.alnum(59)}`, near: (by) => `sqco_${by.alnum(40)}` },
  {
    kind: "snyk-access-token",
    valid: (by) => `snyk_uat.${by.hex(8)}.${by.url(200)}.${by.url(86)}`,
    near: (by) => `snyk_uat.${by.hex(8)}.${by.url(200)}`,
  },
  { kind: "socket-api-key", valid: (by) => `sktsec_${by.url(44)}_api`, near: (by) => `sktsec_${by.url(44)}` },
  { kind: "veracode-api-key", valid: (by) => `vera01es-${by.hex(128)}`, near: (by) => `vera01es-${by.hex(64)}` },
  { kind: "chromatic-project-token", valid: (by) => `chpt_${by.hex(15)}`, near: (by) => `chpt_${by.hex(6)}` },
  { kind: "checkly-api-key", valid: (by) => `cu_${by.hex(32)}`, near: (by) => `cu_${by.hex(30)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "sonar-legacy-token",
    valid: (by) => `SONAR_TOKEN=${by.hex(40)}\n`,
    near: (by) => `SONAR_TOKEN=${by.hex(39)}\n`,
  },
  { kind: "snyk-api-token", valid: (by) => `SNYK_TOKEN=${by.uuid()}\n`, near: (by) => `SNYK_TOKEN=${by.hex(32)}\n` },
  {
    kind: "codecov-token",
    valid: (by) => `CODECOV_TOKEN=${by.uuid()}\n`,
    near: (by) => `CODECOV_TOKEN=${by.hex(30)}\n`,
  },
  {
    kind: "coveralls-repo-token",
    valid: (by) => `COVERALLS_REPO_TOKEN=${by.alnum(33)}\n`,
    near: (by) => `COVERALLS_REPO_TOKEN=${by.alnum(30)}\n`,
  },
  {
    kind: "codacy-token",
    valid: (by) => `CODACY_PROJECT_TOKEN=${by.hex(32)}\n`,
    near: (by) => `CODACY_PROJECT_TOKEN=${by.hex(36)}\n`,
  },
  {
    kind: "code-climate-token",
    valid: (by) => `CODECLIMATE_REPO_TOKEN=${by.hex(64)}\n`,
    near: (by) => `CODECLIMATE_REPO_TOKEN=${by.hex(60)}\n`,
  },
  {
    kind: "semgrep-app-token",
    valid: (by) => `SEMGREP_APP_TOKEN=${by.hex(64)}\n`,
    near: (by) => `SEMGREP_APP_TOKEN=${by.hex(60)}\n`,
  },
  {
    kind: "fossa-api-key",
    valid: (by) => `FOSSA_API_KEY=${by.hex(32)}\n`,
    near: (by) => `FOSSA_API_KEY=${by.hex(30)}\n`,
  },
  {
    kind: "mend-api-key",
    valid: (by) => `WHITESOURCE_API_KEY=${by.hex(64)}\n`,
    near: (by) => `WHITESOURCE_API_KEY=${by.hex(60)}\n`,
  },
  {
    kind: "veracode-legacy-key",
    valid: (by) => `VERACODE_API_KEY=${by.hex(128)}\n`,
    near: (by) => `VERACODE_API_KEY=${by.hex(120)}\n`,
  },
  {
    kind: "percy-token",
    valid: (by) => `PERCY_TOKEN=web_${by.hex(64)}\n`,
    near: (by) => `PERCY_TOKEN=web_${by.hex(60)}\n`,
  },
  {
    kind: "browserstack-access-key",
    valid: (by) => `BROWSERSTACK_ACCESS_KEY=${by.alnum(20)}\n`,
    near: (by) => `BROWSERSTACK_ACCESS_KEY=${by.alnum(18)}\n`,
  },
  {
    kind: "sauce-labs-access-key",
    valid: (by) => `SAUCE_ACCESS_KEY=${by.uuid()}\n`,
    near: (by) => `SAUCE_ACCESS_KEY=${by.hex(30)}\n`,
  },
  {
    kind: "lambdatest-access-key",
    valid: (by) => `LT_ACCESS_KEY=${by.alnum(50)}\n`,
    near: (by) => `LT_ACCESS_KEY=${by.alnum(48)}\n`,
  },
];
