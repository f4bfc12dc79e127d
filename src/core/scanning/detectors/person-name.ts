import type { LabelledDatum } from "../labelled.ts";
import { isDataFile, isLockFile, isMetadata } from "../paths.ts";

const name = /\p{Lu}(?:['’-]{0,2}\p{L}){1,30}\.?(?:[ \t]\p{Lu}(?:['’-]{0,2}\p{L}){0,30}\.?){0,3}(?![\p{L}\d_@(:/])/uy;

/** People whom forms and manuals have made up, and words that say what belongs here. */
const nobody =
  /^(?:(?:john|jane|joe|jack|baby)(?:[ny])? (?:q\.? )?(?:doe|public|smith)|doe|max|erika|(?:max|erika) mustermann|mustermann|alice|bob|(?:test|sample|example|demo|dummy|fake|foo|bar|baz|lorem|first|last|full|given|family|your|some|unknown|anonymous|admin|user|patient|customer|name|true|false|null|none|string|varchar|char|text|not null|default).*)$/i;

/** Names of people in records: under a person's column or key, beside something else about the same person. */
export const personName: LabelledDatum = {
  rule: "person-name",
  kind: "PERSON",
  keywords: ["name", "surname", "prenom", "apellido"],
  label:
    /\b(?:(?:first|last|full|given|family|middle|maiden|patient|customer|employee|client|holder|cardholder|contact|legal) ?name|surname|forename|vorname|nachname|pr[ée]nom|apellidos?)$/,
  read(text, at) {
    name.lastIndex = at;
    const written = name.exec(text)?.[0];
    if (written === undefined || nobody.test(written)) return null;
    return { end: at + written.length, secret: written.toLowerCase() };
  },
  livesIn: (path) => isDataFile(path) && !isMetadata(path) && !isLockFile(path),
  needsCompany: true,
};
