import { readdirSync } from "node:fs";
import type { NamedSamples, TokenSamples } from "../sampling.ts";

type Field = { readonly samples: readonly TokenSamples[]; readonly namedSamples: readonly NamedSamples[] };

/** The samples of every field of providers: one file each, named like the field's, is all that it takes. */
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".samples.ts"));
const fields = await Promise.all(files.map((file): Promise<Field> => import(`./${file}`)));

export const tokenSamples = fields.flatMap(({ samples }) => samples);
export const namedSamples = fields.flatMap((field) => field.namedSamples);
