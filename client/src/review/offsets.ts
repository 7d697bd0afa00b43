// Lines and columns of a text that is no document.
import type { TextPosition } from '../../../protocol/src/index.js';

export function offsetsOf(text: string): (position: TextPosition) => number {
  const starts = [0];
  const breaks = /\r\n?|\n/g;
  while (breaks.exec(text)) starts.push(breaks.lastIndex);
  return ({ line, character }) => Math.min((starts[line] ?? text.length) + character, text.length);
}
