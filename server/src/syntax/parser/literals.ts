// What a literal means: strings after their escapes, numbers without underscores and radix.
import type { Expr, LiteralKind } from '../ast.js';
import { BYTE, BYTE_STR, C_STR, CHAR, FLOAT, INT, RAW_BYTE_STR, RAW_C_STR, RAW_STR, STR } from './tokens.js';

const KINDS: ReadonlyMap<number, LiteralKind> = new Map([
  [INT, 'int'],
  [FLOAT, 'float'],
  [STR, 'string'],
  [RAW_STR, 'string'],
  [BYTE_STR, 'byteString'],
  [RAW_BYTE_STR, 'byteString'],
  [C_STR, 'cString'],
  [RAW_C_STR, 'cString'],
  [CHAR, 'char'],
  [BYTE, 'byte'],
]);

/** The literal that the token of that kind from `start` to `end` is. */
export function literal(text: string, token: number, start: number, end: number): Expr {
  const span = { start, end };
  const kind = KINDS.get(token) ?? 'string';
  if (token === INT || token === FLOAT) {
    const { value, suffix } = token === INT ? readInteger(text.slice(start, end)) : readFloat(text.slice(start, end));
    return suffix === ''
      ? { kind: 'literal', span, literal: kind, value }
      : { kind: 'literal', span, literal: kind, value, suffix };
  }
  const content = contentSpan(text, token, start, end);
  const raw = text.slice(content.start, content.end);
  const value = isRaw(token) ? unixLines(raw) : decodeEscapes(raw);
  return { kind: 'literal', span, literal: kind, value };
}

export const isRaw = (token: number): boolean => token === RAW_STR || token === RAW_BYTE_STR || token === RAW_C_STR;

/** The text between the quotes; a half literal has none at its end. */
export function contentSpan(text: string, token: number, start: number, end: number): { start: number; end: number } {
  const quote = token === CHAR || token === BYTE ? "'" : '"';
  const open = text.indexOf(quote, start);
  const hashes = isRaw(token) ? open - text.indexOf('r', start) - 1 : 0;
  const close = end - 1 - hashes;
  const closed = close > open && text[close] === quote && !(token === STR && isEscaped(text, close));
  return { start: open + 1, end: closed ? close : Math.max(open + 1, end) };
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** No integer type is wider than 128 bits; a longer run of digits is left as it is written. */
const LONGEST_INTEGER = 160;

function readInteger(text: string): { readonly value: string; readonly suffix: string } {
  const radix = /^0[xob]/.exec(text)?.[0] ?? '';
  const pattern = radix === '0x' ? /^[0-9a-fA-F_]+/ : /^[0-9_]+/;
  const written = pattern.exec(text.slice(radix.length))?.[0] ?? '';
  const suffix = text.slice(radix.length + written.length);
  const digits = written.replaceAll('_', '');
  if (radix === '' && (digits.length === 1 || !digits.startsWith('0'))) return { value: digits, suffix };
  try {
    if (digits !== '' && digits.length <= LONGEST_INTEGER) return { value: BigInt(radix + digits).toString(), suffix };
  } catch {
    // Digits beyond the radix, as in `0b12`: no number to give.
  }
  return { value: digits, suffix };
}

function readFloat(text: string): { readonly value: string; readonly suffix: string } {
  const suffix = /f\d+$/.exec(text)?.[0] ?? '';
  return { value: text.slice(0, text.length - suffix.length).replaceAll('_', ''), suffix };
}

const unixLines = (text: string): string => (text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text);

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

function decodeEscapes(raw: string): string {
  const text = unixLines(raw);
  let slash = text.indexOf('\\');
  if (slash < 0) return text;
  let out = '';
  let done = 0;
  while (slash >= 0) {
    out += text.slice(done, slash);
    const { value, end } = readEscape(text, slash);
    out += value;
    done = end;
    slash = text.indexOf('\\', done);
  }
  return out + text.slice(done);
}

/** An escape that does not read gives its own text. */
function readEscape(text: string, slash: number): { readonly value: string; readonly end: number } {
  const letter = text[slash + 1] ?? '';
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { value: simple, end: slash + 2 };
  if (letter === 'x') {
    const code = Number.parseInt(text.slice(slash + 2, slash + 4), 16);
    if (!Number.isNaN(code)) return { value: String.fromCharCode(code), end: slash + 4 };
  }
  if (letter === 'u' && text[slash + 2] === '{') {
    const written = /^[0-9a-fA-F_]{1,12}(?=\})/.exec(text.slice(slash + 3, slash + 16))?.[0] ?? '';
    const code = Number.parseInt(written.replaceAll('_', ''), 16);
    if (code <= 0x10ffff) return { value: String.fromCodePoint(code), end: slash + 4 + written.length };
  }
  if (letter === '\n') {
    let end = slash + 2;
    while (end < text.length && ' \t\n\r'.includes(text[end] ?? '')) end++;
    return { value: '', end };
  }
  return { value: letter === '' ? '\\' : `\\${letter}`, end: Math.min(text.length, slash + 2) };
}
