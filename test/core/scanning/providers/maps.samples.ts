import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  {
    kind: "mapbox-secret-token",
    valid: (by) => `sk.eyJ${by.url(84)}.${by.url(22)}`,
    near: (by) => `pk.eyJ${by.url(84)}.${by.url(22)}`,
  },
  {
    kind: "maxmind-license-key",
    valid: (by) => `${by.alnum(6)}_${by.alnum(29)}_mmk`,
    near: (by) => `${by.alnum(6)}_${by.alnum(12)}_mmk`,
    clean: () => `${"x".repeat(6)}_${"x".repeat(29)}_mmk`,
  },
  { kind: "arcgis-api-key", valid: (by) => `AAPK${by.hex(32)}${by.url(64)}`, near: (by) => `AAPK${by.hex(20)}` },
  { kind: "foursquare-api-key", valid: (by) => `fsq3${by.base64(43)}=`, near: (by) => `fsq3${by.alnum(20)}` },
  {
    kind: "openrouteservice-key",
    valid: (by) => `5b3ce3597851110001cf6248${by.hex(32)}`,
    near: (by) => `5b3ce3597851110001cf6248${by.hex(12)}`,
  },
  { kind: "radar-secret-key", valid: (by) => `prj_live_sk_${by.hex(40)}`, near: (by) => `prj_live_pk_${by.hex(40)}` },
  { kind: "locationiq-token", valid: (by) => `pk.${by.hex(32)}`, near: (by) => `pk.${by.hex(20)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "here-api-key",
    valid: (by) => `HERE_API_KEY="${by.url(43)}"\n`,
    near: (by) => `HERE_API_KEY="${by.url(40)}"\n`,
  },
  {
    kind: "tomtom-api-key",
    valid: (by) => `TOMTOM_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `TOMTOM_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "maxmind-old-license-key",
    valid: (by) => `MAXMIND_LICENSE_KEY="${by.alnum(16)}"\n`,
    near: (by) => `MAXMIND_LICENSE_KEY="${by.alnum(13)}"\n`,
  },
  {
    kind: "openweather-api-key",
    valid: (by) => `OPENWEATHER_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `OPENWEATHER_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "weatherapi-key",
    valid: (by) => `WEATHERAPI_KEY="${by.hex(31)}"\n`,
    near: (by) => `WEATHERAPI_KEY="${by.hex(24)}"\n`,
  },
  {
    kind: "geoapify-api-key",
    valid: (by) => `GEOAPIFY_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `GEOAPIFY_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "opencage-api-key",
    valid: (by) => `OPENCAGE_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `OPENCAGE_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "ipstack-access-key",
    valid: (by) => `IPSTACK_ACCESS_KEY="${by.hex(32)}"\n`,
    near: (by) => `IPSTACK_ACCESS_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "geocodio-api-key",
    valid: (by) => `GEOCODIO_API_KEY="${by.hex(39)}"\n`,
    near: (by) => `GEOCODIO_API_KEY="${by.hex(36)}"\n`,
  },
  {
    kind: "maptiler-api-key",
    valid: (by) => `MAPTILER_API_KEY="${by.alnum(20)}"\n`,
    near: (by) => `MAPTILER_API_KEY="${by.alnum(17)}"\n`,
  },
  {
    kind: "stadia-maps-api-key",
    valid: (by) => `STADIA_API_KEY="${by.uuid()}"\n`,
    near: (by) => `STADIA_API_KEY="${by.hex(12)}"\n`,
  },
  {
    kind: "graphhopper-api-key",
    valid: (by) => `GRAPHHOPPER_API_KEY="${by.uuid()}"\n`,
    near: (by) => `GRAPHHOPPER_API_KEY="${by.hex(12)}"\n`,
  },
  {
    kind: "what3words-api-key",
    valid: (by) => `WHAT3WORDS_API_KEY="${by.upper(4)}${by.digits(4)}"\n`,
    near: (by) => `WHAT3WORDS_API_KEY="${by.upper(3)}${by.digits(2)}"\n`,
  },
  {
    kind: "mapquest-api-key",
    valid: (by) => `MAPQUEST_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `MAPQUEST_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "tomorrow-io-api-key",
    valid: (by) => `TOMORROW_IO_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `TOMORROW_IO_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "accuweather-api-key",
    valid: (by) => `ACCUWEATHER_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `ACCUWEATHER_API_KEY="${by.alnum(29)}"\n`,
  },
  { kind: "amap-key", valid: (by) => `AMAP_KEY="${by.hex(32)}"\n`, near: (by) => `AMAP_KEY="${by.hex(29)}"\n` },
  {
    kind: "baidu-maps-key",
    valid: (by) => `BAIDU_MAP_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `BAIDU_MAP_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "nasa-api-key",
    valid: (by) => `NASA_API_KEY="${by.alnum(40)}"\n`,
    near: (by) => `NASA_API_KEY="${by.alnum(37)}"\n`,
  },
];
