import type { Identifier } from "../identifier.ts";
import { asia } from "./asia.ts";
import { britain } from "./britain.ts";
import { cardsAndAccounts } from "./cards-and-accounts.ts";
import { europe } from "./europe.ts";
import { germany } from "./germany.ts";
import { northAmerica } from "./north-america.ts";
import { oceaniaAndAfrica } from "./oceania-and-africa.ts";
import { southAmerica } from "./south-america.ts";

/** Every identifier that is looked for. Where two kinds fit one number as well, the earlier is meant. */
export const identifiers: readonly Identifier[] = [
  ...cardsAndAccounts,
  ...northAmerica,
  ...britain,
  ...germany,
  ...europe,
  ...asia,
  ...oceaniaAndAfrica,
  ...southAmerica,
];
