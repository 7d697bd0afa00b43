// One project's view of the tables: answers `Api` for the crates and versions that the project has.
import type { ProjectCrates } from '../cargo/model.js';
import type { Api, ApiItem, TraitsWithin } from './api.js';
import { TRAIT_KIND } from './assocItems.js';
import { createFits } from './fits.js';
import { createGates } from './gates.js';
import { createItems } from './items.js';
import { allMembers, rootOf, traitsWithin } from './members.js';
import { createTypeQueries, stripRefs } from './ofType.js';
import { createPages } from './pages.js';
import { createProject } from './project.js';

import { createPublicNames } from './publicNames.js';
import { createPaths } from './resolvePath.js';
import { createSolver } from './solve.js';
import { createSuccessors } from './successors.js';
import { createSuggester, type RenameTable } from './suggest.js';
import { type Node, nodeAt, type Tables } from './tables.js';
import type { DefId, Ty } from './ty.js';
import { splitCrate } from './versions.js';

export function createApi(tables: Tables, crates: ProjectCrates, renames: RenameTable): Api {
  const solver = createSolver(tables);
  const items = createItems(solver);
  const project = createProject(tables, crates, () => ofTypes.forget());
  const gates = createGates(tables, crates);
  const ofTypes = createTypeQueries({ tables, crates, project, solver, items, gates });
  const paths = createPaths({ tables, project, items, gates });
  const names = createPublicNames(tables, project);

  const childrenOf = (node: Node | undefined): readonly { readonly name: string; readonly item: ApiItem }[] =>
    node ? allMembers(tables, node).map((one) => ({ name: one.name, item: items.apiItem(one.node) })) : [];
  const members = (def: DefId) => childrenOf(solver.item(def));

  function membersOfCrate(libName: string) {
    const loaded = project.ask(libName)?.tables[0];
    return childrenOf(loaded && rootOf(loaded));
  }

  /** Of several tables that may answer for a crate each may be the one. */
  function traitsIn(within: DefId | string): TraitsWithin {
    const modules =
      typeof within === 'string' ? (project.ask(within)?.tables ?? []).map(rootOf) : [solver.item(within, MODULE_KIND)];
    const found = modules.flatMap((node) => (node ? [traitsWithin(tables, node)] : []));
    return {
      traits: found.flatMap((one) => one.traits),
      open: found.length < modules.length || modules.length === 0 || found.some((one) => one.open),
      crates: found.flatMap((one) => one.crates),
    };
  }

  /** Names of what the type's own impls and their traits have. */
  function namesOnType(ty: Ty): readonly string[] {
    return solver.implsOf(solver.expand(stripRefs(ty))).flatMap(({ impl, trait }) => {
      const home = trait && trait.def.crate !== 'std' ? solver.item(trait.def, TRAIT_KIND) : undefined;
      const refs = trait ? (home?.item.a ?? []) : (impl.item.a ?? []);
      const from = trait ? home?.in : impl.in;
      return refs.flatMap((ref) => {
        const { n: name, priv } = from?.table.items[ref] ?? {};
        return name === undefined || priv === 1 ? [] : [name];
      });
    });
  }

  let publishedNames: Api['publishedNames'] | undefined;
  return {
    crate: (libName) => project.ask(libName)?.info,
    broughtVersion(pack) {
      const [only, ...more] = [...project.reached.keys()].filter((id) => id.startsWith(`${pack}@`));
      return more.length === 0 ? only?.slice(pack.length + 1) : undefined;
    },
    resolve: paths.resolve,
    resolveIn: paths.resolveIn,
    mayHaveMore: project.mayHaveMore,
    mayGive(trait, name) {
      const node = solver.item(trait, TRAIT_KIND);
      if (node?.in.folder === undefined) return false;
      return (node.item.a ?? []).some((ref) => nodeAt(node.in, ref)?.item.n === name);
    },
    isSettled: project.isSettled,
    openers: gates.openers,
    isPinned: project.isPinned,
    successor: createSuccessors(tables, solver, items, renames),
    dependencyWith: project.dependencyWith,
    ...createFits(solver),
    published: tables.versionsOf,
    get publishedNames() {
      publishedNames ??= [...new Map(tables.entries.map((one) => [one.package, one])).values()].map((one) => ({
        package: one.package,
        libName: one.lib,
      }));
      return publishedNames;
    },
    item: (def) => {
      const node = solver.item(def);
      return node && items.apiItem(node);
    },
    members,
    expand: solver.expand,
    associated: ofTypes.associated,
    method: ofTypes.method,
    derefTarget: solver.derefTarget,
    field: ofTypes.field,
    offers: ofTypes.offers,
    traitsIn,
    hides: (crate, name) => {
      const loaded = tables.load(crate);
      return !loaded || loaded.entry.unsure === true || loaded.hidden.has(name);
    },
    implements: (ty, trait) => solver.implements(ty, trait),
    project: solver.project,
    publicPaths: names.pathsOf,
    below: names.below,
    passedOnAs(def) {
      for (const libName of crates.libNames)
        if (tables.versionsOf(libName).some(({ deps }) => deps.includes(def.crate))) project.ask(libName);
      return names.pathsOf(def);
    },
    page: createPages(tables, project, solver),
    suggest: createSuggester({
      renames,
      members: (within) => ('libName' in within ? membersOfCrate(within.libName) : members(within.def)),
      ofType: namesOnType,
      named: names.pathNamed,
      isBuiltOn: (crateId, pack) => tables.load(crateId)?.entry.deps.some((id) => splitCrate(id)[0] === pack) ?? false,
    }),
  };
}

const MODULE_KIND = new Set(['mod']);
