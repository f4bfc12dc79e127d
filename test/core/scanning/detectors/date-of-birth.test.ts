import { describe, expect, test } from "vitest";
import { dateOfBirth } from "../../../../src/core/scanning/detectors/date-of-birth.ts";
import { byLabel } from "../../../../src/core/scanning/labelled.ts";
import { seenBy } from "../seen-by.ts";

const seen = seenBy(...byLabel([dateOfBirth]));

test.for<[text: string, ...dates: string[]]>([
  ["dob: 1984-03-09", "1984-03-09"],
  ["DOB 03/09/1984", "03/09/1984"],
  ["D.O.B.: 9.3.1984", "9.3.1984"],
  ['"dateOfBirth": "1984-03-09T00:00:00Z"', "1984-03-09"],
  ['patientDOB = new Date("1984-03-09")', "1984-03-09"],
  ["birth_date=date(1984, 3, 9)", "1984, 3, 9"],
  ["date of birth: March 9, 1984", "March 9, 1984"],
  ["Born on 9 March 1984 in Lund", "9 March 1984"],
  ["birthday is the 9th of March 1984", "9th of March 1984"],
  ["BIRTHDATE=19840309", "19840309"],
  ["<dob>1984-03-09</dob>", "1984-03-09"],
  ["<td>DOB</td><td>09-03-1984</td>", "09-03-1984"],
  ["geboren am 9. März 1984", "9. März 1984"],
  ["Geburtsdatum: 09.03.1984", "09.03.1984"],
  ["date de naissance : 09/03/1984", "09/03/1984"],
  ["fecha de nacimiento: 09/03/1984", "09/03/1984"],
  ["data di nascita: 09/03/1984", "09/03/1984"],
  ["geboortedatum: 09-03-1984", "09-03-1984"],
  ["dob: 03/09/84", "03/09/84"],
  ["# dob: 1984-03-09", "1984-03-09"],
  ["dob changed to 1984-03-09", "1984-03-09"],
  ["dob: 1984-03-09, other: 1985-04-10", "1984-03-09"],
])("%s is seen", ([text, ...dates]) => {
  expect(seen(text)).toEqual(dates);
});

test.for([
  "1984-03-09",
  "created: 1984-03-09",
  "birthplace: 1984-03-09",
  "birthdays.length = 19840309",
  "adobe: 1984-03-09",
  "reborn 1984-03-09",
  "dob: 1984-13-32",
  "dob: 1984-03-32",
  "dob: 1784-03-09",
  "dob: 1984-01-01", // a year, or no date at all
  "dob: YYYY-MM-DD",
  "dob: 1984",
  "dob:\n1984-03-09",
  "dob; 1984-03-09",
  "dob was recorded by the clerk on 1984-03-09",
  "dob: 1984-03-09-7",
  "dob: v1.2.3",
  "dob = 1979-05-27T07:32:00Z", // the specification of TOML
  '// person.dob = "1984-03-09"',
  '{"name": "Test Patient 7", "dob": "1984-03-09"}',
  '{"dob": "1984-03-09", "mrn": "TEST-123456"}',
])("%s is no date of birth", (text) => {
  expect(seen(text)).toEqual([]);
});

describe("in tables the header is the label", () => {
  test.for<[path: string, text: string, ...dates: string[]]>([
    ["a.csv", "id,dob,seen\n1,1984-03-09,2026-01-02\n2,1990-12-30,2026-01-03\n", "1984-03-09", "1990-12-30"],
    ["a.csv", 'name,"Date of Birth"\n"Berg, ""M""",03/09/1984\n', "03/09/1984"],
    ["a.csv", 'dob;name\n"1984-03-09";x\n', "1984-03-09"],
    ["a.tsv", "dob\tname\n1984-03-09\tx\n", "1984-03-09"],
    ["a.sql", "INSERT INTO p (id, dob) VALUES (1, '1984-03-09'),\n (2, '1990-12-30');", "1984-03-09", "1990-12-30"],
    ["a.sql", "insert into `p` (`name`, `birth_date`) values ('it''s, (me)', '1984-03-09');", "1984-03-09"],
    ["a.csv", "id,seen\n1,1984-03-09\n"],
    ["a.csv", "name,dob,mrn\nTest Patient 1,1984-03-09,TEST-123456\n"],
    ["a.txt", "id,dob\n1,1984-03-09\n"],
  ])("%s %s", ([path, text, ...dates]) => {
    expect(seen(text, path)).toEqual(dates);
  });
});
