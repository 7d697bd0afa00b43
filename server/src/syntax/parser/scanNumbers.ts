// Where a number ends, and whether it is a float.
import { DOT, FLOAT, INT, MINUS, PLUS } from './tokens.js';

/** `index`: the number follows the `.` of a field access and is digits only. */
export function scanNumber(text: string, at: number, index: boolean): { readonly kind: number; readonly end: number } {
  const radix = text.charCodeAt(at) === 48 ? text.charCodeAt(at + 1) : 0;
  if (index || radix === 120 || radix === 111 || radix === 98) return { kind: INT, end: scanWordChars(text, at + 1) };
  let end = scanDigits(text, at);
  let kind = INT;
  if (text.charCodeAt(end) === DOT && endsAfterDot(text.charCodeAt(end + 1))) {
    kind = FLOAT;
    end = scanDigits(text, end + 1);
  }
  const exponent = scanExponent(text, end);
  if (exponent > end) {
    kind = FLOAT;
    end = exponent;
  }
  const suffixed = scanWordChars(text, end);
  return { kind: isFloatSuffix(text, end, suffixed) ? FLOAT : kind, end: suffixed };
}

/** `1.` is a float unless a method, a field or a range follows: `1.max(2)`, `1..2`. */
const endsAfterDot = (next: number): boolean => isDigit(next) || !(next === DOT || isWordChar(next));

function scanExponent(text: string, at: number): number {
  if ((text.charCodeAt(at) | 32) !== 101) return at;
  let i = at + 1;
  const sign = text.charCodeAt(i);
  if (sign === PLUS || sign === MINUS) i++;
  while (text.charCodeAt(i) === 95) i++;
  return isDigit(text.charCodeAt(i)) ? scanDigits(text, i) : at;
}

function isFloatSuffix(text: string, start: number, end: number): boolean {
  let i = start;
  while (text.charCodeAt(i) === 95) i++;
  return end > i && text.charCodeAt(i) === 102 && /^f(16|32|64|128)$/.test(text.slice(i, end));
}

function scanDigits(text: string, at: number): number {
  let i = at;
  for (let c = text.charCodeAt(i); isDigit(c) || c === 95; c = text.charCodeAt(i)) i++;
  return i;
}

function scanWordChars(text: string, at: number): number {
  let i = at;
  while (isWordChar(text.charCodeAt(i))) i++;
  return i;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isWordChar = (c: number): boolean =>
  isDigit(c) || c === 95 || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c >= 128;
