// Draws media/icon.png from media/icon.svg, with a browser: node tools/bootstrap.mjs tools/icon.ts
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from './editor/browser.js';
import { main } from './run.js';

const SIZE = 128;

await main(async () => {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    await page.setContent(`<style>body { margin: 0 }</style>${readFileSync('media/icon.svg', 'utf8')}`);
    await page.screenshot({ path: 'media/icon.png', omitBackground: true });
  } finally {
    await browser.close();
  }
});
