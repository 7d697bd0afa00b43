// A machine in memory, and an engine that says what it is told to.
import type { CliHost } from '../../server/src/cli/host.js';
import type { Config } from '../../server/src/config.js';
import type { Audit } from '../../server/src/engine/engine.js';
import type { RuledFinding } from '../../server/src/findings/model.js';

export interface FakeMachine {
  readonly files?: Readonly<Record<string, string>>;
  /** Folders and files that fail, with the reason. */
  readonly broken?: Readonly<Record<string, string>>;
  readonly findings?: (path: string | undefined, text: string) => readonly RuledFinding[];
  readonly audit?: Partial<Audit>;
  readonly terminal?: boolean;
}

export function fakeHost({ files = {}, broken = {}, findings = () => [], audit = {}, terminal = false }: FakeMachine) {
  const out: string[] = [];
  const err: string[] = [];
  const written = new Map<string, string>();
  const audits: { path: string | undefined; config: Config; strictness: string }[] = [];
  let disposed = 0;
  const host: CliHost = {
    version: '1.2.3',
    cwd: '/p',
    stdout: { write: (text) => out.push(text), isTerminal: terminal, colours: terminal },
    stderr: { write: (text) => err.push(text), isTerminal: terminal, colours: terminal },
    createEngine: async () => ({
      open: (path, text) => ({
        path,
        text,
        edit() {},
        audit(config, strictness) {
          audits.push({ path, config, strictness });
          return { findings: findings(path, text), rules: 8, ms: 1, muted: [], ...audit };
        },
        outdated: () => [],
        apiAt: () => undefined,
        apiSourceAt: () => undefined,
        close() {},
      }),
      manifestsChanged() {},
      sourcesEdited() {},
      wantsSources: false,
      readSources: async () => false,
      sourcesChanged() {},
      dispose: () => disposed++,
    }),
    kindOf(path) {
      if (path in files || broken[path] !== undefined) return 'file';
      return Object.keys(files).some((file) => file.startsWith(`${path}/`)) ? 'directory' : 'missing';
    },
    rustFiles: async (root) => ({
      files: [...Object.keys(files), ...Object.keys(broken)].filter(
        (file) => file.startsWith(`${root}/`) && file.endsWith('.rs'),
      ),
      problems: Object.entries(broken).flatMap(([path, message]) =>
        path.startsWith(`${root}/`) && !path.endsWith('.rs') ? [{ path, message }] : [],
      ),
    }),
    readSource(path) {
      const text = files[path];
      if (text === undefined) throw new Error(broken[path]);
      return text;
    },
    writeFile(path, text) {
      if (path.startsWith('/readonly/')) throw new Error('permission denied');
      written.set(path, text);
    },
  };
  return { host, out: () => out.join(''), err: () => err.join(''), written, audits, disposed: () => disposed };
}

/** A finding on the first place of `needle`. */
export function findingOn(text: string, needle: string, more: Partial<RuledFinding> = {}): RuledFinding {
  const start = text.indexOf(needle);
  return {
    rule: 'suppression-unused',
    severity: 'warning',
    at: { start, end: start + needle.length },
    message: `\`${needle}\` is wrong`,
    confidence: 'high',
    ...more,
  };
}
