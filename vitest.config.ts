import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // the end-to-end tests start several loopback servers and child processes
    testTimeout: 20_000,
  },
});
