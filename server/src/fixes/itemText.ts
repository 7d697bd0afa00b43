// The text around a place, as far as its item goes.
import type { FixContext } from '../facts/model.js';
import { namesAt } from '../syntax/codeText.js';

export const wholeText = (fix: FixContext): string => textFrom(fix, 0);

export const textBefore = (fix: FixContext, end: number): string => fix.text({ start: 0, end });

export const textFrom = (fix: FixContext, start: number): string => fix.text({ start, end: Number.POSITIVE_INFINITY });

/** Lines of code as they stand in the file. */
export const indented = (lines: readonly string[], indent: string): string =>
  lines.map((line) => (line === '' ? line : indent + line)).join('\n');

/** How often the text has the word, be it in code or in what a format string shows. */
export const wordCount = (text: string, word: string): number =>
  text.match(new RegExp(String.raw`\b${word}\b`, 'g'))?.length ?? 0;

export const hasWord = (text: string, word: string): boolean => wordCount(text, word) > 0;

/** A name for a new variable that the item has for nothing else but fields and methods: `nonce`, or else `fresh_nonce`. */
export function freeName(fix: FixContext, wanted: string): string | undefined {
  const text = wholeText(fix);
  const isTaken = (name: string): boolean => namesAt(text, name).some(({ start }) => text[start - 1] !== '.');
  return [wanted, `fresh_${wanted}`].find((name) => !isTaken(name));
}
