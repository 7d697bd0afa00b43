// Where the source of a crate lies on this machine: beside the project, in cargo's registry, or in a folder of vendored
// packages.
import type { ProjectCrate, ProjectCrates } from '../cargo/model.js';
import { join, parent } from '../cargo/paths.js';
import { entriesOf, isTable, parseToml, tableAt, textAt } from '../cargo/toml.js';

export interface PackageDisk {
  /** `$CARGO_HOME`. Paths are absolute, with `/`. */
  readonly cargoHome: string;
  read(path: string): string | undefined;
  /** The folders directly below one. */
  folders(path: string): readonly string[];
}

export type Wanted = Pick<ProjectCrate, 'package' | 'version' | 'source' | 'folder'>;

/** Undefined when it is not on disk. */
export function packageFolder(disk: PackageDisk, crate: Wanted, project: ProjectCrates): string | undefined {
  if (crate.source === 'path') return crate.folder;
  if (crate.source === 'git') return undefined;
  const named = `${crate.package}-${crate.version}`;
  const registries = disk.folders(`${disk.cargoHome}/registry/src`).map((folder) => join(folder, named));
  const vendored = vendorFolders(disk, project.folders ?? []).flatMap((folder) => [
    join(folder, named),
    join(folder, crate.package),
  ]);
  return [...vendored, ...registries].find((folder) => holds(disk, folder, crate));
}

function holds(disk: PackageDisk, folder: string, { package: name, version }: Wanted): boolean {
  const text = disk.read(join(folder, 'Cargo.toml'));
  const parsed = text === undefined ? undefined : parseToml(text);
  const own = parsed && 'table' in parsed ? tableAt(parsed.table, 'package') : undefined;
  return textAt(own, 'name') === name && textAt(own, 'version') === version;
}

/** Folders that `[source]` tables of cargo's settings name, and `vendor` beside the project. */
function vendorFolders(disk: PackageDisk, projects: readonly string[]): readonly string[] {
  const above = new Set<string>();
  for (const project of projects)
    for (let at: string | undefined = project; at !== undefined; at = parent(at)) above.add(at);
  const said = [...above].flatMap((folder) => [
    ...directoriesIn(disk, join(folder, '.cargo/config.toml'), folder),
    ...directoriesIn(disk, join(folder, '.cargo/config'), folder),
  ]);
  const home = directoriesIn(disk, join(disk.cargoHome, 'config.toml'), parent(disk.cargoHome) ?? '/');
  return [...new Set([...said, ...home, ...projects.map((folder) => join(folder, 'vendor'))])];
}

function directoriesIn(disk: PackageDisk, path: string, base: string): readonly string[] {
  const text = disk.read(path);
  const parsed = text === undefined ? undefined : parseToml(text);
  if (!parsed || 'error' in parsed) return [];
  return entriesOf(tableAt(parsed.table, 'source')).flatMap(([, source]) => {
    const directory = isTable(source) ? textAt(source, 'directory') : undefined;
    return directory === undefined ? [] : [join(base, directory)];
  });
}
