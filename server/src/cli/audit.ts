// Looks at every file that the arguments name and gathers what the engine says.
import { join } from '../cargo/paths.js';
import { DEFAULT_CONFIG } from '../config.js';
import type { Audit, Engine } from '../engine/engine.js';
import type { Problem, Report, ReportedFile, ReportedFinding } from '../review/report.js';
import { nameOf, problemsOf, reported } from '../review/reported.js';
import type { CliHost } from './host.js';
import type { Progress } from './progress.js';
import { acceptedBy, type Record } from './record.js';

export interface AuditRequest {
  /** As typed. */
  readonly paths: readonly string[];
  readonly strict: boolean;
  /** What people have accepted. */
  readonly record?: Record;
}

export async function audit(request: AuditRequest, host: CliHost, progress: Progress): Promise<Report> {
  const problems: Problem[] = [];
  const paths = await filesOf(request.paths, host, problems);
  const engine = await host.createEngine((line) => host.stderr.write(`${line}\n`));
  const look = (): Looked => lookAt(paths, engine, { request, host, progress });
  try {
    let looked = look();
    for (let round = 0; round < MOST_ROUNDS && engine.wantsSources; round += 1) {
      const task = { report: (name: string) => progress.reading(name), isCancelled: () => false };
      if (!(await engine.readSources(task))) break;
      looked = look();
    }
    return { root: host.cwd, ...looked, problems: [...problems, ...looked.problems] };
  } finally {
    progress.done();
    engine.dispose();
  }
}

/** What is known of one crate may lead to another: so often all files are looked at again. */
const MOST_ROUNDS = 3;

type Looked = Omit<Report, 'root'>;

interface Looking {
  readonly request: AuditRequest;
  readonly host: CliHost;
  readonly progress: Progress;
}

function lookAt(paths: readonly string[], engine: Engine, { request, host, progress }: Looking): Looked {
  const problems: Problem[] = [];
  const files: ReportedFile[] = [];
  let rules = 0;
  for (const [index, path] of paths.entries()) {
    progress.step(index, paths.length);
    const name = nameOf(path, host.cwd);
    const text = readSource(path, name, host, problems);
    if (text === undefined) continue;
    const made = auditFile(engine, path, text, request.strict, host.cwd);
    rules = Math.max(rules, made.audit.rules);
    problems.push(...problemsOf(made.audit, name));
    const findings = request.record ? acceptedBy(request.record, path, text, made) : made.findings;
    files.push({ file: name, text: findings.length > 0 ? text : '', findings });
  }
  return { files, problems, rules };
}

/** Sorted by path, each file once, however many arguments name it. */
async function filesOf(paths: readonly string[], host: CliHost, problems: Problem[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths.map((typed) => join(host.cwd, typed))) {
    const kind = host.kindOf(path);
    if (kind === 'file') found.add(path);
    else if (kind === 'missing') problems.push({ file: nameOf(path, host.cwd), message: 'there is no such file' });
    else {
      const listed = await host.rustFiles(path, DEFAULT_CONFIG.exclude);
      for (const file of listed.files) found.add(file);
      for (const problem of listed.problems) {
        problems.push({ file: nameOf(problem.path, host.cwd), message: `cannot be listed: ${problem.message}` });
      }
    }
  }
  return [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function readSource(path: string, name: string, host: CliHost, problems: Problem[]): string | undefined {
  try {
    return host.readSource(path);
  } catch (error) {
    problems.push({ file: name, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` });
    return undefined;
  }
}

function auditFile(
  engine: Engine,
  path: string,
  text: string,
  strict: boolean,
  root: string,
): { readonly audit: Audit; readonly findings: readonly ReportedFinding[] } {
  const open = engine.open(path, text);
  try {
    // A file that an argument names is meant, wherever it lies: only the walk through folders leaves some out.
    const config = { ...DEFAULT_CONFIG, root, exclude: [] };
    const made = open.audit(config, strict ? 'strict' : 'default');
    return { audit: made, findings: made.findings.map((finding) => reported(finding, root)) };
  } finally {
    open.close();
  }
}
