// What fixes need to know of the place that they change, asked of the text as it is when somebody wants them.
import type { ProjectCrates } from '../cargo/model.js';
import type { Anchor, AnchoredEdit } from '../findings/model.js';
import type { Api, ApiItem } from '../knowledge/api.js';
import type { Models } from '../knowledge/models.js';
import type { Recipe } from '../knowledge/roles.js';
import { type DefId, sameDef, type Ty } from '../knowledge/ty.js';
import { fits, wholeVersion } from '../knowledge/versions.js';
import type { Item } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import { aeadFor } from './aead.js';
import { bring } from './bring.js';
import type { Addition, Aead, Beside, DependencySection, FixContext, Replacement, Written } from './fixContext.js';
import type { CallEvent, Lowered } from './lower/frame.js';
import { type Renaming, rename } from './mentions.js';
import type { Names } from './names/names.js';
import type { Module, Outline } from './names/outline.js';
import { versionToList } from './names/undeclared.js';

/** The file as it is now. */
export interface LiveFile {
  text: string;
  starts: ReadonlyMap<Anchor, number>;
  outline: Outline | undefined;
  names: Names | undefined;
  /** Paths that begin with a crate that Cargo.toml does not list. */
  undeclared: (libName: string) => readonly (readonly string[])[];
  items: readonly { readonly key: Anchor; readonly start: number; readonly text: string; readonly item: Item }[];
  /** What is known of the items by now. */
  facts: () => readonly Beside[];
}

export interface ContextMaker {
  forCall(item: Lowered, event: CallEvent): FixContext;
  forItem(item: Lowered): FixContext;
}

/** The project has the crates that the recipe names, in versions that go with it. */
const reachable =
  (api: Api) =>
  ({ uses, needs }: Recipe): boolean => {
    const [needed, range] = needs?.split(' ') ?? [];
    const version = needed === undefined ? undefined : api.crate(needed.replaceAll('-', '_'))?.version;
    const hasNeeded = needed === undefined || (version !== undefined && (range === undefined || fits(version, range)));
    return hasNeeded && uses.every((path) => inReach(path.split('::')[0] ?? '', api));
  };

const inReach = (crate: string, api: Api): boolean =>
  crate === 'std' || crate === 'core' || crate === 'alloc' || api.crate(crate) !== undefined;

export interface ContextParts {
  readonly api: Api;
  readonly models: Models;
  readonly crates: ProjectCrates;
  /** The file's. */
  readonly path?: string;
}

export function contextMaker(live: LiveFile, known: ContextParts): ContextMaker {
  const parts: Shared = { ...known, live, hasAll: reachable(known.api) };
  const make = (item: Lowered, event: CallEvent | undefined): FixContext =>
    live.starts.has(item.unit) ? new Surroundings(parts, item, event) : OUT_OF_SIGHT;
  return { forCall: make, forItem: (item) => make(item, undefined) };
}

interface Shared extends ContextParts {
  readonly live: LiveFile;
  readonly hasAll: (recipe: Recipe) => boolean;
}

/** A class for the sake of its prototype: there is one for every call. */
class Surroundings implements FixContext {
  constructor(
    private readonly shared: Shared,
    private readonly lowered: Lowered,
    private readonly event: CallEvent | undefined,
  ) {}

  private get written() {
    return this.shared.live.items.find((one) => one.key === this.lowered.unit);
  }

  text({ start, end }: Span): string {
    return this.written?.text.slice(start, end) ?? '';
  }

  item(): Item | undefined {
    return this.written?.item;
  }

  indent(at: number): string {
    const { live } = this.shared;
    const offset = (live.starts.get(this.lowered.unit) ?? 0) + at;
    const line = live.text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(live.text.slice(line, offset))?.[0] ?? '';
  }

  get manifest(): FixContext['manifest'] {
    const { crates, path } = this.shared;
    return crates.manifest && { ...crates.manifest, section: sectionFor(this.lowered, path) };
  }

  get typeName(): string | undefined {
    const { api, models, live } = this.shared;
    const type = this.event?.on && models.typeFor(this.event.on);
    return type && nameFor(type.path, moduleOf(live, this.lowered.unit), live, api);
  }

  versionToList(libName: string, pack?: string): string | undefined {
    const { live, api, crates } = this.shared;
    return versionToList(libName, live.undeclared(libName), { api, crates }, pack);
  }

  rename(span: Span, renaming: Renaming): readonly AnchoredEdit[] | undefined {
    return rename(span, renaming, this.lowered.unit, this.shared.live, this.shared.api);
  }

  typesWith(traits: readonly DefId[]): readonly string[] {
    return typesWith(traits, this.lowered.unit, this.shared.live, this.shared.api);
  }

  bring(paths: readonly string[]): readonly AnchoredEdit[] | undefined {
    return bring(paths, this.lowered.unit, this.shared.live, this.shared.api);
  }

  recipes(makes: Recipe['makes']): readonly Recipe[] {
    return this.shared.models.recipes(makes, this.event?.on).filter(this.shared.hasAll);
  }

  additions(makes: Recipe['makes']): readonly Addition[] {
    const { live, api, models, crates } = this.shared;
    return [...needed(models.recipes(makes, this.event?.on), crates, api), ...additions(makes, live, this.shared)];
  }

  replacements(path: string): readonly Replacement[] {
    const { api, models, crates, hasAll } = this.shared;
    const all = models.insteadOf(path);
    const lacking = needed(all, crates, api).map((addition) => ({ recipe: addition.recipe, addition }));
    return [...all.filter(hasAll).map((recipe) => ({ recipe })), ...lacking];
  }

