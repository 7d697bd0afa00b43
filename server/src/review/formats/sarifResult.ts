// One finding as a SARIF result.
import { createHash } from 'node:crypto';
import type { ArtifactChange, Fix, Location, Result, Suppression, ThreadFlowLocation } from 'sarif';
import type { RuleInfo } from '../../rules/rule.js';
import { createLineIndex, type LineIndex } from '../../text/lineIndex.js';
import type { Acceptance, ReportedFile, ReportedFinding, ReportedFix } from '../report.js';
import { type Places, regionOf } from './sarifPlaces.js';
import { levelOf } from './sarifRules.js';

/** How much a finding deserves to be looked at, of 100. */
const RANK = { high: 90, medium: 60, low: 30 } as const;

export function resultsOf(
  file: ReportedFile,
  lines: LineIndex,
  rules: readonly RuleInfo[],
  places: Places,
): readonly Result[] {
  const seen = new Map<string, number>();
  return file.findings.map((finding) => {
    const line = lines.lineText(lines.positionAt(finding.at.start).line).trim();
    const known = `${finding.rule}\n${line}`;
    const occurrence = seen.get(known) ?? 0;
    seen.set(known, occurrence + 1);
    return toResult(finding, file, lines, places, {
      ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
      fingerprint: fingerprintOf(finding.rule, line, occurrence),
    });
  });
}

interface Identity {
  readonly ruleIndex: number;
  readonly fingerprint: string;
}

function toResult(
  finding: ReportedFinding,
  { file }: ReportedFile,
  lines: LineIndex,
  places: Places,
  { ruleIndex, fingerprint }: Identity,
): Result {
  const at: Location = { physicalLocation: places.physical(file, finding.at, lines) };
  const steps: Location[] = finding.because.map(({ span, text, elsewhere }) => ({
    physicalLocation: elsewhere
      ? places.physical(elsewhere.file, span, createLineIndex(elsewhere.text))
      : places.physical(file, span, lines),
    message: { text },
  }));
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    kind: 'fail',
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [at],
    ...(steps.length === 0
      ? {}
      : {
          relatedLocations: steps.map((step, index) => ({ id: index + 1, ...step })),
          codeFlows: [{ threadFlows: [{ locations: flowOf(steps, { ...at, message: { text: finding.message } }) }] }],
        }),
    ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map((fix) => toFix(fix, file, lines, places)) }),
    ...(finding.accepted ? { suppressions: [suppressionOf(finding.accepted)] } : {}),
    partialFingerprints: { 'noncense/v1': fingerprint },
    rank: RANK[finding.confidence],
    properties: { confidence: finding.confidence },
  };
}

const suppressionOf = ({ reason, by, on }: Acceptance): Suppression => ({
  kind: 'external',
  status: 'accepted',
  justification: `${reason} (${by}, ${on})`,
});

const flowOf = (steps: readonly Location[], last: Location): ThreadFlowLocation[] =>
  [...steps, last].map((location) => ({ location }));

function toFix({ title, safety, edits, elsewhere }: ReportedFix, file: string, lines: LineIndex, places: Places): Fix {
  const change = (where: string, changes: ReportedFix['edits'], index: LineIndex): ArtifactChange => ({
    artifactLocation: places.artifact(where),
    replacements: changes.map(({ span, newText }) => ({
      deletedRegion: regionOf(span, index),
      insertedContent: { text: newText },
    })),
  });
  return {
    description: { text: title },
    artifactChanges: [
      ...(edits.length > 0 ? [change(file, edits, lines)] : []),
      ...(elsewhere ? [change(elsewhere.file, elsewhere.edits, createLineIndex(elsewhere.text))] : []),
    ],
    properties: { safety },
  };
}

/** Survives what is typed elsewhere in the file, and the file being moved. */
function fingerprintOf(rule: string, line: string, occurrence: number): string {
  return createHash('sha256').update(`${rule}\n${line}\n${occurrence}`).digest('hex').slice(0, 32);
}
