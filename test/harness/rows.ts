// Which rows of the knowledge about crates the fixtures exercise: a rule that finds nothing looks at every call.
import { readFileSync } from 'node:fs';
import { createProjects } from '../../server/src/cargo/projects.js';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import { createAnalyser } from '../../server/src/engine/analyser.js';
import { assembleEngine } from '../../server/src/engine/assemble.js';
import { createSources } from '../../server/src/engine/sources.js';
import { readStd } from '../../server/src/facts/types/std.js';
import { createApi } from '../../server/src/knowledge/createApi.js';
import { createModels } from '../../server/src/knowledge/models.js';
import type { RolesBundle } from '../../server/src/knowledge/roles.js';
import { createTables } from '../../server/src/knowledge/tables.js';
import { defineRule } from '../../server/src/rules/rule.js';
import { loadGrammar } from '../../server/src/syntax/grammar.js';
import { type Fixture, manifestOf } from './fixture.js';

/** Public paths of the modelled functions that the fixtures call. */
export async function pathsCalled(fixtures: readonly Fixture[]): Promise<ReadonlySet<string>> {
  const called = new Set<string>();
  const watching = defineRule({
    id: 'watching',
    title: 'Looks at calls',
    severity: 'hint',
    cwe: [],
    since: '0.1.0',
    docs: '',
    examples: { bad: [], good: [] },
    testCode: 'judge',
    check(facts) {
      for (const { path } of facts.calls) called.add(path);
      return [];
    },
  });
  let current: Fixture | undefined;
  const tables = createTables(read);
  const roles: RolesBundle = JSON.parse(readFileSync('knowledge/roles.json', 'utf8'));
  const std = readStd(readFileSync('knowledge/std/std.rs', 'utf8'));
  const grammar = await loadGrammar({
    runtime: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    rust: readFileSync('grammars/tree-sitter-rust.wasm'),
  });
  const manifest = (path: string): string | undefined =>
    path === '/fixture/Cargo.toml' ? current?.crates && manifestOf(current.crates) : undefined;
  const fileOf = (path: string): string | undefined =>
    current?.files.find((file) => path === `/fixture/${file.path}`)?.text;
  const engine = assembleEngine({
    analyser: createAnalyser({
      grammar,
      sources: createSources(grammar, fileOf, () => false),
      knowledgeFor: (crates) => {
        const api = createApi(tables, crates, {});
        return { crates, api, models: createModels(roles.crates, api), std };
      },
    }),
    projects: createProjects(manifest, () => undefined),
    rules: [watching],
    log: () => undefined,
    today: () => '2026-01-01',
  });
  for (const fixture of fixtures) {
    current = fixture;
    engine.manifestsChanged();
    engine.sourcesChanged();
    for (const { path, text } of fixture.files) {
      const file = engine.open(`/fixture/${path}`, text);
      file.audit(DEFAULT_CONFIG, 'strict');
      file.close();
    }
  }
  engine.dispose();
  return called;
}

function read(name: string): Uint8Array | undefined {
  try {
    return readFileSync(`knowledge/${name}`);
  } catch {
    return undefined;
  }
}
