// Bytes that an iteration makes of nothing but its own numbers: `(0..12).collect()`, `from_fn(|i| i as u8)`.
import type { Ty } from '../../knowledge/ty.js';
import type { Span } from '../../text/span.js';
import { coreOf, type Source, type Val } from '../values/val.js';

const MOST_STEPS = 64;

/** All that the iteration at `span` gave, in one value: what it counted is then a list of numbers that never changes. */
export function listed(val: Val, ty: Ty, span: Span): Val {
  if (!isBytes(ty)) return val;
  const core = coreOf(val);
  if (core.kind === 'counted' && !core.of && isWritten(core.from)) {
    return { ...val, src: numbers(core.from, core.span) };
  }
  let steps = 0;
  return counted(val);

  function counted(at: Val): Val {
    steps += 1;
    if (steps > MOST_STEPS) return at;
    const { src } = at;
    switch (src.kind) {
      case 'counter':
        return isWithin(src.span) && isWritten(src.from) ? { ...at, src: numbers(src.from, src.span) } : at;
      case 'of': {
        const of = counted(src.of);
        return of === src.of ? at : { ...at, src: { ...src, of } };
      }
      case 'mix': {
        const parts = src.parts.map(counted);
        return parts.every((part, i) => part === src.parts[i]) ? at : { ...at, src: { ...src, parts } };
      }
      default:
        return at;
    }
  }

  /** Loops around the list count on from one list to the next. */
  function isWithin(counts: Span): boolean {
    return span.start <= counts.start && counts.end <= span.end;
  }
}

const numbers = (from: Val, span: Span): Source => {
  const core = coreOf(from);
  const value = core.kind === 'literal' ? core.literal.value : '0';
  return { kind: 'literal', literal: { kind: 'bytes', value: `${value}..;*`, span } };
};

const isWritten = (val: Val): boolean => coreOf(val).kind === 'literal';

function isBytes(ty: Ty): boolean {
  if (ty.kind === 'ref') return isBytes(ty.to);
  const element = ty.kind === 'array' || ty.kind === 'slice' ? ty.of : ty.kind === 'named' ? ty.args[0] : undefined;
  return element?.kind === 'primitive' && element.name === 'u8';
}
