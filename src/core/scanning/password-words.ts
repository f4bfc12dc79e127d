/** What stands where a password goes and opens nothing, or what everybody tries first: no news to anybody. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `abc abcd access account admin administrator alice anonymous anything apple auth azerty bar baz blah bob bogus boss bot charlie
  client correct credential credentials database db dbpass dbpassword default demo dev developer dragon dummy example fail
  fake field foo foobar freedom google guest hash hashed hello hunter incorrect input invalid john joe key letmein local localhost
  login lorem manager mango master me minio mock mongo mongodb monkey mssql my mypass mypassword mysecret mysql name nobody none
  null object one oracle pa pass passphrase passw passwd password passwords pg plain postgres postgresql princess private prod
  production pw pwd qwerty qwertyuiop rabbit rabbitmq redis remote root sa sample secret secrets secure server service shadow
  some someone something staging strong sunshine super superman supersecret supersecure swordfish system temp temporary test
  tester testing testpass testpassword testuser the this token tiger tomcat toor topsecret trustno two type undefined unknown
  user username userpass userpassword very vagrant wordpress welcome word wrong x xxx xyz zxcvbn`.split(/\s+/),
);

/** Any of these says that somebody is to put the password here. */
export const instruction =
  /(?:^|[^a-z])(?:your?|change|changeme|changeit|replace|insert|enter|put|set|use|fill|todo|fixme|here|example|placeholder|redacted|removed|hidden|masked|dummy|fake|sample|must|should|please|required|optional|invalid|min|max|confirm|forgot|reset)(?:[^a-z]|$)|change-?_?me|chang(?:e|ing)-?_?(?:it|this)|replace-?_?(?:me|this)|example|placeholder|redacted/i;
