// noncense/rework: edits that mend or allow findings of a review.
import type { ReworkParams, ReworkResult } from '../../../../protocol/src/index.js';
import { findingsIn } from '../../review/inserted.js';
import { rework as reworkText } from '../../review/rework.js';
import { createLineIndex } from '../../text/lineIndex.js';
import { editOf, spanOfRange } from '../convert.js';
import { auditOther } from '../reviewedText.js';
import type { Session } from '../session.js';
import { uriOf } from '../uris.js';
import { expiry } from '../workspaceEdits.js';

export async function rework(
  session: Session,
  { uri, text, ranges, fixes, allow, reason = '' }: ReworkParams,
): Promise<ReworkResult> {
  const { lines, audit } = await auditOther(session, uri, text);
  const findings = findingsIn(
    audit.findings,
    ranges.map((range) => spanOfRange(lines, range)),
  );
  const { edits, manifests, left } = reworkText(text, findings, { fixes, allow, reason, until: expiry(session.host) });
  return {
    edits: edits.map((edit) => editOf(lines, edit)),
    manifests: manifests.map((manifest) => {
      const index = createLineIndex(manifest.text);
      return { uri: uriOf(manifest.path), edits: manifest.edits.map((edit) => editOf(index, edit)) };
    }),
    left,
  };
}
