// The page of docs.rs on which an item is described.
import type { ApiItem, ApiPage, AssocItem } from './api.js';
import { type DocsPlace, docsPlace, docsUrl } from './docsPage.js';
import type { Project } from './project.js';
import type { Solver } from './solve.js';
import type { Loaded, Node, Tables } from './tables.js';

type Asked = ApiItem | AssocItem;

export function createPages(tables: Tables, project: Project, solver: Solver): (item: Asked) => ApiPage | undefined {
  return (item) => {
    const loaded = tables.load(item.def.crate);
    const place = loaded && placeOf(loaded, item, solver);
    if (!loaded || !place) return undefined;
    const dependency = [...project.asked.values()].find((one) => one?.tables.includes(loaded))?.info;
    return {
      package: loaded.entry.package,
      version: loaded.entry.version,
      path: [loaded.entry.lib, place.path].filter((part) => part !== '').join('::'),
      ...(dependency ? { dependency } : {}),
      ...(loaded.folder === undefined ? {} : { folder: loaded.folder }),
      ...(loaded.isPublished === false ? {} : { url: docsUrl(loaded, place.page) }),
    };
  };
}

/** What has no page of its own has a place on its owner's. */
function placeOf(loaded: Loaded, item: Asked, solver: Solver): DocsPlace | undefined {
  // A field comes as the struct that has it, under its own name.
  const isField = item.type !== undefined && (item.kind === 'struct' || item.kind === 'union');
  if (isField) return within(docsPlace(loaded, item.def.path, item.kind), item.name, `structfield.${item.name}`);
  const cut = item.def.path.lastIndexOf('::');
  const owner = cut < 0 ? undefined : solver.item({ crate: loaded.id, path: item.def.path.slice(0, cut) }, OWNERS);
  if (!owner) return docsPlace(loaded, item.def.path, item.kind);
  const anchor = anchorOf(owner, item);
  const page = docsPlace(loaded, item.def.path.slice(0, cut), owner.item.k as Asked['kind']);
  return anchor === undefined ? page : within(page, item.name, anchor);
}

const within = (page: DocsPlace | undefined, name: string, anchor: string): DocsPlace | undefined =>
  page && { path: `${page.path}::${name}`, page: `${page.page}#${anchor}` };

function anchorOf(owner: Node, { kind, name }: Asked): string | undefined {
  switch (kind) {
    case 'fn':
      return `${owner.item.k === 'trait' ? 'tymethod' : 'method'}.${name}`;
    case 'const':
      return `associatedconstant.${name}`;
    case 'alias':
      return `associatedtype.${name}`;
    case 'variant':
      return `variant.${name}`;
    default:
      return undefined;
  }
}

/** Their names are those of the kinds of items. */
const OWNERS = new Set(['struct', 'enum', 'union', 'trait']);
