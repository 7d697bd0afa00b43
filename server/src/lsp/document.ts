// One open Rust document: its text, and the engine's view of it, which is made when it is first asked for.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Config } from '../config.js';
import type { ApiDescription, ApiSource, Audit, Engine, OpenFile, Outdated } from '../engine/engine.js';
import { createLineIndex, type LineIndex } from '../text/lineIndex.js';
import { spanOf, type TextEdit } from '../text/span.js';
import { spanOfRange } from './convert.js';
import { pathOf } from './uris.js';

/** Longer texts are generated code more often than not: they are analysed on an explicit audit only. */
export const MAX_LENGTH = 1_000_000;

/** A change that looks typed, as against pasted or inserted by a completion. */
const TYPED_LENGTH = 24;

let opened = 0;

export class RustDocument {
  readonly path: string | undefined;
  /** Tells a document from one of the same name that was closed before. */
  readonly #serial = ++opened;
  #text: string;
  #lines: LineIndex | undefined;
  #file: OpenFile | undefined;
  readonly #audits = new Map<Config['strictness'], { readonly generation: number; readonly audit: Audit }>();
  /** When a key was last pressed in it, by `performance.now()`; undefined after anything longer. */
  typedAt: number | undefined;
  /** The version that the client last asked diagnostics of. */
  pulledVersion: number | undefined;
  /** The version that a person last asked an audit of. */
  auditedVersion: number | undefined;

  constructor(
    private readonly engine: Engine,
    readonly uri: string,
    public version: number,
    text: string,
    private readonly quarantined: boolean,
  ) {
    this.#text = text;
    this.path = pathOf(uri);
  }

  get text(): string {
    return this.#text;
  }

  get lines(): LineIndex {
    this.#lines ??= createLineIndex(this.#text);
    return this.#lines;
  }

  get skipped(): 'large' | 'quarantined' | undefined {
    if (this.quarantined) return 'quarantined';
    return this.#text.length > MAX_LENGTH ? 'large' : undefined;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const edits = this.#apply(changes);
    this.version = version;
    this.typedAt = isTyping(edits) ? performance.now() : undefined;
    this.#audits.clear();
    if (this.skipped) this.#forget();
    else this.#use((file) => file.edit(edits), undefined);
  }

  /** `generation` counts what else findings depend on: settings, manifests. */
  audit(config: Config, strictness: Config['strictness'], generation: number): Audit {
    const known = this.#audits.get(strictness);
    if (known?.generation === generation) return known.audit;
    this.#file ??= this.engine.open(this.path, this.#text);
    const audit = this.#use((file) => file.audit(config, strictness), EMPTY);
    this.#audits.set(strictness, { generation, audit });
    if (this.skipped) this.#forget();
    return audit;
  }

  /** The item of a crate that is named at an offset. */
  apiAt(offset: number): ApiDescription | undefined {
    if (this.skipped) return undefined;
    this.#file ??= this.engine.open(this.path, this.#text);
    return this.#use((file) => file.apiAt(offset), undefined);
  }

  /** Where that item is defined. */
  apiSourceAt(offset: number): ApiSource | undefined {
    if (this.skipped) return undefined;
    this.#file ??= this.engine.open(this.path, this.#text);
    return this.#use((file) => file.apiSourceAt(offset), undefined);
  }

  /** Names a state of the text. */
  get state(): string {
    return `${this.#serial}.${this.version}`;
  }

  close(): void {
    this.#audits.clear();
    this.#forget();
  }

  /** After a crash the engine's view may be half changed: the next use makes a new one from our text. */
  /** Uses of crates' items that go by another name now. */
  outdated(): readonly Outdated[] {
    if (this.skipped) return [];
    this.#file ??= this.engine.open(this.path, this.#text);
    return this.#use((file) => file.outdated(), []);
  }

  #use<T>(action: (file: OpenFile) => T, otherwise: T): T {
    if (!this.#file) return otherwise;
    try {
      return action(this.#file);
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  #forget(): void {
    const file = this.#file;
    this.#file = undefined;
    file?.close();
  }

  /**
   * Each change counts from the text that the one before it left. Editors send those of one step last place first, so
   * the lines of the text before them serve for all.
   */
  #apply(changes: readonly TextDocumentContentChangeEvent[]): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let untouched = Number.POSITIVE_INFINITY;
    for (const change of changes) {
      let span = spanOf(0, this.#text.length);
      if ('range' in change) {
        span = spanOfRange(this.lines, change.range);
        if (span.end >= untouched) {
          this.#lines = undefined;
          span = spanOfRange(this.lines, change.range);
        }
      }
      this.#text = this.#text.slice(0, span.start) + change.text + this.#text.slice(span.end);
      untouched = span.start;
      edits.push({ span, newText: change.text });
    }
    this.#lines = undefined;
    return edits;
  }
}

const EMPTY: Audit = { findings: [], rules: 0, ms: 0, muted: [] };

const isTyping = (edits: readonly TextEdit[]): boolean =>
  edits.every(
    ({ span, newText }) =>
      newText.length < TYPED_LENGTH && span.end - span.start < TYPED_LENGTH && !newText.includes('\n'),
  );
