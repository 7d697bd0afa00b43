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

/** What was read while facts were made: they hold as long as the program answers the same. Most read little. */
export interface Reads {
  items?: Map<string, Lowered | undefined>;
  fields?: Map<string, readonly FieldWriter[]>;
  uses?: Map<string, readonly FieldUse[]>;
  callers?: Map<string, readonly Caller[]>;
  types?: Map<string, boolean>;
  authenticators?: readonly Lowered[];
}

/** The program, noting each answer that it gives. */
export const recording = (program: Program, reads: Reads): Program => new Recording(program, reads);

/** A class for the sake of its prototype: there is one for every item. */
class Recording implements Program {
  constructor(
    private readonly program: Program,
    private readonly reads: Reads,
  ) {}

  get open(): boolean {
    return this.program.open === true;
  }

  item(key: string): Lowered | undefined {
    const item = this.program.item(key);
    this.reads.items ??= new Map();
    this.reads.items.set(key, item);
    return item;
  }

  writers(field: string): readonly FieldWriter[] {
    const writers = this.program.writers(field);
    this.reads.fields ??= new Map();
    this.reads.fields.set(field, writers);
    return writers;
  }

  users(field: string): readonly FieldUse[] {
    const users = this.program.users(field);
    this.reads.uses ??= new Map();
    this.reads.uses.set(field, users);
    return users;
  }

  callers(fn: string): readonly Caller[] {
    const callers = this.program.callers(fn);
    this.reads.callers ??= new Map();
    this.reads.callers.set(fn, callers);
    return callers;
  }

  usesAsType(path: string): boolean {
    const used = this.program.usesAsType(path);
    this.reads.types ??= new Map();
    this.reads.types.set(path, used);
    return used;
  }

  authenticators(): readonly Lowered[] {
    this.reads.authenticators = this.program.authenticators();
    return this.reads.authenticators;
  }
}

export function stillHold(reads: Reads, program: Program): boolean {
  const same = <K, V>(read: ReadonlyMap<K, V> | undefined, ask: (key: K) => V): boolean => {
    for (const [key, answer] of read ?? []) if (ask(key) !== answer) return false;
    return true;
  };
  return (
    (!reads.authenticators || reads.authenticators === program.authenticators()) &&
    same(reads.types, (path) => program.usesAsType(path)) &&
    same(reads.items, (key) => program.item(key)) &&
    same(reads.uses, (field) => program.users(field)) &&
    same(reads.callers, (fn) => program.callers(fn)) &&
    same(reads.fields, (field) => program.writers(field))
  );
}
