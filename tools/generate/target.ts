// A file of the repository that is made, in whole or in part, from other files of it.

export interface Target {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** What the file should hold. `present` is what it holds now; undefined when there is none. */
  content(present: string | undefined): string;
}
