// Notes what the code puts under the name of a secret.
import { type DrawnSecret, drawnSecret } from '../../knowledge/drawnNames.js';
import type { Ty } from '../../knowledge/ty.js';
import type { Span } from '../../text/span.js';
import { isStd } from '../types/std.js';
import type { Val } from '../values/val.js';
import { strip } from './expressions.js';
import type { Frame } from './frame.js';

/** A value under the name of something that nobody may guess. */
export interface NamedEvent {
  readonly name: string;
  readonly span: Span;
  readonly val: Val;
}

export function noteNamed(frame: Frame, name: string | undefined, span: Span, val: Val): void {
  if (name === undefined || !mayBeSecret(drawnSecret(name), val.ty)) return;
  frame.out.named.push({ name, span, val });
}

/** A name that may mean something else has to stand for text or bytes. */
export function mayBeSecret(named: DrawnSecret | undefined, ty: Ty): boolean {
  const form = formOf(ty);
  return named === 'sure' ? form !== 'other' : named === 'hint' && form === 'bytes';
}

const MAKERS = /(?:Generator|Factory|Service|Provider|Builder|Manager|Maker|Issuer|Store|Rng|Engine|Config)$/;

function formOf(given: Ty): 'bytes' | 'number' | 'unknown' | 'other' {
  const ty = strip(given);
  switch (ty.kind) {
    case 'unknown':
      return 'unknown';
    case 'primitive':
      return ty.name === 'str' ? 'bytes' : /^[iu]\d/.test(ty.name) || ty.name === 'usize' ? 'number' : 'other';
    case 'array':
    case 'slice':
      return ty.of.kind === 'unknown' || (ty.of.kind === 'primitive' && ty.of.name === 'u8') ? 'bytes' : 'other';
    case 'named': {
      const inner = ty.args[0];
      if (inner && (isStd(ty, 'Option') || isStd(ty, 'Result'))) return formOf(inner);
      if (isStd(ty, 'Vec')) return inner && formOf({ kind: 'slice', of: inner }) === 'bytes' ? 'bytes' : 'other';
      // What makes secrets is none.
      return MAKERS.test(ty.def.path) ? 'other' : 'bytes';
    }
    default:
      return 'other';
  }
}
