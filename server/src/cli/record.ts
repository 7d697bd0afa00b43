// The record of accepted findings, as an audit goes by it.
import { join, relativeTo } from '../cargo/paths.js';
import type { Audit } from '../engine/engine.js';
import { codesOf, findReview, RECORD_FILE, type Review, readRecord } from '../review/record.js';
import type { ReportedFinding } from '../review/report.js';
import type { CliHost } from './host.js';

export interface Record {
  /** Absolute: the folder that the record's files count from. */
  readonly root: string;
  readonly reviews: readonly Review[];
}

/** A project without the file has accepted nothing. Throws an error that says why for a file that cannot be read. */
export function openRecord(host: CliHost): Record {
  const root = host.cwd;
  const path = join(root, RECORD_FILE);
  if (host.kindOf(path) === 'missing') return { root, reviews: [] };
  try {
    return { root, reviews: readRecord(host.readSource(path)) };
  } catch (error) {
    throw new Error(`${RECORD_FILE}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The findings, those that the record holds marked so. */
export function acceptedBy(
  { root, reviews }: Record,
  path: string,
  text: string,
  { audit, findings }: { readonly audit: Audit; readonly findings: readonly ReportedFinding[] },
): readonly ReportedFinding[] {
  const file = relativeTo(root, path);
  if (file === undefined || reviews.length === 0) return findings;
  const codes = codesOf(text, audit.findings);
  return findings.map((finding, index) => {
    const review = findReview(reviews, { file, rule: finding.rule, code: codes[index] ?? '' });
    return review ? { ...finding, accepted: { reason: review.reason, by: review.by, on: review.on } } : finding;
  });
}
