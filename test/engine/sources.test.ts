import { expect, test } from 'vitest';
import { createSources } from '../../server/src/engine/sources.js';
import { startGrammar } from '../harness/grammar.js';

test('a file stays in reach when many others are read after it', async () => {
  const grammar = await startGrammar();
  const sources = createSources(
    grammar,
    (path) => (path.endsWith('.rs') ? `pub fn of_${path.length}() {}` : undefined),
    () => false,
  );
  expect(sources.read('/first.rs')).toBeDefined();
  for (let i = 0; i < 700; i += 1) sources.read(`/other${i}.rs`);
  expect(sources.read('/first.rs')?.items).toHaveLength(1);
  expect(sources.read('/first')).toBeUndefined();
});
