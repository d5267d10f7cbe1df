import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Property tests and builds of whole dossiers take their time on a small machine.
    testTimeout: 60_000,
  },
});
