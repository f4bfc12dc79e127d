import { describe, expect, test } from "vitest";
import { internalHost } from "../../../../src/core/scanning/detectors/internal-host.ts";
import { ipAddress } from "../../../../src/core/scanning/detectors/ip-address.ts";
import { seenBy } from "../seen-by.ts";

describe("public addresses", () => {
  const seen = seenBy(ipAddress);
  const v4 = "185.23.54.12";
  const v6 = "2a00:1450:4001:81b::200e";

  test.for<[text: string, address: string, path?: string]>([
    [`ip: ${v4}`, v4],
    [`const clientIp = "${v4}";`, v4],
    [`"ip_address": "${v4}"`, v4],
    [`REMOTE_ADDR=${v4}`, v4],
    [`X-Forwarded-For: ${v4}`, v4],
    [`Failed password for root from ${v4} port 22`, v4],
    [`client ${v4}:443`, v4],
    [`${v4} - - [10/Oct/2026:13:55:36 -0700] "GET / HTTP/1.1" 200`, v4],
    [`peer address ${v6}`, v6],
    [`ip=[${v6}]`, v6],
    [`id,ip\n1,${v4}\n`, v4, "a.csv"],
  ])("%s is seen", ([text, address, path]) => {
    expect(seen(text, path)).toEqual([address]);
  });

  test.for([
    v4, // as well a version
    `version ${v4}`,
    "from 4.17.21.1 to 4.17.22.1",
    `ship ${v4}`,
    "ip: 10.20.3.4",
    "ip: 172.20.3.4",
    "ip: 192.168.3.4",
    "ip: 100.64.3.4",
    "ip: 127.0.0.1",
    "ip: 169.254.169.254",
    "ip: 192.0.2.7",
    "ip: 198.51.100.7",
    "ip: 203.0.113.7",
    "ip: 198.18.3.4",
    "ip: 224.0.0.251",
    "ip: 255.255.255.254",
    "ip: 0.0.0.0",
    "ip: 8.8.8.8",
    "ip: 1.1.1.1",
    "ip: 9.9.9.9",
    "ip: 1.2.3.4",
    "ip: 11.22.33.44",
    "ip: 123.45.67.89",
    "ip: 185.23.54.0",
    "ip: 185.23.54.256",
    "ip: 185.23.054.12",
    `ip: ${v4}/16`,
    `ip: ${v4}.7`,
    `ip: v${v4}`,
    "ip: 2001:db8::7",
    "ip: fe80::7",
    "ip: ::1",
    "ip: 2001:4860:4860::8888",
    "ip: 2a00:1450::4001::200e",
    "ip: 2026:11:20",
  ])("%s is none", (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe("hosts of an organisation's own network", () => {
  const seen = seenBy(internalHost);

  test.for<[text: string, host: string, path?: string]>([
    ['fetch("http://10.12.3.4:8080/api")', "10.12.3.4"],
    ['fetch("https://172.20.3.4/")', "172.20.3.4"],
    ["url = 'http://192.168.40.7/admin'", "192.168.40.7"],
    ['const url = "http://100.101.3.4"', "100.101.3.4"],
    ['"http://[fd12:3456:789a::1]/"', "fd12:3456:789a::1"],
    ['host: "10.12.3.4"', "10.12.3.4"],
    ["DB_HOST=10.12.3.4", "10.12.3.4", ".env"],
    ["  server: 10.12.3.4", "10.12.3.4", "config.yml"],
    ["proxy = 10.12.3.4:3128", "10.12.3.4", "a.ini"],
    ["jdbc:postgresql://app@10.12.3.4/db", "10.12.3.4"],
    ["ssh deploy@10.12.3.4", "10.12.3.4", "deploy.sh"],
    ['"https://wiki.corp/page"', "wiki.corp"],
    ['"https://wiki.northwind.corp/page"', "wiki.northwind.corp"],
    ['"https://jenkins.build.internal:8443"', "jenkins.build.internal"],
    ['"https://hr.intranet"', "hr.intranet"],
    ['"http://nas.lan/share"', "nas.lan"],
    ['"http://printer-3.local"', "printer-3.local"],
    ['"http://grafana.home.arpa"', "grafana.home.arpa"],
    ["REDIS_URL=redis://cache.prod.internal:6379", "cache.prod.internal", ".env"],
    ["hostname: db1.prod.internal", "db1.prod.internal", "values.yaml"],
    ['os.environ.get("DB_HOST", "db1.prod.internal")', "db1.prod.internal"],
    ["psql -h db1.prod.internal", "db1.prod.internal", "deploy.sh"],
  ])("%s is seen", ([text, host, path]) => {
    expect(seen(text, path)).toEqual([host]);
  });

  test.for<[text: string, path?: string]>([
    ['"http://10.12.3.4"', "docs/setup.md"],
    ['"https://wiki.corp/page"', "README.md"],
    ['"http://10.12.3.4"', "src/a.test.ts"],
    ['"http://10.12.3.4"', "test/a.ts"],
    ["- http://10.12.3.4", "docker-compose.yml"],
    ['"http://10.12.3.4"', "examples/a.ts"],
    ['x = "10.12.3.4"'], // as well a version
    ['version: "10.12.3.4"'],
    ['host: "10.0.0.0/8"'],
    ['host: "172.32.3.4"'],
    ['"http://192.168.1.1/"'], // everybody's router
    ['"http://10.0.2.2:3000"'], // the emulator of Android
    ['"http://127.0.0.1"'],
    ['"http://0.0.0.0:80"'],
    ["host = config.internal"],
    ["window.local"],
    ['import x from "./a.internal.ts"'],
    ['"http://host.docker.internal:80"'],
    ['"http://metadata.google.internal/computeMetadata"'],
    ['"http://api.default.svc.cluster.local"'],
    ['"http://localhost.local"'],
    ['"http://example.internal"'],
    ["`http://$" + "{name}.internal`"],
    ['"http://api.corp.com"'],
    ['"http://internal.example.com"'],
    ['"http://a.locale"'],
  ])("%s is none", ([text, path]) => {
    expect(seen(text, path)).toEqual([]);
  });
});
