type Row = { readonly operation: RegExp; readonly problem: RegExp; readonly because: string };

/**
 * Where GitHub itself answers what its description leaves out or gets wrong. Each row is one deviation that the double
 * may show; everything else is a problem.
 */
const allowed: readonly Row[] = [
  { operation: /./, problem: /^undocumented status 401/, because: "a wrong or expired token is refused everywhere" },
  { operation: /./, problem: /^undocumented status 403/, because: "so is a missing permission, and a limit" },
  { operation: /./, problem: /^undocumented status 404/, because: "what one may not see does not exist" },
  { operation: /./, problem: /^undocumented status 429/, because: "a secondary limit may be met on every route" },
  { operation: /^checks\//, problem: /^undocumented status 422/, because: "the limits of a check run are enforced" },
  {
    operation: /^(repos\/create-commit-status|repos\/get-combined-status-for-ref|repos\/list-.*)$/,
    problem: /^undocumented status 422/,
    because: "a commit that does not exist",
  },
  {
    operation: /^pulls\/list$/,
    problem: /^\/\d+\/labels\/\d+\/description must be string/,
    because: "a label that nobody described has null there, as in every other answer",
  },
  {
    operation: /^apps\/list-installations$/,
    problem: /^\/\d+\/account /,
    because: "the description wants an account to be a user and an enterprise at once",
  },
];

/** Whether GitHub does so too, although its description does not say it. */
export const isAllowed = (operation: string, problem: string): boolean =>
  allowed.some((row) => row.operation.test(operation) && row.problem.test(problem));
