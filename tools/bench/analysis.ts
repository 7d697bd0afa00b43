// What the analysis of a file costs, in times of what parsing it with bare tree-sitter costs.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cwd } from 'node:process';
import { Language, Parser } from 'web-tree-sitter';
import { type Config, DEFAULT_CONFIG } from '../../server/src/config.js';
import { createEngine } from '../../server/src/engine/createEngine.js';
import type { Engine, EngineOptions } from '../../server/src/engine/engine.js';
import { medians } from './measure.js';
import type { BenchFile } from './sources.js';

export interface AnalysisResult {
  readonly file: string;
  readonly lines: number;
  readonly kilobytes: number;
  readonly findings: number;
  readonly parseMs: number;
  readonly coldMs: number;
  readonly editMs: number;
  /** `coldMs` without the rules on APIs; the names of crates are resolved all the same, for the other rules. */
  readonly withoutApisMs: number;
  /** `coldMs` by `parseMs`. */
  readonly cold: number;
  /** `editMs` by `coldMs`. */
  readonly edit: number;
  /** `coldMs` by `withoutApisMs`. */
  readonly apis: number;
}

const WITHOUT_APIS: Config = {
  ...DEFAULT_CONFIG,
  rules: readdirSync('server/src/rules/api').map((file) => ({ rule: file.replace(/\.ts$/, ''), severity: 'off' })),
};

const PATH = '/bench/src/lib.rs';
const GRAMMAR = {
  runtime: readFileSync(createRequire(`${cwd()}/`).resolve('web-tree-sitter/web-tree-sitter.wasm')),
  rust: readFileSync('grammars/tree-sitter-rust.wasm'),
};

const optionsFor = (manifest: string): EngineOptions => ({
  files: { read: (path) => (path === '/bench/Cargo.toml' ? manifest : undefined) },
  grammar: GRAMMAR,
  knowledge: readKnowledge,
  log: (line) => console.error(line),
  today: () => '2026-01-01',
});

function readKnowledge(name: string): Uint8Array | undefined {
  try {
    return readFileSync(`knowledge/${name}`);
  } catch {
    return undefined;
  }
}

/** From nothing to an engine that is ready; the first one also loads the WebAssembly. */
export async function construct(file: BenchFile): Promise<{ readonly engine: Engine; readonly ms: number }> {
  const started = performance.now();
  const engine = await createEngine(optionsFor(file.manifest));
  return { engine, ms: performance.now() - started };
}

export async function measureAnalysis(file: BenchFile, engine: Engine): Promise<AnalysisResult> {
  const parser = await bareParser();
  const cold = (config = DEFAULT_CONFIG): number => {
    const open = engine.open(PATH, file.text);
    try {
      return open.audit(config, 'strict').findings.length;
    } finally {
      open.close();
    }
  };
  const findings = cold();
  const edited = engine.open(PATH, file.text);
  edited.audit(DEFAULT_CONFIG, 'strict');
  let typed = false;
  const keystroke = (): void => {
    const end = file.typeAt + (typed ? 1 : 0);
    edited.edit([{ span: { start: file.typeAt, end }, newText: typed ? '' : 'x' }]);
    typed = !typed;
    edited.audit(DEFAULT_CONFIG, 'strict');
  };
  try {
    const { parseMs, coldMs, editMs, withoutApisMs } = medians(
      {
        parseMs: () => parser.parse(file.text)?.delete(),
        coldMs: () => void cold(),
        withoutApisMs: () => void cold(WITHOUT_APIS),
        editMs: keystroke,
      },
      { warm: 10, measured: 25 },
    );
    return {
      file: file.name,
      lines: file.text.split('\n').length - 1,
      kilobytes: Math.round(file.text.length / 1000),
      findings,
      parseMs,
      coldMs,
      editMs,
      withoutApisMs,
      cold: coldMs / parseMs,
      edit: editMs / coldMs,
      apis: coldMs / withoutApisMs,
    };
  } finally {
    edited.close();
    parser.delete();
  }
}

async function bareParser(): Promise<Parser> {
  await Parser.init({ wasmBinary: GRAMMAR.runtime });
  const parser = new Parser();
  parser.setLanguage(await Language.load(GRAMMAR.rust));
  return parser;
}
