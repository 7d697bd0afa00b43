// Literals, and the names under which the code speaks of them.
import { arrayOf, primitive, refTo, type Ty } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import { exactly, makeVal, type Val } from '../values/val.js';
import type { Frame } from './frame.js';
import { handingOnStd } from './propagation.js';

const NUMBER_TYPES = new Set('u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64'.split(' '));

export function literal(frame: Frame, expr: Expr & { kind: 'literal' }, expected?: Ty): Val {
  const { span, value } = expr;
  switch (expr.literal) {
    case 'cString':
      note(frame, expr);
      return makeVal(
        { kind: 'literal', literal: { kind: 'text', value, span } },
        refTo(primitive('str')),
        frame.regions,
      );
    case 'string':
      note(frame, expr);
      return exactly(
        makeVal({ kind: 'literal', literal: { kind: 'text', value, span } }, refTo(primitive('str')), frame.regions),
      );
    case 'byteString':
      note(frame, expr);
      return exactly(
        makeVal(
          { kind: 'literal', literal: { kind: 'bytes', value, span } },
          refTo(arrayOf(primitive('u8'), value.length)),
          frame.regions,
        ),
      );
    case 'bool':
      return makeVal({ kind: 'literal', literal: { kind: 'bool', value, span } }, primitive('bool'), frame.regions);
    case 'char':
      return makeVal({ kind: 'literal', literal: { kind: 'text', value, span } }, primitive('char'), frame.regions);
    default: {
      const wanted = expected?.kind === 'primitive' && NUMBER_TYPES.has(expected.name) ? expected.name : undefined;
      const name = expr.suffix || wanted || (expr.literal === 'float' ? 'f64' : expr.literal === 'byte' ? 'u8' : 'i32');
      const number = makeVal(
        { kind: 'literal', literal: { kind: 'int', value, span } },
        primitive(name),
        frame.regions,
      );
      // Without a suffix its type follows from its use.
      return expr.suffix || expr.literal === 'byte' ? exactly(number) : number;
    }
  }
}

function note(frame: Frame, expr: Expr & { kind: 'literal' }): void {
  const { returnTy } = frame;
  const handsOn = (): string | undefined => handingOnStd('VarError', returnTy);
  frame.out.literals.push({ span: expr.span, text: expr.value, handsOn, ...frame.naming });
}

/** The literal that was just read is made a `String` on the spot. */
export function noteOwned(frame: Frame, expr: Expr): void {
  const last = frame.out.literals.at(-1);
  if (last) frame.out.literals[frame.out.literals.length - 1] = { ...last, owned: expr.span };
}
