// Has a token verified with a key that the function can reach, where the code only reads it.
import type { CryptoCall, FixContext } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { FunctionItem, TypeNode } from '../syntax/ast.js';
import { onlyName } from '../syntax/onlyName.js';
import { fill } from './recipe.js';

/** `decode(token, key, ..)` in place of a call that looks at no signature. */
export function verifyToken(call: CryptoCall): readonly Fix[] {
  const { fix, args, span, nameSpan } = call;
  const recipe = fix.insteadOf(call.path);
  const item = fix.item();
  const taken = recipe?.takes !== undefined && item?.kind === 'fn' ? inReach(recipe.takes, item, fix) : undefined;
  if (!recipe || taken === undefined) return [];
  const given = Object.fromEntries(args.map((arg) => [arg.role, fix.text(arg.span)]));
  // `::<Claims>`
  const types = /^[^(]*/.exec(fix.text({ start: nameSpan.end, end: span.end }))?.[0];
  const newText = fill(recipe.text, { token: undefined, ...given, taken, types });
  if (newText === undefined) return [];
  const title = 'Verify the token (with the algorithm of its key)';
  return [{ title, safety: 'review', edits: [{ span, newText }] }];
}

/** A reference to a parameter of that type, or to such a field of `self`. */
function inReach(path: string, item: FunctionItem, fix: FixContext): string | undefined {
  for (const { pattern, type } of item.params) {
    if (pattern.kind === 'bind' && isOf(path, type, fix)) return asReference(pattern.name.text, type);
  }
  const owner = item.self ? ownerOf(item, fix) : undefined;
  const declared = fix.file().find((one) => one.item.kind === 'struct' && one.item.name.text === owner)?.item;
  const field = declared?.kind === 'struct' ? declared.fields.find(({ type }) => isOf(path, type, fix)) : undefined;
  return field && asReference(`self.${field.name.text}`, field.type);
}

const asReference = (text: string, type: TypeNode): string => (type.kind === 'ref' ? text : `&${text}`);

/** The name of the type means what the path does. */
function isOf(path: string, type: TypeNode, fix: FixContext): boolean {
  const bare = type.kind === 'ref' ? type.to : type;
  if (bare.kind !== 'path') return false;
  const name = onlyName(bare.path)?.text;
  const written = bare.path.segments.map((segment) => segment.name.text).join('::');
  return written === path || (name !== undefined && path.endsWith(`::${name}`) && isImported(path, name, fix));
}

/** Of a crate without a table, an import that names both is all there is to see. */
function isImported(path: string, name: string, fix: FixContext): boolean {
  const [crate] = path.split('::');
  const both = new RegExp(String.raw`\b${crate}::[\s\S]*\b${name}\b`);
  return fix.bring([path])?.length === 0 || fix.file().some(({ item, text }) => item.kind === 'use' && both.test(text));
}

/** The type whose `impl` the function stands in. */
function ownerOf(item: FunctionItem, fix: FixContext): string | undefined {
  const items = fix.file();
  const at = items.findIndex((one) => one.item === item);
  const header = items.slice(0, at).findLast((one) => one.item.kind === 'impl')?.item;
  const type = header?.kind === 'impl' ? header.self : undefined;
  return type?.kind === 'path' ? type.path.segments.at(-1)?.name.text : undefined;
}
