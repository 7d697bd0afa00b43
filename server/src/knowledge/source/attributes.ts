// What attributes say of an item: conditions, deprecation, derives, and whether a macro may make something else of it.
import type { Attribute, Item } from '../../syntax/ast.js';

/** Attributes of the compiler and of tools, and those that well-known derives read. */
const INERT = new Set(
  'allow warn deny forbid expect doc must_use inline cold deprecated derive repr non_exhaustive automatically_derived macro_use macro_export path no_mangle export_name link link_name link_section target_feature track_caller test cfg cfg_attr ignore bench global_allocator used no_std feature proc_macro proc_macro_derive proc_macro_attribute default rustversion unsafe rustc_deprecated stable unstable recursion_limit type_length_limit should_panic instruction_set optimize coverage diagnostic::on_unimplemented serde zeroize error from source backtrace asn1 clap structopt arg command'.split(
    ' ',
  ),
);

const isInert = ({ path }: Attribute): boolean =>
  INERT.has(path) || /^(?:clippy|rustfmt|rustdoc|rustc|diagnostic|miri|rust_analyzer)(?:::|$)/.test(path);

/** A macro may make anything of the item. */
export const isRewritten = (item: Item): boolean =>
  item.attributes.some(
    (attr) => !isInert(attr) || (attr.path === 'cfg_attr' && attributesWithin(attr).some((one) => !isInert(one))),
  );

export const isTestOnly = (item: Item): boolean =>
  item.attributes.some(({ path, args }) => path === 'test' || (path === 'cfg' && /^\s*\(\s*test\s*\)\s*$/.test(args)));

/** The conditions of `cfg`, as written. */
export const conditionsOf = (attributes: readonly Attribute[]): readonly string[] =>
  attributes.flatMap(({ path, args }) => {
    const inner = path === 'cfg' ? /^\s*\(([\s\S]*)\)\s*$/.exec(args)?.[1] : undefined;
    return inner === undefined ? [] : [inner.trim().replace(/\s+/g, ' ').replace(/,$/, '')];
  });

export function deprecationOf(attributes: readonly Attribute[]): { s?: string; n?: string } | undefined {
  const found = attributes.find(({ path }) => path === 'deprecated');
  if (!found) return undefined;
  const since = /\bsince\s*=\s*"([^"]*)"/.exec(found.args)?.[1];
  const note =
    /\bnote\s*=\s*"((?:[^"\\]|\\[\s\S])*)"/.exec(found.args)?.[1] ?? /^\s*=\s*"([^"]*)"/.exec(found.args)?.[1];
  return {
    ...(since === undefined ? {} : { s: since }),
    ...(note === undefined ? {} : { n: note.replace(/\\\n\s*/g, '').replace(/\\(.)/g, '$1') }),
  };
}

export interface Derived {
  readonly path: readonly string[];
  readonly condition?: string;
}

/** The traits that an item derives, those behind a `cfg_attr` included. */
export function derivesOf(attributes: readonly Attribute[]): readonly Derived[] {
  return attributes.flatMap((attr): readonly Derived[] => {
    if (attr.path === 'derive') return derivedIn(attr.args);
    if (attr.path !== 'cfg_attr') return [];
    const [condition = ''] = partsOf(inside(attr.args));
    return attributesWithin(attr)
      .filter(({ path }) => path === 'derive')
      .flatMap(({ args }) => derivedIn(args).map((one) => ({ ...one, condition: condition.trim() })));
  });
}

const derivedIn = (args: string): readonly Derived[] =>
  partsOf(inside(args)).flatMap((part) => {
    const path = part
      .trim()
      .split('::')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return path.length === 0 ? [] : [{ path }];
  });

/** `derive(A)` and `x(y)` of `cfg_attr(cond, derive(A), x(y))`. */
function attributesWithin({ args, span }: Attribute): readonly Attribute[] {
  return partsOf(inside(args))
    .slice(1)
    .map((part) => {
      const [, path = '', rest = ''] = /^\s*([\w:]+)([\s\S]*)$/.exec(part) ?? [];
      return { span, path, args: rest };
    });
}

const inside = (args: string): string => /^\s*\(([\s\S]*)\)\s*$/.exec(args)?.[1] ?? '';

/** Cut at the commas that stand in no brackets. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth -= 1;
    else if (char === ',' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  if (text.slice(start).trim() !== '') parts.push(text.slice(start));
  return parts;
}
