// The command line reads the sources of crates without a table before it reports.
import { expect, test } from 'vitest';
import { runCli } from '../../server/src/cli/run.js';
import { machine, PROJECT, REGISTRY } from '../harness/cargoHome.js';
import { fakeHost } from './fakeHost.js';

const MAIN = `${PROJECT}/src/main.rs`;
const TEXT = 'use sealer::{Opener, Sealer};\nuse lost::Anything;\nfn main() {}\n';

async function audited(on: ReturnType<typeof machine>): Promise<{ readonly code: number; readonly out: string }> {
  on.files.set(MAIN, TEXT);
  const { host, out } = fakeHost({ files: { [MAIN]: TEXT } });
  const code = await runCli(['audit', MAIN], { ...host, createEngine: () => on.engine() });
  return { code, out: out() };
}

test('what a crate of the registry lacks is reported, of one that is nowhere nothing', async () => {
  const on = machine();
  const { code, out } = await audited(on);
  expect(code).toBe(1);
  expect(out).toContain('`sealer` has no `Opener`');
  expect(out).not.toContain('Anything');
  // The same again, from what was kept.
  expect((await audited(on)).out).toBe(out);
});

test('without the source nothing is said', async () => {
  const { code } = await audited(machine({ [`${REGISTRY}/sealer-1.0.0/Cargo.toml`]: undefined }));
  expect(code).toBe(0);
});
