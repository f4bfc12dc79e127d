import { expect, test } from "vitest";
import { address } from "../../../../src/core/scanning/detectors/address.ts";
import { personName } from "../../../../src/core/scanning/detectors/person-name.ts";
import { byLabel } from "../../../../src/core/scanning/labelled.ts";
import { seenBy } from "../seen-by.ts";

const seen = seenBy(...byLabel([personName, address]));
const mail = "mia@nordpost.se";

test.for<[path: string, text: string, ...values: string[]]>([
  ["a.csv", `first_name,last_name,email\nMia,Berg,${mail}\n`, "Mia", "Berg"],
  ["a.csv", `"Full Name","Phone"\n"Mia Berg-Strand","1"\n`, "Mia Berg-Strand"],
  ["a.sql", `INSERT INTO u (first_name, surname, email) VALUES ('Mia', 'O''Neil', '${mail}');`, "Mia", "O''Neil"],
  ["a.json", `{"firstName": "Zoë", "lastName": "Ångström", "email": "${mail}"}`, "Zoë", "Ångström"],
  ["a.yml", `full_name: Mia Berg\nemail: ${mail}\n`, "Mia Berg"],
  ["a.json", `{"patientName": "Mia Berg", "dob": "1984-03-09"}`, "Mia Berg"],
  ["a.json", `{"street": "Storgatan 12", "email": "${mail}"}`, "Storgatan 12"],
  ["a.csv", `name,street,phone\nx,12 Harbour View Road,1\n`, "12 Harbour View Road"],
])("%s: %s", ([path, text, ...values]) => {
  expect(seen(text, path)).toEqual(values);
});

test.for<[path: string, text: string]>([
  ["a.ts", `{"firstName": "Mia", "email": "${mail}"}`], // not a record
  ["a.json", '{"firstName": "Mia"}'], // about nobody in particular
  ["a.csv", "first_name,score\nMia,7\n"],
  ["a.csv", "first_name,email\nMia,mia@example.com\n"],
  ["a.json", `{"firstName": "John", "email": "${mail}", "mrn": "TEST-123456"}`],
  ["a.json", `{"fullName": "Jane Doe", "email": "${mail}"}`],
  ["a.json", `{"full_name": "owner/repository", "email": "${mail}"}`],
  ["a.json", `{"first_name": "string", "email": "${mail}"}`],
  ["lang/de.yml", "FirstName: Vorname\nEmail: E-Mail\nPhone: Telefon\n"],
  ["package.json", `{"fullName": "Mia Berg", "email": "${mail}"}`],
  ["test/fixtures/a.json", `{"fullName": "Mia Berg", "email": "${mail}"}`],
])("%s: %s names nobody", ([path, text]) => {
  expect(seen(text, path)).toEqual([]);
});
