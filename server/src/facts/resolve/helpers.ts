// Functions of the program's own that show what they are given: `fn note(text: &str) { println!("{text}") }`.
import type { Ty } from '../../knowledge/ty.js';
import type { Lowered, ShownEvent } from '../lower/frame.js';
import { isStd } from '../types/std.js';
import type { Val } from '../values/val.js';
import type { Context } from './context.js';

/** What shows a parameter, and where. */
export interface Shows {
  readonly event: ShownEvent;
  readonly in: Lowered;
}

const DEEPEST = 3;

/** Whether the function shows the whole of that argument, itself or by a function that it hands it to. */
export function showsParameter(fn: string, index: number, context: Context, depth = DEEPEST): Shows | undefined {
  const callee = context.program.item(fn);
  if (!callee || callee === context.item || (callee.inTest && !context.item.inTest)) return undefined;
  const event = callee.shown.find(
    ({ sink, val, reveals }) => sink !== 'display' && sink !== 'debug' && isText(reveals) && isMadeOf(val, index),
  );
  if (event) return { event, in: callee };
  if (depth === 0) return undefined;
  for (const call of callee.ownCalls) {
    const at = call.fn === fn ? -1 : call.args.findIndex((arg) => isMadeOf(arg, index));
    const shows = at < 0 ? undefined : showsParameter(call.fn, at, context, depth - 1);
    if (shows) return shows;
  }
  return undefined;
}

const isText = (reveals: ShownEvent['reveals']): boolean => reveals === 'whole' || reveals === 'perhaps';

/** The parameter as it is, in another form, or in the middle of a text. */
function isMadeOf(val: Val, index: number, repeated = val.regions.length > 0): boolean {
  const { src } = val;
  switch (src.kind) {
    case 'param':
      return src.index === index;
    case 'of':
      return (!src.part || isEachOf(val, repeated)) && isMadeOf(src.of, index, repeated);
    case 'mix':
      return src.parts.some((part) => isMadeOf(part, index, val.regions.length > 0));
    default:
      return false;
  }
}

/** One byte after the other, in an iteration over all of them. */
const isEachOf = ({ ty }: Val, repeated: boolean): boolean => isStd(ty, 'Iter') || (repeated && isByte(ty));

const isByte = (ty: Ty): boolean =>
  ty.kind === 'ref' ? isByte(ty.to) : ty.kind === 'primitive' && (ty.name === 'u8' || ty.name === 'char');
