// Takes a file to the AEAD with nonces of 192 bits: its types, the arrays that hold nonces, and where messages are cut.
import type { Aead, CryptoCall, Written } from '../../facts/model.js';
import type { AnchoredEdit, Fix } from '../../findings/model.js';
import { lastName } from '../../knowledge/ty.js';
import type { Item } from '../../syntax/ast.js';
import { codeOnly } from '../../syntax/codeText.js';
import { contains, type Span, spanOf } from '../../text/span.js';
import { addingCrate } from '../manifest/fixes.js';

/** Nothing where other files may see the types, or the file does something else with the numbers. */
export function extendedNonce(call: CryptoCall): readonly Fix[] {
  const { fix } = call;
  const aead = fix.aead(256, 'extended');
  if (!aead?.of) return [];
  const [oldCrate = '', oldType = ''] = aead.of.split('::');
  const [crate = '', type = ''] = aead.type.split('::');
  const from = call.algorithm?.nonceLength ?? 12;
  const renames = new Map([
    [oldType, type],
    ...Object.entries(aead.renames),
    ...(oldCrate === crate ? [] : [[oldCrate, crate] as const]),
  ]);
  const items = fix.file().map((one): Masked => ({ ...one, code: codeOnly(one.text) }));
  const about = new RegExp(`nonce|${[...renames.keys()].map((name) => String.raw`\b${name}\b`).join('|')}`, 'i');
  const written = items.filter(({ code }) => about.test(code));
  const edits = written.map((one) =>
    editsOf(one, renames, { from, to: aead.nonceLength, generic: oldCrate !== crate }),
  );
  if (items.some(({ code }) => others(aead, from).test(code)) || edits.some((list) => list === undefined)) return [];
  const changed: Fix = {
    title: `Use ${aead.name}, whose long nonces may be random (whoever decrypts has to change too, what is stored has to be sealed anew)`,
    safety: 'review',
    edits: edits.flatMap((list) => list ?? []),
  };
  return aead.addition ? addingCrate(changed, fix, aead.addition) : [changed];
}

/** Other ciphers whose nonces are as long, and lengths that depend on it in other ways: those of nonce and tag together. */
function others({ unless, renames }: Aead, length: number): RegExp {
  const names = unless.map((path) => lastName(path));
  const words = [...names, `U${length}`, String(length + 16)].join('|');
  return new RegExp(String.raw`\b(?:${words})\b|\b(?:${Object.keys(renames).join('|')})\s*<`);
}

interface Masked extends Written {
  /** The text with blanks for comments and strings. */
  readonly code: string;
}

interface Length {
  readonly from: number;
  readonly to: number;
  /** In the crate of the type before, a key says whose it is: `Key<Aes256Gcm>`. */
  readonly generic: boolean;
}

function editsOf({ anchor, code, item }: Masked, renames: ReadonlyMap<string, string>, { from, to, generic }: Length) {
  const edits: AnchoredEdit[] = [];
  const replace = (span: Span, newText: string): void => {
    edits.push({ span, newText, item: anchor });
  };
  // `Key<Aes256Gcm>` of one crate is plainly `Key` in the other.
  const key = new RegExp(String.raw`\bKey(?:::)?(<\s*(?:${[...renames.keys()].join('|')})\s*>)`, 'g');
  const keys = generic ? [...code.matchAll(key)].map(({ index, 0: all }) => spanOf(index + 3, index + all.length)) : [];
  for (const span of keys) replace(span, '');
  for (const [name, newName] of renames) {
    for (const { index } of code.matchAll(new RegExp(String.raw`\b${name}\b`, 'g'))) {
      const span = spanOf(index, index + name.length);
      if (!keys.some((other) => contains(other, span))) replace(span, newName);
    }
  }
  for (const { index, 0: all } of code.matchAll(
    new RegExp(String.raw`(?<![\w]|\d\.)${from}(?:_?usize)?(?!\w|\.\d)`, 'g'),
  )) {
    const span = spanOf(index, index + all.length);
    if (!isLength(code.slice(0, span.start), code.slice(span.end))) return undefined;
    replace(span, String(to));
  }
  // The error of both crates is that of `aead`.
  const isError = ({ span: { start } }: AnchoredEdit): boolean => /^\w+::Error\b/.test(code.slice(start));
  return edits.some((edit) => !isError(edit) && isSeenOutside(item, edit.span, code)) ? undefined : edits;
}

/** `[u8; 12]`, `..12`, `12..`, `split_at(12)`, `len() < 12`, `12 + 16`, `const NONCE_LEN: usize = 12`. */
const isLength = (before: string, after: string): boolean =>
  (/;\s*$/.test(before) && /^\s*\]/.test(after)) ||
  /(?:\.\.|\bsplit_(?:at|off|at_checked)\(|len\(\)\s*<=?\s*|\+\s*|NONCE\w*\s*:\s*usize\s*=\s*)$/.test(before) ||
  /^\s*(?:\.\.|\+)/.test(after);

/** A part of what an item says of itself to other modules, some of the crate's or all. */
function isSeenOutside(item: Item, span: Span, code: string): boolean {
  const isPublic = /^pub\b/.test(code.slice(item.span.start));
  switch (item.kind) {
    case 'fn':
      return isPublic && span.start < (item.body?.span.start ?? span.end);
    case 'struct':
    case 'union':
      return /[{(,]\s*pub\b/.test(code.slice(item.name.span.end));
    case 'enum':
    case 'use':
    case 'const':
    case 'static':
    case 'type':
    case 'trait':
      return isPublic;
    default:
      return false;
  }
}
