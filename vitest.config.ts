import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // no test changes what another could see, and loading discord.js for each file takes longer than the tests
    isolate: false,
    setupFiles: ['tests/support/discord-first.ts'],
    // many tests wait for processes and loopback servers; by default a machine with two cores runs one file at a time
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // the end-to-end tests start several loopback servers and child processes
    testTimeout: 30_000,
    // the first file that needs the prepared knowledge may have to make it
    hookTimeout: 60_000,
  },
});
