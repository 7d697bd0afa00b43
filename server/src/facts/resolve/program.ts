// All lowered items of a file, and what an item's facts were read from.
import type { CallEvent, FieldWrite, Lowered } from '../lower/frame.js';

export interface FieldWriter {
  readonly by: Lowered;
  readonly write: FieldWrite;
}

/** A modelled call that works on what a field holds. */
export interface FieldUse {
  readonly by: Lowered;
  readonly event: CallEvent;
  /** Index of the argument. */
  readonly arg: number;
}

export interface Program {
  /** The function, const or static with that key. */
  item(key: string): Lowered | undefined;
  /** Every place that stores something in the field; the same array as long as none of them changes. */
  writers(field: string): readonly FieldWriter[];
  /** Every modelled call whose argument is the field; the same array as long as none of them changes. */
  users(field: string): readonly FieldUse[];
}

/** What was read while facts were made: they hold as long as the program answers the same. */
export interface Reads {
  readonly items: Map<string, Lowered | undefined>;
  readonly fields: Map<string, readonly FieldWriter[]>;
  readonly uses: Map<string, readonly FieldUse[]>;
}

export const noReads = (): Reads => ({ items: new Map(), fields: new Map(), uses: new Map() });

/** The program, noting each answer that it gives. */
export function recording(program: Program, reads: Reads): Program {
  return {
    item(key) {
      const item = program.item(key);
      reads.items.set(key, item);
      return item;
    },
    writers(field) {
      const writers = program.writers(field);
      reads.fields.set(field, writers);
      return writers;
    },
    users(field) {
      const users = program.users(field);
      reads.uses.set(field, users);
      return users;
    },
  };
}

export function stillHold(reads: Reads, program: Program): boolean {
  for (const [key, item] of reads.items) if (program.item(key) !== item) return false;
  for (const [field, users] of reads.uses) if (program.users(field) !== users) return false;
  for (const [field, writers] of reads.fields) if (program.writers(field) !== writers) return false;
  return true;
}
