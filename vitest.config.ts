import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], testTimeout: number, extra: object = {}) => ({
  test: { name, include, testTimeout, hookTimeout: 180_000, environment: 'node', ...extra },
});

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      // Units patch nothing, so they can share what they import: a third of the time. Two workers: by default one core is left
      // free, and of two that is half.
      project('unit', ['test/{lambdas,training}/**/*.test.ts'], 10_000, { isolate: false, maxWorkers: 2 }),
      project('local', ['test/local/**/*.test.ts'], 30_000),
      project('synth', ['test/lib/**/*.test.ts'], 120_000),
      project('workflow', ['test/workflow/**/*.test.ts'], 60_000),
      project('e2e', ['test/e2e/**/*.test.ts'], 180_000, {
        fileParallelism: false,
        // Apart from all others: what is measured against deadlines must not share the machine.
        sequence: { groupOrder: 1 },
        globalSetup: ['test/e2e/cloud.setup.ts'],
      }),
    ],
  },
});
