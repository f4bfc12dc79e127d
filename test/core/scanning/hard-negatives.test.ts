// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates of other languages are what is tried here
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { scanPII, scanSecrets } from "../../../src/core/scanning/scan.ts";
import { type Chance, chance } from "./sampling.ts";
import { spelled, syntaxes } from "./syntaxes.ts";

// What looks like a secret or like somebody's data and is neither, in every syntax. A scanner that sees ghosts is
// switched off.

type Negative = { readonly text: string; readonly path: string };
function expectQuiet(negatives: readonly Negative[]) {
  const seen = negatives.flatMap(({ text, path }) =>
    [...scanSecrets(text, path), ...scanPII(text, path)].map(({ kind }) => `${kind} in ${path}: ${text.trim()}`),
  );
  expect(seen).toEqual([]);
}

const secretNames = [
  "api key",
  "password",
  "client secret",
  "access token",
  "db password",
  "acme api token",
  "secret key",
  "webhook secret",
  "stripe secret key",
  "aws secret access key",
];

/** What stands where a secret will be. */
const standIns = [
  // References to a value that is elsewhere, in the languages of templates and configurations.
  "${API_TOKEN}",
  "${env:API_TOKEN}",
  "${API_TOKEN:-}",
  "${{ secrets.API_TOKEN }}",
  "${{ vars.API_TOKEN }}",
  "{{ .Values.apiToken }}",
  "{{ api_token }}",
  "{{ lookup('env', 'API_TOKEN') }}",
  "{{apiToken}}",
  "<%= ENV['API_TOKEN'] %>",
  "#{ENV['API_TOKEN']}",
  "%API_TOKEN%",
  "%(api_token)s",
  "$API_TOKEN",
  "$(API_TOKEN)",
  "$(cat /run/secrets/api-token)",
  "@API_TOKEN@",
  "__API_TOKEN__",
  "<api-token>",
  "<YOUR API TOKEN>",
  "[API_TOKEN]",
  "process.env.API_TOKEN",
  "os.environ.API_TOKEN",
  "config.get.api_token",
  "secrets.API_TOKEN",
  "var.api_token",
  "vault:secret/data/app#token",
  "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/token",
  "op://vault/item/token",
  "ssm:/app/production/token",
  "file:/run/secrets/api_token",
  "/run/secrets/api_token",
  "!vault",
  "ENC[AES256_GCM,data:p673w==,type:str]",
  // What an author writes to be replaced.
  "YOUR_API_KEY",
  "your-api-key-here",
  "your_secret_token_goes_here",
  "my-secret-token",
  "changeme",
  "CHANGE_ME",
  "change-this-in-production",
  "replace-with-your-token",
  "insert_token_here",
  "example",
  "example-token",
  "placeholder",
  "dummy-secret",
  "fake_token",
  "test-token",
  "TODO",
  "xxxxxxxxxxxxxxxx",
  "XXXX-XXXX-XXXX-XXXX",
  "********",
  "................",
  "0000000000000000",
  "1234567890abcdef",
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789abcdef0123456789abcdef",
  "deadbeefdeadbeefdeadbeefdeadbeef",
  "REDACTED",
  "[redacted]",
  "<hidden>",
  // Words, types, numbers, choices.
  "string",
  "undefined",
  "required",
  "true",
  "none",
  "hunter2",
  "password",
  "secret",
  "Enter your password",
  "new-password",
  "current-password",
  "at-least-eight-characters",
  "accessTokenProvider",
  "AuthService.currentToken",
  "getSecretValue",
  "ACCESS_TOKEN_EXPIRED",
  "errors.token.invalid",
  "3600",
  "https://example.com/oauth/token",
  "./secrets/token.txt",
  "sk_test_...",
  `sk_live_${"x".repeat(24)}`,
  `ghp_${"x".repeat(36)}`,
  `AKIA${"IOSFODNN7"}EXAMPLE`,
  `xoxb-${"your-token"}`,
  `glpat-${"x".repeat(20)}`,
  `Bearer ${"<token>"}`,
];

