// All lowered items of a file, and what an item's facts were read from.
import type { CallEvent, FieldWrite, Lowered, OwnCall } from '../lower/frame.js';

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

/** A call of a function of the user's own. */
export interface Caller {
  readonly by: Lowered;
  readonly call: OwnCall;
}

export interface Program {
  /** The function, const or static with that key. */
  item(key: string): Lowered | undefined;
  /** Every place that stores something in the field; the same array as long as none of them changes. */
  writers(field: string): readonly FieldWriter[];
  /** Every modelled call whose argument is the field; the same array as long as none of them changes. */
  users(field: string): readonly FieldUse[];
  /** Every call of the function in the file at hand and in that which declares it; the same array likewise. */
  callers(fn: string): readonly Caller[];
  /** Every item of the file that makes or checks a MAC or signature; the same array likewise. */
  authenticators(): readonly Lowered[];
  /** An item of the file uses the path of a crate without a table as that of a type. */
  usesAsType(path: string): boolean;
  /** Files out of sight may call what this one declares. */
  readonly open?: boolean;
}

/** What was read while facts were made: they hold as long as the program answers the same. */
export interface Reads {
  readonly items: Map<string, Lowered | undefined>;
  readonly fields: Map<string, readonly FieldWriter[]>;
  readonly uses: Map<string, readonly FieldUse[]>;
  readonly callers: Map<string, readonly Caller[]>;
  readonly types: Map<string, boolean>;
  authenticators?: readonly Lowered[];
}

export const noReads = (): Reads => ({
  items: new Map(),
  fields: new Map(),
  uses: new Map(),
  callers: new Map(),
  types: new Map(),
});

/** The program, noting each answer that it gives. */
export function recording(program: Program, reads: Reads): Program {
  return {
    ...(program.open ? { open: true } : {}),
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
    callers(fn) {
      const callers = program.callers(fn);
      reads.callers.set(fn, callers);
      return callers;
    },
    usesAsType(path) {
      const used = program.usesAsType(path);
      reads.types.set(path, used);
      return used;
    },
    authenticators() {
      reads.authenticators = program.authenticators();
      return reads.authenticators;
    },
  };
}

export function stillHold(reads: Reads, program: Program): boolean {
  if (reads.authenticators && reads.authenticators !== program.authenticators()) return false;
  for (const [path, used] of reads.types) if (program.usesAsType(path) !== used) return false;
  for (const [key, item] of reads.items) if (program.item(key) !== item) return false;
  for (const [field, users] of reads.uses) if (program.users(field) !== users) return false;
  for (const [fn, callers] of reads.callers) if (program.callers(fn) !== callers) return false;
  for (const [field, writers] of reads.fields) if (program.writers(field) !== writers) return false;
  return true;
}
