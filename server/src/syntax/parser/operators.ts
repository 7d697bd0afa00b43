// Operators between expressions, put together from their characters.
import { type Cursor, joined, kind, peek } from './cursor.js';
import * as T from './tokens.js';

// Strengths of operators.
export const ASSIGN = 1;
export const RANGE = 2;
const OR = 3;
const AND = 4;
export const COMPARE = 5;
const BIT_OR = 6;
const BIT_XOR = 7;
const BIT_AND = 8;
const SHIFT = 9;
const SUM = 10;
const PRODUCT = 11;
const CAST = 12;
export const UNARY = 13;

export interface Operator {
  readonly text: string;
  readonly strength: number;
  readonly tokens: number;
}

const operator = (text: string, strength: number, tokens = text.length): Operator => ({ text, strength, tokens });
const assigning = (text: string): Operator => operator(text, ASSIGN);

export const OPERATORS = {
  assign: assigning('='),
  equal: operator('==', COMPARE),
  unequal: operator('!=', COMPARE),
  less: operator('<', COMPARE),
  lessEqual: operator('<=', COMPARE),
  greater: operator('>', COMPARE),
  greaterEqual: operator('>=', COMPARE),
  shiftLeft: operator('<<', SHIFT),
  shiftRight: operator('>>', SHIFT),
  shiftLeftAssign: assigning('<<='),
  shiftRightAssign: assigning('>>='),
  and: operator('&&', AND),
  or: operator('||', OR),
  range: operator('..', RANGE),
  cast: operator('as', CAST, 1),
};

/** Operators that stand alone or before `=`. */
const ARITHMETIC: ReadonlyMap<number, readonly [plain: Operator, assign: Operator]> = new Map([
  [T.PLUS, [operator('+', SUM), assigning('+=')]],
  [T.MINUS, [operator('-', SUM), assigning('-=')]],
  [T.STAR, [operator('*', PRODUCT), assigning('*=')]],
  [T.SLASH, [operator('/', PRODUCT), assigning('/=')]],
  [T.PERCENT, [operator('%', PRODUCT), assigning('%=')]],
  [T.CARET, [operator('^', BIT_XOR), assigning('^=')]],
  [T.AMP, [operator('&', BIT_AND), assigning('&=')]],
  [T.PIPE, [operator('|', BIT_OR), assigning('|=')]],
]);

/** The operator that the current tokens make. */
export function peekOperator(p: Cursor): Operator | undefined {
  const token = kind(p);
  const second = joined(p, 0) ? peek(p, 1) : T.EOF;
  switch (token) {
    case T.SEMI:
    case T.COMMA:
    case T.PAREN_CLOSE:
      return undefined;
    case T.EQUALS:
      if (second === T.EQUALS) return OPERATORS.equal;
      return second === T.GREATER ? undefined : OPERATORS.assign;
    case T.BANG:
      return second === T.EQUALS ? OPERATORS.unequal : undefined;
    case T.LESS:
      if (second === T.EQUALS) return OPERATORS.lessEqual;
      if (second !== T.LESS) return OPERATORS.less;
      return joined(p, 1) && peek(p, 2) === T.EQUALS ? OPERATORS.shiftLeftAssign : OPERATORS.shiftLeft;
    case T.GREATER:
      if (second === T.EQUALS) return OPERATORS.greaterEqual;
      if (second !== T.GREATER) return OPERATORS.greater;
      return joined(p, 1) && peek(p, 2) === T.EQUALS ? OPERATORS.shiftRightAssign : OPERATORS.shiftRight;
    case T.DOT:
      return second === T.DOT ? OPERATORS.range : undefined;
    case T.KW_AS:
      return OPERATORS.cast;
    case T.AMP:
      if (second === T.AMP) return OPERATORS.and;
      break;
    case T.PIPE:
      if (second === T.PIPE) return OPERATORS.or;
      break;
    case T.MINUS:
      if (second === T.GREATER) return undefined;
      break;
    default:
  }
  return ARITHMETIC.get(token)?.[second === T.EQUALS ? 1 : 0];
}
