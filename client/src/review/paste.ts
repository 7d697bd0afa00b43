// In strict mode a paste of code with an error offers its fixes at once. Everywhere else nothing of ours stands between a
// paste and the text: a provider makes every paste wait for it, so there is none until it is asked for.
import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import {
  REVIEW,
  REWORK,
  type ReviewParams,
  type ReviewResult,
  type ReworkParams,
  type ReworkResult,
} from '../../../protocol/src/index.js';
import { selector } from '../documents.js';
import type { Server } from '../server.js';
import { applied, type Change, isBulk } from './change.js';
import { lastFirst } from './combine.js';
import { reaches } from './decide.js';
import { vscodeRange } from './edits.js';
import { offsetsOf } from './offsets.js';
import { rangeOf } from './reviews.js';
import { reviewSettings } from './settings.js';

/** A paste that waits longer is felt; what is not known by then is told after it. */
const PATIENCE_MS = 20;

const KIND = DocumentDropOrPasteEditKind.Empty.append('noncense', 'fixed');

export function createPasteGuard(server: Server): Disposable {
  let registered: Disposable | undefined;
  const follow = (): void => {
    const isWanted = reviewSettings().mode === 'strict';
    if (isWanted && !registered) {
      registered = languages.registerDocumentPasteEditProvider(selector, provider(server), {
        providedPasteEditKinds: [KIND],
        pasteMimeTypes: ['text/plain'],
      });
    } else if (!isWanted) {
      registered?.dispose();
      registered = undefined;
    }
  };
  follow();
  const listener = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('noncense')) follow();
  });
  return new Disposable(() => {
    listener.dispose();
    registered?.dispose();
  });
}

const provider = (server: Server): DocumentPasteEditProvider => ({
  async provideDocumentPasteEdits(document, ranges, data, _context, token) {
    const [range] = ranges;
    if (ranges.length !== 1 || !range || reviewSettings(document.uri).mode !== 'strict') return undefined;
    const fixed = await soon(fixedPaste(server, document, range, data, token));
    if (fixed === undefined) return undefined;
    const edit = new DocumentPasteEdit(fixed.text, l10n.t('Paste fixed (Noncense)'), KIND);
    edit.additionalEdit = fixed.besides;
    // What was copied is pasted; the fixes are a choice beside it.
    edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return [edit];
  },
});

interface FixedPaste {
  readonly text: string;
  /** What changes elsewhere, such as a `use`. */
  readonly besides: WorkspaceEdit;
}

/** Undefined for a paste without an error that can be mended. */
async function fixedPaste(
  server: Server,
  document: TextDocument,
  range: Range,
  data: DataTransfer,
  token: CancellationToken,
): Promise<FixedPaste | undefined> {
  const pasted = await data.get('text/plain')?.asString();
  if (pasted === undefined) return undefined;
  const start = document.offsetAt(range.start);
  const change = { start, removed: document.getText(range), added: pasted };
  if (!isBulk(change)) return undefined;
  const text = applied(document.getText(), [change]);
  const uri = document.uri.toString();
  const ranges = [rangeIn(text, start, start + pasted.length)];
  const params: ReviewParams = { uri, text, ranges };
  const { findings } = await server.request<ReviewResult>(REVIEW, params, token);
  const { threshold } = reviewSettings(document.uri);
  const fixes = [...findings.entries()]
    .filter(([, finding]) => reaches(finding.severity, threshold) && finding.fixes.length > 0)
    .map(([finding]) => ({ finding, fix: 0 }));
  if (fixes.length === 0) return undefined;
  const work: ReworkParams = { uri, text, ranges, fixes, allow: [] };
  const { edits, manifests } = await server.request<ReworkResult>(REWORK, work, token);
  const offset = offsetsOf(text);
  const changes = edits.map((edit) => {
    const from = offset(edit.range.start);
    return { start: from, removed: text.slice(from, offset(edit.range.end)), added: edit.newText };
  });
  const end = start + pasted.length;
  const isWithin = (one: Change): boolean => one.start >= start && one.start + one.removed.length <= end;
  const besides = new WorkspaceEdit();
  for (const one of changes.filter((each) => !isWithin(each))) {
    if (one.start < end && one.start + one.removed.length > start) return undefined;
    const from = one.start < start ? one.start : one.start - pasted.length + change.removed.length;
    besides.replace(document.uri, rangeOf(document, { start: from, end: from + one.removed.length }), one.added);
  }
  for (const manifest of manifests) {
    for (const { range: at, newText } of manifest.edits)
      besides.replace(Uri.parse(manifest.uri), vscodeRange(at), newText);
  }
  const within = lastFirst(changes.filter(isWithin)).map((one) => ({ ...one, start: one.start - start }));
  return { text: applied(pasted, within), besides };
}

function rangeIn(text: string, start: number, end: number): ReviewParams['ranges'][number] {
  const position = (offset: number): { line: number; character: number } => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  return { start: position(start), end: position(end) };
}

const soon = <T>(answer: Promise<T | undefined>): Promise<T | undefined> =>
  Promise.race([
    answer.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined)),
  ]);
