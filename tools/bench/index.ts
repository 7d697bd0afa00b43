// npm run bench: what analysis costs, as ratios that mean the same on every machine. Memory needs `npm run build` first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AnalysisResult, construct, measureAnalysis } from './analysis.js';
import { serverMemory } from './memory.js';
import { measureIndex } from './sourceIndex.js';
import { cryptoFile, ordinaryFile } from './sources.js';

const TARGETS = { cold: 2, edit: 0.05, apis: 1.25 };
const OPEN_FILES = 20;

const files = [cryptoFile(), ordinaryFile()];
const results: AnalysisResult[] = [];
const engineMs: number[] = [];
for (const file of files) {
  const { engine, ms } = await construct(file);
  engineMs.push(ms);
  try {
    results.push(await measureAnalysis(file, engine));
  } finally {
    engine.dispose();
  }
}
const megabytes = await serverMemory(files, OPEN_FILES);

const ms = (value: number): string => `${value.toFixed(2)} ms`;
const against = (value: number, target: number): string =>
  `${value.toFixed(value < 0.1 ? 4 : 2)} × (target ≤ ${target}, ${value <= target ? 'met' : 'MISSED'})`;

const rows = results.flatMap((result): [string, string][] => [
  [`${result.file} file`, `${result.lines} lines, ${result.kilobytes} kB, ${result.findings} findings`],
  ['  bare parse', ms(result.parseMs)],
  ['  cold: open, facts, rules', ms(result.coldMs)],
  ['  edit to findings', ms(result.editMs)],
  ['  cold / bare parse', against(result.cold, TARGETS.cold)],
  ['  edit / cold', against(result.edit, TARGETS.edit)],
  ['  cold / without rules on APIs', against(result.apis, TARGETS.apis)],
]);
const index = measureIndex(ordinaryFile());
rows.push(['source of a crate to its index', `${ms(index.indexMs)}, of which parsing ${ms(index.parseMs)}`]);
rows.push(['engine, first and second', engineMs.map(ms).join(', ')]);
rows.push([
  `server with ${OPEN_FILES} open files`,
  megabytes === undefined ? 'no dist/server.js' : `${megabytes} MB resident`,
]);
const width = Math.max(...rows.map(([title]) => title.length));
for (const [title, value] of rows) console.log(`${title.padEnd(width)}  ${value}`);

mkdirSync('test/.artifacts', { recursive: true });
const report = { results, index, engineMs, openFiles: OPEN_FILES, megabytes, targets: TARGETS, node: process.version };
writeFileSync('test/.artifacts/bench.json', `${JSON.stringify(report, undefined, 2)}\n`);
