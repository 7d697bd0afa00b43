// What an audit says of a file, as a report takes it.
import { relativeTo } from '../cargo/paths.js';
import type { Audit } from '../engine/engine.js';
import type { RuledFinding } from '../findings/model.js';
import type { Problem, ReportedFinding } from './report.js';

/** Relative to the report's root where it lies below. */
export const nameOf = (path: string, root: string): string => (path === root ? '.' : (relativeTo(root, path) ?? path));

export function reported(finding: RuledFinding, root: string): ReportedFinding {
  const { rule, severity, confidence, message, at } = finding;
  return {
    rule,
    severity,
    confidence,
    message,
    at,
    because: (finding.because ?? []).map(({ span, text, file }) => ({
      span,
      text,
      ...(file ? { elsewhere: { file: nameOf(file.path, root), text: file.text } } : {}),
    })),
    fixes: (finding.fixes?.() ?? []).map(({ title, safety, edits, manifest }) => ({
      title,
      safety,
      edits: edits.map(({ span, newText }) => ({ span, newText })),
      ...(manifest
        ? { elsewhere: { file: nameOf(manifest.path, root), text: manifest.text, edits: manifest.edits } }
        : {}),
    })),
  };
}

export function problemsOf(audit: Audit, file: string): readonly Problem[] {
  const muted = audit.muted.map((rule) => ({ file, message: `rule ${rule} crashed and is muted for this file` }));
  return audit.failure === undefined
    ? muted
    : [...muted, { file, message: `could not be analysed to the end: ${audit.failure}` }];
}
