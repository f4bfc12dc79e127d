import { describe, expect, test } from "vitest";
import type { WaitingDetector } from "../../../../src/core/scanning/detector.ts";
import { basicAuthorization } from "../../../../src/core/scanning/detectors/basic-authorization.ts";
import { bearerToken } from "../../../../src/core/scanning/detectors/bearer-token.ts";
import { commandPassword } from "../../../../src/core/scanning/detectors/command-password.ts";
import { netrcPassword } from "../../../../src/core/scanning/detectors/netrc-password.ts";
import { matchesOf } from "../calling.ts";
import { chance } from "../sampling.ts";

const by = chance(41);
const password = `k${by.alnum(11)}7`;
const found = (detector: WaitingDetector, text: string) =>
  matchesOf(detector, text).map(({ severity, secret }) => [secret, severity]);

describe("a user and a password in base 64", () => {
  const pair = btoa(`deploy:${password}`);
  const pypi = btoa(`__token__:${by.alnum(40)}`);
  const token = btoa(`${by.alnum(40)}:`);

  test.for<[string, string, string]>([
    ["in a header", `curl -H "Authorization: Basic ${pair}" https://acme.io`, pair],
    ["in code", `headers["Authorization"] = 'Basic ${pair}'`, pair],
    ["in lower case", `authorization: basic ${pair}\n`, pair],
    ["in .npmrc", `//npm.acme.io/:_auth=${pair}\n`, pair],
    ["in .npmrc, with blanks", `_auth = "${pair}"\n`, pair],
    ["in Docker's configuration", `{"auths":{"ghcr.io":{"auth":"${pair}"}}}`, pair],
    ["in Docker's configuration, escaped", String.raw`"{\"auths\":{\"ghcr.io\":{\"auth\": \"${pair}\"}}}"`, pair],
    ["of a token", `Basic ${pypi}`, pypi],
    ["of a token alone", `Basic ${token}`, token],
  ])("%s", ([, text, secret]) => {
    expect(found(basicAuthorization, text)).toEqual([[secret, "block"]]);
  });

  test.for<[string, string]>([
    ["prose", "This is a basic authentication header with a user and a password."],
    ["of a placeholder", `Basic ${btoa("username:password")}`],
    ["of RFC 7617", `Basic ${btoa("Aladdin:open sesame")}`],
    ["of RFC 6749", `Basic ${btoa("s6BhdRkqt3:gX1fBat3bV")}`],
    ["of the user again", `Basic ${btoa("postgres:postgres")}`],
    ["of a variable", `Basic ${btoa("user:$PASSWORD")}`],
    ["not of a pair", `Basic ${btoa(by.alnum(30))}`],
    ["not of text", `Basic ${by.base64(41)}`],
    ["a template", `Authorization: Basic ${"$"}{credentials}`],
    ["another name", `_authToken=${pair}`],
    ["another field", `{"author":"${pair}"}`],
    ["within a word", `visual-basic ${pair}`],
  ])("none: %s", ([, text]) => {
    expect(found(basicAuthorization, text)).toEqual([]);
  });
});

describe("a token behind the word Bearer", () => {
  const token = by.alnum(40);

  test.for<[string, string, string]>([
    ["in a header", `curl -H "Authorization: Bearer ${token}" https://acme.io`, "block"],
    ["in JSON", `{"Authorization":"Bearer ${token}"}`, "block"],
    ["in Python", `headers = {'authorization': f'bearer ${token}'}`, "block"],
    ["in a sentence", `Send Bearer ${token} with it.`, "warn"],
  ])("%s", ([, text, severity]) => {
    expect(found(bearerToken, text)).toEqual([[token, severity]]);
  });

  test.for([
    "Authorization: Bearer <token>",
    `Authorization: Bearer ${"$"}{token}`,
    "Authorization: Bearer YOUR_ACCESS_TOKEN_HERE",
    "Authorization: Bearer xxxxxxxxxxxxxxxxxxxxxxxx",
    "Authorization: Bearer your-access-token-goes-here",
    "Authorization: Bearer {{ access_token }}",
    `Authorization: Bearer ${"abc"}${"$"}{TOKEN_OF_SOMEBODY_ELSE}`,
    "The bearer authentication-scheme-of-the-server is described there.",
    "bearer tokens/refresh_tokens_of_the_user",
    `the commit of bearer ${"0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"}`,
  ])("none: %s", (text) => {
    expect(found(bearerToken, text)).toEqual([]);
  });
});

describe("a password on a command line", () => {
  test.for([
    `curl -u deploy:${password} https://acme.io`,
    `curl -u 'deploy:${password}' https://acme.io`,
    `curl -udeploy:${password} https://acme.io`,
    `curl -sSL --user "deploy:${password}" https://acme.io`,
    `curl --user=deploy:${password} https://acme.io`,
    `curl -X POST \\\n  -H "Accept: x" \\\n  -u deploy:${password} \\\n  https://acme.io`,
    `RUN cd x && curl --proxy-user deploy:${password} https://acme.io`,
    `exec("curl -u deploy:${password}")`,
    `http -a deploy:${password} https://acme.io`,
    `mysql -u root -p${password} app`,
    `mysqldump --host db -p'${password}' app > x`,
    `sshpass -p ${password} ssh deploy@acme.io`,
    `sshpass -p '${password}' ssh deploy@acme.io`,
    `docker login -u deploy -p ${password} ghcr.io`,
    `az login --service-principal -u id -p "${password}"`,
  ])("%s", (text) => {
    expect(found(commandPassword, text)).toEqual([[password, "block"]]);
    const [match] = matchesOf(commandPassword, text);
    expect(text.slice(match!.start, match!.end)).toBe(password);
  });

  test.for([
    "curl -u user:password https://acme.io",
    "curl -u $USER:$PASSWORD https://acme.io",
    `curl -u "${"$"}{USER}:${"$"}{PASSWORD}" https://acme.io`,
    "curl -u <user>:<password> https://acme.io",
    `docker run -u 1000:1000 acme`,
    `docker run -u deploy:${password} acme`,
    `curl https://acme.io; docker run -u deploy:${password} acme`,
    `curl https://acme.io\nchown -u deploy:${password}`,
    `curl https://acme.io | xargs -u deploy:${password}`,
    `curl --user-agent deploy:${password} https://acme.io`,
    `ssh -p ${password}`,
    "docker run -p 127.0.0.1:8080:8080 acme",
    "mysql -u root -p app",
    "mysql -u root -p$MYSQL_PASSWORD app",
    "mysql -u root -ppassword app",
    "docker login -u deploy -p $TOKEN ghcr.io",
  ])("none: %s", (text) => {
    expect(found(commandPassword, text)).toEqual([]);
  });
});

describe("a password in a netrc file", () => {
  test.for([
    `machine api.acme.io login deploy password ${password}\n`,
    `machine api.acme.io\n  login deploy\n  password ${password}\n`,
    `default login deploy password ${password}`,
    `machine acme.io login deploy account main password ${password}`,
    `echo "machine acme.io login deploy password ${password}" > ~/.netrc`,
  ])("%s", (text) => {
    expect(found(netrcPassword, text)).toEqual([[password, "block"]]);
  });

  test.for([
    "machine api.acme.io login deploy password $TOKEN",
    `machine api.acme.io login deploy password ${"$"}{TOKEN}`,
    "machine api.acme.io login deploy password password",
    "machine api.acme.io login deploy",
    "The state machine can login a user with a password.",
    "machine learning for login forms that ask a password",
  ])("none: %s", (text) => {
    expect(found(netrcPassword, text)).toEqual([]);
  });
});
