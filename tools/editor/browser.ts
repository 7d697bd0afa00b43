// Finds a Chromium on this machine for tests and pictures.
import { existsSync } from 'node:fs';
import { env, getuid, platform } from 'node:process';
import { onPath, run, Trouble } from '../run.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const ON_MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Fonts are part of it: a bare container has none, and text without a font has no width. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-dejavu-core'];

export function findBrowser(): string | undefined {
  if (env.NONCENSE_BROWSER !== undefined) return env.NONCENSE_BROWSER;
  return onPath(...NAMES) ?? (platform === 'darwin' ? ON_MACOS.find((path) => existsSync(path)) : undefined);
}

/** The browser; installed first where that is possible without asking anybody. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (getuid?.() === 0 && onPath('apt-get')) {
    console.log(`Installing ${DEBIAN_PACKAGES.join(', ')} …`);
    const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
    await run('apt-get', ['update', '-qq'], options);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES], options);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Trouble(
    'No Chromium was found: install one (on Debian: apt install chromium), or name it in NONCENSE_BROWSER.',
  );
}

/** A test has no secrets to guard against the pages it opens, and a container no sandbox to do it with. */
export const BROWSER_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
