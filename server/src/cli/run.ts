// The command line: what can be asked, and the exit codes. 0: clean. 1: findings. 2: something could not be done.
import { Command, CommanderError, Option } from 'commander';
import { join } from '../cargo/paths.js';
import { catalogue, explainRule } from '../engine/catalogue.js';
import { nearestName } from '../engine/nearestName.js';
import { renderHtml } from '../review/formats/html.js';
import { renderJson } from '../review/formats/json.js';
import { renderMarkdown } from '../review/formats/markdown.js';
import { renderSarif } from '../review/formats/sarif.js';
import { COLOURED, renderText, UNCOLOURED } from '../review/formats/text.js';
import { countFindings, type Report } from '../review/report.js';
import { audit } from './audit.js';
import type { CliHost } from './host.js';
import { progressOn } from './progress.js';
import { openRecord, type Record } from './record.js';

export type ExitCode = 0 | 1 | 2;

const FORMATS = ['text', 'json', 'sarif', 'markdown', 'html'] as const;

interface AuditOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly strict?: boolean;
  readonly requireReview?: boolean;
}

/** `args` without the program and the script. */
export async function runCli(args: readonly string[], host: CliHost): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(host, (made) => {
    code = made;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is wrong already, on the right stream.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    host.stderr.write(`noncense: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 2;
  }
}

function createProgram(host: CliHost, exitWith: (code: ExitCode) => void): Command {
  const program = new Command('noncense')
    .description('Finds misuse of cryptography in Rust code.')
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHasColors: () => host.stdout.colours,
      getErrHasColors: () => host.stderr.colours,
    });
  program
    .command('audit')
    .description('look at files and folders; exit with 1 when there are findings, 2 when something could not be read')
    .argument('<path...>', 'Rust files, or folders to walk (without target, vendor, node_modules and hidden ones)')
    .addOption(new Option('--format <format>', 'how to report').choices(FORMATS).default('text'))
    .option('--output <file>', 'write the report to a file instead of standard output')
    .option('--strict', 'also show findings of low confidence')
    .option('--require-review', 'let findings pass that a person has accepted in .noncense/reviews.json, and no others')
    .action(async (paths: readonly string[], options: AuditOptions) => exitWith(await runAudit(paths, options, host)));
  program
    .command('explain')
    .description('print the page of a rule, as Markdown')
    .argument('<rule>', 'id of the rule')
    .action((id: string) => exitWith(runExplain(id, host)));
  program
    .command('rules')
    .description('list all rules')
    .action(() => host.stdout.write(ruleList()));
  return program;
}

async function runAudit(paths: readonly string[], options: AuditOptions, host: CliHost): Promise<ExitCode> {
  let record: Record | undefined;
  try {
    record = options.requireReview === true ? openRecord(host) : undefined;
  } catch (error) {
    host.stderr.write(`noncense: ${error instanceof Error ? error.message : error}\n`);
    return 2;
  }
  const request = { paths, strict: options.strict === true, ...(record ? { record } : {}) };
  const report = await audit(request, host, progressOn(host.stderr));
  for (const { file, message } of report.problems) {
    host.stderr.write(`noncense: ${file === undefined ? '' : `${file}: `}${message}\n`);
  }
  const text = render(report, options, host);
  if (options.output === undefined) host.stdout.write(text);
  else if (!writeReport(join(host.cwd, options.output), options.output, text, host)) return 2;
  return report.problems.length > 0 ? 2 : countFindings(report) > 0 ? 1 : 0;
}

function render(report: Report, { format, output }: AuditOptions, host: CliHost): string {
  switch (format) {
    case 'text':
      return renderText(report, output === undefined && host.stdout.colours ? COLOURED : UNCOLOURED);
    case 'json':
      return renderJson(report, catalogue, host.version);
    case 'sarif':
      return renderSarif(report, catalogue, host.version);
    case 'markdown':
      return renderMarkdown(report, catalogue);
    case 'html':
      return renderHtml(report, catalogue, host.version);
  }
}

function writeReport(path: string, typed: string, text: string, host: CliHost): boolean {
  try {
    host.writeFile(path, text);
    return true;
  } catch (error) {
    host.stderr.write(`noncense: ${typed}: cannot be written: ${error instanceof Error ? error.message : error}\n`);
    return false;
  }
}

function runExplain(id: string, host: CliHost): ExitCode {
  const page = explainRule(id);
  if (page !== undefined) {
    host.stdout.write(page);
    return 0;
  }
  const ids = catalogue.map((rule) => rule.id);
  const near = nearestName(id, ids);
  const hint = near === undefined ? '`noncense rules` lists all' : `did you mean ${near}`;
  host.stderr.write(`noncense: there is no rule ${id}; ${hint}\n`);
  return 2;
}

function ruleList(): string {
  const width = Math.max(...catalogue.map((rule) => rule.id.length));
  return catalogue.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${title}\n`).join('');
}
