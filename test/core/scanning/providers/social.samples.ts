import type { NamedSamples, TokenSamples } from "../sampling.ts";

export const samples: readonly TokenSamples[] = [
  { kind: "facebook-access-token", valid: (by) => `EAA${by.alnum(180)}`, near: (by) => `EAA${by.alnum(40)}` },
  { kind: "instagram-access-token", valid: (by) => `IGAA${by.alnum(170)}`, near: (by) => `IGAA${by.alnum(40)}` },
  { kind: "threads-access-token", valid: (by) => `THAA${by.alnum(170)}`, near: (by) => `THAA${by.alnum(40)}` },
  {
    kind: "twitter-bearer-token",
    valid: (by) => `AAAAAAAAAAAAAAAAAAAAAA${by.alnum(40)}%2B${by.alnum(40)}%3D`,
    near: (by) => `AAAAAAAAAAAAAAAAAAAAAA${by.alnum(20)}`,
  },
  { kind: "twitch-oauth-token", valid: (by) => `oauth:${by.base36(29)}7`, near: (by) => `oauth:${by.base36(12)}` },
  {
    kind: "pinterest-access-token",
    valid: (by) => `pina_${by.upper(40)}${by.digits(20)}`,
    near: (by) => `pina_${by.upper(12)}`,
  },
  { kind: "vk-access-token", valid: (by) => `vk1.a.${by.url(214)}`, near: (by) => `vk1.a.${by.url(40)}` },
  { kind: "riot-api-key", valid: (by) => `RGAPI-${by.uuid()}`, near: (by) => `RGAPI-${by.hex(12)}` },
  { kind: "tiktok-access-token", valid: (by) => `act.${by.alnum(64)}!4521.va`, near: (by) => `act.${by.alnum(20)}` },
];

