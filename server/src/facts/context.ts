// What fixes need to know of the place that they change, asked of the text as it is when somebody wants them.
import type { Anchor, AnchoredEdit } from '../findings/model.js';
import type { Api } from '../knowledge/api.js';
import type { Models } from '../knowledge/models.js';
import { sameDef } from '../knowledge/ty.js';
import type { Item, UseTree } from '../syntax/ast.js';
import type { FixContext } from './fixContext.js';
import type { CallEvent, Lowered } from './lower/frame.js';
import type { Names } from './names/names.js';
import type { Module, Outline } from './names/outline.js';

/** The file as it is now. */
export interface LiveFile {
  text: string;
  starts: ReadonlyMap<Anchor, number>;
  outline: Outline | undefined;
  names: Names | undefined;
  items: readonly { readonly key: Anchor; readonly start: number; readonly text: string; readonly item: Item }[];
}

export interface ContextMaker {
  forCall(item: Lowered, event: CallEvent): FixContext;
  forItem(item: Lowered): FixContext;
}

export function contextMaker(
  live: LiveFile,
  { api, models }: { readonly api: Api; readonly models: Models },
): ContextMaker {
  const make = (item: Lowered, event: CallEvent | undefined): FixContext => {
    const type = event?.on && models.typeFor(event.on);
    const typeName = type && nameFor(type.path, moduleOf(live, item.unit), live, api);
    return {
      text(span) {
        const start = live.starts.get(item.unit) ?? 0;
        return live.text.slice(start + span.start, start + span.end);
      },
      indent(at) {
        const offset = (live.starts.get(item.unit) ?? 0) + at;
        const line = live.text.lastIndexOf('\n', offset - 1) + 1;
        return /^[ \t]*/.exec(live.text.slice(line, offset))?.[0] ?? '';
      },
      bring: (path) => bring(path, item.unit, live, api),
      recipes: (makes) =>
        models
          .recipes(makes, event?.on)
          .filter((recipe) =>
            recipe.uses.every(
              (path) => api.crate(path.split('::')[0] ?? '') !== undefined || /^(std|core|alloc)::/.test(path),
            ),
          ),
      ...(typeName === undefined ? {} : { typeName }),
    };
  };
  return { forCall: make, forItem: (item) => make(item, undefined) };
}

const moduleOf = (live: LiveFile, unit: Anchor): Module | undefined => live.outline?.moduleOf(unit);

/** The short name when it means that type in the module, else the full path. */
function nameFor(path: string, module: Module | undefined, live: LiveFile, api: Api): string {
  const last = path.split('::').at(-1) ?? path;
  return module && means(last, path, module, live, api) ? last : path;
}

function means(name: string, path: string, module: Module, live: LiveFile, api: Api): boolean {
  const resolved = live.names?.resolve([name], 'type', module, []);
  const value = resolved?.kind === 'api' ? resolved : live.names?.resolve([name], 'value', module, []);
  const [crate, ...segments] = path.split('::');
  if (crate === 'std') return value?.kind === 'std' && value.path === path;
  const wanted = api.resolve(crate ?? '', segments);
  if (value?.kind !== 'api' || value.rest > 0 || wanted.verdict !== 'found') return false;
  return value.items.some((item) => wanted.items.some((one) => sameDef(one.def, item.def)));
}

function bring(path: string, unit: Anchor, live: LiveFile, api: Api): readonly AnchoredEdit[] | undefined {
  const module = moduleOf(live, unit);
  const name = path.split('::').at(-1);
  if (!module || name === undefined) return undefined;
  if (means(name, path, module, live, api)) return [];
  const taken =
    module.items.type.has(name) ||
    module.items.value.has(name) ||
    module.imports.some((one) => !one.glob && one.name === name);
  if (taken) return undefined;
  const here = live.items.filter(
    (one) => live.outline?.moduleOf(one.key) === module && live.outline.implOf(one.key) === undefined,
  );
  const uses = here.flatMap((one) => (one.item.kind === 'use' ? [{ ...one, tree: one.item.tree }] : []));
  const parent = path.split('::').slice(0, -1);
  for (const use of uses) {
    const edit = addTo(use.tree, [], parent, name, use.text);
    if (edit) return [{ ...edit, item: use.key }];
  }
  const last = uses.at(-1);
  if (last) {
    const indent = indentOf(live, last.start);
    return [
      { span: { start: last.text.length, end: last.text.length }, newText: `\n${indent}use ${path};`, item: last.key },
    ];
  }
  const first = here[0];
  if (!first) return undefined;
  return [{ span: { start: 0, end: 0 }, newText: `use ${path};\n\n${indentOf(live, first.start)}`, item: first.key }];
}

function indentOf(live: LiveFile, offset: number): string {
  const line = live.text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(live.text.slice(line, offset))?.[0] ?? '';
}

/** Puts the name into a `use` of the same parent path. */
function addTo(
  tree: UseTree,
  prefix: readonly string[],
  parent: readonly string[],
  name: string,
  text: string,
): AnchoredEdit | undefined {
  const path = [...prefix, ...tree.path.segments.map((segment) => segment.name.text)];
  if (tree.kind === 'group') {
    if (same(path, parent)) return intoGroup(tree, name, text);
    for (const inner of tree.trees) {
      const edit = addTo(inner, path, parent, name, text);
      if (edit) return edit;
    }
    return undefined;
  }
  const last = tree.path.segments.at(-1)?.name;
  if (
    tree.kind !== 'name' ||
    tree.alias ||
    !last ||
    last.text === 'self' ||
    !same(path.slice(0, -1), parent) ||
    tree.path.segments.length < 2
  )
    return undefined;
  return { span: last.span, newText: `{${last.text}, ${name}}` };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

function intoGroup(tree: UseTree & { kind: 'group' }, name: string, text: string): AnchoredEdit {
  const close = tree.span.end - 1;
  const open = text.lastIndexOf('{', tree.trees[0]?.span.start ?? close);
  const inside = text.slice(open + 1, close);
  const end = open + 1 + inside.trimEnd().length;
  const comma = inside.trimEnd().endsWith(',') || inside.trim() === '' ? '' : ',';
  const at = { start: end, end };
  if (!inside.includes('\n')) return { span: at, newText: `${comma}${inside.trim() === '' ? '' : ' '}${name}` };
  const indent = /\n([ \t]*)\S/.exec(inside)?.[1] ?? '';
  return { span: at, newText: `${comma}\n${indent}${name},` };
}
