import type { Located } from "./locate.ts";
import { isDataFile, isFixture, isManual } from "./paths.ts";

/** So many different addresses in records are a list of people. */
const listOfPeople = 3;
/** Two kinds of personal data so close together describe one person. */
const sameRecordLines = 3;

/** These name companies, machines and places as often as they describe somebody. */
const describesNobody = new Set(
  [
    "PERSON LOCATION UK_POSTCODE IP_ADDRESS MAC_ADDRESS INTERNAL_HOST CRYPTO VIN ABA_ROUTING_NUMBER AU_ABN AU_ACN",
    "BR_CNPJ CO_NIT IN_GSTIN IT_VAT_CODE KR_BRN SE_ORGANISATIONSNUMMER SG_UEN",
  ].flatMap((line) => line.split(" ")),
);

/** In a manual, only a form of its own makes a value a credential: names stand there beside invented ones. */
export function judged(found: readonly Located[], path: string): readonly Located[] {
  if (found.length === 0) return found;
  const people = judgedByCompany(found, path);
  if (!isManual(path)) return people;
  const isDoubtful = ({ severity, certainty }: Located["match"]) =>
    severity === "block" && (certainty === "name" || certainty === "statistics");
  return people.map((one) =>
    isDoubtful(one.match) && !isPersonal(one.match)
      ? { ...one, match: { ...one.match, severity: "warn" as const } }
      : one,
  );
}

/**
 * Personal data is judged by its company: a lone address in code is a hint, a list of them or a record about somebody
 * blocks, but only in files that hold data. In fixtures the lone ones are invented and not mentioned.
 */
function judgedByCompany(found: readonly Located[], path: string): readonly Located[] {
  if (!isDataFile(path)) return found;
  const addresses = new Set(found.filter(isAddress).map(({ match }) => match.secret));
  const inRecords = new Set([...besideOthers(found), ...besideOthers(found.toReversed())]);
  const blocks = (one: Located) => (isAddress(one) && addresses.size >= listOfPeople) || inRecords.has(one);
  return found
    .map((one) => (blocks(one) ? { ...one, match: { ...one.match, severity: "block" as const } } : one))
    .filter(({ match }) => !(isFixture(path) && isPersonal(match) && match.severity === "warn"));
}

/** Kinds of personal data are written in capitals. */
const isPersonal = ({ kind }: { readonly kind: string }) => /^[A-Z]/.test(kind);

const isAddress = ({ match }: Located) => match.kind === "EMAIL_ADDRESS";

/** Those that follow personal data of another kind closely. `found` is in the order of its lines. */
function besideOthers(found: readonly Located[]): readonly Located[] {
  const last = new Map<string, number>();
  return found.filter(({ match, match: { kind }, line }) => {
    if (!isPersonal(match) || describesNobody.has(kind)) return false;
    last.set(kind, line);
    return [...last].some(([other, at]) => other !== kind && Math.abs(line - at) <= sameRecordLines);
  });
}
