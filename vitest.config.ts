import { defineConfig } from "vitest/config";

/** Nothing of this machine may steer a test: no git configuration, no time zone, no network protocol, no colours. */
const env = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  TZ: "UTC",
  NO_COLOR: "1",
};

export default defineConfig({
  test: {
    env,
    pool: "forks",
    projects: [
      {
        extends: true,
        test: { name: "core", include: ["test/*.test.ts", "test/{core,flows,secretlint}/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "scenarios",
          include: ["test/{scenarios,adapters,cli}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "app", include: ["test/{app,support}/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
