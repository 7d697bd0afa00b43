// A constant text that holds a secret becomes a static that is read from the environment when it is first used.
import type { FixContext, NamedLiteral, Written } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import { wordSet } from '../knowledge/nameWords.js';
import type { Expr } from '../syntax/ast.js';
import { onlyUsesOf, type Tree, treeOfItem } from './tree.js';

interface Form {
  /** What the static holds. */
  readonly owned: string;
  /** What makes it of the variable's text. */
  readonly made: string;
  /** What gives the constant's type back. */
  readonly lent: string;
  /** Methods that reach through. */
  readonly methods: ReadonlySet<string>;
}

const TEXT: Form = {
  owned: 'String',
  made: '',
  lent: '.as_str()',
  methods: wordSet(
    'as_bytes len is_empty to_string to_owned chars bytes trim parse split starts_with ends_with contains',
  ),
};

const BYTES: Form = {
  owned: 'Vec<u8>',
  made: '.into_bytes()',
  lent: '.as_slice()',
  methods: wordSet('len is_empty to_vec iter starts_with ends_with'),
};

/** The release of Rust that has `LazyLock`. */
const NEEDED = 80;

/** For what only the file at hand can name; all that names it goes along. */
export function readOnFirstUse({ span, fix }: NamedLiteral): readonly Fix[] {
  const item = fix.item();
  if ((item?.kind !== 'const' && item?.kind !== 'static') || item.mutable || item.value === undefined) return [];
  const type = fix.text(item.type.span);
  const form = /^&(?:\s*'static)?\s*str$/.test(type)
    ? TEXT
    : /^&(?:\s*'static)?\s*\[u8\]$/.test(type)
      ? BYTES
      : undefined;
  const isWhole = item.value.span.start === span.start && item.value.span.end === span.end;
  if (!form || !isWhole || isTooOld(fix)) return [];
  const name = item.name.text;
  const head = fix.text({ start: item.span.start, end: item.name.span.start });
  if (!/^(?:const|static)\s+$/.test(head) || isAssociated(fix)) return [];
  const uses = usesIn(name, form, fix);
  if (!uses) return [];
  const lock = 'std::sync::LazyLock';
  const declared = `static ${name}: ${lock}<${form.owned}> =\n${fix.indent(item.span.start)}    ${lock}::new(|| std::env::var("${name}").expect("${name} is set")${form.made});`;
  const edits = [{ span: item.span, newText: declared }, ...uses];
  return [{ title: `Read \`${name}\` from the environment when it is first used`, safety: 'review', edits }];
}

function isTooOld({ manifest }: FixContext): boolean {
  const minor = /^\s*rust-version\s*=\s*"1\.(\d+)/m.exec(manifest?.text ?? '')?.[1];
  return minor !== undefined && Number(minor) < NEEDED;
}

/** An `impl` or trait has constants, but no statics. */
function isAssociated(fix: FixContext): boolean {
  const own = fix.item();
  const all = fix.file();
  const here = all.find(({ item }) => item === own);
  return (
    !here ||
    all.some(
      ({ item, start, text }) =>
        (item.kind === 'impl' || item.kind === 'trait') && start < here.start && here.start < start + text.length,
    )
  );
}

/** Edits of the functions that name the constant; undefined where something else does, or needs a constant. */
function usesIn(name: string, form: Form, fix: FixContext): readonly AnchoredEdit[] | undefined {
  const own = fix.item();
  const edits: AnchoredEdit[] = [];
  for (const written of fix.file()) {
    const { item, text, anchor } = written;
    if (item === own || item.kind === 'mod' || item.kind === 'impl' || item.kind === 'trait') continue;
    const tree = treeOfItem(item);
    const uses = onlyUsesOf(tree, name, text);
    if (!uses || (uses.length > 0 && !runs(written))) return undefined;
    for (const use of uses) {
      const { end } = use.span;
      if (!reachesThrough(tree, use, form)) edits.push({ span: { start: end, end }, newText: form.lent, item: anchor });
    }
  }
  return edits;
}

/** What runs when the program does, not when it is built. */
const runs = ({ item, text }: Written): boolean =>
  item.kind === 'fn' && !/\bconst\s+(?:unsafe\s+)?fn\b/.test(text.slice(0, item.name.span.start));

function reachesThrough(tree: Tree, use: Expr, { methods }: Form): boolean {
  const parent = tree.get(use)?.parent;
  return parent?.kind === 'method' && parent.receiver === use && methods.has(parent.name.text);
}
