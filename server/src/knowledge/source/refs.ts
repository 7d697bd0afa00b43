// Numbers of items within a table that is being written, and of what lies outside of it.
import type { Namespace } from '../api.js';
import type { Ref, TableItem } from '../tableFormat.js';
import type { Declared } from './modules.js';
import type { Meaning } from './scope.js';
import type { StdIndex } from './stdNames.js';

/** Instead of a crate: the path is one that code may write, `lib::module::Name`, several joined by `|`. */
export const UNBOUND = '=';

export interface Refs {
  readonly items: TableItem[];
  readonly outside: [string, string, string][];
  /** The number that a declaration has. */
  of(declared: Declared): Ref | undefined;
  reserve(declared: Declared): Ref;
  push(item: TableItem): Ref;
  variant(of: Declared, name: string): Ref | undefined;
  noteVariant(of: Declared, name: string, ref: Ref): void;
  /** Undefined when it means nothing that a table can say. */
  ofMeaning(meaning: Meaning, namespace: Namespace): Ref | undefined;
  /** Something that nothing is known of. */
  readonly nowhere: Ref;
}

export function createRefs(std: StdIndex): Refs {
  const items: TableItem[] = [];
  const outside: [string, string, string][] = [];
  const outsideNumbers = new Map<string, Ref>();
  const numbers = new Map<Declared, Ref>();
  const variants = new Map<Declared, Map<string, Ref>>();

  const foreign = (crate: string, path: string, kind: string): Ref => {
    const key = `${crate}|${path}|${kind}`;
    const known = outsideNumbers.get(key);
    if (known !== undefined) return known;
    outside.push([crate, path, kind]);
    outsideNumbers.set(key, -outside.length);
    return -outside.length;
  };
  const push = (item: TableItem): Ref => items.push(item) - 1;
  const nowhere = foreign('?', '', '?');

  return {
    items,
    outside,
    of: (declared) => numbers.get(declared),
    reserve(declared) {
      const ref = push({ k: 'mod' });
      numbers.set(declared, ref);
      return ref;
    },
    push,
    variant: (of, name) => variants.get(of)?.get(name),
    noteVariant(of, name, ref) {
      variants.set(of, (variants.get(of) ?? new Map<string, Ref>()).set(name, ref));
    },
    nowhere,
    ofMeaning(meaning, namespace) {
      switch (meaning.kind) {
        case 'own':
          return numbers.get(meaning.declared);
        case 'root':
          return 0;
        case 'variant':
          return variants.get(meaning.of)?.get(meaning.name);
        case 'dependency':
          return foreign(UNBOUND, meaning.paths.map((path) => path.join('::')).join('|'), namespace);
        case 'std': {
          const found = std.find(meaning.path);
          return foreign('std', found?.path ?? meaning.path.join('::'), found?.kind ?? '?');
        }
        default:
          return undefined;
      }
    },
  };
}
