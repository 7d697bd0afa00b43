// Findings out of a SARIF file, whoever wrote it.
import type { TextRange } from '../../../protocol/src/index.js';
import type { Severity } from './reportModel.js';

export interface ImportedFinding {
  readonly tool: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** An address, or a path relative to the workspace folder. */
  readonly place: string;
  readonly range: TextRange;
}

/** Why a text is no list of findings; whoever shows it says it in words of its own. */
export class NoSarif extends Error {
  constructor(readonly reason: 'noJson' | 'otherFormat') {
    super(reason);
  }
}

/** Throws `NoSarif` for a text that is no SARIF 2.1. What has no place in a file is left out. */
export function readSarif(text: string): readonly ImportedFinding[] {
  let log: unknown;
  try {
    log = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new NoSarif('noJson');
  }
  const runs = field(log, 'runs');
  if (!String(field(log, 'version')).startsWith('2.1') || !Array.isArray(runs)) throw new NoSarif('otherFormat');
  return runs.flatMap(findingsOfRun);
}

function findingsOfRun(run: unknown): readonly ImportedFinding[] {
  const driver = field(field(run, 'tool'), 'driver');
  const tool = text(field(driver, 'name')) ?? 'SARIF';
  const rules = list(field(driver, 'rules'));
  return list(field(run, 'results')).flatMap((result) => {
    // What somebody has accepted, or what only says that all is well, is no finding.
    if (list(field(result, 'suppressions')).length > 0) return [];
    if (!['fail', 'review', 'open', undefined].includes(text(field(result, 'kind')))) return [];
    const rule = text(field(result, 'ruleId')) ?? text(field(rules[Number(field(result, 'ruleIndex'))], 'id')) ?? '';
    const message = text(field(field(result, 'message'), 'text')) ?? rule;
    const location = list(field(result, 'locations'))[0];
    const physical = field(location, 'physicalLocation');
    const place = placeOf(run, field(physical, 'artifactLocation'));
    const severity = severityOf(text(field(result, 'level')));
    return place === undefined
      ? []
      : [{ tool, rule, severity, message, place, range: rangeOf(field(physical, 'region')) }];
  });
}

/** Relative to a base that is an address, or to whatever folder is open. */
function placeOf(run: unknown, artifact: unknown): string | undefined {
  const indexed = list(field(run, 'artifacts'))[Number(field(artifact, 'index'))];
  const uri = text(field(artifact, 'uri')) ?? text(field(field(indexed, 'location'), 'uri'));
  return uri?.replaceAll('\\', '/');
}

/** SARIF counts from one; a region without an end is its whole first line. */
function rangeOf(region: unknown): TextRange {
  const number = (name: string): number | undefined => {
    const value = field(region, name);
    return typeof value === 'number' && value >= 1 ? Math.floor(value) - 1 : undefined;
  };
  const line = number('startLine') ?? 0;
  const character = number('startColumn') ?? 0;
  const endLine = Math.max(number('endLine') ?? line, line);
  return {
    start: { line, character },
    end: { line: endLine, character: number('endColumn') ?? Number.MAX_SAFE_INTEGER },
  };
}

function severityOf(level: string | undefined): Severity {
  if (level === 'error') return 'error';
  if (level === 'note') return 'information';
  return level === 'none' ? 'hint' : 'warning';
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
