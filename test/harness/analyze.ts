// The one door between fixtures and the engine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import { createEngine } from '../../server/src/engine/createEngine.js';
import type { Engine } from '../../server/src/engine/engine.js';
import type { RuledFinding } from '../../server/src/findings/model.js';
import { type Fixture, manifestIn } from './fixture.js';

const ROOT = '/fixture';

export interface AnalysedFixture {
  /** By path within the fixture. */
  readonly findings: ReadonlyMap<string, readonly RuledFinding[]>;
  /** Rules that crashed. */
  readonly muted: readonly string[];
  readonly log: readonly string[];
}

/** All findings, also those of low confidence. */
export function analyze(fixture: Fixture): AnalysedFixture {
  current = fixture;
  log.length = 0;
  engine.manifestsChanged();
  engine.sourcesChanged();
  const findings = new Map<string, readonly RuledFinding[]>();
  const muted = new Set<string>();
  for (const { path, text } of fixture.files.filter((file) => file.path.endsWith('.rs'))) {
    const file = engine.open(`${ROOT}/${path}`, text);
    try {
      const audit = file.audit(DEFAULT_CONFIG, 'strict');
      // Fixes may be asked for only while the file is open.
      const settled = audit.findings.map((finding): RuledFinding => {
        const fixes = finding.fixes?.() ?? [];
        return { ...finding, fixes: () => fixes };
      });
      findings.set(path, settled);
      for (const rule of audit.muted) muted.add(rule);
      if (audit.failure !== undefined) log.push(audit.failure);
    } finally {
      file.close();
    }
  }
  return { findings, muted: [...muted], log: [...log] };
}

/** Does something else with the fixture's first file than to audit it. */
export function withEngine<T>(fixture: Fixture, use: (engine: Engine, path: string, text: string) => T): T {
  current = fixture;
  engine.manifestsChanged();
  engine.sourcesChanged();
  const [file] = fixture.files;
  return use(engine, `${ROOT}/${file?.path ?? ''}`, file?.text ?? '');
}

let current: Fixture | undefined;
const log: string[] = [];

const engine: Engine = await createEngine({
  files: {
    read: (path) => (path.startsWith(`${ROOT}/`) ? readFrom(current, path.slice(ROOT.length + 1)) : undefined),
  },
  grammar: {
    runtime: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    rust: readFileSync('grammars/tree-sitter-rust.wasm'),
  },
  knowledge: (name) => readBytes(join('knowledge', name)),
  log: (line) => log.push(line),
  today: () => '2026-01-01',
});

function readFrom(fixture: Fixture | undefined, path: string): string | undefined {
  if (path === 'Cargo.toml') return fixture && manifestIn(fixture);
  return fixture?.files.find((file) => file.path === path)?.text;
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
