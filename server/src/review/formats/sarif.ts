// The report as SARIF 2.1.0, for code scanning services and viewers.
import type { Log, Notification, Result, Run } from 'sarif';
import type { RuleInfo } from '../../rules/rule.js';
import { createLineIndex } from '../../text/lineIndex.js';
import type { Problem, Report } from '../report.js';
import { createPlaces, fileUri, type Places } from './sarifPlaces.js';
import { resultsOf } from './sarifResult.js';
import { cweTaxonomy, ruleDescriptor } from './sarifRules.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function renderSarif(report: Report, rules: readonly RuleInfo[], version: string): string {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, rules, version)] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function runOf(report: Report, rules: readonly RuleInfo[], version: string): Run {
  const places = createPlaces(report);
  const results: Result[] = report.files.flatMap((file) => resultsOf(file, createLineIndex(file.text), rules, places));
  return {
    tool: {
      driver: {
        name: 'Noncense',
        version,
        semanticVersion: version,
        shortDescription: { text: 'Finds misuse of cryptography in Rust code.' },
        rules: rules.map(ruleDescriptor),
        supportedTaxonomies: [{ name: 'CWE', index: 0 }],
      },
    },
    invocations: [
      {
        executionSuccessful: report.problems.length === 0,
        toolExecutionNotifications: report.problems.map((problem) => notification(problem, places)),
      },
    ],
    originalUriBaseIds: { SRCROOT: { uri: `${fileUri(report.root).replace(/\/$/, '')}/` } },
    artifacts: report.files.map(({ file }) => ({
      location: places.artifact(file),
      sourceLanguage: 'rust',
      encoding: 'utf-8',
      roles: ['analysisTarget'],
    })),
    results,
    taxonomies: [cweTaxonomy(rules)],
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    defaultEncoding: 'utf-8',
  };
}

function notification(problem: Problem, places: Places): Notification {
  const text = problem.file === undefined ? problem.message : `${problem.file}: ${problem.message}`;
  return {
    level: 'error',
    message: { text },
    ...(problem.file === undefined
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: places.artifact(problem.file) } }] }),
  };
}
