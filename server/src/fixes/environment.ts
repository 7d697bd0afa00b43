// Takes a secret out of the source: the program reads it from its environment when it starts.
import type { Argument, CryptoCall, NamedLiteral } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { joinedWords } from '../knowledge/nameWords.js';
import { inPlaceOf } from './inPlace.js';
import { textBefore } from './itemText.js';

/** Where a reference to what the program has just read lives long enough. */
const BORROWED: ReadonlySet<NamedLiteral['position']> = new Set(['binding', 'argument', 'comparison']);

/** Not for constants, which cannot call functions, and not for byte strings, which are not text. */
export function readFromEnvironment(literal: NamedLiteral, what = literal.name ?? 'SECRET'): readonly Fix[] {
  const { position, owned, span, fix } = literal;
  const written = fix.text(span);
  const isText = written.startsWith('"') || written.startsWith('r');
  if (!isText || position === 'const' || position === 'pattern' || position === 'fallback') return [];
  if (!owned && !BORROWED.has(position)) return [];
  const name = variableName(what);
  // A block that runs later has an error of its own.
  const later = /\basync\s+(?:move\s*)?\{/.test(textBefore(fix, span.start));
  const otherwise = (later ? undefined : literal.handsOn()) ?? `.expect("${name} is set")`;
  const read = `std::env::var("${name}")${otherwise}`;
  return [
    {
      title: `Read \`${name}\` from the environment`,
      safety: 'review',
      edits: [owned ? { span: owned, newText: read } : { span, newText: `&*${read}` }],
    },
  ];
}

/** Bytes of the length that the key has: which one is for whoever runs the program to say. */
export function keyFromEnvironment(call: CryptoCall, key: Argument): readonly Fix[] {
  const steps = key.value.steps();
  for (const step of [...steps.filter(({ bound }) => bound), ...steps.filter(({ bound }) => !bound).reverse()]) {
    const to = step.type.kind === 'ref' ? step.type.to : step.type;
    if (to.kind !== 'array' || to.length === undefined) continue;
    const constant = /^[&*]*([A-Z][A-Z0-9_]*)$/.exec(call.fix.text(step.span))?.[1];
    const name = constant ?? 'SECRET_KEY';
    const read = `std::env::var("${name}").expect("${name} is set")`;
    const bytes = `<[u8; ${to.length}]>::try_from(${read}.as_bytes()).expect("${name} has ${to.length} bytes")`;
    const title = `Read \`${name}\` from the environment`;
    return [{ title, safety: 'review', edits: inPlaceOf(step, bytes, 'key_bytes', call.fix) }];
  }
  return [];
}

/** `dbPassword` and `db-password` give `DB_PASSWORD`. */
const variableName = (name: string): string =>
  joinedWords(name)
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