test(`what stands in for a secret is none, in ${syntaxes.length} syntaxes`, () => {
  expectQuiet(
    standIns.flatMap((standIn, index) =>
      syntaxes.map(({ text, path, style }, at) => ({
        text: text(spelled(secretNames[(index + at) % secretNames.length]!, style), standIn),
        path,
      })),
    ),
  );
});

const hash = (algorithm: string, by: Chance, encoding: "hex" | "base64") =>
  createHash(algorithm).update(by.alnum(8)).digest(encoding);

/** What is made by chance or looks so, and has a name that says what it is. */
const named: Readonly<Record<string, (by: Chance) => string>> = {
  "commit sha": (by) => by.hex(40),
  "git revision": (by) => by.hex(40),
  "base ref": (by) => by.hex(12),
  "content hash": (by) => by.hex(64),
  "file checksum": (by) => hash("sha256", by, "hex"),
  integrity: (by) => `sha512-${hash("sha512", by, "base64")}`,
  md5: (by) => hash("md5", by, "hex"),
  etag: (by) => `W/${by.hex(16)}`,
  "cache key": (by) => by.hex(32),
  "sort key": (by) => by.base36(24),
  "translation key": (by) => `page.${by.lower(8)}.title`,
  "primary key": (by) => by.uuid(),
  "request id": (by) => by.uuid(),
  "trace id": (by) => by.hex(32),
  "session id": (by) => by.number(1000, 99_999).toString(),
  "order id": (by) => `ORD-${by.digits(10)}`,
  "invoice number": (by) => `INV-2024-${by.digits(6)}`,
  "tracking number": (by) => `1Z${by.upper(6)}${by.digits(10)}`,
  "client id": (by) => by.uuid(),
  "app id": (by) => by.alnum(20),
  "tenant id": (by) => by.uuid(),
  "account id": (by) => by.digits(12),
  "public key": (by) => by.base64(44),
  "publishable key": (by) => `pk_live_${by.alnum(24)}`,
  "site key": (by) => by.url(40),
  fingerprint: (by) => by.hex(40),
  "serial number": (by) => by.upper(4) + by.digits(8),
  "build number": (by) => by.digits(10),
  version: (by) => `${by.number(0, 20)}.${by.number(0, 30)}.${by.number(0, 99)}`,
  "image digest": (by) => `sha256:${by.hex(64)}`,
  "created at": (by) => `17${by.digits(8)}`,
  "expires at": (by) => `17${by.digits(11)}`,
  "class name": (by) => `css-${by.base36(6)}`,
  color: (by) => `#${by.hex(6)}`,
  "test id": (by) => `submit-${by.lower(6)}-button`,
  "token type": () => "bearer",
  "token url": () => "https://auth.example.com/oauth2/token",
  "token expiry": (by) => by.digits(5),
  "max tokens": (by) => by.digits(4),
  "password length": (by) => by.digits(2),
  "password hash": (by) => `$2b$12$${by.alnum(53)}`,
  "password reset path": () => "/users/password/edit",
  "key size": () => "4096",
  "key algorithm": () => "ECDSA-P256-SHA256",
  "keyboard shortcut": () => "Ctrl+Shift+Alt+K",
  "secret name": () => "production-database-credentials",
  "secret arn": (by) => `arn:aws:secretsmanager:us-east-1:${by.digits(12)}:secret:db-${by.alnum(6)}`,
  "kms key id": (by) => by.uuid(),
  nonce: (by) => by.alnum(16),
  "csrf token name": () => "csrfmiddlewaretoken",
  "partition key": (by) => by.base36(16),
  "host name": () => "db-primary.example.com",
  "sort order": () => "createdAt:desc",
  locale: () => "pt-BR",
};

test(`what has a name of its own is no secret, in ${syntaxes.length} syntaxes`, () => {
  const by = chance(41);
  expectQuiet(
    Object.entries(named).flatMap(([name, make]) =>
      syntaxes.map(({ text, path, style }) => ({ text: text(spelled(name, style), make(by)), path })),
    ),
  );
});

const dataImage = (by: Chance) => `data:image/png;base64,iVBORw0KGgo${by.base64(400)}`;
const certificate = (by: Chance, label: string) =>
  `-----BEGIN ${label}-----\nMIIB${by.base64(60)}\n${by.base64(64)}\n${by.base64(20)}==\n-----END ${label}-----\n`;

