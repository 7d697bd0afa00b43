// The one door to the analysis: the editor, the command line and the tests come through here and nowhere else.
import type { Config } from '../config.js';
import type { Census } from '../facts/census.js';
import type { Migration, RuledFinding } from '../findings/model.js';
import type { ApiPage } from '../knowledge/api.js';
import type { Span, TextEdit } from '../text/span.js';
import type { DefinitionText, IndexingTask, SourceDisk } from './sourceIndexes.js';

/** Read-only files, given by the composition root, so that the engine does no input or output of its own. */
export interface Files {
  /** Text of a file, or undefined when there is none or it cannot be read. `path` is absolute, with `/`. */
  read(path: string): string | undefined;
}

export interface EngineOptions {
  readonly files: Files;
  readonly grammar: { readonly runtime: Uint8Array; readonly rust: Uint8Array };
  /** Bytes of a file of the knowledge bundle, by its name there. */
  readonly knowledge: (name: string) => Uint8Array | undefined;
  /** Where the sources of crates lie; without it only the tables say what crates have. */
  readonly packages?: SourceDisk;
  readonly log: (line: string) => void;
  /** Today, for suppressions that expire: `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Told which names of crates the tables had an answer for, for measuring. */
  readonly census?: Census;
}

/** One open file. */
export interface OpenFile {
  readonly path: string | undefined;
  readonly text: string;
  /** Applies edits one after another; each span counts from the start of the text that the edit before it left. */
  edit(edits: readonly TextEdit[]): void;
  /** Findings of the present text, suppressed ones left out. Spans count from the file's start. */
  audit(config: Config, strictness: Config['strictness']): Audit;
  /** Uses of crates' items that go by another name now. Spans count from the file's start. */
  outdated(): readonly Outdated[];
  /** What the crate's item that is named at an offset is; undefined where none is. */
  apiAt(offset: number): ApiDescription | undefined;
  /** Where that item is defined, if its source is on disk. */
  apiSourceAt(offset: number): ApiSource | undefined;
  close(): void;
}

export interface Outdated {
  readonly span: Span;
  readonly newText: string;
  readonly migration: Migration;
}

export interface ApiSource {
  readonly page: ApiPage;
  /** Absent when the source is not on disk. */
  readonly definition?: DefinitionText;
}

/** An item of a published crate, where the code names it. */
export interface ApiDescription {
  /** The name in the code; counts from the file's start. */
  readonly span: Span;
  readonly page: ApiPage;
  /** Path of its definition, without the crate. */
  readonly definedAt: string;
  /** Its declaration, as Rust. */
  readonly declaration: string;
  /** The trait that it comes from and the type that has it: `Aead for AesGcm<Aes256>`. */
  readonly through?: string;
  readonly deprecated?: { readonly since?: string; readonly note?: string };
  /** The `cfg` that it stands behind. */
  readonly cfg?: string;
}

export interface Audit {
  readonly findings: readonly RuledFinding[];
  /** How many rules ran. */
  readonly rules: number;
  /** Wall time in ms, for people; nothing depends on it. */
  readonly ms: number;
  /** Rules that crashed on this file and are muted for it. */
  readonly muted: readonly string[];
  /** The facts could not be made: findings may be missing. Absent when all went well. */
  readonly failure?: string;
}

export interface Engine {
  /** `path` is absolute, with `/`; undefined for a buffer that is not on disk. */
  open(path: string | undefined, text: string): OpenFile;
  /** Cargo.toml or Cargo.lock changed on disk: versions are read again at the next audit. */
  manifestsChanged(): void;
  /** Rust files changed on disk: those that are not open are read again when something leads to them. */
  sourcesChanged(): void;
  /** The text of an open file has changed: it may be of a crate that others use. */
  sourcesEdited(path: string | undefined): void;
  /** Code names crates that have no table and whose source has not been read yet. */
  readonly wantsSources: boolean;
  /** Reads them, with pauses; true when findings may be others now. */
  readSources(task: IndexingTask): Promise<boolean>;
  dispose(): void;
}
