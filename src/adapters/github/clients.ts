import Bottleneck from "bottleneck";
import { Probot, ProbotOctokit } from "probot";

/** One client for each purpose, for one installation and one job. */
export type Clients = { readonly read: ProbotOctokit; readonly write: ProbotOctokit };

type Defaults = { readonly throttle?: object } & Record<string, unknown>;

const longestRateLimitSeconds = 120;

/**
 * Probot gives up at the first secondary limit and waits without end at a primary one. We try twice more, and wait
 * only as long as a job may take. Its own options would overwrite ours if they were not given as a function.
 */
const patient = ProbotOctokit.defaults((options: Defaults) => ({
  ...options,
  throttle: {
    ...options.throttle,
    onSecondaryRateLimit: (after: number, _request: unknown, _client: unknown, tries: number) =>
      tries < 2 && after <= longestRateLimitSeconds,
    onRateLimit: (after: number, _request: unknown, _client: unknown, tries: number) =>
      tries < 2 && after <= longestRateLimitSeconds,
  },
}));

/** A Probot that knows who it is: identity, token cache and signatures. Its server and its routes are not used. */
export const createProbot = (options: ConstructorParameters<typeof Probot>[0]): Promise<Probot> =>
  new Probot({ ...options, Octokit: patient as typeof ProbotOctokit }).ready();

/** The throttle takes each GraphQL request for a write, one a second; reads get a queue of their own. */
const reads = new Bottleneck.Group({ maxConcurrent: 8 });

/**
 * Clients of one installation whose requests end with `signal`. Writes keep to one a second for each installation, as
 * GitHub asks; the client in a webhook context is never used, because all installations share its queue.
 */
export async function clientsFor(probot: Probot, installationId: number, signal: AbortSignal): Promise<Clients> {
  const app = await probot.auth();
  const client = async (throttle: object) =>
    (await app.auth({
      type: "installation",
      installationId,
      factory: ({ octokit, octokitOptions, ...rest }: Factory) =>
        new octokit.constructor({
          ...octokitOptions,
          throttle: { ...octokitOptions.throttle, ...throttle },
          request: { ...octokitOptions.request, signal },
          auth: { ...octokitOptions.auth, otherOptions: rest, installationId },
        }),
    })) as ProbotOctokit;
  const id = String(installationId);
  return { read: await client({ id: `read:${id}`, write: reads }), write: await client({ id }) };
}

/** What `octokit-auth-probot` hands to a factory. */
type Factory = {
  readonly octokit: { readonly constructor: new (options: object) => ProbotOctokit };
  readonly octokitOptions: { readonly throttle?: object; readonly request?: object; readonly auth?: object };
};
