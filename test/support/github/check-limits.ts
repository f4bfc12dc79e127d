import { invalid } from "./routes.ts";
import type { Json } from "./world.ts";

/** GitHub docs, "Check runs": limits of one request. */
const longestText = 65_535;
const mostAnnotations = 50;
const mostActions = 3;

/** Refuses what GitHub refuses in a check run that is created or updated. */
export function checkLimits(body: Json): void {
  for (const field of ["summary", "text"]) {
    if ((body.output?.[field]?.length ?? 0) > longestText)
      throw invalid("CheckRun", field, "invalid", `${field} exceeds a maximum length of ${longestText}`);
  }
  if ((body.output?.title?.length ?? 0) > 255) throw invalid("CheckRun", "title", "invalid");
  if ((body.output?.annotations?.length ?? 0) > mostAnnotations)
    throw invalid("CheckRun", "annotations", "invalid", `Annotations exceeds a maximum quantity of ${mostAnnotations}`);
  if ((body.actions?.length ?? 0) > mostActions) throw invalid("CheckRun", "actions", "invalid");
  for (const { label, description, identifier } of body.actions ?? []) {
    if (label.length > 20 || description.length > 40 || identifier.length > 20)
      throw invalid("CheckRun", "actions", "invalid", "label 20, description 40, identifier 20 characters at most");
  }
  if (body.status === "completed" && !body.conclusion) throw invalid("CheckRun", "conclusion", "missing_field");
  if (body.output && (!body.output.title || body.output.summary === undefined))
    throw invalid("CheckRun", "output", "missing_field", "an output needs a title and a summary");
}
