// What an audit of many files found, before it has a format.
import type { Confidence, FixSafety, Severity } from '../findings/model.js';
import type { Span } from '../text/span.js';

export interface Report {
  /** Absolute, with `/`: the folder that relative files count from. */
  readonly root: string;
  /** All files that were looked at, sorted. */
  readonly files: readonly ReportedFile[];
  /** What could not be done. The findings may be incomplete. */
  readonly problems: readonly Problem[];
  /** How many rules ran. */
  readonly rules: number;
}

export interface ReportedFile {
  /** Relative to the root with `/` where it lies below; else absolute. */
  readonly file: string;
  /** Kept only where there are findings to show. */
  readonly text: string;
  readonly findings: readonly ReportedFinding[];
}

/** All spans count from the start of the file. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly at: Span;
  readonly because: readonly ReportedStep[];
  readonly fixes: readonly ReportedFix[];
  /** A person has accepted it, by the record that the audit was told to go by. */
  readonly accepted?: Acceptance;
}

export interface Acceptance {
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

export interface ReportedStep {
  readonly span: Span;
  readonly text: string;
  /** Where it lies in another file than the finding. */
  readonly elsewhere?: { readonly file: string; readonly text: string };
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** What changes in another file along with them. */
  readonly elsewhere?: { readonly file: string; readonly text: string; readonly edits: ReportedFix['edits'] };
}

export interface Problem {
  /** Like `ReportedFile.file`; absent when it is about no file. */
  readonly file?: string;
  readonly message: string;
}

/** Those that nobody has accepted. */
export const openFindings = (report: Report): readonly ReportedFinding[] =>
  report.files.flatMap(({ findings }) => findings.filter(({ accepted }) => accepted === undefined));

export const countFindings = (report: Report): number => openFindings(report).length;

export const countAccepted = (report: Report): number =>
  report.files.reduce((sum, { findings }) => sum + findings.length, 0) - countFindings(report);
