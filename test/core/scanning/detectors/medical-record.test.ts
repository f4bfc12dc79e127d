import { expect, test } from "vitest";
import { medicalRecord } from "../../../../src/core/scanning/detectors/medical-record.ts";
import { byLabel } from "../../../../src/core/scanning/labelled.ts";
import { seenBy } from "../seen-by.ts";

const seen = seenBy(...byLabel([medicalRecord]));

test.for<[text: string, number: string]>([
  ["MRN: 48291034", "48291034"],
  ["MRN#482910", "482910"],
  ["MRN 482910", "482910"],
  ["MRN48291034", "48291034"],
  ["MRN-4829103", "4829103"],
  ["(mrn 4829103)", "4829103"],
  ["patientMRN = '4829103'", "4829103"],
  ['"mrn": "A4829103"', "A4829103"],
  ['"mrn": 4829103', "4829103"],
  ["Medical Record Number: 4829103", "4829103"],
  ["medical_record_no=4829103", "4829103"],
  ["patient id: H-4829103", "H-4829103"],
])("%s is seen", ([text, number]) => {
  expect(seen(text)).toEqual([number]);
});

test("in a table the header is the label", () => {
  expect(seen("id,mrn\n1,4829103\n2,TEST-482910\n3,\n", "a.csv")).toEqual(["4829103"]);
});

test.for([
  "4829103",
  "MRN: 12345",
  "MRN: 12345678",
  "MRN: 1111111",
  "MRN: TEST-482910",
  "mrn: string",
  "mrn: 4829103.5",
  "mrnx: 4829103",
  "patients: 4829103",
  "patientId: 48291034-ab12",
  "medical records kept since 20190412",
])("%s is no record number", (text) => {
  expect(seen(text)).toEqual([]);
});
