// How a struct or enum of the user's own is declared: what it derives, what the file implements for it, what it holds.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Attribute, FieldDef, Variant } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { Declared } from './declared.js';

export interface Declaration {
  /** `self::vault::Vault`, as items are kept. */
  readonly key: string;
  readonly name: string;
  /** Names of derived traits with their places in the item. */
  readonly derives: ReadonlyMap<string, Span>;
  /** Last names of the traits that the file implements by hand. */
  readonly implemented: ReadonlySet<string>;
  readonly attributes: readonly Attribute[];
  readonly fields: readonly DeclaredField[];
  /** A struct without fields that is written by its name alone. */
  readonly isUnit: boolean;
  /** Variants of an enum that hold nothing. */
  readonly unitVariants?: readonly string[];
  /** Variants of an enum that hold one text. */
  readonly textVariants?: readonly string[];
}

export interface DeclaredField {
  /** As writes and uses of it are kept: `self::Vault.key`, `self::Secret::Raw.0`. */
  readonly key: string;
  readonly name: string;
  readonly nameSpan: Span;
  readonly type: Ty;
  readonly attributes: readonly Attribute[];
}

export function declarationOf(ty: Ty, declared: Declared): Declaration | undefined {
  const entry = declared.entryOf(ty);
  if (!entry || ty.kind !== 'named') return undefined;
  const { item } = entry;
  const owner = `${ty.def.crate}::${ty.def.path}`;
  if (item.kind === 'struct') {
    const fields = fieldsOf(item.fields, owner, declared.fieldsOf(entry, ty));
    // A unit struct and one with empty braces look alike here, and only the first is written by its name alone.
    return {
      ...headOf(entry.name, owner, item.attributes, declared.traitsOf(ty)),
      fields,
      isUnit: fields.length === 0,
    };
  }
  if (item.kind !== 'enum') return undefined;
  const fields = item.variants.flatMap((variant) =>
    fieldsOf(variant.fields, `${owner}::${variant.name.text}`, declared.fieldsOf(entry, ty, variant.name.text)),
  );
  const unitVariants = item.variants.flatMap((one) => (one.fields.length === 0 ? [one.name.text] : []));
  const textVariants = item.variants.flatMap((one) => (holdsText(one) ? [one.name.text] : []));
  const head = headOf(entry.name, owner, item.attributes, declared.traitsOf(ty));
  return { ...head, fields, isUnit: false, unitVariants, textVariants };
}

/** `Failed(String)` */
function holdsText({ fields: [field, ...more] }: Variant): boolean {
  if (!field || more.length > 0 || field.name.text !== '0' || field.type.kind !== 'path') return false;
  return field.type.path.segments.at(-1)?.name.text === 'String';
}

const headOf = (name: string, key: string, attributes: readonly Attribute[], implemented: ReadonlySet<string>) => ({
  name,
  key,
  derives: derivesIn(attributes),
  implemented,
  attributes,
});

const fieldsOf = (defs: readonly FieldDef[], owner: string, types: ReadonlyMap<string, Ty> | undefined) =>
  defs.map(
    ({ name, type, attributes }): DeclaredField => ({
      key: `${owner}.${name.text}`,
      name: name.text,
      // A tuple's fields have no names: the type stands where one would.
      nameSpan: name.span.end > name.span.start ? name.span : type.span,
      type: types?.get(name.text) ?? UNKNOWN,
      attributes,
    }),
  );

function derivesIn(attributes: readonly Attribute[]): ReadonlyMap<string, Span> {
  const derives = new Map<string, Span>();
  for (const { path, args, span } of attributes) {
    if (path !== 'derive') continue;
    // The argument's text ends where the attribute does, but for the closing bracket.
    const start = span.end - 1 - args.length;
    for (const match of args.matchAll(
      /(?<![\w:])(?:(?:std|core)::fmt::|zeroize::|serde::|derive_more::)?(\w+)\s*(?=[,)])/g,
    )) {
      const name = match[1] ?? '';
      const at = start + match.index + match[0].trimEnd().length - name.length;
      derives.set(name, { start: at, end: at + name.length });
    }
  }
  return derives;
}
