// npm run screenshots: takes the pictures in docs/images of the packaged extension on the sample project.
import { openWorkbench } from './editor/workbench.js';
import { main, run, Trouble } from './run.js';

const IMAGES = 'docs/images';

await main(async () => {
  const { code } = await run('npm', ['run', '--silent', 'package']);
  if (code !== 0) throw new Trouble('There is no package to take pictures of, see above.');
  const bench = await openWorkbench({
    trust: true,
    file: 'src/vault.rs',
    artifacts: IMAGES,
    viewport: { width: 1180, height: 720 },
    settings: { 'breadcrumbs.enabled': false, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false },
  });
  try {
    await bench.until('squiggles', async () => (await bench.squiggles()) >= 3);
    await bench.hoverAt(22, 31);
    await bench.screenshot('hover');
    await bench.page.keyboard.press('Escape');
    await bench.open('src/session.rs');
    await bench.until('a squiggle', async () => (await bench.squiggles()) === 1);
    await bench.quickFix(8, 29, 'Use a cryptographically secure generator', 'quick-fix');
    await bench.command('Noncense: Audit Workspace');
    const tree = bench.page.locator('.part.sidebar .monaco-list-row');
    await tree.filter({ hasText: 'backup.rs' }).first().waitFor();
    await bench.open('src/vault.rs');
    await bench.screenshot('audit');
  } finally {
    await bench.stop();
  }
});
