// Reads the condition of a `cfg`: `all(feature = "std", not(windows))`.

export type Cfg =
  | { readonly kind: 'feature'; readonly name: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Cfg[] }
  /** What holds for a crate's own tests only. */
  | { readonly kind: 'test' }
  /** A platform, a negation, or what does not read: it may hold. */
  | { readonly kind: 'other' };

const OTHER: Cfg = { kind: 'other' };
const TOKEN = /\s*(?:([A-Za-z_]\w*)|("(?:[^"\\]|\\.)*")|([(),=]))\s*/y;

export function parseCfg(text: string): Cfg {
  const tokens = tokensOf(text);
  if (!tokens) return OTHER;
  let at = 0;
  const take = (token: string): boolean => {
    const found = tokens[at] === token;
    if (found) at += 1;
    return found;
  };

  function predicate(): Cfg | undefined {
    const name = tokens?.[at];
    if (name === undefined || !/^\w/.test(name)) return undefined;
    at += 1;
    if (take('=')) {
      const value = tokens?.[at];
      at += 1;
      if (value === undefined || !value.startsWith('"')) return undefined;
      return name === 'feature' ? { kind: 'feature', name: value.slice(1, -1) } : OTHER;
    }
    if (!take('(')) return name === 'test' ? { kind: 'test' } : OTHER;
    const of: Cfg[] = [];
    while (!take(')')) {
      const inner = predicate();
      if (!inner) return undefined;
      of.push(inner);
      if (tokens?.[at] !== ')' && !take(',')) return undefined;
    }
    return (name === 'all' || name === 'any') && of.length > 0 ? { kind: name, of } : OTHER;
  }

  const found = predicate();
  return found && at === tokens.length ? found : OTHER;
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return tokens;
}
