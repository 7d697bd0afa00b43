// Where a comment ends.

/** The end of the line `at` lies on, its line break excluded. */
export function scanLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end;
}

/** Block comments nest; one without an end goes to the end of the text. */
export function scanBlockComment(text: string, at: number): number {
  let depth = 1;
  let i = at + 2;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === 42 && text.charCodeAt(i + 1) === 47) {
      i += 2;
      if (--depth === 0) return i;
    } else if (c === 47 && text.charCodeAt(i + 1) === 42) {
      i += 2;
      depth++;
    } else {
      i++;
    }
  }
  return text.length;
}
