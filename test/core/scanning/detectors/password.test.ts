import { describe, expect, test } from "vitest";
import { password } from "../../../../src/core/scanning/detectors/password.ts";
import { isPasswordName } from "../../../../src/core/scanning/secret-name.ts";
import { allHits } from "../hits.ts";
import { chance } from "../sampling.ts";
import { spelled, syntaxes } from "../syntaxes.ts";

const found = (text: string, path = "src/a.ts") =>
  allHits(password, text, path).map(({ severity, secret }) => [severity, secret]);

// Joined at run time: no file of ours holds a password.
const chosen = [
  ["Tr0ub4d", "or&3"],
  ["S3cure!Orc", "hid2024"],
  ["velvet-orc", "hid-marble"],
  ["qwErt", "y99!x"],
  ["Falcon", "2019!"],
  ["orchid", "8731"],
  ["Velvet", "Marble42"],
].map((parts) => parts.join(""));

describe("what a person chose warns", () => {
  test.for(chosen)("%s", (value) => {
    expect(found(`const password = "${value}";`)).toEqual([["warn", value]]);
    expect(found(`DB_PASSWORD=${value}\n`, ".env")).toEqual([["warn", value]]);
  });
});

test("what a generator made blocks", () => {
  const value = chance(2).alnum(24);
  expect(found(`const password = "${value}";`)).toEqual([["block", value]]);
});

describe("what opens nothing is nothing", () => {
  test.for([
    "password",
    "Password123!",
    "P@ssw0rd",
    "changeme1",
    "change-me-please1",
    "your-password-1",
    "my_secret_password1",
    "test1234",
    "admin123",
    "********",
    "xxxxxxxx",
    "<password1>",
    "$" + "{DB_PASSWORD_1}",
    "{{ db.password1 }}",
    "%DB_PASSWORD%",
    "current-password",
    "new-password-input",
    "auth.password.label2",
    "PasswordInput2",
    "Enter your password 1",
    "short1!",
    "Contraseña",
    "varchar(255)",
    "process.env.DB_PASSWORD2",
    "#password-field-1",
    "/run/secrets/db_password1",
    "users.*.profile.credentials.*",
    "array.*.objects.arrayField.secret",
    "https://acme.io/reset?x=1",
    "vault:secret/data/db#pw1",
    "$2b$12$abcdefghijklmnopqrstuv",
  ])("%s", (value) => {
    expect(found(`const password = "${value}";`)).toEqual([]);
  });
});

test("what tests invent is nothing, what a generator made is, also there", () => {
  const value = chance(4).alnum(24);
  expect(found(`password: "${chosen[0]}"`, "test/login.test.ts")).toEqual([]);
  expect(found(`password: "${value}"`, "test/login.test.ts")).toEqual([["block", value]]);
});

test("what may be a hash weighs less than what is none", () => {
  const by = chance(5);
  expect(found(`<password>${by.hex(32)}</password>`, "users.xml")).toMatchObject([["warn", expect.anything()]]);
  expect(found(`<password>${by.alnum(32)}</password>`, "users.xml")).toMatchObject([["block", expect.anything()]]);
});

test("the verb is no name", () => {
  expect(found("You can pass `Orchid2019!` to it.", "README.md")).toEqual([]);
  expect(found("\tpass = Orchid2019!\n", ".gitconfig")).toEqual([["warn", "Orchid2019!"]]);
});

describe("a name", () => {
  test.for<[string, boolean]>([
    ["password", true],
    ["dbPassword", true],
    ["DB_PASSWORD_PROD", true],
    ["smtp_pass", true],
    ["PGPASSWORD", true],
    ["spring.datasource.password", true],
    ["passphrase", true],
    ["password2", true],
    ["passwordHash", false],
    ["hashed_password", false],
    ["password_field", false],
    ["passport", false],
    ["compass", false],
    ["cwd", false],
    ["password.includes", false],
  ])("%s: %s", ([name, is]) => {
    expect(isPasswordName(name)).toBe(is);
  });
});

test.for(syntaxes.map((syntax) => [syntax.what, syntax] as const))("a password is found in %s", ([, syntax]) => {
  const missed = chosen.filter((value) => {
    const text = syntax.text(spelled("db password", syntax.style), value);
    return !found(text, syntax.path).some(([, secret]) => secret === value);
  });
  expect(missed.length).toBeLessThanOrEqual(1);
});
