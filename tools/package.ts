// npm run package: builds, and puts what runs into noncense.vsix.
import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundledFiles, packagesOf, renderNotices } from './notices.js';
import { main, run, Trouble } from './run.js';

await main(async () => {
  const build = await run('npm', ['run', '--silent', 'build']);
  if (build.code !== 0) throw new Trouble('The build failed, see above.');
  writeFileSync('dist/THIRD-PARTY.txt', renderNotices(packagesOf(bundledFiles())));
  const { code, output } = await run(
    process.execPath,
    [
      resolve('node_modules/@vscode/vsce/vsce'),
      'package',
      '--no-dependencies',
      // Both licences ship under their own names; vsce looks for one that is called LICENSE.
      '--skip-license',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      'noncense.vsix',
    ],
    { quiet: true, shell: false },
  );
  if (code !== 0) throw new Trouble(output);
  console.log(`noncense.vsix: ${(statSync('noncense.vsix').size / 1e6).toFixed(1)} MB`);
});
