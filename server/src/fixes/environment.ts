// Takes a secret out of the source: the program reads it from its environment when it starts.
import type { NamedLiteral } from '../facts/model.js';
import type { Fix } from '../findings/model.js';

/** Where a reference to what the program has just read lives long enough. */
const BORROWED: ReadonlySet<NamedLiteral['position']> = new Set(['binding', 'argument', 'comparison']);

/** Not for constants, which cannot call functions, and not for byte strings, which are not text. */
export function readFromEnvironment(literal: NamedLiteral): readonly Fix[] {
  const { position, owned, span, fix } = literal;
  const written = fix.text(span);
  const isText = written.startsWith('"') || written.startsWith('r');
  if (!isText || position === 'const' || position === 'pattern' || position === 'fallback') return [];
  if (!owned && !BORROWED.has(position)) return [];
  const name = variableName(literal.name ?? 'SECRET');
  const read = `std::env::var("${name}").expect("${name} is set")`;
  return [
    {
      title: `Read \`${name}\` from the environment`,
      safety: 'review',
      edits: [owned ? { span: owned, newText: read } : { span, newText: `&*${read}` }],
    },
  ];
}

/** `dbPassword` and `db-password` give `DB_PASSWORD`. */
const variableName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
