import { expect, test } from "vitest";
import { connectionString } from "../../../../src/core/scanning/detectors/connection-string.ts";
import { allHits } from "../hits.ts";

const secret = ["Orchid", "-77!x"].join("");
const found = (text: string) => allHits(connectionString, text, "src/a.cs").map((match) => match.secret);

test.for([
  `"Server=db.acme.io;Database=app;User Id=app;Password=${secret};Encrypt=True;"`,
  `"Data Source=db;Initial Catalog=app;Uid=app;Pwd=${secret}"`,
  `"Password=${secret};Server=db"`,
  `"Driver={ODBC Driver 17};Server=db;UID=app;PWD='${secret}';"`,
  `"Server=db; Password = ${secret}; Port=1433"`,
  `cache.acme.io:6380,password=${secret},ssl=True,abortConnect=False`,
  `"host=db user=app password=${secret} dbname=app sslmode=disable"`,
  `jdbc:mysql://db/app?user=app&password=${secret}&useSSL=false`,
  `jdbc:sqlserver://db;user=app;password=${secret};encrypt=true`,
  `jdbc:oracle:thin:app/${secret}@db:1521/x`,
  `app:${secret}@tcp(db:3306)/app?parseTime=true`,
  `app:${secret}@unix(/run/mysqld.sock)/app`,
])("a password is found: %s", (text) => {
  expect(found(text)).toEqual([secret]);
});

test.for([
  `"Server=db;User Id=app;Password=<password>;"`,
  `"Server=db;User Id=app;Password=your_password;"`,
  `"Server=db;User Id=app;Password=$${"{PASSWORD}"};"`,
  `"Server=db;User Id=app;Password={0};"`,
  `"Server=db;User Id=app;Password=********;"`,
  `"Server=db;User Id=sa;Password=password;"`,
  `connect(host=args.host, user=args.user, password=args.password)`,
  `connect(host=host, password=get_password(user))`,
  `password=${secret}`,
  `user_password=${secret};Server=db`,
  `app:password@tcp(db:3306)/app`,
])("nothing is found: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("its mark covers the password and nothing else", () => {
  const text = `Server=db;Password=${secret};Port=1`;
  const [match] = allHits(connectionString, text, "a.config");
  expect(text.slice(match!.start, match!.end)).toBe(secret);
});
