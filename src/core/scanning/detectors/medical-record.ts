import { isContrived } from "../digits.ts";
import type { LabelledDatum } from "../labelled.ts";

const number = /#?([A-Z]{0,4}-?\d{6,12})(?![\w-]|\.\d)/y;

/** Medical record numbers. Every hospital has its own, so a label must name them; `TEST-` begins those of nobody. */
export const medicalRecord: LabelledDatum = {
  rule: "medical-record",
  kind: "MEDICAL_RECORD_NUMBER",
  keywords: ["mrn", "medical", "med_rec", "patient", "krankenakte"],
  label:
    /\b(?:mrn|(?:medical|med|patient) ?rec(?:ord)?(?: ?(?:number|num|no|nr|id))?|medical (?:number|id)|patient ?(?:id|identifier|number|num|no|nummer)|krankenakte(?:nnummer)?)(?: ?(?:value|number|no))?$/,
  read(text, at) {
    number.lastIndex = at;
    const [written, value] = number.exec(text) ?? [];
    if (written === undefined || value === undefined || /^TEST/.test(value)) return null;
    if (isContrived(value.replace(/\D/g, ""), 6)) return null;
    return { end: at + written.length, secret: value };
  },
};
