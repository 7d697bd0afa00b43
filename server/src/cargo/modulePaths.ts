// Which file holds a module, by the rules of the Rust Reference, "Modules".

import type { Attribute } from '../syntax/ast.js';
import { join, parent, relativeTo } from './paths.js';

/** Names of the modules from the crate's root to a file, as its path tells; undefined when it lies elsewhere. */
export function modulesTo(rootPath: string, path: string): readonly string[] | undefined {
  if (path === rootPath) return [];
  const folder = parent(rootPath);
  const below = folder === undefined ? undefined : relativeTo(folder, path);
  if (!below?.endsWith('.rs')) return undefined;
  return below.replace(/(?:\/mod)?\.rs$/, '').split('/');
}

export interface DeclaredModule {
  /** The file that the `mod` stands in. */
  readonly file: string;
  readonly isRoot: boolean;
  /** Names of the modules around it in that file, outermost first. */
  readonly around: readonly string[];
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

/** Where the text of `mod name;` may be, in the order of looking. */
export function filesFor({ file, isRoot, around, name, attributes }: DeclaredModule): readonly string[] {
  const folder = parent(file);
  if (folder === undefined || attributes.some((attr) => attr.path === 'cfg_attr' && /\bpath\b/.test(attr.args)))
    return [];
  const stem = file.slice(folder.length + 1).replace(/\.rs$/, '');
  const own = isRoot || stem === 'mod' ? folder : join(folder, stem);
  const said = attributes.find((attr) => attr.path === 'path');
  if (said) {
    const path = /"([^"]+)"/.exec(said.args)?.[1];
    return path === undefined ? [] : [join(around.length === 0 ? folder : join(own, around.join('/')), path)];
  }
  const base = join(own, around.join('/'));
  return [join(base, `${name}.rs`), join(base, `${name}/mod.rs`)];
}
