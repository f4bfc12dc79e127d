import { readdirSync } from "node:fs";
import type { NamedSamples, TokenSamples } from "../sampling.ts";

type Field = { readonly samples: readonly TokenSamples[]; readonly namedSamples: readonly NamedSamples[] };

/** The samples of every field of providers: one file each, named like the field's, is all that it takes. */
const names = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.samples\.ts$/.exec(file)?.[1] ?? []);
const fields = await Promise.all(names.map((name): Promise<Field> => import(`./${name}.samples.ts`)));

export const tokenSamples = fields.flatMap(({ samples }) => samples);
export const namedSamples = fields.flatMap((field) => field.namedSamples);
