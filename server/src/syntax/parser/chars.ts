// Classes of characters, for the lexer.

export const SPACE = 1;
export const WORD = 2;
export const DIGIT = 3;

const CLASSES = Uint8Array.from({ length: 128 }, (_, c) => {
  if (c === 32 || (c >= 9 && c <= 13)) return SPACE;
  if (c === 95 || (c >= 65 && c <= 90) || (c >= 97 && c <= 122)) return WORD;
  return c >= 48 && c <= 57 ? DIGIT : 0;
});

/** `SPACE`, `WORD` for what may begin a word, `DIGIT`, or 0. */
export function classOf(c: number): number {
  if (c < 128) return CLASSES[c] ?? 0;
  return isWideSpace(c) ? SPACE : WORD;
}

/** True when a word may begin with the character; `NaN`, the end of the text, is none. */
export const beginsWord = (c: number): boolean => (c < 128 ? CLASSES[c] === WORD : c >= 128 && !isWideSpace(c));

/** The end of the word whose first character, already accepted, stands before `at`. */
export function endOfWord(text: string, at: number): number {
  for (let i = at; ; i++) {
    const c = text.charCodeAt(i);
    const belongs = c < 128 ? (CLASSES[c] ?? 0) >= WORD : c >= 128 && !isWideSpace(c);
    if (!belongs) return i;
  }
}

const isWideSpace = (c: number): boolean =>
  c === 0x85 || c === 0xa0 || c === 0x200e || c === 0x200f || c === 0x2028 || c === 0x2029 || c === 0xfeff;
