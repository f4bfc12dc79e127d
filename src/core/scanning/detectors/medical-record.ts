import { isContrived } from "../digits.ts";
import type { LabelledDatum } from "../labelled.ts";

const number = /[A-Z]{0,4}-?\d{6,12}(?![\w-]|\.\d)/y;

/** Medical record numbers. Every hospital has its own, so a label must name them; `TEST-` begins those of nobody. */
export const medicalRecord: LabelledDatum = {
  rule: "medical-record",
  kind: "MEDICAL_RECORD_NUMBER",
  keywords: [
    "mrn",
    "medical record",
    "medical_record",
    "medicalrecord",
    "patient record",
    "patient id",
    "patient_id",
    "patientid",
    "patient num",
    "patient_num",
    "patientnum",
    "krankenakte",
  ],
  label:
    /\b(?:mrn|(?:medical|patient) ?record(?: ?(?:number|num|no|nr|id))?|patient ?(?:id|identifier|number|num|no|nummer)|krankenakte(?:nnummer)?)(?: ?(?:value|number|no))?$/,
  read(text, at) {
    number.lastIndex = at;
    const value = number.exec(text)?.[0];
    if (value === undefined || /^TEST/.test(value)) return null;
    if (isContrived(value.replace(/\D/g, ""), 6)) return null;
    return { end: at + value.length, secret: value };
  },
};
