import { expect, test } from "vitest";
import { synth } from "../../src/cli/synth.ts";

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const status = await synth.run(args, { ...terminal, cwd: "/", env: {}, interactive: false, color: false });
  return { status, out: out.join("\n"), err };
}

test("the same seed prints the same patients", async () => {
  const { status, out, err } = await run("patient", "--n", "2", "--seed", "7");
  expect([status, err]).toEqual([0, []]);
  expect(JSON.parse(out)).toEqual([
    {
      id: "fb86738b-42c8-4548-af3e-32248c1e89af",
      name: "Test Patient 1",
      dob: "2004-10-02",
      mrn: "TEST-257447",
      conditions: ["Synthetic Condition A", "Synthetic Condition B"],
    },
    {
      id: "01c567fb-b552-4e53-b50a-e8dae18aefd9",
      name: "Test Patient 2",
      dob: "2008-07-23",
      mrn: "TEST-105129",
      conditions: ["Synthetic Condition C", "Synthetic Condition F"],
    },
  ]);
});

test("ten by default, in any format", async () => {
  expect(JSON.parse((await run("card")).out)).toHaveLength(10);
  expect((await run("user", "--n=1", "--format=csv")).out).toBe(
    "id,name,email,phone,ssn\na08ff49b-6f77-4632-a16c-43069c43a8c3,Test User 1,test.user1@example.com,(505) 555-0179,927-08-3233",
  );
  expect((await run("card", "--n=1", "--format=sql")).out).toMatch(
    /^INSERT INTO cards \(brand, number, expiry, holder\) VALUES\n {2}\('visa', '400000\d{10}', '\d\d\/\d\d', 'Test User 1'\);$/,
  );
  expect(JSON.parse((await run("user", "--n=0")).out)).toEqual([]);
});

test.for<[why: string, args: readonly string[], err: string]>([
  ["no kind", [], "say what to make: countersign synth patient|user|card"],
  ["an unknown kind", ["dog"], "say what to make: countersign synth patient|user|card"],
  ["two kinds", ["user", "card"], "say what to make: countersign synth patient|user|card"],
  ["an unknown format", ["user", "--format", "xml"], "--format is one of json, csv, sql"],
  ["half a record", ["user", "--n", "1.5"], "--n is a whole number from 0 to 100000"],
  ["too many", ["user", "--n", "100001"], "--n is a whole number from 0 to 100000"],
  ["no number", ["user", "--n", ""], "--n is a whole number from 0 to 100000"],
  ["a seed that is none", ["user", "--seed", "x"], "--seed is a whole number from 0 to 4294967295"],
])("%s is refused in one line", async ([, args, err]) => {
  expect(await run(...args)).toEqual({ status: 2, out: "", err: [`countersign synth: ${err}`] });
});
