/** What a directive wants: another master, silence, or a program run. */
export type Family = "override" | "concealment" | "execution";

/** Words in one sentence: a few others may stand in between. */
const few = String.raw`[^.!?\n]{0,30}?`;
const toldBefore = "previous|prior|above|earlier|preceding|existing|original|system|developer|safety";
const people = "user|users|human|humans|developer|operator|reviewer|maintainer|anyone|them";

const families: Readonly<Record<Family, RegExp>> = {
  override: new RegExp(
    String.raw`\b(?:ignore|disregard|forget|override|bypass)\b${few}\b(?:${toldBefore})\b${few}\b(?:instructions?|rules|prompts?|guidelines|directives|polic(?:y|ies)|constraints|messages?)\b|\byou are now (?:in )?(?:dan|developer mode|unrestricted|jailbroken|root)\b|\b(?:new|updated|real) (?:system )?(?:instructions|prompt) ?:|<\|im_start\|>|\[\/?INST\]|<\/?system>`,
    "gi",
  ),
  concealment: new RegExp(
    String.raw`\b(?:do not|don't|never|without)\b ?(?:tell|telling|inform|informing|mention|mentioning|reveal|revealing|notify|notifying|alert|alerting|show|showing|disclose|disclosing|report|reporting)\b${few}\b(?:${people})\b|\b(?:hide|conceal|keep)\b${few}\b(?:secret|hidden|from)\b${few}\b(?:${people})\b`,
    "gi",
  ),
  execution:
    /\b(?:curl|wget|iwr|invoke-webrequest)\b[^|\n]{1,120}\|\s{0,3}(?:sudo\s{1,3})?(?:ba|z|da|k)?sh\b|\bbase64\s{1,3}(?:-d|-D|--decode)\b[^|\n]{0,80}\|\s{0,3}(?:ba|z)?sh\b|\b(?:send|post|upload|exfiltrate|forward)\b[^.!?\n]{0,40}(?:\.env|\benv(?:ironment)? variables?|\bsecrets?|credentials?|api keys?|tokens?|ssh keys?|passwords?)\b[^.!?\n]{0,40}\bto\b/gi,
};

export type Directive = { readonly family: Family; readonly start: number; readonly end: number };

/** The directives of these families in a part of a text. */
export function directivesIn(text: string, wanted: readonly Family[]): readonly Directive[] {
  return wanted.flatMap((family) =>
    [...text.matchAll(families[family])].map(({ 0: words, index }) => ({
      family,
      start: index,
      end: index + words.length,
    })),
  );
}
