// What the first lines of a file say of the whole of it.

/** What may stand before an attribute of the file: blanks, comments, its other attributes. Each begins otherwise. */
const AHEAD = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#!\[(?!cfg\()(?:"(?:[^"\\]|\\[\s\S])*"|[^\]"])*\]/y;

const CFG = /#!\[cfg\((?!test\))/y;

/** `#![cfg(..)]` of something other than tests: the file may not be part of the program. */
export function isBehindCfg(text: string): boolean {
  let at = 0;
  for (;;) {
    AHEAD.lastIndex = at;
    if (!AHEAD.test(text)) break;
    at = AHEAD.lastIndex;
  }
  CFG.lastIndex = at;
  return CFG.test(text);
}