/** Lines as they stand in files, by the file. */
const lines: readonly [path: string, line: (by: Chance) => string][] = [
  ["src/a.ts", (by) => `const id = "${by.uuid()}";`],
  ["src/a.ts", (by) => `import("./chunk-${by.upper(8)}.js");`],
  ["src/a.ts", (by) => `const token = await getAccessToken("${by.lower(8)}", { force: true });`],
  ["src/a.ts", () => "const password = generatePassword({ length: 24, symbols: true });"],
  ["src/a.ts", () => "const apiKey = process.env.ACME_API_KEY ?? readKeychain('acme');"],
  ["src/a.ts", () => "const secret = options.secret ?? this.config.secret;"],
  ["src/a.ts", () => "type Credentials = { username: string; password: string; apiKey?: string };"],
  ["src/a.ts", () => "export interface Auth { readonly accessToken: AccessToken; readonly secretKey: Uint8Array }"],
  ["src/a.ts", () => "enum TokenKind { AccessToken = 'ACCESS_TOKEN', RefreshToken = 'REFRESH_TOKEN_V2' }"],
  ["src/a.ts", () => "const password = z.string().min(12).regex(/^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d@$!%*?&]{12,}$/);"],
  ["src/a.ts", () => "const tokenPattern = /^gh[pousr]_[A-Za-z0-9]{36}$/;"],
  ["src/a.ts", () => "if (password !== confirmPassword) throw new Error('passwordMismatch');"],
  ["src/a.ts", () => "t('settings.security.password.change.confirm-new-password')"],
  ["src/a.ts", () => "screen.getByTestId('login-form-password-input-2');"],
  ["src/a.ts", () => "localStorage.getItem('auth-token:v2');"],
  ["src/a.ts", () => "headers.set('Authorization', `Bearer ${await session.token()}`);"],
  ["src/a.ts", () => "const url = `https://${user}:${password}@${host}:${port}/${database}`;"],
  ["src/a.ts", (by) => `const etag = '"${by.hex(32)}"';`],
  ["src/a.ts", (by) => `export const buildHash = "${by.hex(40)}";`],
  ["src/a.ts", (by) => `const image = "${dataImage(by)}";`],
  ["src/a.ts", (by) => `const created = 17${by.digits(8)}, expires = 17${by.digits(11)};`],
  ["src/a.tsx", (by) => `<path d="M${by.number(1, 99)}.${by.digits(3)} ${by.digits(2)}c0-${by.digits(2)}.${by.digits(2)} ${by.digits(3)} 212-555-${by.digits(2)}z" />`],
  ["src/a.tsx", () => '<label htmlFor="password">Password (at least 12 characters)</label>'],
  ["src/a.tsx", () => '<input type="password" name="current-password" autoComplete="current-password" placeholder="••••••••" />'],
  ["src/a.tsx", (by) => `<div className="css-${by.base36(7)}-${by.lower(6)}" data-testid="row-${by.digits(6)}">`],
  ["src/a.css", (by) => `.button_${by.alnum(5)}__${by.alnum(5)} { color: #${by.hex(6)}; background: url(${dataImage(by)}); }`],
  ["src/bundle.js", (by) => `//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2Vz${by.base64(300)}`],
  ["index.html", (by) => `<script src="/app.js" integrity="sha384-${by.base64(64)}" crossorigin="anonymous"></script>`],
  ["index.html", (by) => `<link rel="stylesheet" href="/assets/main.${by.hex(8)}.css?v=${by.digits(10)}">`],
  ["app.py", () => "password = getpass.getpass('Password: ')"],
  ["app.py", () => 'API_KEY = os.environ["ACME_API_KEY"]'],
  ["app.py", () => 'SECRET_KEY = env.str("DJANGO_SECRET_KEY", default="unsafe-secret-key")'],
  ["app.py", () => "token: Optional[str] = Field(None, description='Access token for the API')"],
  ["app.py", () => "raise ValueError('Password must contain at least 1 digit and 1 symbol')"],
  ["app.py", (by) => `assert digest == "${by.hex(64)}"`],
  ["app.rb", () => "password = Rails.application.credentials.dig(:database, :password)"],
  ["app.rb", () => "validates :password, length: { minimum: 12 }, confirmation: true"],
  ["main.go", () => 'token := os.Getenv("ACME_TOKEN")'],
  ["main.go", () => "Password string `json:\"password\" validate:\"required,min=12\"`"],
  ["go.sum", (by) => `golang.org/x/crypto v0.31.0 h1:${by.base64(43)}=`],
  ["Main.java", () => '@Value("${spring.datasource.password}") private String databasePassword;'],
  ["Main.java", () => "private static final String TOKEN_HEADER = \"X-Auth-Token-V2\";"],
  ["Main.kt", () => "val apiKey = BuildConfig.ACME_API_KEY"],
  ["Main.cs", () => 'var password = Configuration["Database:Password"];'],
  ["index.php", () => "$password = password_hash($_POST['password'], PASSWORD_ARGON2ID);"],
  ["index.php", () => "'password' => env('DB_PASSWORD', ''),"],
  ["main.rs", () => 'let token = std::env::var("ACME_TOKEN").expect("ACME_TOKEN is not set");'],
  ["main.tf", () => "password = random_password.database.result"],
  ["main.tf", () => 'variable "db_password" { type = string, sensitive = true }'],
  ["main.tf", (by) => `kms_key_id = "arn:aws:kms:eu-west-1:${by.digits(12)}:key/${by.uuid()}"`],
  ["deploy.yaml", () => "env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: database-credentials\n        key: password\n"],
  ["deploy.yaml", (by) => `image: registry.example.com/app@sha256:${by.hex(64)}`],
  [".github/workflows/ci.yml", () => "env:\n  NPM_TOKEN: ${{ secrets.NPM_TOKEN }}\n  GH_TOKEN: ${{ github.token }}\n"],
  [".github/workflows/ci.yml", (by) => `- uses: actions/create-github-app-token@${by.hex(40)} # v1.11.0`],
  ["Dockerfile", (by) => `FROM node:24@sha256:${by.hex(64)}`],
  ["Dockerfile", () => "RUN --mount=type=secret,id=npm_token NPM_TOKEN=$(cat /run/secrets/npm_token) npm ci"],
  ["docker-compose.yml", () => "environment:\n  POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?set it}\n"],
  ["package-lock.json", (by) => `"integrity": "sha512-${by.base64(86)}==",`],
  ["yarn.lock", (by) => `  checksum: 10c0/${by.hex(128)}`],
  ["Cargo.lock", (by) => `checksum = "${by.hex(64)}"`],
  ["README.md", () => "export ACME_API_KEY=your-api-key"],
  ["README.md", () => 'curl -H "Authorization: Bearer <your-token>" https://api.example.com/v1/users'],
  ["README.md", () => "curl -u user:password https://api.example.com/"],
  ["README.md", () => "postgres://user:password@localhost:5432/mydb"],
  ["README.md", () => "mongodb://localhost:27017/test?authSource=admin"],
  ["README.md", () => "redis://:@localhost:6379/0"],
  ["README.md", () => "`DATABASE_URL=postgresql://scott:tiger@localhost/mydatabase`"],
  ["README.md", () => "Set `stripe.apiKey` to a key that begins with `sk_test_` or `sk_live_`."],
  ["README.md", () => "Write to jane@example.com or call 555-0142."],
  ["README.md", (by) => `[![build](https://ci.example.com/badge.svg?token=${by.upper(10)})](https://ci.example.com)`],
  ["README.md", (by) => `Fixed in ${by.hex(7)} (#${by.digits(4)}), see https://github.com/a/b/commit/${by.hex(40)}`],
  ["CHANGELOG.md", (by) => `* bump x from 1.2.3 to 10.${by.number(0, 99)}.${by.number(0, 99)}.${by.number(0, 9)}`],
  ["en.json", () => '{"login": {"password": "Password", "forgot": "Forgot your password?", "token": "Access token"}}'],
  ["de.json", () => '{"password": "Passwort", "passwordHint": "Mindestens 12 Zeichen, davon 1 Ziffer"}'],
  ["fr.json", () => '{"password": "Mot de passe", "secretKey": "Clé secrète", "apiKey": "Clé d’API"}'],
  ["openapi.yaml", () => "password:\n  type: string\n  format: password\n  example: hunter2\n"],
  ["schema.sql", () => "password VARCHAR(255) NOT NULL, api_token CHAR(64) UNIQUE DEFAULT NULL"],
  ["schema.sql", (by) => `INSERT INTO orders (id, total) VALUES (${by.digits(8)}, ${by.digits(4)}.${by.digits(2)});`],
  ["schema.graphql", () => "login(email: String!, password: String!): AuthPayload!"],
  ["schema.prisma", () => 'url = env("DATABASE_URL")'],
  ["nginx.conf", () => "allow 203.0.113.7; allow 2001:db8::1; deny 198.51.100.0/24; proxy_pass http://127.0.0.1:3000;"],
  ["hosts.yml", () => "server: 192.0.2.10\nclient_ip: 203.0.113.99\nremote: 2001:db8:85a3::8a2e:370:7334\n"],
  ["certs/ca.pem", (by) => certificate(by, "CERTIFICATE")],
  ["certs/key.pub", (by) => certificate(by, "PUBLIC KEY")],
  ["id_ed25519.pub", (by) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${by.base64(43)} deploy`],
  ["users.csv", (by) => `id,name,email\n${by.digits(4)},Jane Doe,jane.doe@example.com\n`],
  ["orders.csv", (by) => `order,phone_model,sku\n${by.digits(9)},Pixel ${by.number(1, 9)},${by.upper(3)}-${by.digits(7)}\n`],
  ["metrics.json", (by) => `{"ts":17${by.digits(8)},"p99":0.${by.digits(9)},"count":${by.digits(9)}}`],
  ["points.geojson", (by) => `[${by.number(1, 80)}.${by.digits(14)},-${by.number(1, 80)}.${by.digits(14)}]`],
  ["app.log", (by) => `2024-05-01T12:00:00Z INFO request_id=${by.uuid()} status=200 duration_ms=${by.digits(3)}`],
  ["app.log", (by) => `token refreshed for session ${by.digits(6)}, expires in ${by.digits(4)}s`],
]; // biome-ignore format: a table

const repeats = 10;

test(`lines of ${lines.length} kinds, ${repeats} times each, hold nothing`, () => {
  const by = chance(7);
  expectQuiet(
    lines.flatMap(([path, line]) => Array.from({ length: repeats }, () => ({ path, text: `${line(by)}\n` }))),
  );
});

const numbered =
  "order id,invoice number,tracking number,transaction id,item id,sku,serial,batch,ticket,part number,barcode,isbn,offset,size,reference,message id,version,build";
const grouped = (by: Chance, ...lengths: readonly number[]) => lengths.map((length) => by.digits(length));
const numbers: readonly ((by: Chance) => string)[] = [
  ...Array.from({ length: 13 }, (_, at) => (by: Chance) => by.digits(at + 6)),
  (by) => grouped(by, 3, 3, 4).join("-"),
  (by) => grouped(by, 3, 2, 4).join("-"),
  (by) => grouped(by, 4, 4, 4, 4).join("-"),
  (by) => grouped(by, 3, 3, 3).join(" "),
  (by) => by.upper(2) + by.digits(8),
  (by) => by.upper(2) + by.digits(6) + by.upper(1),
  (by) => `17${by.digits(11)}`,
];
const carriers: readonly [path: string, line: (name: string, number: string) => string][] = [
  ["a.ts", (name, number) => `const ${spelled(name, "camel")} = "${number}";`],
  ["a.json", (name, number) => `{"${spelled(name, "snake")}": "${number}", "x": 1}`],
  ["a.csv", (name, number) => `a,${spelled(name, "snake")}\n1,${number}\n`],
  ["a.sql", (name, number) => `UPDATE t SET ${spelled(name, "snake")} = '${number}';`],
  ["a.yaml", (name, number) => `${spelled(name, "kebab")}: ${number}`],
  ["README.md", (name, number) => `Your ${name} is ${number}.`],
];

test("numbers that a name beside them calls something else are nobody's", () => {
  const by = chance(5);
  expectQuiet(
    numbered
      .split(",")
      .flatMap((name) =>
        numbers.flatMap((make) => carriers.map(([path, line]) => ({ path, text: line(name, make(by)) }))),
      ),
  );
});
