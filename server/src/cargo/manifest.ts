// What one Cargo.toml says, before anything is looked up elsewhere.
import { entriesOf, flagAt, isTable, type Table, tableAt, tablesAt, textAt, textsAt } from './toml.js';

/** One entry of a dependency table. */
export interface Dependency {
  /** The name to its left: the name in paths when the package is renamed. */
  readonly key: string;
  readonly package: string;
  /** As cargo writes it: `0.10`, `>=1, <3`. */
  readonly requirement?: string;
  readonly source: 'registry' | 'other-registry' | 'git' | 'path';
  /** Relative to the manifest that it stands in. */
  readonly path?: string;
  readonly features: readonly string[];
  /** Undefined when it is not said. */
  readonly defaultFeatures?: boolean;
  /** `workspace = true`: the rest stands in the workspace's root manifest. */
  readonly inherited: boolean;
  readonly optional: boolean;
  /** Only tests, examples and benches have it. */
  readonly dev: boolean;
}

export interface Manifest {
  readonly edition?: string;
  /** `edition.workspace = true` */
  readonly inheritsEdition: boolean;
  /** Absent in a virtual manifest, which only holds a workspace together. */
  readonly package?: { readonly name: string; readonly version?: string; readonly workspace?: string };
  /** The library's name in paths, where `[lib]` says one. */
  readonly libName?: string;
  readonly hasLibSection: boolean;
  /** Where `[lib]` says that the library is, relative to the manifest. */
  readonly libPath?: string;
  readonly isProcMacro: boolean;
  /** What each of its own features turns on. */
  readonly features: Readonly<Record<string, readonly string[]>>;
  /** Paths that it gives its targets, relative to itself. */
  readonly targetPaths: readonly string[];
  /** Of all sections and all targets. A package may occur more than once. */
  readonly dependencies: readonly Dependency[];
  /** What the package's own features turn on: `aes-gcm/heapless`, `dep:hex`. */
  readonly featureValues: readonly string[];
  readonly workspace?: {
    /** Folders, mostly with a `*` at the end. */
    readonly members: readonly string[];
    readonly dependencies: readonly Dependency[];
    readonly exclude: readonly string[];
    readonly version?: string;
    readonly edition?: string;
  };
}

const SECTIONS = ['dependencies', 'dev-dependencies', 'dev_dependencies', 'build-dependencies', 'build_dependencies'];
const isDev = (section: string): boolean => section.startsWith('dev');

export function readManifest(root: Table): Manifest {
  const pkg = tableAt(root, 'package') ?? tableAt(root, 'project');
  const name = textAt(pkg, 'name');
  const lib = tableAt(root, 'lib');
  const libName = textAt(lib, 'name');
  const libPath = textAt(lib, 'path');
  const workspace = tableAt(root, 'workspace');
  const edition = textAt(pkg, 'edition');
  return {
    ...(edition === undefined ? {} : { edition }),
    inheritsEdition: flagAt(tableAt(pkg, 'edition'), 'workspace') === true,
    ...(name === undefined ? {} : { package: readPackage(name, pkg) }),
    ...(libName === undefined ? {} : { libName }),
    hasLibSection: lib !== undefined,
    ...(libPath === undefined ? {} : { libPath }),
    isProcMacro: flagAt(lib, 'proc-macro') === true || flagAt(lib, 'proc_macro') === true,
    features: Object.fromEntries(
      entriesOf(tableAt(root, 'features')).map(([feature]) => [feature, textsAt(tableAt(root, 'features'), feature)]),
    ),
    targetPaths: targetPathsOf(root, lib),
    dependencies: [root, ...entriesOf(tableAt(root, 'target')).map(([, target]) => target)].flatMap((table) =>
      isTable(table) ? SECTIONS.flatMap((section) => dependenciesOf(tableAt(table, section), isDev(section))) : [],
    ),
    featureValues: entriesOf(tableAt(root, 'features')).flatMap(([feature]) =>
      textsAt(tableAt(root, 'features'), feature),
    ),
    ...(workspace === undefined ? {} : { workspace: readWorkspace(workspace) }),
  };
}

const TARGETS = ['bin', 'example', 'test', 'bench'];

function targetPathsOf(root: Table, lib: Table | undefined): readonly string[] {
  const listed = TARGETS.flatMap((section) => tablesAt(root, section));
  return [lib, ...listed].flatMap((target) => textAt(target, 'path') ?? []);
}

function readPackage(name: string, table: Table | undefined): NonNullable<Manifest['package']> {
  const version = textAt(table, 'version');
  const workspace = textAt(table, 'workspace');
  return { name, ...(version === undefined ? {} : { version }), ...(workspace === undefined ? {} : { workspace }) };
}

function readWorkspace(table: Table): NonNullable<Manifest['workspace']> {
  const version = textAt(tableAt(table, 'package'), 'version');
  const edition = textAt(tableAt(table, 'package'), 'edition');
  return {
    members: textsAt(table, 'members'),
    dependencies: dependenciesOf(tableAt(table, 'dependencies')),
    exclude: textsAt(table, 'exclude'),
    ...(version === undefined ? {} : { version }),
    ...(edition === undefined ? {} : { edition }),
  };
}

function dependenciesOf(table: Table | undefined, dev = false): readonly Dependency[] {
  return entriesOf(table).flatMap(([key, value]): readonly Dependency[] => {
    if (typeof value === 'string') {
      const plain = { source: 'registry', features: [], inherited: false, optional: false } as const;
      return [{ key, package: key, requirement: value, ...plain, dev }];
    }
    return isTable(value) ? [detailed(key, value, dev)] : [];
  });
}

function detailed(key: string, table: Table, dev: boolean): Dependency {
  const requirement = textAt(table, 'version');
  const path = textAt(table, 'path');
  const defaultFeatures = flagAt(table, 'default-features') ?? flagAt(table, 'default_features');
  return {
    key,
    package: textAt(table, 'package') ?? key,
    ...(requirement === undefined ? {} : { requirement }),
    source: sourceOf(table),
    ...(path === undefined ? {} : { path }),
    features: textsAt(table, 'features'),
    ...(defaultFeatures === undefined ? {} : { defaultFeatures }),
    inherited: flagAt(table, 'workspace') === true,
    optional: flagAt(table, 'optional') === true,
    dev,
  };
}

function sourceOf(table: Table): Dependency['source'] {
  if (textAt(table, 'path') !== undefined) return 'path';
  if (textAt(table, 'git') !== undefined) return 'git';
  const registry = textAt(table, 'registry') ?? textAt(table, 'registry-index');
  return registry === undefined || registry === 'crates-io' ? 'registry' : 'other-registry';
}
