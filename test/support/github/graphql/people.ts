import { userByEmail } from "../commits.ts";
import type { Person } from "../git.ts";
import type { Actor as Asking } from "../identity.ts";
import { nodeId, page } from "../shapes.ts";
import type { Json, User, World } from "../world.ts";

/** Who looks, and at what: GitHub shows each caller only what it may see. */
export type View = { readonly world: World; readonly actor: Asking | null };

/** An account. GraphQL leaves `[bot]` out of a bot's login; REST does not. */
export const accountNode = ({ world }: View, user: User): Json => ({
  __typename: user.type,
  id: nodeId("U", user.id),
  databaseId: user.id,
  login: user.type === "Bot" ? user.login.replace(/\[bot\]$/, "") : user.login,
  url: page(world, user.login),
  ...(user.type !== "Bot" && { name: user.name }),
});

/** A git identity. `user` is null for a bot: the schema allows a person only. */
export function gitActorNode(view: View, { name, email, date }: Omit<Person, "date"> & { date: string | null }): Json {
  const user = userByEmail(view.world, email);
  return { name, email, date, user: user?.type === "User" ? accountNode(view, user) : null };
}
