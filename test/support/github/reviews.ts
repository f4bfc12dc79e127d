import { resolve } from "./git.ts";
import { Refusal } from "./identity.ts";
import { simplePullShape } from "./pull-shape.ts";
import { pullIn, readPulls, writePulls } from "./pulls.ts";
import { inRepository, type RepoCall, type Route } from "./routes.ts";
import { nodeId, page, repoApi, userShape } from "./shapes.ts";
import {
  associationOf,
  type Json,
  type PullRequest,
  type Review,
  remember,
  stamp,
  type User,
  type World,
} from "./world.ts";

const stateAfter = { APPROVE: "APPROVED", REQUEST_CHANGES: "CHANGES_REQUESTED", COMMENT: "COMMENTED" } as const;

function reviewShape(world: World, pr: PullRequest, review: Review): Json {
  const pullUrl = repoApi(world, pr.repository, `/pulls/${pr.number}`);
  const html = page(world, `${pr.repository.fullName}/pull/${pr.number}#pullrequestreview-${review.id}`);
  return {
    id: review.id,
    node_id: nodeId("PRR", review.id),
    user: userShape(world, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: associationOf(pr.repository, review.author),
    _links: { html: { href: html }, pull_request: { href: pullUrl } },
    submitted_at: stamp(review.submittedAt),
    commit_id: review.commit,
  };
}

/** In payloads the state is written small. */
function tell(world: World, pr: PullRequest, review: Review, by: User, action: string): void {
  const shape = reviewShape(world, pr, review);
  world.emit("pull_request_review", pr.repository, by, {
    action,
    review: { ...shape, state: review.state.toLowerCase(), body: review.body || null },
    pull_request: simplePullShape(world, pr),
  });
}

async function submit({ world, repository, user, params, body }: RepoCall): Promise<Json> {
  const pr = pullIn(repository, params.number);
  const state = stateAfter[body?.event as keyof typeof stateAfter];
  if (!state) throw new Refusal(422, "A review without `event` stays pending, which the local GitHub does not keep");
  if (user === pr.author && state === "APPROVED")
    throw new Refusal(422, "Unprocessable Entity", ["Can not approve your own pull request"]);
  if (user === pr.author && state === "CHANGES_REQUESTED")
    throw new Refusal(422, "Unprocessable Entity", ["Can not request changes on your own pull request"]);
  if (state !== "APPROVED" && !body.body) throw new Refusal(422, "Unprocessable Entity", ["Body can't be blank"]);
  const commit = body.commit_id ?? pr.pull.headSha;
  if (!(await resolve(repository.dir, commit)))
    throw new Refusal(422, "Unprocessable Entity", ["commit_id is invalid"]);
  const review = { id: world.nextId(), author: user, submittedAt: world.now(), body: body.body ?? "", state, commit };
  pr.pull.reviews.push(review);
  const asked = pr.pull.requestedReviewers.indexOf(user);
  if (asked >= 0) pr.pull.requestedReviewers.splice(asked, 1);
  tell(world, pr, review, user, "submitted");
  return reviewShape(world, pr, review);
}

function reviewIn(pr: PullRequest, id: string | undefined): Review {
  const review = pr.pull.reviews.find((one) => one.id === Number(id));
  if (!review) throw new Refusal(404, "Not Found");
  return review;
}

function dismiss({ world, repository, user, params, body }: RepoCall): Json {
  const pr = pullIn(repository, params.number);
  const review = reviewIn(pr, params.id);
  if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED")
    throw new Refusal(422, "Unprocessable Entity", ["Can not dismiss a commented or dismissed pull request review"]);
  if (!body?.message) throw new Refusal(422, "Unprocessable Entity", ["Message can't be blank"]);
  const before = review.state;
  review.state = "DISMISSED";
  remember(world, pr, user, "ReviewDismissedEvent", { before, review });
  tell(world, pr, review, user, "dismissed");
  return reviewShape(world, pr, review);
}

export const reviewRoutes: Route[] = [
  inRepository(["GET", "/pulls/:number/reviews"], readPulls, ({ world, repository, params }) => {
    const pr = pullIn(repository, params.number);
    return { list: pr.pull.reviews, shape: (review) => reviewShape(world, pr, review) };
  }),
  inRepository(["POST", "/pulls/:number/reviews"], writePulls, async (call) => ({ data: await submit(call) })),
  inRepository(["GET", "/pulls/:number/reviews/:id"], readPulls, ({ world, repository, params }) => {
    const pr = pullIn(repository, params.number);
    return { data: reviewShape(world, pr, reviewIn(pr, params.id)) };
  }),
  inRepository(["PUT", "/pulls/:number/reviews/:id/dismissals"], { ...writePulls, role: "write" }, (call) => ({
    data: dismiss(call),
  })),
];
