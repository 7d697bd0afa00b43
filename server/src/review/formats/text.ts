// The report as a compiler would print it.
import { styleText } from 'node:util';
import { type FramePaint, PLAIN, renderFrame, visible } from '../../findings/frame.js';
import type { Severity } from '../../findings/model.js';
import { createLineIndex, type LineIndex } from '../../text/lineIndex.js';
import type { Span } from '../../text/span.js';
import { countAccepted, openFindings, type Report, type ReportedFile, type ReportedFinding } from '../report.js';
import { plural, severityCounts } from './totals.js';

export interface Paint {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  gutter(text: string): string;
  mark(severity: Severity): FramePaint;
}

const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'green' } as const;

type Style = Parameters<typeof styleText>[0];

const style = (format: Style, text: string): string => styleText(format, text, { validateStream: false });

export const COLOURED: Paint = {
  severity: (severity, text) => style(['bold', SEVERITY_COLOURS[severity]], text),
  strong: (text) => style('bold', text),
  gutter: (text) => style(['bold', 'blue'], text),
  mark: (severity) => ({
    gutter: (text) => style(['bold', 'blue'], text),
    mark: (text) => style(['bold', SEVERITY_COLOURS[severity]], text),
  }),
};

export const UNCOLOURED: Paint = {
  severity: (_, text) => text,
  strong: (text) => text,
  gutter: (text) => text,
  mark: () => PLAIN,
};

export function renderText(report: Report, paint: Paint): string {
  const findings = report.files.flatMap((file) => {
    const lines = createLineIndex(file.text);
    const open = file.findings.filter(({ accepted }) => accepted === undefined);
    return open.map((finding) => renderFinding(finding, file, lines, paint));
  });
  return [...findings, renderSummary(report)].map((part) => `${part}\n`).join('\n');
}

function renderFinding(finding: ReportedFinding, { file }: ReportedFile, lines: LineIndex, paint: Paint): string {
  const { severity, rule, message, at, because, confidence, fixes } = finding;
  const steps = because.map(({ span, text, elsewhere }) => ({
    text,
    place: elsewhere ? placeIn(elsewhere.file, createLineIndex(elsewhere.text), span) : placeIn(file, lines, span),
  }));
  const here = placeIn(file, lines, at);
  const gutter = Math.max(...[here, ...steps.map((step) => step.place)].map(gutterWidth));
  const show = ({ file: name, lines: index, span }: Place, mark: '^' | '-'): readonly string[] => {
    const { line, column } = index.positionAt(span.start);
    const frame = mark === '^' ? paint.mark(severity) : { gutter: paint.gutter, mark: paint.gutter };
    return [
      `${paint.gutter(`${' '.repeat(gutter)}-->`)} ${visible(name)}:${line + 1}:${column + 1}`,
      ...renderFrame(index, span, mark, gutter, frame),
    ];
  };
  const aside = (label: string, text: string): string =>
    `${paint.gutter(`${' '.repeat(gutter)} =`)} ${paint.strong(`${label}:`)} ${visible(text)}`;
  return [
    `${paint.severity(severity, `${severity}[${rule}]`)}${paint.strong(`: ${visible(message)}`)}`,
    ...show(here, '^'),
    ...steps.flatMap(({ text, place }) => [`${paint.strong('because')}: ${visible(text)}`, ...show(place, '-')]),
    ...(confidence === 'high' ? [] : [aside('confidence', confidence)]),
    ...fixes.map(({ title, safety }) => aside('fix', safety === 'safe' ? title : `${title} (look at it first)`)),
  ].join('\n');
}

interface Place {
  readonly file: string;
  readonly lines: LineIndex;
  readonly span: Span;
}

const placeIn = (file: string, lines: LineIndex, span: Span): Place => ({ file, lines, span });

const gutterWidth = ({ lines, span }: Place): number => String(lines.positionAt(span.start).line + 1).length;

/** `2 errors, 1 warning in 1 of 14 files (8 rules)`. */
function renderSummary(report: Report): string {
  const total = plural(report.files.length, 'file');
  const rules = plural(report.rules, 'rule');
  const accepted = countAccepted(report) === 0 ? '' : `; ${countAccepted(report)} accepted by a person`;
  const findings = openFindings(report);
  if (findings.length === 0) return `0 findings in ${total} (${rules})${accepted}`;
  const touched = report.files.filter((file) => file.findings.some((finding) => finding.accepted === undefined)).length;
  const first = findings[0]?.rule ?? '';
  return `${severityCounts(findings)} in ${touched} of ${total} (${rules})${accepted}; \`noncense explain ${first}\` tells more of a rule`;
}
