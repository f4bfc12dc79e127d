import { randomBytes, verify } from "node:crypto";
import type { Installation, Json, Repository, User, World } from "./world.ts";

/** Who asks: the App itself (by JWT), one of its installations, or a person. */
export type Actor =
  | { readonly kind: "app" }
  | { readonly kind: "installation"; readonly installation: Installation; readonly user: User }
  | { readonly kind: "person"; readonly user: User };

/** GitHub's answer to an error, thrown by whoever finds it. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly errors: readonly unknown[] | undefined;

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}
export const notFound = (): Refusal => new Refusal(404, "Not Found");
export const forbidden = (): Refusal => new Refusal(403, "Resource not accessible by integration");

const tokenLifeMs = 60 * 60 * 1000;
/** GitHub allows ten minutes; a minute more for clocks that differ. */
const longestJwtS = 660;

/** A new installation token, valid for one hour. */
export function newToken(world: World, installation: Installation): { token: string; expiresAt: Date } {
  const token = `ghs_${randomBytes(18).toString("hex")}`;
  const expiresAt = new Date(world.now().getTime() + tokenLifeMs);
  world.tokens.set(token, { installation, expiresAt });
  return { token, expiresAt };
}

/** Who sends this `authorization` header; null without one. A wrong one is refused, as GitHub does. */
export function actorOf(world: World, authorization: string | null): Actor | null {
  if (!authorization) return null;
  const [scheme = "", credentials = ""] = authorization.split(" ");
  if (/^basic$/i.test(scheme)) {
    const decoded = Buffer.from(credentials, "base64").toString();
    return tokenActor(world, decoded.slice(decoded.indexOf(":") + 1));
  }
  if (/^bearer$/i.test(scheme) && credentials.split(".").length === 3) return jwtActor(world, credentials);
  return tokenActor(world, credentials);
}

function tokenActor(world: World, token: string): Actor {
  const issued = world.tokens.get(token);
  if (issued && issued.expiresAt > world.now())
    return { kind: "installation", installation: issued.installation, user: world.app.bot };
  const user = [...world.users.values()].find((one) => one.token === token);
  if (!user || token === "") throw new Refusal(401, "Bad credentials");
  return { kind: "person", user };
}

function jwtActor(world: World, jwt: string): Actor {
  const [head = "", body = "", signature = ""] = jwt.split(".");
  const signed = Buffer.from(`${head}.${body}`);
  const { iat, exp, iss } = decode(body);
  if (
    decode(head).alg !== "RS256" ||
    !verify("RSA-SHA256", signed, world.app.publicKey, Buffer.from(signature, "base64url"))
  )
    throw new Refusal(401, "A JSON web token could not be decoded");
  const now = world.now().getTime() / 1000;
  // these two sentences are GitHub's: @octokit/auth-app recognises them, reads the `date` header and tries again
  if (iat > now + 60)
    throw new Refusal(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  if (exp <= now || exp > now + longestJwtS)
    throw new Refusal(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (exp - iat > longestJwtS) throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
  if (String(iss) !== String(world.app.id)) throw new Refusal(401, "Integration not found");
  return { kind: "app" };
}

function decode(part: string): Json {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString());
  } catch {
    throw new Refusal(401, "A JSON web token could not be decoded");
  }
}

/** Refuses everybody but the App itself. */
export function asApp(actor: Actor | null): void {
  if (actor?.kind !== "app") throw new Refusal(401, "A JSON web token could not be decoded");
}

/** Whether this repository exists for that actor. */
export function sees(repository: Repository, actor: Actor | null): boolean {
  if (actor?.kind === "installation") return repository.installation?.id === actor.installation.id;
  if (!repository.private) return true;
  if (actor?.kind !== "person") return false;
  const { login } = actor.user;
  return login === repository.owner.login || repository.collaborators.has(login.toLowerCase());
}

/** Whether the App was given that permission. `needed` such as `checks:write`. */
export function isGranted(world: World, needed: string): boolean {
  const [name = "", level = "read"] = needed.split(":");
  const given = world.app.permissions[name];
  return given === "write" || given === level;
}
