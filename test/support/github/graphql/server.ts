import { type DocumentNode, type GraphQLError, parse } from "graphql";
import { type Context, Hono } from "hono";
import type { Faults } from "../faults.ts";
import { type Actor, actorOf, Refusal, sees } from "../identity.ts";
import { type Bindings, bodyOf, type LocalCall, respond } from "../server.ts";
import { type Json, stamp, type World } from "../world.ts";
import { mutations } from "./mutations.ts";
import { accountNode, type View } from "./people.ts";
import { repositoryNode } from "./repositories.ts";
import { documentErrors, refused, run } from "./schema.ts";

type Needs = {
  readonly world: World;
  readonly faults: Faults;
  readonly calls: { push(call: LocalCall): unknown };
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
};

const rateLimit = (world: World): Json => ({
  cost: 1,
  limit: 5000,
  remaining: 4999,
  used: 1,
  nodeCount: 0,
  resetAt: stamp(new Date(world.now().getTime() + 3_600_000)),
});

function rootOf(view: View): Json {
  const { world, actor } = view;
  return {
    ...mutations(view),
    rateLimit: () => rateLimit(world),
    // the schema knows only people here, so an App sees its bot as one, with its name whole
    viewer: () => actor && actor.kind !== "app" && { ...accountNode(view, actor.user), login: actor.user.login },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const found = world.repositories.get(`${owner}/${name}`.toLowerCase());
      if (!found || !sees(found, actor))
        throw refused("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repositoryNode(view, found);
    },
  };
}

const types: Record<number, string> = { 401: "FORBIDDEN", 403: "FORBIDDEN", 404: "NOT_FOUND", 422: "UNPROCESSABLE" };

/** GitHub puts the kind of error beside the message. */
function errorShape(error: GraphQLError): Json {
  const { message, path, locations, originalError } = error;
  const type = originalError instanceof Refusal ? types[originalError.status] : error.extensions["type"];
  return { ...(type ? { type } : {}), ...(path && { path }), ...(locations && { locations }), message };
}

const nameOf = (document: DocumentNode): string => {
  const [first] = document.definitions;
  return `graphql/${(first && "name" in first && first.name?.value) || "unnamed"}`;
};
const writes = (document: DocumentNode): boolean =>
  document.definitions.some((one) => one.kind === "OperationDefinition" && one.operation === "mutation");

/** The GraphQL side: every document runs on GitHub's real schema. Errors arrive with status 200, as GitHub's do. */
export function graphqlServer({ world, faults, calls, exclusively }: Needs): Hono<Bindings> {
  async function execute(actor: Actor, document: DocumentNode, variables: Json): Promise<Json> {
    const name = nameOf(document);
    const invalid = documentErrors(document);
    for (const { message } of invalid) world.problems.push(`${name}: ${message}`);
    if (invalid.length > 0) return { errors: invalid.map(errorShape) };
    const lacks = (field: string) => world.problems.push(`${name}: the local GitHub lacks ${field}`);
    const work = async () => run({ document, variables, root: rootOf({ world, actor }), lacks });
    const { data, errors } = await (writes(document) ? exclusively(work) : work());
    for (const { message, originalError, extensions } of errors ?? []) {
      const expected =
        originalError instanceof Refusal || extensions["type"] !== undefined || message.includes("lacks");
      if (!expected) world.problems.push(`${name}: ${originalError?.stack ?? message}`);
    }
    return { data, ...(errors && { errors: errors.map(errorShape) }) };
  }

  async function serve(context: Context<Bindings>): Promise<Response> {
    const request = context.req.raw;
    const { query, variables } = await bodyOf(request);
    const document = parse(String(query));
    const operation = nameOf(document);
    const call = (by: string) => calls.push({ operation, method: "POST", path: "/graphql", by });
    const fault = faults.next(operation);
    if (fault && !fault.afterWriting) {
      call("refused");
      return faults.answer(fault, context);
    }
    const actor = actorOf(world, request.headers.get("authorization"));
    if (!actor || actor.kind === "app") throw new Refusal(401, "This endpoint requires you to be authenticated.");
    call(actor.user.login);
    const data = await execute(actor, document, variables);
    return fault
      ? faults.answer(fault, context)
      : respond(world, { status: 200, data, headers: { "x-ratelimit-resource": "graphql" } });
  }

  const server = new Hono<Bindings>();
  server.post("/api/graphql", async (context) => {
    try {
      return await serve(context);
    } catch (error) {
      if (!(error instanceof Refusal)) world.problems.push(`graphql: ${error instanceof Error ? error.stack : error}`);
      const { status, message } = error instanceof Refusal ? error : { status: 400, message: String(error) };
      return respond(world, {
        status,
        data: { message, documentation_url: "https://docs.github.com/graphql" },
        headers: {},
      });
    }
  });
  return server;
}
