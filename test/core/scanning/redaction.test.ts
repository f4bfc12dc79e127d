import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "../../../src/core/scanning/redaction.ts";
import { scanPII, scanSecrets } from "../../../src/core/scanning/scan.ts";
import { recordFormats, written } from "../../../src/core/synthesis/formats.ts";
import { recordKinds, synthesize } from "../../../src/core/synthesis/records.ts";
import { anySample } from "./samples.ts";

const mia = ["mia.berg", "nordpost.se"].join("@");
const ole = ["ole.strand", "nordpost.se"].join("@");
const plain = (text: string, path = "notes.txt") => redact(text, path).text;
const hipaa = (text: string, path = "notes.txt") => redact(text, path, { profile: "hipaa" }).text;

describe("placeholders", () => {
  test("one value has one number, whatever its case", () => {
    expect(plain(`from ${mia} to ${ole}, cc ${mia.toUpperCase()}`)).toBe("from [EMAIL_1] to [EMAIL_2], cc [EMAIL_1]");
  });

  test("two spellings of a telephone number are one", () => {
    expect(plain("call +1 212-736-5000 or (212) 736-5000")).toBe("call [PHONE_1] or [PHONE_1]");
  });

  test("secrets go too", () => {
    const password = ["hunter", "Zebra", "771"].join("-");
    expect(plain(`postgres://app:${password}@db.nordpost.se/x`)).not.toContain(password);
  });

  test("nothing else changes", () => {
    const text = "\ufeffName:\tx\r\n  é 😀 \u0007 version 1.2.3\n\n";
    expect(redact(text, "a.txt")).toEqual({ text, counts: {}, troubles: [] });
  });

  test("the counts tell how many places were redacted", () => {
    expect(redact(`${mia} ${mia} ${ole} MRN: 4829103`, "a.txt").counts).toEqual({
      EMAIL: 3,
      MEDICAL_RECORD_NUMBER: 1,
    });
  });

  test("a person added after an earlier redaction gets a number of its own", () => {
    expect(plain(`[EMAIL_2] wrote to ${mia}`)).toBe("[EMAIL_2] wrote to [EMAIL_3]");
  });
});

