// A corpus that people have labelled: programs, the faults in them, and right code that looks like a fault.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface FaultLabel {
  readonly rule: string;
  /** From 1; a finding on any of them counts. */
  readonly lines: readonly number[];
  /** Any reviewer would demand it. */
  readonly must: boolean;
  readonly why: string;
  /** Other rules that describe the same fault. */
  readonly also?: readonly string[];
}

export interface SilentLabel {
  readonly rule: string;
  readonly line: number;
  readonly why: string;
}

export interface CorpusProgram {
  /** `aead/001.rs` */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly compiles: boolean;
  readonly faults: readonly FaultLabel[];
  readonly silent: readonly SilentLabel[];
  /** Where rustc or a reviewer found a fault in the use of an API. */
  readonly api: readonly ApiLabel[];
}

export interface ApiLabel {
  /** `none`: it follows from another one, or has nothing to do with the API of a crate at hand. */
  readonly rule: string;
  readonly line: number;
  readonly must: boolean;
  readonly text: string;
}

interface Labels {
  readonly compiles: boolean;
  readonly findings?: readonly FaultLabel[];
  readonly silent?: readonly SilentLabel[];
  readonly api?: readonly ApiLabel[];
}

/** A folder with `labels.json` beside its programs. */
export function readCorpus(folder: string): readonly CorpusProgram[] {
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as Readonly<Record<string, Labels>>;
  return Object.entries(labels).map(([file, label]) => ({
    name: `${basename(folder)}/${file}`,
    path: join(folder, file),
    text: readFileSync(join(folder, file), 'utf8'),
    compiles: label.compiles,
    faults: label.findings ?? [],
    silent: label.silent ?? [],
    api: label.api ?? [],
  }));
}
