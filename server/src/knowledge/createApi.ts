// One project's view of the tables: answers `Api` for the crates and versions that the project has.
import type { ProjectCrates } from '../cargo/model.js';
import type { Api, ApiItem } from './api.js';
import { createItems } from './items.js';
import { allMembers, rootOf } from './members.js';
import { createTypeQueries, stripRefs, TRAIT_KIND } from './ofType.js';
import { createProject } from './project.js';
import { createPublicNames } from './publicNames.js';
import { createPaths } from './resolvePath.js';
import { createSolver } from './solve.js';
import { createSuggester, type RenameTable } from './suggest.js';
import type { Node, Tables } from './tables.js';
import type { DefId, Ty } from './ty.js';

export function createApi(tables: Tables, crates: ProjectCrates, renames: RenameTable): Api {
  const solver = createSolver(tables);
  const items = createItems(solver);
  const project = createProject(tables, crates, () => ofTypes.forget());
  const ofTypes = createTypeQueries({ tables, crates, project, solver, items });
  const paths = createPaths({ tables, project, items });
  const names = createPublicNames(tables, project);

  const childrenOf = (node: Node | undefined): readonly { readonly name: string; readonly item: ApiItem }[] =>
    node ? allMembers(tables, node).map((one) => ({ name: one.name, item: items.apiItem(one.node) })) : [];
  const members = (def: DefId) => childrenOf(solver.item(def));

  function membersOfCrate(libName: string) {
    const loaded = project.ask(libName)?.tables[0];
    return childrenOf(loaded && rootOf(loaded));
  }

  /** Names of what the type's own impls and their traits have. */
  function namesOnType(ty: Ty): readonly string[] {
    return solver.implsOf(solver.expand(stripRefs(ty))).flatMap(({ impl, trait }) => {
      const home = trait && trait.def.crate !== 'std' ? solver.item(trait.def, TRAIT_KIND) : undefined;
      const refs = trait ? (home?.item.a ?? []) : (impl.item.a ?? []);
      const from = trait ? home?.in : impl.in;
      return refs.flatMap((ref) => {
        const name = from?.table.items[ref]?.n;
        return name === undefined ? [] : [name];
      });
    });
  }

  return {
    crate: (libName) => project.ask(libName)?.info,
    resolve: paths.resolve,
    resolveIn: paths.resolveIn,
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
    implements: (ty, trait) => solver.implements(ty, trait),
    project: solver.project,
    publicPaths: names.pathsOf,
    suggest: createSuggester({
      renames,
      members: (within) => ('libName' in within ? membersOfCrate(within.libName) : members(within.def)),
      ofType: namesOnType,
      named: names.pathNamed,
    }),
  };
}