describe("for any text", () => {
  const filler = fc.constantFrom("note: ", "x = ", ", ", "\n", " and ", '"', "[EMAIL_1] ", "password: ");
  const text = fc
    .array(
      fc.oneof(
        anySample.map((sample) => `\n${sample.text}\n`),
        filler,
        fc.constant(`${mia} `),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(""));

  test.for(["standard", "hipaa"] as const)(
    "%s: a scan of the result finds nothing, redacting it changes nothing",
    (profile) => {
      const property = fc.property(text, fc.constantFrom("a.txt", "a.csv", "a.json", "src/a.ts"), (before, path) => {
        const { text: after, troubles } = redact(before, path, { profile });
        expect(troubles).toEqual([]);
        expect([...scanSecrets(after, path), ...scanPII(after, path)]).toEqual([]);
        expect(redact(after, path, { profile })).toEqual({ text: after, counts: {}, troubles: [] });
      });
      fc.assert(property, { numRuns: 150 });
    },
  );
});

describe("the eighteen identifiers of 45 CFR 164.514(b)(2)(i)", () => {
  test.for<[paragraph: string, text: string, redacted: string]>([
    ["A names", "Patient: Mia Berg", "Patient: [NAME_1]"],
    ["A names", '{"first_name": "Mia", "last_name": "Berg"}', '{"first_name": "[NAME_1]", "last_name": "[NAME_2]"}'],
    ["A names", "seen by Dr. Ole Strand today", "seen by Dr. [NAME_1] today"],
    ["B places", "Address: 12 Harbour View Road", "Address: [LOCATION_1]"],
    ["B places", "lives in Springfield, MA 02139 now", "lives in [LOCATION_1] now"],
    ["B places", "zip: 02139\ncity: Lund", "zip: [LOCATION_1]\ncity: [LOCATION_2]"],
    ["C dates", "Admitted on 12 March 2026", "Admitted on [DATE_1]"],
    ["C dates", "discharge 2026-03-14T10:00:00Z.", "discharge [DATE_1]."],
    ["C dates", "since 2024", "since 2024"],
    ["C ages over 89", "a 93-year-old man, aged 93", "a [AGE_1]-year-old man, aged [AGE_1]"],
    ["C ages up to 89", "a 89-year-old man, aged 42", "a 89-year-old man, aged 42"],
    ["D telephone", "Phone: 555-0123", "Phone: [PHONE_1]"],
    ["D telephone", "ring 212-555-0123", "ring [PHONE_1]"],
    ["E fax", "Fax: 00-1", "Fax: [FAX_1]"],
    ["F e-mail", "write to info@example.com", "write to [EMAIL_1]"],
    ["G social security", "SSN 999-12-3456", "SSN [US_SSN_1]"],
    ["H medical record", "MRN: TEST-482910", "MRN: [MEDICAL_RECORD_NUMBER_1]"],
    ["I health plan", "Member ID: XJ-992-11", "Member ID: [HEALTH_PLAN_NUMBER_1]"],
    ["J account", "Account no: 77-1", "Account no: [ACCOUNT_NUMBER_1]"],
    ["K licence", "License number: RN 7714", "License number: [LICENSE_NUMBER_1]"],
    ["L vehicle", "License plate: ABC 771", "License plate: [VEHICLE_ID_1]"],
    ["M device", "Pacemaker serial: SN-88121", "Pacemaker serial: [DEVICE_ID_1]"],
    ["N URL", "see https://mia.example.net/x?y=1 there", "see [URL_1] there"],
    ["O internet address", "from 10.2.3.4 on", "from [IP_ADDRESS_1] on"],
    ["P biometric", "Fingerprint: af91bc", "Fingerprint: [BIOMETRIC_ID_1]"],
    ["Q photograph", "Photo: mia.jpg", "Photo: [PHOTO_1]"],
    ["R any other", "Case number: 771/b", "Case number: [UNIQUE_ID_1]"],
  ])("%s: %s", ([, text, redacted]) => {
    expect(hipaa(text)).toBe(redacted);
    expect(hipaa(redacted)).toBe(redacted);
  });

  test("in a table, by its header", () => {
    expect(hipaa("id,patient name,admission date,city\n1,mia,2026,Lund\n2,Ole,2026-03-14,\n", "a.csv")).toBe(
      "id,patient name,admission date,city\n1,mia,2026,[LOCATION_1]\n2,[NAME_1],[DATE_1],\n",
    );
  });

  test("in code, names of variables stay", () => {
    expect(hipaa('email = user.email; name: string; city: "Lund"', "a.ts")).toBe(
      'email = user.email; name: string; city: "[LOCATION_1]"',
    );
  });
});

test("the health-care template is filled byte for byte", () => {
  const template = [
    "Summarise the care of {{patientName}} (born {{patientDOB}}, record {{patientMRN}}).\r\n",
    "\tDiagnosis: {{diagnosis}}; medication: {{medication}}, {{medication}}\n",
    "Ward: {{ward}} {{_x1}} {{constructor}} {{ patientName }} {{patient-name}} {patientName} {{}}\n",
  ].join("");
  expect(redact(template, "prompt.txt", { profile: "hipaa" })).toEqual({
    text: [
      "Summarise the care of [PATIENT_NAME] (born [DATE_OF_BIRTH], record [MEDICAL_RECORD_NUMBER]).\r\n",
      "\tDiagnosis: [DIAGNOSIS]; medication: [MEDICATION], [MEDICATION]\n",
      "Ward: [REDACTED] [REDACTED] [REDACTED] {{ patientName }} {{patient-name}} {patientName} {{}}\n",
    ].join(""),
    counts: { PATIENT_NAME: 1, DATE_OF_BIRTH: 1, MEDICAL_RECORD_NUMBER: 1, DIAGNOSIS: 1, MEDICATION: 2, REDACTED: 3 },
    troubles: [],
  });
  expect(plain(template)).toBe(template);
});

test("synthetic records need no redaction", () => {
  for (const kind of recordKinds)
    for (const format of recordFormats) {
      const text = written(synthesize(kind, { count: 20, seed: 3 }), format, kind);
      expect(plain(text, `a.${format}`)).toBe(text);
    }
});
