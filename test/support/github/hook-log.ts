import type { Attempt, PostOffice } from "./deliveries.ts";
import { asApp, Refusal } from "./identity.ts";
import type { Route } from "./routes.ts";
import { api } from "./shapes.ts";
import { type Json, stamp } from "./world.ts";

function attemptShape({ id, delivery, at, redelivery, durationS, status, says }: Attempt): Json {
  const { payload } = delivery;
  // GitHub names its own gateway where the App gave no answer
  const code = status || (says === "timed out" ? 504 : 502);
  return {
    id,
    guid: delivery.guid,
    delivered_at: stamp(at),
    redelivery,
    duration: durationS,
    status: says,
    status_code: code,
    event: delivery.event,
    action: delivery.action,
    installation_id: payload.installation?.id ?? null,
    repository_id: payload.repository?.id ?? null,
    throttled_at: null,
  };
}

/** The log of deliveries is the App's own to read. */
export function hookLogRoutes(post: PostOffice): Route[] {
  const attemptIn = (id: string | undefined): Attempt => {
    const attempt = post.attempts.find((one) => one.id === Number(id));
    if (!attempt) throw new Refusal(404, "Not Found");
    return attempt;
  };
  return [
    {
      method: "GET",
      path: "/app/hook/deliveries",
      run: ({ actor, query, world }) => {
        asApp(actor);
        const size = Math.min(Number(query.get("per_page") ?? 30), 100);
        const wanted = query.get("status");
        const isOk = (one: Attempt) => one.status >= 200 && one.status < 400;
        const newestFirst = [...post.attempts]
          .reverse()
          .filter((one) => !wanted || isOk(one) === (wanted === "success"));
        const cursor = query.get("cursor");
        const from = cursor ? newestFirst.findIndex((one) => one.id <= Number(cursor.replace("v1_", ""))) : 0;
        const shown = from < 0 ? [] : newestFirst.slice(from, from + size);
        const next = from < 0 ? undefined : newestFirst[from + size];
        const link = api(
          world,
          `/app/hook/deliveries?per_page=${size}&cursor=v1_${next?.id}${wanted ? `&status=${wanted}` : ""}`,
        );
        return { data: shown.map(attemptShape), headers: next ? { link: `<${link}>; rel="next"` } : {} };
      },
    },
    {
      method: "GET",
      path: "/app/hook/deliveries/:id",
      run: ({ actor, params, world }) => {
        asApp(actor);
        const attempt = attemptIn(params.id);
        const url = api(world, `/app/hook/deliveries/${attempt.id}`);
        const request = { headers: attempt.headers, payload: attempt.delivery.payload };
        return { data: { ...attemptShape(attempt), url, request, response: { headers: {}, payload: attempt.answer } } };
      },
    },
    {
      method: "POST",
      path: "/app/hook/deliveries/:id/attempts",
      run: ({ actor, params }) => {
        asApp(actor);
        post.again(attemptIn(params.id).delivery);
        return { status: 202, data: {} };
      },
    },
  ];
}
