// npm run oracle: needs the rustc oracle, a tool that is not part of this repository; see test/README.md.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/oracle/*.oracle.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
