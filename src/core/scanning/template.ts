/** What stands in the health-care prompt template for each variable that it may have. */
const safe: Readonly<Record<string, string>> = {
  patientName: "PATIENT_NAME",
  patientDOB: "DATE_OF_BIRTH",
  patientMRN: "MEDICAL_RECORD_NUMBER",
  diagnosis: "DIAGNOSIS",
  medication: "MEDICATION",
};

/** The template with every `{{variable}}` filled: by its placeholder if it has one, by `[REDACTED]` otherwise. */
export function filledTemplate(text: string, counts: Record<string, number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, variable: string) => {
    const word = Object.hasOwn(safe, variable) ? safe[variable]! : "REDACTED";
    counts[word] = (counts[word] ?? 0) + 1;
    return `[${word}]`;
  });
}