  insteadOf(
    what: string | Ty | undefined,
    makes?: 'instead' | 'instead-fresh' | 'nonce' | 'verify',
  ): Recipe | undefined {
    return this.shared.models.insteadOf(what, makes).find(this.shared.hasAll);
  }

  handOn(about: 'encryption' | 'decryption'): string | undefined {
    return this.lowered.handOn(about);
  }

  aead(bits: number, makes: 'aead' | 'extended' = 'aead'): Aead | undefined {
    const isInScope = (path: string): boolean => this.bring([path])?.length === 0;
    return aeadFor(this.event?.on, bits, makes, { ...this.shared, isInScope });
  }

  file(): readonly Written[] {
    return this.shared.live.items.map(({ key, ...rest }) => ({ ...rest, anchor: key }));
  }

  beside(): readonly Beside[] {
    return this.shared.live.facts().filter(({ anchor }) => anchor !== this.lowered.unit);
  }
}

function additions(
  makes: Recipe['makes'],
  live: LiveFile,
  { api, models, crates }: Pick<ContextParts, 'api' | 'models' | 'crates'>,
): readonly Addition[] {
  if (!crates.manifest) return [];
  return models.addable(makes).flatMap(({ file, recipe }): readonly Addition[] => {
    if (crates.libNames.includes(file.libName) || api.crate(file.libName)) return [];
    const version = versionToList(file.libName, live.undeclared(file.libName), { api, crates });
    const isRight = version !== undefined && fits(wholeVersion(version), recipe.versions);
    return isRight ? [{ package: file.package, version, recipe }] : [];
  });
}

/** Of recipes that name another crate of a certain version. */
function needed(recipes: readonly Recipe[], { manifest, libNames }: ProjectCrates, api: Api): readonly Addition[] {
  return recipes.flatMap((recipe): readonly Addition[] => {
    const [pack, range] = recipe.needs?.split(' ') ?? [];
    const version = /^\^([\d.]+)$/.exec(range ?? '')?.[1];
    if (!manifest || pack === undefined || version === undefined) return [];
    const libName = pack.replaceAll('-', '_');
    return libNames.includes(libName) || api.crate(libName) ? [] : [{ package: pack, version, recipe }];
  });
}

/** Where the package lists what code at this place may use. */
function sectionFor({ inTest }: Lowered, path: string | undefined): DependencySection {
  if (inTest) return 'dev-dependencies';
  return path?.endsWith('/build.rs') && !path.includes('/src/') ? 'build-dependencies' : 'dependencies';
}

/** Of an item in another file: a fix changes only the file that it is shown in. */
const OUT_OF_SIGHT: FixContext = {
  text: () => '',
  item: () => undefined,
  indent: () => '',
  rename: (span, { newName }) => [{ span, newText: newName }],
  typesWith: () => [],
  bring: () => undefined,
  recipes: () => [],
  additions: () => [],
  replacements: () => [],
  insteadOf: () => undefined,
  handOn: () => undefined,
  aead: () => undefined,
  beside: () => [],
  file: () => [],
  versionToList: () => undefined,
};

function typesWith(traits: readonly DefId[], unit: Anchor, live: LiveFile, api: Api): readonly string[] {
  const module = moduleOf(live, unit);
  if (!module) return [];
  const text = live.items.find((one) => one.key === unit)?.text ?? '';
  const names = [...new Set(module.imports.flatMap((one) => (one.glob || one.name === undefined ? [] : [one.name])))];
  const fitting = names.filter((name) => {
    const resolved = live.names?.resolve([name], 'type', module, []);
    const def = resolved?.kind === 'api' && resolved.rest === 0 ? resolved.items.find(isType)?.def : undefined;
    return def && traits.every((trait) => api.implements(api.expand({ kind: 'named', def, args: [] }), trait) !== 'no');
  });
  const here = fitting.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return here.length > 0 ? here : fitting;
}

const isType = ({ kind }: ApiItem): boolean => kind === 'struct' || kind === 'alias' || kind === 'enum';

const moduleOf = (live: LiveFile, unit: Anchor): Module | undefined => live.outline?.moduleOf(unit);

/** The short name when it means that type in the module, else the full path. */
function nameFor(path: string, module: Module | undefined, live: LiveFile, api: Api): string {
  const last = path.split('::').at(-1) ?? path;
  return module && means(last, path, module, live, api) ? last : path;
}

export function means(name: string, path: string, module: Module, live: LiveFile, api: Api): boolean {
  const resolved = live.names?.resolve([name], 'type', module, []);
  const value = resolved?.kind === 'api' ? resolved : live.names?.resolve([name], 'value', module, []);
  const [crate, ...segments] = path.split('::');
  if (crate === 'std') return value?.kind === 'std' && value.path === path;
  if (value?.kind !== 'api' || value.rest > 0) return false;
  const items = itemsAt(crate ?? '', segments, api);
  return value.items.some((item) => items.some((one) => sameDef(one.def, item.def)));
}

/** Of a crate that the project lacks, what any version of it has there: it may pass on what the project has. */
function itemsAt(crate: string, segments: readonly string[], api: Api): readonly ApiItem[] {
  const found = api.resolve(crate, segments);
  if (found.verdict === 'found') return found.items;
  if (api.crate(crate)) return [];
  return api.published(crate).flatMap((one) => {
    const other = api.resolveIn(`${one.package}@${one.version}`, segments);
    return other.verdict === 'found' ? other.items : [];
  });
}
