// What the language server needs of the machine it runs on; given by the composition root.
import type { Engine } from '../engine/engine.js';
import type { RuleInfo } from '../rules/rule.js';

export interface Host {
  /** Of Noncense. */
  readonly version: string;
  /** `cacheFolder`: where the client wants things to be kept. */
  createEngine(log: (line: string) => void, cacheFolder: string | undefined): Promise<Engine>;
  /** All that can be reported, in reading order. */
  readonly rules: readonly RuleInfo[];
  /** Text of a file, or undefined when there is none or it cannot be read. */
  read(path: string): string | undefined;
  /** Absolute paths, with `/`, of the Rust files below `root` that no glob of `exclude` fits. */
  rustFiles(root: string, exclude: readonly string[]): Promise<readonly string[]>;
  /** `YYYY-MM-DD`. */
  today(): string;
}
