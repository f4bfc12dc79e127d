import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  {
    kind: "circleci-token",
    valid: (by) => `CCIPAT_${by.alnum(22)}_${by.hex(40)}`,
    near: (by) => `CCIPAT_${by.alnum(22)}_${by.hex(31)}`,
  },
  { kind: "buildkite-api-token", valid: (by) => `bkua_${by.base36(53)}`, near: (by) => `bkua_${by.base36(30)}` },
  {
    kind: "buildkite-api-token",
    valid: (by) => `bkua_${by.alnum(3)}.${by.hex(40)}`,
    near: (by) => `bkua_${by.alnum(3)}.${by.hex(20)}`,
  },
  {
    kind: "buildkite-job-token",
    valid: (by) => `bkaj_eyJ${by.url(20)}.${by.url(200)}.${by.url(86)}`,
    near: (by) => `bkaj_${by.url(100)}`,
  },
  { kind: "buildkite-agent-token", valid: (by) => `bkaa_${by.url(75)}`, near: (by) => `bkaa_${by.url(20)}` },
  {
    kind: "buildkite-agent-token",
    valid: (by) => `bkct_${by.alnum(3)}.${by.alnum(64)}`,
    near: (by) => `bkct.${by.alnum(64)}`,
  },
  { kind: "buildkite-package-token", valid: (by) => `bkpat_${by.url(54)}`, near: (by) => `bkpat_${by.url(30)}` },
  {
    kind: "harness-api-key",
    valid: (by) => `pat.${by.url(22)}.${by.hex(24)}.${by.alnum(20)}`,
    near: (by) => `pat.${by.url(22)}.${by.hex(24)}.${by.alnum(10)}`,
  },
  {
    kind: "octopus-deploy-api-key",
    valid: (by) => `API-${by.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 20)}${by.digits(6)}`,
    near: (by) => `API-${by.upper(26)}`,
  },
  {
    kind: "teamcity-access-token",
    valid: (by) => `eyJ0eXAiOiAiVENWMiJ9.${by.url(36)}.${by.url(48)}`,
    near: (by) => `eyJ0eXAiOiAiVENWMiJ9.${by.url(36)}`,
  },
  { kind: "pulumi-access-token", valid: (by) => `pul-${by.hex(40)}`, near: (by) => `pul-${by.hex(36)}` },
  {
    kind: "terraform-cloud-token",
    valid: (by) => `${by.alnum(14)}.atlasv1.${by.url(67)}`,
    near: (by) => `${by.alnum(9)}.atlasv1.${by.url(67)}`,
    clean: () => `${"x".repeat(14)}.atlasv1.${"x".repeat(67)}`,
  },
  { kind: "infracost-api-key", valid: (by) => `ico-${by.alnum(32)}`, near: (by) => `ico-${by.alnum(20)}` },
  { kind: "prefect-api-key", valid: (by) => `pnu_${by.alnum(36)}`, near: (by) => `pnu_${by.alnum(30)}` },
  { kind: "depot-token", valid: (by) => `depot_project_${by.hex(64)}`, near: (by) => `depot_project_${by.hex(40)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "appveyor-api-token",
    valid: (by) => `APPVEYOR_TOKEN=v2.${by.base36(20)}\n`,
    near: (by) => `APPVEYOR_TOKEN=v2.${by.base36(18)}\n`,
  },
  {
    kind: "circleci-legacy-token",
    valid: (by) => `CIRCLECI_TOKEN=${by.hex(40)}\n`,
    near: (by) => `CIRCLECI_TOKEN=${by.hex(39)}\n`,
  },
  {
    kind: "buildkite-legacy-token",
    valid: (by) => `BUILDKITE_AGENT_TOKEN=${by.hex(50)}\n`,
    near: (by) => `BUILDKITE_AGENT_TOKEN=${by.hex(48)}\n`,
  },
  {
    kind: "travis-token",
    valid: (by) => `TRAVIS_API_TOKEN=${by.alnum(22)}\n`,
    near: (by) => `TRAVIS_API_TOKEN=${by.alnum(18)}\n`,
  },
  {
    kind: "drone-token",
    valid: (by) => `DRONE_TOKEN=${by.alnum(32)}\n`,
    near: (by) => `DRONE_TOKEN=${by.alnum(30)}\n`,
  },
  {
    kind: "woodpecker-token",
    valid: (by) => `WOODPECKER_AGENT_SECRET=${by.hex(64)}\n`,
    near: (by) => `WOODPECKER_AGENT_SECRET=${by.hex(60)}\n`,
  },
  {
    kind: "jenkins-api-token",
    valid: (by) => `JENKINS_API_TOKEN=11${by.hex(32)}\n`,
    near: (by) => `JENKINS_API_TOKEN=${by.hex(30)}\n`,
  },
  {
    kind: "codefresh-api-key",
    valid: (by) => `CODEFRESH_API_KEY=${by.hex(24)}.${by.hex(32)}\n`,
    near: (by) => `CODEFRESH_API_KEY=${by.hex(24)}.${by.hex(30)}\n`,
  },
  {
    kind: "bitrise-token",
    valid: (by) => `BITRISE_TOKEN=${by.url(86)}\n`,
    near: (by) => `BITRISE_TOKEN=${by.url(60)}\n`,
  },
  {
    kind: "gocd-access-token",
    valid: (by) => `GOCD_ACCESS_TOKEN=${by.hex(40)}\n`,
    near: (by) => `GOCD_ACCESS_TOKEN=${by.hex(38)}\n`,
  },
  {
    kind: "rundeck-api-token",
    valid: (by) => `RUNDECK_TOKEN=${by.alnum(32)}\n`,
    near: (by) => `RUNDECK_TOKEN=${by.alnum(30)}\n`,
  },
  {
    kind: "semaphore-api-token",
    valid: (by) => `SEMAPHORE_API_TOKEN=${by.url(20)}\n`,
    near: (by) => `SEMAPHORE_API_TOKEN=${by.url(18)}\n`,
  },
  {
    kind: "codemagic-api-token",
    valid: (by) => `CODEMAGIC_API_TOKEN=${by.url(43)}\n`,
    near: (by) => `CODEMAGIC_API_TOKEN=${by.url(40)}\n`,
  },
  {
    kind: "expo-access-token",
    valid: (by) => `EXPO_TOKEN=${by.url(40)}\n`,
    near: (by) => `EXPO_TOKEN=${by.url(38)}\n`,
  },
  {
    kind: "spacelift-api-secret",
    valid: (by) => `SPACELIFT_API_KEY_SECRET=${by.hex(64)}\n`,
    near: (by) => `SPACELIFT_API_KEY_SECRET=${by.hex(60)}\n`,
  },
  {
    kind: "env0-api-key",
    valid: (by) => `ENV0_API_SECRET=${by.url(32)}\n`,
    near: (by) => `ENV0_API_SECRET=${by.url(30)}\n`,
  },
  {
    kind: "cypress-record-key",
    valid: (by) => `CYPRESS_RECORD_KEY=${by.uuid()}\n`,
    near: (by) => `CYPRESS_RECORD_KEY=${by.hex(30)}\n`,
  },
];
