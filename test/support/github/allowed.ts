/**
 * Where GitHub itself answers what its description leaves out. Each row is one deviation that the double may show;
 * everything else is a problem.
 */
const allowed: readonly { readonly status: number; readonly operation: RegExp; readonly because: string }[] = [
  { status: 401, operation: /./, because: "a wrong or expired token is refused everywhere" },
  { status: 403, operation: /./, because: "a missing permission and a limit are answered everywhere" },
  { status: 404, operation: /./, because: "what one may not see does not exist" },
  { status: 429, operation: /./, because: "a secondary limit may be answered by 429 on every route" },
  { status: 422, operation: /^checks\//, because: "the limits of a check run are enforced" },
  { status: 422, operation: /^(repos\/create-commit-status|checks\/list-for-ref)$/, because: "an unknown commit" },
  { status: 422, operation: /^pulls\/request-reviewers$/, because: "who is no collaborator cannot be asked" },
];

/** Whether GitHub gives this status although its description does not say so. */
export const isAllowed = (operation: string, status: number): boolean =>
  allowed.some((row) => row.status === status && row.operation.test(operation));
