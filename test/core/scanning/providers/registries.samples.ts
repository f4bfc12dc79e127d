import { withBase62 } from "../checked.ts";
import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "npm-access-token", valid: (by) => `npm_${withBase62(by.alnum(30))}`, near: (by) => `npm_${by.alnum(34)}` },
  {
    kind: "pypi-token",
    valid: (by) => `pypi-AgEIcHlwaS5vcmc${by.url(150)}`,
    near: (by) => `pypi-AgEIcHlwaS5vcmc${by.url(40)}`,
  },
  {
    kind: "testpypi-token",
    valid: (by) => `pypi-AgENdGVzdC5weXBpLm9yZw${by.url(150)}`,
    near: (by) => `pypi-AgENdGVzdC5weXBpLm9yZw${by.url(40)}`,
  },
  { kind: "rubygems-api-key", valid: (by) => `rubygems_${by.hex(48)}`, near: (by) => `rubygems_${by.hex(40)}` },
  {
    kind: "crates-io-token",
    valid: (by) => `cio${by.alnum(15)}aB3${by.alnum(14)}`,
    near: (by) => `cio${by.lower(32)}`,
  },
  {
    kind: "crates-io-trusted-publishing-token",
    valid: (by) => `cio_tp_${by.alnum(32)}`,
    near: (by) => `cio_tp_${by.alnum(12)}`,
  },
  { kind: "nuget-api-key", valid: (by) => `oy2${by.base36(21)}a7${by.base36(20)}`, near: (by) => `oy2${by.lower(43)}` },
  { kind: "artifactory-api-key", valid: (by) => `AKCp${by.alnum(69)}`, near: (by) => `AKCp${by.alnum(60)}` },
  {
    kind: "artifactory-reference-token",
    valid: (by) => `cmVmdGtuOj${by.alnum(54)}`,
    near: (by) => `cmVmdGtuOj${by.alnum(40)}`,
  },
  { kind: "cloudsmith-api-key", valid: (by) => `csa_${by.hex(30)}${by.alnum(6)}`, near: (by) => `csa_${by.hex(30)}` },
  {
    kind: "docker-personal-access-token",
    valid: (by) => `dckr_pat_${by.url(27)}`,
    near: (by) => `dckr_pat_${by.url(20)}`,
  },
  {
    kind: "docker-organization-access-token",
    valid: (by) => `dckr_oat_${by.url(32)}`,
    near: (by) => `dckr_oat_${by.url(20)}`,
  },
  {
    kind: "docker-swarm-join-token",
    valid: (by) => `SWMTKN-1-${by.base36(50)}-${by.base36(25)}`,
    near: (by) => `SWMTKN-1-${by.base36(50)}`,
  },
  {
    kind: "docker-swarm-unlock-key",
    valid: (by) => `SWMKEY-1-${by.base64(43)}`,
    near: (by) => `SWMKEY-2-${by.base64(43)}`,
  },
  {
    kind: "packagist-token",
    valid: (by) => `packagist_uut_${by.hex(68)}`,
    near: (by) => `packagist_uut_${by.hex(60)}`,
  },
  { kind: "clojars-deploy-token", valid: (by) => `CLOJARS_${by.base36(60)}`, near: (by) => `CLOJARS_${by.base36(50)}` },
  { kind: "nexus-user-token", valid: (by) => `NpmToken.${by.uuid()}`, near: (by) => `NpmToken.${by.hex(32)}` },
  { kind: "jsr-token", valid: (by) => `jsrp_${by.alnum(36)}`, near: (by) => `jsrp_${by.alnum(16)}` },
  { kind: "open-vsx-token", valid: (by) => `ovsxat_${by.uuid()}`, near: (by) => `ovsxat_${by.hex(32)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  { kind: "npm-legacy-token", valid: (by) => `NPM_TOKEN=${by.uuid()}\n`, near: (by) => `NPM_TOKEN=${by.hex(36)}\n` },
  {
    kind: "docker-hub-legacy-token",
    valid: (by) => `DOCKERHUB_TOKEN=${by.uuid()}\n`,
    near: (by) => `DOCKERHUB_TOKEN=${by.hex(30)}\n`,
  },
  {
    kind: "quay-robot-token",
    valid: (by) => `QUAY_PASSWORD=${by.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 64)}\n`,
    near: (by) => `QUAY_PASSWORD=${by.alnum(64)}==\n`,
  },
  { kind: "hex-api-key", valid: (by) => `HEX_API_KEY=${by.hex(32)}\n`, near: (by) => `HEX_API_KEY=${by.hex(30)}\n` },
  {
    kind: "packagist-org-api-token",
    valid: (by) => `PACKAGIST_TOKEN=${by.url(20)}\n`,
    near: (by) => `PACKAGIST_TOKEN=${by.url(18)}\n`,
  },
  {
    kind: "cocoapods-trunk-token",
    valid: (by) => `COCOAPODS_TRUNK_TOKEN=${by.hex(32)}\n`,
    near: (by) => `COCOAPODS_TRUNK_TOKEN=${by.hex(33)}\n`,
  },
  {
    kind: "gradle-plugin-portal-secret",
    valid: (by) => `gradle.publish.secret=${by.alnum(32)}\n`,
    near: (by) => `gradle.publish.secret=${by.alnum(22)}\n`,
  },
  {
    kind: "anaconda-token",
    valid: (by) => `ANACONDA_TOKEN=${by.lower(2)}-${by.uuid()}\n`,
    near: (by) => `ANACONDA_TOKEN=${by.uuid()}\n`,
  },
  {
    kind: "font-awesome-token",
    valid: (by) => `FONTAWESOME_NPM_AUTH_TOKEN=${by.uuid().toUpperCase()}\n`,
    near: (by) => `FONTAWESOME_NPM_AUTH_TOKEN=${by.hex(20)}\n`,
  },
  {
    kind: "mozilla-add-ons-secret",
    valid: (by) => `AMO_JWT_SECRET=${by.hex(64)}\n`,
    near: (by) => `AMO_JWT_SECRET=${by.hex(60)}\n`,
  },
  {
    kind: "chocolatey-api-key",
    valid: (by) => `CHOCO_API_KEY=${by.uuid()}\n`,
    near: (by) => `CHOCO_API_KEY=${by.hex(30)}\n`,
  },
];
