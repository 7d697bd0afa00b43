// The text around a place, as far as its item goes.
import type { FixContext } from '../facts/model.js';

export const wholeText = (fix: FixContext): string => textFrom(fix, 0);

export const textBefore = (fix: FixContext, end: number): string => fix.text({ start: 0, end });

export const textFrom = (fix: FixContext, start: number): string => fix.text({ start, end: Number.POSITIVE_INFINITY });

/** Lines of code as they stand in the file. */
export const indented = (lines: readonly string[], indent: string): string =>
  lines.map((line) => (line === '' ? line : indent + line)).join('\n');
