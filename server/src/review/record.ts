// The record of findings that a person has accepted: `.noncense/reviews.json`. It speaks of code by a hash of it, so that
// code that changes is asked about again.
import { createHash } from 'node:crypto';
import type { RuledFinding } from '../findings/model.js';
import type { Span } from '../text/span.js';

/** Relative to the project's folder. */
export const RECORD_FILE = '.noncense/reviews.json';

export interface Review {
  readonly rule: string;
  /** Relative to the folder that holds `.noncense`, with `/`. */
  readonly file: string;
  readonly code: string;
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

const FORMAT = 1;

/** Throws an error whose message says what is wrong with the text. */
export function readRecord(text: string): readonly Review[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Error('is not JSON');
  }
  if (!isObject(raw) || raw.format !== FORMAT || !Array.isArray(raw.reviews)) {
    throw new Error(`is no record of format ${FORMAT}`);
  }
  const wrong = raw.reviews.findIndex((entry) => !isReview(entry));
  if (wrong >= 0) throw new Error(`has an entry that lacks something: number ${wrong + 1}`);
  return raw.reviews.filter(isReview);
}

/** In an order that keeps what two people add apart, and each once. */
export function writeRecord(reviews: readonly Review[]): string {
  const byName = new Map(reviews.map((review) => [JSON.stringify([review.file, review.rule, review.code]), review]));
  const ordered = [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, review]) => review);
  return `${JSON.stringify({ format: FORMAT, reviews: ordered }, undefined, 2)}\n`;
}

/** Names the code of each finding: the lines that it and its steps stand on, and which of equal ones it is. */
export function codesOf(text: string, findings: readonly RuledFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, at, because = [] }) => {
    const parts = [linesAt(text, at), ...because.map(({ span, file }) => linesAt(file?.text ?? text, span))];
    const code = JSON.stringify([rule, ...parts]);
    const occurrence = seen.get(code) ?? 0;
    seen.set(code, occurrence + 1);
    return createHash('sha256').update(`${code}\n${occurrence}`).digest('hex').slice(0, 32);
  });
}

export const findReview = (
  reviews: readonly Review[],
  wanted: Pick<Review, 'file' | 'rule' | 'code'>,
): Review | undefined =>
  reviews.find(({ file, rule, code }) => file === wanted.file && rule === wanted.rule && code === wanted.code);

/** Indentation is no code. */
function linesAt(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const lines = text.slice(from, to < 0 ? text.length : to).split('\n');
  return lines.map((line) => line.trim()).join('\n');
}

const isReview = (raw: unknown): raw is Review =>
  isObject(raw) && ['rule', 'file', 'code', 'reason', 'by', 'on'].every((key) => typeof raw[key] === 'string');

const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
