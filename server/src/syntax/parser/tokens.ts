// Token kinds. A punctuation character is its own kind (its char code); operators of several characters are put
// together by the parser, so that `>>` may close two lists of generic arguments.

export const EOF = 0;
export const IDENT = 1;
export const LIFETIME = 2;
export const INT = 3;
export const FLOAT = 4;
export const STR = 5;
export const RAW_STR = 6;
export const BYTE_STR = 7;
export const RAW_BYTE_STR = 8;
export const C_STR = 9;
export const RAW_C_STR = 10;
export const CHAR = 11;
export const BYTE = 12;
/** A character that belongs to no token: half a literal, a stray backslash. */
export const UNKNOWN = 13;

export const BANG = 33;
export const QUOTE = 34;
export const HASH = 35;
export const PERCENT = 37;
export const AMP = 38;
export const APOSTROPHE = 39;
export const PAREN_OPEN = 40;
export const PAREN_CLOSE = 41;
export const STAR = 42;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMI = 59;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const AT = 64;
export const BRACKET_OPEN = 91;
export const BACKSLASH = 92;
export const BRACKET_CLOSE = 93;
export const CARET = 94;
export const UNDERSCORE = 95;
export const BRACE_OPEN = 123;
export const PIPE = 124;
export const BRACE_CLOSE = 125;
export const TILDE = 126;

export const KW_AS = 128;
export const KW_ASYNC = 129;
export const KW_AWAIT = 130;
export const KW_BREAK = 131;
export const KW_CONST = 132;
export const KW_CONTINUE = 133;
export const KW_CRATE = 134;
export const KW_DYN = 135;
export const KW_ELSE = 136;
export const KW_ENUM = 137;
export const KW_EXTERN = 138;
export const KW_FALSE = 139;
export const KW_FN = 140;
export const KW_FOR = 141;
export const KW_IF = 142;
export const KW_IMPL = 143;
export const KW_IN = 144;
export const KW_LET = 145;
export const KW_LOOP = 146;
export const KW_MATCH = 147;
export const KW_MOD = 148;
export const KW_MOVE = 149;
export const KW_MUT = 150;
export const KW_PUB = 151;
export const KW_REF = 152;
export const KW_RETURN = 153;
export const KW_SELF = 154;
export const KW_SELF_TYPE = 155;
export const KW_STATIC = 156;
export const KW_STRUCT = 157;
export const KW_SUPER = 158;
export const KW_TRAIT = 159;
export const KW_TRUE = 160;
export const KW_TYPE = 161;
export const KW_UNSAFE = 162;
export const KW_USE = 163;
export const KW_WHERE = 164;
export const KW_WHILE = 165;

/** In the order of their kinds, from `KW_AS` on. Words that are keywords only in some places are identifiers. */
const KEYWORDS = [
  ...['as', 'async', 'await', 'break', 'const', 'continue', 'crate', 'dyn', 'else', 'enum', 'extern', 'false', 'fn'],
  ...['for', 'if', 'impl', 'in', 'let', 'loop', 'match', 'mod', 'move', 'mut', 'pub', 'ref', 'return', 'self', 'Self'],
  ...['static', 'struct', 'super', 'trait', 'true', 'type', 'unsafe', 'use', 'where', 'while'],
];

const LONGEST_KEYWORD = 8;

/** Keywords by length and first letter: at most two share a place. */
const BY_SHAPE: ReadonlyMap<number, readonly number[]> = KEYWORDS.reduce((map, word, i) => {
  const shape = word.length * 128 + word.charCodeAt(0);
  return map.set(shape, [...(map.get(shape) ?? []), KW_AS + i]);
}, new Map<number, number[]>());

const SHAPES: readonly (readonly number[] | undefined)[] = Array.from({ length: (LONGEST_KEYWORD + 1) * 128 }, (_, i) =>
  BY_SHAPE.get(i),
);

/** The kind of the word at `start`: a keyword's own, or `IDENT`. */
export function wordKind(text: string, start: number, end: number): number {
  const length = end - start;
  if (length === 1) return text.charCodeAt(start) === UNDERSCORE ? UNDERSCORE : IDENT;
  if (length > LONGEST_KEYWORD) return IDENT;
  const first = text.charCodeAt(start);
  const candidates = first < 128 ? SHAPES[length * 128 + first] : undefined;
  if (candidates === undefined) return IDENT;
  for (const kind of candidates) if (text.startsWith(KEYWORDS[kind - KW_AS] ?? '', start)) return kind;
  return IDENT;
}
