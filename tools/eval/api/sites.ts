// Places of a program at which an item is named: found in its tree alone, without asking what the names mean.

import type { Expr, Item, Path, UseTree } from '../../../server/src/syntax/ast.js';
import { parseItems } from '../../../server/src/syntax/parser/index.js';
import type { Span } from '../../../server/src/text/span.js';

export interface Site {
  /** `trait`: an imported name that the text has nowhere else, as those of traits are that bring methods. */
  readonly kind: 'method' | 'path' | 'import' | 'trait';
  readonly span: Span;
  readonly name: string;
  /** The name that the whole path starts with, after imports. */
  readonly root: string | undefined;
  /** Of a call: where its arguments stand. */
  readonly call?: { readonly argsSpan: Span; readonly args: readonly Span[] };
}

export interface Sites {
  readonly sites: readonly Site[];
  /** Types, traits and modules that the program declares. */
  readonly own: ReadonlySet<string>;
}

export function sitesOf(text: string): Sites {
  const items = parseItems(text);
  const found: Site[] = [];
  const own = new Set<string>();
  const uses: UseTree[] = [];
  const roots = new Map<string, string>();
  const callees = new Map<unknown, Expr & { readonly kind: 'call' }>();
  visit(items, {
    use: (tree) => {
      uses.push(tree);
      noteRoots(tree, undefined, roots);
    },
    item: (item) => {
      if (DECLARING.has(item.kind) && 'name' in item) own.add(item.name.text);
    },
    call: (call) => {
      if (call.callee.kind === 'path') callees.set(call.callee.path, call);
    },
    method: ({ name, args, argsSpan }) => {
      found.push({
        kind: 'method',
        span: name.span,
        name: name.text,
        root: undefined,
        call: { argsSpan, args: spansOf(args) },
      });
    },
    path: (path) => {
      const head = path.segments[0]?.name.text;
      const call = callees.get(path);
      path.segments.forEach(({ name }, i) => {
        if (i === 0 && !path.qself) return;
        const last = i === path.segments.length - 1;
        found.push({
          kind: 'path',
          span: name.span,
          name: name.text,
          root: path.qself || head === undefined ? undefined : (roots.get(head) ?? head),
          ...(call && last ? { call: { argsSpan: call.argsSpan, args: spansOf(call.args) } } : {}),
        });
      });
    },
  });
  for (const tree of uses) found.push(...importSites(tree, undefined, text));
  return { sites: found.filter(({ name, span }) => name !== '' && text.slice(span.start, span.end) === name), own };
}

const DECLARING: ReadonlySet<string> = new Set([
  'struct',
  'enum',
  'union',
  'trait',
  'type',
  'mod',
  'fn',
  'const',
  'static',
]);

const spansOf = (args: readonly Expr[]): readonly Span[] => args.map(({ span }) => span);

function importSites(tree: UseTree, above: string | undefined, text: string): readonly Site[] {
  const names = tree.path.segments.map(({ name }) => name).filter(({ text: name }) => !RELATIVE.has(name));
  const root = above ?? tree.path.segments[0]?.name.text;
  const sites = (above === undefined ? names.slice(1) : names).map(
    (name): Site => ({ kind: 'import', span: name.span, name: name.text, root }),
  );
  if (tree.kind === 'group') return [...sites, ...tree.trees.flatMap((one) => importSites(one, root, text))];
  const leaf = names.at(-1);
  if (tree.kind !== 'name' || !leaf || (above === undefined && names.length < 2)) return sites;
  const visible = tree.alias?.text ?? leaf.text;
  const elsewhere = [...text.matchAll(new RegExp(`\\b${visible}\\b`, 'g'))].length > 1;
  return (/^[A-Z_]/.test(visible) && !elsewhere) || visible === '_'
    ? [...sites, { kind: 'trait', span: tree.span, name: text.slice(tree.span.start, tree.span.end), root }]
    : sites;
}

const RELATIVE: ReadonlySet<string> = new Set(['self', 'super', 'crate']);

/** What each imported name's path starts with. */
function noteRoots(tree: UseTree, above: string | undefined, roots: Map<string, string>): void {
  const root = above ?? tree.path.segments[0]?.name.text;
  if (root === undefined) return;
  if (tree.kind === 'group') for (const one of tree.trees) noteRoots(one, root, roots);
  if (tree.kind !== 'name') return;
  const names = tree.path.segments.map(({ name }) => name.text);
  const visible = tree.alias?.text ?? (names.at(-1) === 'self' ? names.at(-2) : names.at(-1));
  if (visible !== undefined && visible !== root) roots.set(visible, root);
}

interface Visitor {
  use(tree: UseTree): void;
  item(item: Item): void;
  call(call: Expr & { readonly kind: 'call' }): void;
  method(method: Expr & { readonly kind: 'method' }): void;
  path(path: Path): void;
}

/** Every node of the tree, whatever holds it. Use trees are not entered. */
function visit(node: unknown, on: Visitor): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) visit(one, on);
    return;
  }
  if (isUse(node)) {
    on.use(node.tree);
    return;
  }
  if (isPath(node)) on.path(node);
  if (isKind(node, 'call')) on.call(node as Expr & { kind: 'call' });
  if (isKind(node, 'method')) on.method(node as Expr & { kind: 'method' });
  if ('attributes' in node && 'isPublic' in node && 'kind' in node) on.item(node as Item);
  for (const [key, child] of Object.entries(node)) if (key !== 'attributes') visit(child, on);
}

const isKind = (node: object, kind: string): boolean => 'kind' in node && node.kind === kind;
const isUse = (node: object): node is { readonly tree: UseTree } => isKind(node, 'use') && 'tree' in node;
const isPath = (node: object): node is Path => 'segments' in node && 'global' in node;
