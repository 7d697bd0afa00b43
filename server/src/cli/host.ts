// What the command line needs of the machine it runs on; given by the composition root, so that tests can stand in.
import type { Engine } from '../engine/engine.js';

export interface CliHost {
  readonly version: string;
  /** Absolute, with `/`. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  createEngine(log: (line: string) => void): Promise<Engine>;
  /** `path` is absolute. */
  kindOf(path: string): 'file' | 'directory' | 'missing';
  /** The Rust files below a folder that no glob fits, and the folders that could not be listed. */
  rustFiles(root: string, exclude: readonly string[]): Promise<RustFiles>;
  /** Throws an error whose message says why for a file that cannot be read or is no UTF-8. */
  readSource(path: string): string;
  /** Replaces the file as a whole or not at all; throws when it cannot. */
  writeFile(path: string, text: string): void;
}

export interface RustFiles {
  /** Absolute, with `/`. */
  readonly files: readonly string[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

export interface Output {
  write(text: string): void;
  /** A terminal is on the other end, and wants colours. */
  readonly colours: boolean;
  readonly isTerminal: boolean;
}
