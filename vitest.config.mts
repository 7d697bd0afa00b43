import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/vscode/**', 'test/.artifacts/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Needs noncense.vsix (npm run package), the editor and a browser: see tools/test.ts.
        test: {
          name: 'editor',
          include: ['test/vscode/*.test.ts'],
          globalSetup: ['test/vscode/setup.ts'],
          fileParallelism: false,
          // A busy machine now and then makes a real editor miss a key or a suggestion; what is tried again is told.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
