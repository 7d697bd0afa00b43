// For what the values of an item are used by modelled calls, there or in functions of the user's own that get them.

import type { Role } from '../../knowledge/vocabulary.js';
import type { Span } from '../../text/span.js';
import type { CallEvent, Lowered } from '../lower/frame.js';
import type { Source, Val } from '../values/val.js';
import type { Program } from './program.js';

/** A call that takes a value, and the name under which it takes it. */
export interface RoleUse {
  readonly role: Role;
  readonly name: string;
  readonly span: Span;
  /** Another item than the one at hand. */
  readonly by?: Lowered;
}

interface Index {
  readonly uses: ReadonlyMap<Source | string, readonly RoleUse[]>;
  readonly makers: ReadonlyMap<Span, CallEvent>;
}

const indexes = new WeakMap<Lowered, Index>();

/** The modelled call that made the value or filled it. */
export function makerOf(src: Source, item: Lowered): CallEvent | undefined {
  return src.kind === 'made' || src.kind === 'object' ? indexOf(item).makers.get(src.span) : undefined;
}

const DEEPEST = 3;

/** The roles in which calls take what that source made, whole or in part. */
export function usesOf(src: Source, item: Lowered, program: Program, depth = 0): readonly RoleUse[] {
  const direct = indexOf(item).uses.get(keyOf(src)) ?? [];
  if (depth >= DEEPEST) return direct;
  const through = item.ownCalls.flatMap((call) =>
    call.args.flatMap((arg, index) => {
      if (keyOf(rootOf(arg)) !== keyOf(src)) return [];
      const callee = program.item(call.fn);
      const param = callee && callee !== item ? parameterOf(callee, index) : undefined;
      if (!callee || !param) return [];
      return usesOf(param, callee, program, depth + 1).map((use) => ({ by: callee, ...use }));
    }),
  );
  return through.length === 0 ? direct : [...direct, ...through];
}

/** Parameters are told apart by their place, fields by their struct, other values by what made them. */
const keyOf = (src: Source): Source | string => {
  if (src.kind === 'param') return `parameter ${src.index}`;
  if (src.kind === 'field' && src.owner !== undefined) return `field ${src.owner}.${src.name}`;
  return src.kind === 'item' ? `item ${src.key}` : src;
};

/** The source itself where the callee names it; a parameter that it never looks at has none. */
function parameterOf(callee: Lowered, index: number): Source | undefined {
  const src: Source = { kind: 'param', index, name: '', span: NOWHERE };
  return indexOf(callee).uses.has(keyOf(src)) || callee.ownCalls.length > 0 ? src : undefined;
}

const NOWHERE: Span = { start: 0, end: 0 };

/** What the bytes come from, through names, pieces, and the objects that only wrap them. */
export function rootOf(val: Val): Source {
  let src = val.src;
  for (let steps = 0; steps < 32; steps += 1) {
    if (src.kind === 'of') src = src.of.src;
    else if (src.kind === 'object' && src.action === 'make-key' && src.roles.get('key')) {
      src = src.roles.get('key')?.src ?? src;
    } else break;
  }
  return src;
}

function indexOf(item: Lowered): Index {
  const known = indexes.get(item);
  if (known) return known;
  const uses = new Map<Source | string, RoleUse[]>();
  const makers = new Map<Span, CallEvent>();
  for (const event of item.calls) {
    makers.set(event.nameSpan, event);
    makers.set(event.span, event);
    event.model.args.forEach((role, i) => {
      const arg = event.args[i];
      if (!arg || role === '_') return;
      const key = keyOf(rootOf(arg));
      const use = { role, name: event.name, span: event.nameSpan };
      const list = uses.get(key);
      if (list) list.push(use);
      else uses.set(key, [use]);
    });
  }
  const index = { uses, makers };
  indexes.set(item, index);
  return index;
}
