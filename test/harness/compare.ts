// What differs between the marks of a fixture and what was found in it.
import type { RuledFinding } from '../../server/src/findings/model.js';
import type { Span } from '../../server/src/text/span.js';
import type { AnalysedFixture } from './analyze.js';
import type { Fixture, FixtureFile } from './fixture.js';
import type { Flag, Mark } from './markers.js';

/** One line for each difference; none when all is as marked. */
export function differences(fixture: Fixture, { findings, muted, log }: AnalysedFixture): readonly string[] {
  return [
    ...muted.map((rule) => `${rule} crashed`),
    ...log,
    ...fixture.files.flatMap((file) => compareFile(file, findings.get(file.path) ?? [])),
  ];
}

function compareFile(file: FixtureFile, findings: readonly RuledFinding[]): readonly string[] {
  const out: string[] = [];
  const told = new Set<RuledFinding>();
  for (const mark of file.marks) {
    const found = findings.find((finding) => !told.has(finding) && isMarked(file.text, finding, mark));
    if (found) told.add(found);
    if (mark.known === 'MISSING') {
      if (found) out.push(`${at(file, mark.span)} ${mark.rule} is found by now: take MISSING away`);
    } else if (!found) {
      const gone = mark.known === 'SPURIOUS' ? 'is no longer found: take the SPURIOUS mark away' : 'is not found';
      out.push(`${at(file, mark.span)} ${mark.rule} ${gone}`);
    } else out.push(...wrong(found, mark).map((what) => `${at(file, mark.span)} ${mark.rule} ${what}`));
  }
  for (const finding of findings) {
    if (told.has(finding)) continue;
    out.push(`${at(file, finding.at)} unmarked ${finding.rule} (${finding.confidence}): ${finding.message}`);
  }
  const places = findings.flatMap((finding) => finding.because ?? []);
  for (const mark of file.because) {
    const there = places.some(
      (place) => sameSpan(firstLine(file.text, place.span), mark.span) && place.text.includes(mark.text),
    );
    if (!there) out.push(`${at(file, mark.span)} no finding gives this as a reason: ${mark.text}`);
  }
  return out;
}

export const isMarked = (text: string, finding: RuledFinding, mark: Mark): boolean =>
  finding.rule === mark.rule && sameSpan(firstLine(text, finding.at), mark.span);

function wrong(finding: RuledFinding, { text, flags }: Mark): readonly string[] {
  const out = flags.filter((flag) => !has(finding, flag)).map((flag) => `should be [${flag}]`);
  return finding.message.includes(text) ? out : [...out, `says: ${finding.message}`];
}

function has(finding: RuledFinding, flag: Flag): boolean {
  if (flag === 'fix') return (finding.fixes?.() ?? []).length > 0;
  return finding.confidence === flag || finding.severity === flag;
}

/** A mark shows the first line of what it marks. */
export function firstLine(text: string, span: Span): Span {
  const end = text.indexOf('\n', span.start);
  return { start: span.start, end: end < 0 ? span.end : Math.min(span.end, end) };
}

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function at({ path, text }: FixtureFile, { start, end }: Span): string {
  const line = text.slice(0, start).split('\n').length;
  return `${path}:${line} \`${text.slice(start, end).split('\n')[0]}\`:`;
}
