// One line that counts the files, on terminals only, gone when the work is done.
import type { Output } from './host.js';

export interface Progress {
  step(done: number, total: number): void;
  /** The source of a crate is read. */
  reading(name: string): void;
  done(): void;
}

const EVERY = 16;

export function progressOn(output: Output): Progress {
  if (!output.isTerminal) return { step() {}, reading() {}, done() {} };
  const clear = '\r\x1b[2K';
  return {
    step(done, total) {
      if (done % EVERY === 0) output.write(`${clear}analysed ${done} of ${total} files`);
    },
    reading(name) {
      output.write(`${clear}reading the source of ${name}`);
    },
    done() {
      output.write(clear);
    },
  };
}