export const namedSamples: readonly NamedSamples[] = [
  {
    kind: "twitter-secret",
    valid: (by) => `TWITTER_CONSUMER_SECRET="${by.alnum(50)}"\n`,
    near: (by) => `TWITTER_CONSUMER_SECRET="${by.alnum(30)}"\n`,
  },
  {
    kind: "tiktok-client-secret",
    valid: (by) => `TIKTOK_CLIENT_SECRET="${by.alnum(32)}"\n`,
    near: (by) => `TIKTOK_CLIENT_SECRET="${by.alnum(29)}"\n`,
  },
  {
    kind: "twitch-client-secret",
    valid: (by) => `TWITCH_CLIENT_SECRET="${by.base36(30)}"\n`,
    near: (by) => `TWITCH_CLIENT_SECRET="${by.base36(27)}"\n`,
  },
  {
    kind: "spotify-client-secret",
    valid: (by) => `SPOTIFY_CLIENT_SECRET="${by.hex(32)}"\n`,
    near: (by) => `SPOTIFY_CLIENT_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "reddit-client-secret",
    valid: (by) => `REDDIT_CLIENT_SECRET="${by.url(27)}"\n`,
    near: (by) => `REDDIT_CLIENT_SECRET="${by.url(24)}"\n`,
  },
  {
    kind: "tumblr-consumer-secret",
    valid: (by) => `TUMBLR_CONSUMER_SECRET="${by.alnum(50)}"\n`,
    near: (by) => `TUMBLR_CONSUMER_SECRET="${by.alnum(47)}"\n`,
  },
  {
    kind: "flickr-api-secret",
    valid: (by) => `FLICKR_API_SECRET="${by.hex(16)}"\n`,
    near: (by) => `FLICKR_API_SECRET="${by.hex(13)}"\n`,
  },
  {
    kind: "vimeo-access-token",
    valid: (by) => `VIMEO_ACCESS_TOKEN="${by.hex(32)}"\n`,
    near: (by) => `VIMEO_ACCESS_TOKEN="${by.hex(29)}"\n`,
  },
  {
    kind: "soundcloud-client-secret",
    valid: (by) => `SOUNDCLOUD_CLIENT_SECRET="${by.alnum(32)}"\n`,
    near: (by) => `SOUNDCLOUD_CLIENT_SECRET="${by.alnum(29)}"\n`,
  },
  {
    kind: "last-fm-api-key",
    valid: (by) => `LASTFM_API_SECRET="${by.hex(32)}"\n`,
    near: (by) => `LASTFM_API_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "genius-access-token",
    valid: (by) => `GENIUS_ACCESS_TOKEN="${by.url(64)}"\n`,
    near: (by) => `GENIUS_ACCESS_TOKEN="${by.url(61)}"\n`,
  },
  {
    kind: "giphy-api-key",
    valid: (by) => `GIPHY_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `GIPHY_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "unsplash-secret-key",
    valid: (by) => `UNSPLASH_SECRET_KEY="${by.url(43)}"\n`,
    near: (by) => `UNSPLASH_SECRET_KEY="${by.url(40)}"\n`,
  },
  {
    kind: "pexels-api-key",
    valid: (by) => `PEXELS_API_KEY="${by.alnum(56)}"\n`,
    near: (by) => `PEXELS_API_KEY="${by.alnum(53)}"\n`,
  },
  {
    kind: "pixabay-api-key",
    valid: (by) => `PIXABAY_API_KEY="${by.digits(8)}-${by.hex(25)}"\n`,
    near: (by) => `PIXABAY_API_KEY="${by.digits(8)}"\n`,
  },
  {
    kind: "imgur-client-secret",
    valid: (by) => `IMGUR_CLIENT_SECRET="${by.hex(40)}"\n`,
    near: (by) => `IMGUR_CLIENT_SECRET="${by.hex(37)}"\n`,
  },
  {
    kind: "tmdb-api-key",
    valid: (by) => `TMDB_API_KEY="${by.hex(32)}"\n`,
    near: (by) => `TMDB_API_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "steam-api-key",
    valid: (by) => `STEAM_API_KEY="${by.hex(32).toUpperCase()}"\n`,
    near: (by) => `STEAM_API_KEY="${by.hex(26).toUpperCase()}"\n`,
  },
  {
    kind: "battle-net-client-secret",
    valid: (by) => `BLIZZARD_CLIENT_SECRET="${by.alnum(32)}"\n`,
    near: (by) => `BLIZZARD_CLIENT_SECRET="${by.alnum(29)}"\n`,
  },
  {
    kind: "mastodon-access-token",
    valid: (by) => `MASTODON_ACCESS_TOKEN="${by.url(43)}"\n`,
    near: (by) => `MASTODON_ACCESS_TOKEN="${by.url(40)}"\n`,
  },
  {
    kind: "bluesky-app-password",
    valid: (by) => `BLUESKY_APP_PASSWORD="${by.lower(4)}-${by.lower(3)}2-${by.lower(4)}-${by.lower(4)}"\n`,
    near: (by) => `BLUESKY_APP_PASSWORD="${by.lower(4)}-${by.lower(4)}"\n`,
  },
  {
    kind: "dev-to-api-key",
    valid: (by) => `DEVTO_API_KEY="${by.alnum(24)}"\n`,
    near: (by) => `DEVTO_API_KEY="${by.alnum(21)}"\n`,
  },
  {
    kind: "patreon-access-token",
    valid: (by) => `PATREON_ACCESS_TOKEN="${by.url(43)}"\n`,
    near: (by) => `PATREON_ACCESS_TOKEN="${by.url(40)}"\n`,
  },
  {
    kind: "strava-client-secret",
    valid: (by) => `STRAVA_CLIENT_SECRET="${by.hex(40)}"\n`,
    near: (by) => `STRAVA_CLIENT_SECRET="${by.hex(37)}"\n`,
  },
  {
    kind: "fitbit-client-secret",
    valid: (by) => `FITBIT_CLIENT_SECRET="${by.hex(32)}"\n`,
    near: (by) => `FITBIT_CLIENT_SECRET="${by.hex(29)}"\n`,
  },
  {
    kind: "new-york-times-api-key",
    valid: (by) => `NYTIMES_API_KEY="${by.alnum(32)}"\n`,
    near: (by) => `NYTIMES_API_KEY="${by.alnum(29)}"\n`,
  },
  {
    kind: "news-api-key",
    valid: (by) => `NEWSAPI_KEY="${by.hex(32)}"\n`,
    near: (by) => `NEWSAPI_KEY="${by.hex(29)}"\n`,
  },
  {
    kind: "guardian-api-key",
    valid: (by) => `GUARDIAN_API_KEY="${by.uuid()}"\n`,
    near: (by) => `GUARDIAN_API_KEY="${by.hex(12)}"\n`,
  },
];
