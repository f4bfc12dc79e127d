import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import type { Json } from "./world.ts";

/** GitHub's own REST description keeps both sides honest: what is asked, and what the double answers. */
const description: Json = JSON.parse(readFileSync(new URL("../openapi.json", import.meta.url), "utf8"));

/** OpenAPI 3.0 says `nullable`, JSON Schema says `type: [..., "null"]`. */
function schemaOf(node: Json): Json {
  if (Array.isArray(node)) return node.map(schemaOf);
  if (!node || typeof node !== "object") return node;
  const entries = Object.entries(node).map(([key, value]) => [key, key === "enum" ? value : schemaOf(value)]);
  const { nullable, discriminator: _, ...rest } = Object.fromEntries(entries) as Json;
  if (!nullable) return rest;
  if (typeof rest.type !== "string") return { anyOf: [rest, { type: "null" }] };
  return { ...rest, type: [rest.type, "null"], ...(rest.enum && { enum: [...rest.enum, null] }) };
}

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: "gh", ...schemaOf({ components: description.components }) });

function follow(node: Json): Json {
  if (!node?.$ref) return node;
  return follow(
    node.$ref
      .slice(2)
      .split("/")
      .reduce((at: Json, key: string) => at[key], description),
  );
}

const compiled = new Map<string, ValidateFunction>();
function wrong(key: string, schema: Json, value: unknown): string[] {
  let check = compiled.get(key);
  if (!check) {
    const whole = JSON.stringify(schemaOf(schema)).replaceAll('"#/components/', '"gh#/components/');
    check = ajv.compile(JSON.parse(whole));
    compiled.set(key, check);
  }
  if (check(value)) return [];
  return check.errors!.map((e) =>
    `${e.instancePath} ${e.message} ${e.params["allowedValues"] ?? e.params["missingProperty"] ?? ""}`.trim(),
  );
}

/** GitHub lets these parameters hold a slash; the path of the root folder is empty. */
const holes: Readonly<Record<string, string>> = {
  path: ".*?",
  ref: ".+?",
  branch: ".+?",
  basehead: ".+?",
  name: ".+?",
  tree_sha: ".+?",
};
const methods = new Set(["get", "post", "put", "patch", "delete"]);
const operations = Object.entries(description.paths as Json)
  .flatMap(([path, item]: Json) =>
    Object.entries(item as Json)
      .filter(([method]) => methods.has(method))
      .map(([method, operation]: Json) => ({
        method: method.toUpperCase(),
        operation,
        key: `${method} ${path}`,
        open: path.split("{").length,
        parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(follow),
        matches: new RegExp(
          `^${path
            .replace(/[.+]/g, "\\$&")
            .replace(/\{(\w+)\}/g, (_: string, name: string) => holes[name] ?? "[^/]+")}$`,
        ),
      })),
  )
  .sort((a, b) => a.open - b.open || b.key.length - a.key.length);

function find(method: string, path: string) {
  return operations.find((one) => one.method === method && one.matches.test(decodeURIComponent(path)));
}

/** The name GitHub gives this call, such as `checks/create`; undefined when its description has no such call. */
export const operationOf = (method: string, path: string): string | undefined =>
  find(method, path)?.operation.operationId;

const typed = (text: string, type: string): unknown => {
  if (type === "integer") return Number(text);
  return type === "boolean" ? text === "true" : text;
};

/** Everything in this request that GitHub's description does not know. */
export function requestProblems(method: string, path: string, query: URLSearchParams, body: unknown): string[] {
  const found = find(method, path);
  if (!found) return [`no such operation: ${method} ${path}`];
  const schema = follow(found.operation.requestBody)?.content?.["application/json"]?.schema;
  const parameters = found.parameters.filter((one: Json) => one.in === "query");
  const unknown = [...query.keys()].filter((key) => !parameters.some((one: Json) => one.name === key));
  const invalid = parameters.flatMap((one: Json) => {
    const value = query.get(one.name);
    if (value === null) return [];
    const problems = wrong(`${found.key}?${one.name}`, one.schema, typed(value, follow(one.schema).type));
    return problems.map((problem) => `query ${one.name}: ${problem}`);
  });
  return [
    ...unknown.map((key) => `unknown query parameter ${key}`),
    ...invalid,
    ...bodyProblems(found.key, schema, body),
  ];
}

function bodyProblems(key: string, schema: Json, body: unknown): string[] {
  if (!schema) return body === undefined ? [] : ["this operation takes no body"];
  const whole = follow(schema);
  const parts = [whole, ...(whole.oneOf ?? []), ...(whole.anyOf ?? [])].map(follow);
  const known = new Set(parts.flatMap((part: Json) => Object.keys(part?.properties ?? {})));
  const named = known.size > 0 && body && !Array.isArray(body) ? Object.keys(body) : [];
  const unknown = named.filter((name) => !known.has(name)).map((name) => `unknown body field ${name}`);
  return [...wrong(`${key} body`, schema, body ?? {}), ...unknown];
}

/** Everything in this answer that GitHub's description does not allow. */
export function responseProblems(method: string, path: string, status: number, body: unknown): string[] {
  const found = find(method, path);
  if (!found) return [];
  const answer = follow(found.operation.responses[status]);
  if (!answer) return [`undocumented status ${status}`];
  const schema = answer.content?.["application/json"]?.schema;
  return schema ? wrong(`${found.key} ${status}`, schema, body) : [];
}
