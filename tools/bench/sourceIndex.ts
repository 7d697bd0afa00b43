// What it costs to read the API of a crate from its source, against lexing and parsing its items alone.
import { readFileSync } from 'node:fs';
import { indexCrate } from '../../server/src/knowledge/source/indexCrate.js';
import { readCrate } from '../../server/src/knowledge/source/readCrate.js';
import { createStdIndex, type StdNames } from '../../server/src/knowledge/source/stdNames.js';
import { parseItems } from '../../server/src/syntax/parser/index.js';
import { medians } from './measure.js';
import type { BenchFile } from './sources.js';

export interface IndexResult {
  readonly indexMs: number;
  readonly parseMs: number;
}

/** The file as the root of a crate. */
export function measureIndex({ text }: Pick<BenchFile, 'text'>): IndexResult {
  const std = createStdIndex(JSON.parse(readFileSync('knowledge/std/names.json', 'utf8')) as StdNames);
  const files: Readonly<Record<string, string>> = {
    '/crate/Cargo.toml': '[package]\nname = "crate"\nversion = "1.0.0"\nedition = "2021"\n',
    '/crate/src/lib.rs': text,
  };
  const { index, parse } = medians(
    {
      index() {
        const disk = { read: (path: string) => files[path], rustFiles: () => ['/crate/src/lib.rs'] };
        const source = readCrate('/crate', disk);
        const steps = source && indexCrate(source, std);
        while (steps && !steps.next().done);
      },
      parse: () => parseItems(text),
    },
    { warm: 5, measured: 15 },
  );
  return { indexMs: index, parseMs: parse };
}
