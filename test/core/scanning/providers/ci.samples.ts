import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  {
    kind: "circleci-token",
    valid: (by) => `CCIPAT_${by.alnum(22)}_${by.hex(40)}`,
    near: (by) => `CCIPAT_${by.alnum(22)}_${by.hex(31)}`,
  },
  {
    kind: "terraform-cloud-token",
    valid: (by) => `${by.alnum(14)}.atlasv1.${by.url(67)}`,
    near: (by) => `${by.alnum(9)}.atlasv1.${by.url(67)}`,
    clean: () => `${"x".repeat(14)}.atlasv1.${"x".repeat(67)}`,
  },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "travis-token",
    valid: (by) => `TRAVIS_API_TOKEN=${by.alnum(22)}\n`,
    near: (by) => `TRAVIS_API_TOKEN=${by.alnum(18)}\n`,
  },
];
