import { expect, test } from "vitest";
import { urlCredential } from "../../../../src/core/scanning/detectors/url-credential.ts";
import { allHits } from "../hits.ts";
import { chance } from "../sampling.ts";

const secret = ["s3cr", "3tValue"].join("");
const token = chance(8).alnum(32);
const found = (text: string) => allHits(urlCredential, text, "src/a.ts").map((match) => match.secret);

test.for<[string, string]>([
  [`postgres://app:${secret}@db.acme.io/app`, secret],
  [`redis://:${secret}@db:6379/0`, secret],
  [`mongodb+srv://app:${secret}@c0.acme.mongodb.net/app`, secret],
  [`amqps://app:${secret}@mq.acme.io`, secret],
  [`https://app:${secret}@registry.acme.io/x.git`, secret],
  [`jdbc:postgresql://app:${secret}@db/app`, secret],
  [`smtp://app%40acme.io:${secret}@mail.acme.io:587`, secret],
  ["redis://app:marzipan@db", "marzipan"],
  [`https://${token}@github.com/acme/x.git`, token],
  [`https://${token}:x-oauth-basic@github.com/acme/x.git`, token],
  [`https://${token}:@api.acme.io/`, token],
  [`https://oauth2:${token}@gitlab.com/acme/x.git`, token],
])("found: %s", ([text, value]) => {
  expect(found(`x = "${text}"`)).toEqual([value]);
});

test.for([
  "https://git@github.com/acme/x.git",
  "https://someone@acme.io/",
  `https://${chance(8).hex(32)}@o1.ingest.sentry.io/2`,
  "postgres://user:pass@localhost/app",
  "postgres://postgres:postgres@localhost/app",
  "postgres://app:apppassword@localhost/app",
  "postgres://user:[password]@localhost/app",
  "http://localhost:8080?to=someone@acme.io",
  `://app:${secret}@host`,
  `smp://${chance(8).url(44)}@smp4.acme.im`,
  `enode://${chance(8).hex(128)}@203.0.113.7:30303`,
  "postgres://app:/run/secrets@db",
  "redis://app:abc@db",
])("nothing: %s", (text) => {
  expect(found(`x = "${text}"`)).toEqual([]);
});
