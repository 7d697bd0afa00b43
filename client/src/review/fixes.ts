// The best fix of each finding of an insertion, as edits of the document.
import type { TextDocument } from 'vscode';
import { REWORK, type ReworkParams, type ReworkResult } from '../../../protocol/src/index.js';
import type { Server } from '../server.js';
import { type DocumentReview, findingsOf, rangesOf } from './reviews.js';

export async function fixesOf(
  server: Server,
  document: TextDocument,
  review: DocumentReview,
  step: number | undefined,
): Promise<ReworkResult> {
  const { insertions } = review;
  const meant = insertions
    .filter((insertion) => step === undefined || insertion.step === step)
    .flatMap((insertion) => findingsOf(review, document, insertion));
  const fixable = new Set(meant.filter(({ finding }) => finding.fixes.length > 0).map(({ index }) => index));
  const params: ReworkParams = {
    uri: document.uri.toString(),
    text: document.getText(),
    ranges: rangesOf(document, insertions),
    fixes: [...fixable].map((finding) => ({ finding, fix: 0 })),
    allow: [],
  };
  return server.request<ReworkResult>(REWORK, params);
}
