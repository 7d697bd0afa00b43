// Which module may import which. The one place where the order of layers is written down for a machine.
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** From left to right: a layer may import itself and what stands before it. */
const ORDER = [
  'config',
  'text',
  'syntax',
  'cargo',
  'knowledge',
  'facts',
  'findings',
  'fixes',
  'rules',
  'engine',
  'review',
  'lsp',
  'cli',
  'main',
];

/** Packages, and globals of Node, that few may use. */
const RESERVED: readonly (readonly [what: RegExp, who: RegExp])[] = [
  [/^web-tree-sitter$/, /^server\/src\/syntax\//],
  [/^vscode-languageserver/, /^server\/src\/(lsp\/|main\.lsp\.ts$)/],
  [/^smol-toml$/, /^server\/src\/cargo\//],
  [/^commander$/, /^server\/src\/cli\//],
  [/^(vscode|vscode-languageclient.*)$/, /^client\/src\//],
  // What computes and reaches nothing outside is free.
  [/^node:(?!(crypto|util|zlib)$)/, /^(server\/src\/main\.|client\/src\/)/],
  [/^(process|console)$/, /^(server\/src\/(cli\/|main\.)|client\/src\/)/],
];

const SERVER = 'server/src/';
const CLIENT = 'client/src/';
const PROTOCOL = 'protocol/src/';

/** Says what a finding is and does nothing: those who have to name one may see it from the left. */
const TYPES_ONLY = new Set([`${SERVER}findings/model.ts`]);

export interface Module {
  readonly path: string;
  readonly text: string;
}

/** What a module names: modules by their path in the repository, packages and globals by their name. */
export function namedBy({ path, text }: Module): readonly string[] {
  const { program, module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
  ].filter((specifier) => specifier !== undefined && specifier !== null);
  const globals: string[] = [];
  new Visitor({
    ImportExpression({ source }) {
      specifiers.push(source.type === 'Literal' ? String(source.value) : 'a computed path');
    },
    TSImportType({ source }) {
      specifiers.push(String(source.value));
    },
    MemberExpression({ object }) {
      if (object.type === 'Identifier' && /^(process|console)$/.test(object.name)) globals.push(object.name);
    },
  }).visit(program);
  return [...new Set([...specifiers.map((specifier) => resolve(path, specifier)), ...globals])];
}

const resolve = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts') : specifier;

/** What is wrong with the imports of a module, one line each. */
export function violations(module: Module): readonly string[] {
  return namedBy(module).flatMap((target) => {
    const why = objection(module.path, target);
    return why === undefined ? [] : [`${module.path} -> ${target}: ${why}`];
  });
}

function objection(from: string, to: string): string | undefined {
  const reserved = RESERVED.find(([what]) => what.test(to));
  if (reserved) return reserved[1].test(from) ? undefined : 'reserved for others';
  if (!/^(server|client|protocol)\/src\//.test(to)) {
    return isPackage(to) || to === 'package.json' ? undefined : 'outside of the product';
  }
  if (from.startsWith(PROTOCOL)) return to.startsWith(PROTOCOL) ? undefined : 'the protocol imports nothing';
  if (to.startsWith(PROTOCOL)) return from.startsWith(CLIENT) || layerOf(from) === 'lsp' ? undefined : 'for lsp only';
  if (from.startsWith(CLIENT) !== to.startsWith(CLIENT)) return 'client and server meet in the protocol';
  return from.startsWith(SERVER) ? wrongWay(from, to) : undefined;
}

/** `picomatch`, `vscode-languageserver/node`, `node:zlib`; some are there as types only. */
function isPackage(name: string): boolean {
  const [, packageName] = /^((?:@[^/]+\/)?[^/]+)/.exec(name) ?? [];
  if (packageName?.startsWith('node:')) return true;
  return existsSync(`node_modules/${packageName}`) || existsSync(`node_modules/@types/${packageName}`);
}

function wrongWay(from: string, to: string): string | undefined {
  const [own, other] = [layerOf(from), layerOf(to)];
  const [ownRank, otherRank] = [ORDER.indexOf(own), ORDER.indexOf(other)];
  if (ownRank < 0 || otherRank < 0) return 'a layer without a place in the order';
  if (TYPES_ONLY.has(to) && (own === 'facts' || own === 'config')) return undefined;
  if (otherRank > ownRank) return `${own} is before ${other}`;
  if (own === 'cli' && other === 'lsp') return 'hosts do not know each other';
  if ((own === 'rules' || own === 'fixes') && other === 'facts' && to !== `${SERVER}facts/model.ts`) {
    return 'only facts/model.ts is for rules and fixes';
  }
  if (own === 'rules' && other === 'rules' && isRule(from) && isRule(to)) return 'rules do not know each other';
  return undefined;
}

/** `server/src/facts/names/names.ts` is of the layer facts, `server/src/main.lsp.ts` of main. */
const layerOf = (path: string): string => /^server\/src\/([a-z]+)[/.]/.exec(path)?.[1] ?? '';

const isRule = (path: string): boolean => /^server\/src\/rules\/[a-z]+\//.test(path);
