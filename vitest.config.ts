import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // no test changes what another could see, and loading discord.js for each file takes longer than the tests
    isolate: false,
    // the end-to-end tests start several loopback servers and child processes
    testTimeout: 30_000,
  },
});
