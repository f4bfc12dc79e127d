import { readFileSync } from "node:fs";
import {
  buildASTSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  parse,
  validate,
} from "graphql";
import type { Json } from "../world.ts";

/** GitHub's real schema. The package's entry would load 5 MB of JSON, so the text beside it is read. */
const text = readFileSync(new URL("schema.graphql", import.meta.resolve("@octokit/graphql-schema")), "utf8");
const schema = buildASTSchema(parse(text, { noLocation: true }), { assumeValidSDL: true });

/** GitHub's limit for one page. */
const mostOnPage = 100;
export type PageArguments = {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
};

/** An error in GitHub's own words, with the `type` that it puts beside the message. */
export const refused = (type: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { type } });

/** A page of a list in GitHub's shape; cursors are positions. Only what stands on the page is shaped. */
export function connection<T>(all: readonly T[], asked: PageArguments, shape: (item: T) => Json): Json {
  const { first, last, after, before } = asked;
  const size = first ?? last;
  if (size === undefined || size === null)
    throw refused(
      "MISSING_PAGINATION_BOUNDARIES",
      "You must provide a `first` or `last` value to properly paginate the connection.",
    );
  if (size > mostOnPage || size < 0)
    throw refused(
      "EXCESSIVE_PAGINATION",
      `Requesting ${size} records on the connection exceeds the limit of ${mostOnPage} records.`,
    );
  const from = after ? Number(after) + 1 : 0;
  const to = before ? Number(before) : all.length;
  const start = typeof first === "number" ? from : Math.max(from, to - size);
  const end = typeof first === "number" ? Math.min(to, from + size) : to;
  const page = all.slice(start, end);
  const cursor = (at: number) => (start < end ? String(at) : null);
  const nodes = () => page.map(shape);
  return {
    totalCount: all.length,
    nodes,
    edges: () => nodes().map((node: Json, at: number) => ({ node, cursor: String(start + at) })),
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: cursor(start),
      endCursor: cursor(end - 1),
    },
  };
}

/** What the double does not know fails loudly instead of reading as null. */
const strict: GraphQLFieldResolver<Json, { lacks(field: string): void }> = (source, args, context, info) => {
  const value = source?.[info.fieldName];
  if (value === undefined) {
    const field = `${info.parentType.name}.${info.fieldName}`;
    context.lacks(field);
    throw new GraphQLError(`the local GitHub lacks ${field}`);
  }
  return typeof value === "function" ? value(args) : value;
};

type Asked = {
  readonly document: DocumentNode;
  readonly variables: Json;
  readonly root: Json;
  readonly lacks: (field: string) => void;
};

/** What GitHub's schema has against a document. */
export const documentErrors = (document: DocumentNode): readonly GraphQLError[] => validate(schema, document);

/** Runs a document on GitHub's schema. */
export const run = async ({ document, variables, root, lacks }: Asked) =>
  execute({
    schema,
    document,
    variableValues: variables ?? {},
    rootValue: root,
    contextValue: { lacks },
    fieldResolver: strict,
    typeResolver: (value: Json) => value.__typename,
  });
