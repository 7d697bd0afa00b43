// The settings of a document, asked of the client once and kept until it says that they changed.
import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import { type Config, DEFAULT_CONFIG, type RuleOverride } from '../config.js';
import { pathOf } from './uris.js';

export interface Settings {
  of(uri: string): Promise<Config>;
  changed(): void;
}

/** `ask` is false for clients that cannot be asked: they get the defaults. */
export function createSettings(
  connection: Connection,
  ask: boolean,
  folders: () => readonly WorkspaceFolder[],
): Settings {
  const known = new Map<string, Promise<Config>>();
  const fetch = async (uri: string): Promise<Config> => {
    const root = folderOf(uri, folders());
    const raw: unknown = ask
      ? await connection.workspace.getConfiguration({ scopeUri: uri, section: 'noncense' })
      : undefined;
    return { ...readConfig(raw), ...(root === undefined ? {} : { root }) };
  };
  return {
    of(uri) {
      const kept = known.get(uri);
      if (kept) return kept;
      const asked = fetch(uri).catch((error: unknown) => {
        known.delete(uri);
        connection.console.error(`settings of ${uri}: ${error}`);
        return DEFAULT_CONFIG;
      });
      known.set(uri, asked);
      return asked;
    },
    changed: () => known.clear(),
  };
}

/** The innermost folder of the workspace that holds the document. */
function folderOf(uri: string, folders: readonly WorkspaceFolder[]): string | undefined {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  return folders
    .flatMap((folder) => pathOf(folder.uri) ?? [])
    .filter((root) => path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`))
    .reduce<string | undefined>((best, root) => (root.length > (best?.length ?? -1) ? root : best), undefined);
}

/** People write settings by hand: what does not have the right shape counts as not written. */
export function readConfig(raw: unknown): Config {
  if (!isRecord(raw)) return DEFAULT_CONFIG;
  const { enable, rules, strictness, exclude, trace } = raw;
  const server = isRecord(trace) ? trace.server : undefined;
  return {
    enable: typeof enable === 'boolean' ? enable : DEFAULT_CONFIG.enable,
    rules: Array.isArray(rules) ? rules.filter(isRuleOverride) : DEFAULT_CONFIG.rules,
    strictness: strictness === 'strict' || strictness === 'default' ? strictness : DEFAULT_CONFIG.strictness,
    exclude: Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string') : DEFAULT_CONFIG.exclude,
    trace: { server: server === 'messages' || server === 'verbose' ? server : DEFAULT_CONFIG.trace.server },
  };
}

const LEVELS: readonly unknown[] = ['off', 'error', 'warning', 'information', 'hint'];

const isRuleOverride = (raw: unknown): raw is RuleOverride =>
  isRecord(raw) &&
  typeof raw.rule === 'string' &&
  LEVELS.includes(raw.severity) &&
  (raw.files === undefined || typeof raw.files === 'string') &&
  (raw.code === undefined || raw.code === 'tests');

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
