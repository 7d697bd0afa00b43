// Items that the project's build leaves out: a feature that they stand behind is off. It is said only of crates of which
// the table is that of the locked version, and of which all that ask for features are known.
import type { Features } from '../cargo/features.js';
import type { ProjectCrates } from '../cargo/model.js';
import type { Gate, Opener } from './api.js';
import { type Cfg, parseCfg } from './cfg.js';
import type { Condition, Node, Tables } from './tables.js';
import { splitCrate } from './versions.js';

export interface Gates {
  /** What shuts the item out, if something does. */
  shutting(node: Node): Gate | undefined;
  /** Of the conditions all have to hold. */
  shut(conditions: readonly Condition[], name: string): Gate | undefined;
  /** Features of dependencies that let the item in, best first; of the dependency `libName` alone where it is given. */
  openers(gate: Gate, libName?: string): readonly Opener[];
}

/** Proposals for one item. */
const MOST_OPENERS = 3;

export function createGates(tables: Tables, crates: ProjectCrates): Gates {
  const features = crates.features?.(tables.published);
  const shutMemo = new Map<string, Gate | undefined>();

  /** Undefined when it may be there. */
  function judge({ crate, cfg }: Condition, by: Features): Gate | undefined {
    const [name, version] = splitCrate(crate);
    const on = crates.locked?.(name).includes(version) ? by.mayBeOn({ name, version }) : undefined;
    const parsed = on && parseCfg(cfg);
    const missing = parsed && featuresOff(parsed, on);
    return missing && { crate, cfg, features: missing };
  }

  function shut(conditions: readonly Condition[], name: string): Gate | undefined {
    if (!features) return undefined;
    for (const condition of conditions) {
      const { crate, cfg } = condition;
      const key = `${crate} ${cfg}`;
      if (!shutMemo.has(key)) shutMemo.set(key, judge(condition, features));
      const gate = shutMemo.get(key);
      if (gate && !mayBeThereAnyway(crate, name)) return gate;
    }
    return undefined;
  }

  /** In a source that was read both forms of an item stand side by side; a bundled table has but one. */
  const mayBeThereAnyway = (crate: string, name: string): boolean =>
    tables.load(crate)?.folder === undefined && tables.mayHaveEither(crate, name);

  function openers(gate: Gate, libName?: string): readonly Opener[] {
    if (!features) return [];
    const found = (libName === undefined ? crates.libNames : [libName]).flatMap((lib) => {
      const crate = crates.all(lib).length === 1 ? crates.crate(lib) : undefined;
      if (crate?.source !== 'registry' || crate.from !== 'Cargo.lock') return [];
      const id = { name: crate.package, version: crate.version };
      const manifest = tables.published(id);
      const on = features.mayBeOn(id);
      if (!manifest || !on) return [];
      const own = `${id.name}@${id.version}` === gate.crate;
      const hidden = new Set(Object.values(manifest.features).flatMap((all) => all.filter((one) => /^dep:/.test(one))));
      const optional = manifest.dependencies.filter((one) => one.optional && !hidden.has(`dep:${one.key}`));
      const names = new Set([...Object.keys(manifest.features), ...optional.map(({ key }) => key)]);
      return [...names]
        .filter((name) => name !== 'default' && !on.has(name))
        .map((name) => ({ name, by: features.with(id.name, name) }))
        .filter(({ by }) => !judge({ crate: gate.crate, cfg: gate.cfg }, by))
        .map(({ name, by }) => ({
          package: id.name,
          feature: name,
          rank: (gate.features.includes(name) ? 0 : 1) + (own ? 0 : 2),
          brings: by.mayBeOn(id)?.size ?? 0,
        }));
    });
    return found
      .toSorted((a, b) => a.rank - b.rank || a.brings - b.brings || a.feature.length - b.feature.length)
      .slice(0, MOST_OPENERS)
      .map(({ package: pack, feature }) => ({ package: pack, feature }));
  }

  return {
    shutting: (node) => shut(conditionsOf(node), node.item.n ?? ''),
    shut,
    openers,
  };
}

/** Those of the re-exports that led to it, and its own. */
const conditionsOf = ({ behind, item, in: from }: Node): readonly Condition[] => [
  ...(behind ?? []),
  ...(item.c === undefined ? [] : [{ crate: from.id, cfg: item.c }]),
];

/** The features without which the condition surely fails; undefined when it may hold. */
function featuresOff(cfg: Cfg, on: ReadonlySet<string>): readonly string[] | undefined {
  switch (cfg.kind) {
    case 'feature':
      return on.has(cfg.name) ? undefined : [cfg.name];
    case 'all': {
      const off = cfg.of.flatMap((one) => featuresOff(one, on) ?? []);
      return off.length > 0 ? [...new Set(off)] : undefined;
    }
    case 'any': {
      const off = cfg.of.map((one) => featuresOff(one, on));
      return off.every((one) => one !== undefined) ? off.find((one) => one.length > 0) : undefined;
    }
    // The dependency's own tests are not built.
    case 'test':
      return [];
    case 'other':
      return undefined;
  }
}
