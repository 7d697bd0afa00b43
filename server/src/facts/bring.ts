// Edits that bring paths into scope: into the `use` that names their parent already, or as a new one.
import type { Anchor, AnchoredEdit } from '../findings/model.js';
import type { Api } from '../knowledge/api.js';
import { lastName } from '../knowledge/ty.js';
import type { UseTree } from '../syntax/ast.js';
import { type LiveFile, means } from './context.js';

/** None for what is in scope; undefined when a name means something else there. */
export function bring(
  paths: readonly string[],
  unit: Anchor,
  live: LiveFile,
  api: Api,
): readonly AnchoredEdit[] | undefined {
  const module = live.outline?.moduleOf(unit);
  if (!module) return undefined;
  const wanted = [...new Set(paths)].filter((path) => !means(lastName(path), path, module, live, api));
  const taken = wanted
    .map(lastName)
    .some(
      (name) =>
        module.items.type.has(name) ||
        module.items.value.has(name) ||
        module.imports.some((one) => !one.glob && one.name === name),
    );
  if (taken) return undefined;

  const here = live.items.filter(
    (one) => live.outline?.moduleOf(one.key) === module && live.outline.implOf(one.key) === undefined,
  );
  const uses = here.flatMap((one) => (one.item.kind === 'use' ? [{ ...one, tree: one.item.tree }] : []));
  const edits: AnchoredEdit[] = [];
  const lines: string[] = [];
  for (const [parent, names] of byParent(wanted)) {
    const found = uses
      .map((use) => ({ use, edit: addTo(use.tree, [], parent.split('::'), names, use.text) }))
      .find(({ edit }) => edit !== undefined);
    if (found?.edit) edits.push({ ...found.edit, item: found.use.key });
    else lines.push(`use ${parent}::${names.length === 1 ? names[0] : `{${names.join(', ')}}`};`);
  }
  if (lines.length === 0) return edits;

  const last = uses.at(-1);
  if (last) {
    const indent = indentOf(live, last.start);
    const at = { start: last.text.length, end: last.text.length };
    return [...edits, { span: at, newText: lines.map((line) => `\n${indent}${line}`).join(''), item: last.key }];
  }
  const first = here[0];
  if (!first) return undefined;
  const indent = indentOf(live, first.start);
  const newText = `${lines.join(`\n${indent}`)}\n\n${indent}`;
  return [...edits, { span: { start: 0, end: 0 }, newText, item: first.key }];
}

function byParent(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const path of paths) {
    const parent = path.slice(0, path.lastIndexOf('::'));
    groups.set(parent, [...(groups.get(parent) ?? []), lastName(path)]);
  }
  return groups;
}

function indentOf(live: LiveFile, offset: number): string {
  const line = live.text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(live.text.slice(line, offset))?.[0] ?? '';
}

/** Puts the names into a `use` of their parent. */
function addTo(
  tree: UseTree,
  prefix: readonly string[],
  parent: readonly string[],
  names: readonly string[],
  text: string,
): AnchoredEdit | undefined {
  const path = [...prefix, ...tree.path.segments.map((segment) => segment.name.text)];
  if (tree.kind === 'group') {
    if (same(path, parent)) return intoGroup(tree, names, text);
    for (const inner of tree.trees) {
      const edit = addTo(inner, path, parent, names, text);
      if (edit) return edit;
    }
    return undefined;
  }
  const last = tree.path.segments.at(-1)?.name;
  const single = tree.kind === 'name' && !tree.alias && tree.path.segments.length > 1 && last && last.text !== 'self';
  if (!single || !same(path.slice(0, -1), parent)) return undefined;
  return { span: last.span, newText: `{${[last.text, ...names].join(', ')}}` };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

function intoGroup(tree: UseTree & { kind: 'group' }, names: readonly string[], text: string): AnchoredEdit {
  const close = tree.span.end - 1;
  const open = text.lastIndexOf('{', tree.trees[0]?.span.start ?? close);
  const inside = text.slice(open + 1, close);
  const end = open + 1 + inside.trimEnd().length;
  const comma = inside.trimEnd().endsWith(',') || inside.trim() === '' ? '' : ',';
  const at = { start: end, end };
  if (!inside.includes('\n'))
    return { span: at, newText: `${comma}${inside.trim() === '' ? '' : ' '}${names.join(', ')}` };
  const indent = /\n([ \t]*)\S/.exec(inside)?.[1] ?? '';
  return { span: at, newText: `${comma}${names.map((name) => `\n${indent}${name},`).join('')}` };
}
