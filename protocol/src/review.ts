// Messages of the review of code that was inserted rather than typed.
import type { AuditedFinding, TextRange } from './index.js';

/** Client → server: what is wrong with parts of a text. */
export interface ReviewParams {
  readonly uri: string;
  /** The version of the open document that is meant; the server waits until it has come that far. */
  readonly version?: number;
  /** Another text in place of the document's: one that a person has not taken yet. */
  readonly text?: string;
  /** The parts; a finding belongs to them when it lies there or when something there leads to it. */
  readonly ranges: readonly TextRange[];
}
export interface ReviewedFix {
  readonly title: string;
  /** `review` fixes need a person. */
  readonly safety: 'safe' | 'review';
  readonly edits: readonly RangeEdit[];
}
export interface RangeEdit {
  readonly range: TextRange;
  readonly newText: string;
}
export interface ReviewedFinding extends AuditedFinding {
  readonly origin: 'inserted';
  /** Why it matters and what to do: plain paragraphs. */
  readonly explanation: readonly string[];
  /** The steps that lead to it, in reading order; in the text itself where there is no `uri`. */
  readonly trail: readonly { readonly uri?: string; readonly range: TextRange; readonly message: string }[];
  /** Names the code of the finding in the record of reviews. */
  readonly code: string;
  /** Best first. */
  readonly fixes: readonly ReviewedFix[];
}
export interface ReviewResult {
  readonly findings: readonly ReviewedFinding[];
  readonly rules: number;
  readonly ms: number;
  readonly muted: readonly string[];
  readonly failure?: string;
  /** The document has moved on: the answer is about nothing that is still there. */
  readonly stale?: true;
}
export const REVIEW = 'noncense/review';

/** Client → server: the edits that mend or allow some of the findings that `REVIEW` gave for the same text. */
export interface ReworkParams {
  readonly uri: string;
  readonly text: string;
  readonly ranges: readonly TextRange[];
  /** By their place in `ReviewResult.findings` and `ReviewedFinding.fixes`. */
  readonly fixes: readonly { readonly finding: number; readonly fix: number }[];
  /** Findings to allow by a comment, for the reason. */
  readonly allow: readonly number[];
  readonly reason?: string;
}
export interface ReworkResult {
  /** They do not overlap and are in order. */
  readonly edits: readonly RangeEdit[];
  /** What changes in a Cargo.toml along with them. */
  readonly manifests: readonly { readonly uri: string; readonly edits: readonly RangeEdit[] }[];
  /** Fixes that meet another one that was chosen before them, and findings for which no comment can stand. */
  readonly left: readonly number[];
}
export const REWORK = 'noncense/rework';

/** Client → server: the record of reviews, read and added to. */
export interface RecordParams {
  /** What the file holds now; absent when there is none. */
  readonly text?: string;
  readonly add: readonly ReviewEntry[];
}
export interface ReviewEntry {
  readonly rule: string;
  /** Relative to the folder that holds `.noncense`, with `/`. */
  readonly file: string;
  readonly code: string;
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}
export interface RecordResult {
  /** What the file is to hold; absent when the present text is no record. */
  readonly text?: string;
  readonly entries: readonly ReviewEntry[];
  /** Why the present text is no record. */
  readonly problem?: string;
}
export const RECORD = 'noncense/record';

/** Client → server: the report of files that were audited, in a format for others. */
export interface ExportParams {
  readonly uris: readonly string[];
  /** The folder that names of files count from. */
  readonly root: string;
  readonly format: 'sarif' | 'markdown' | 'html';
}
export interface ExportResult {
  readonly text: string;
}
export const EXPORT = 'noncense/export';
