// Shows unreviewed code in the margin, and a line above it when it has findings.
import {
  type CodeLens,
  Disposable,
  EventEmitter,
  CodeLens as Lens,
  l10n,
  languages,
  OverviewRulerLane,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import { selector } from '../documents.js';
import { findingCount } from '../words.js';
import { findingsOf, type Reviews, rangeOf } from './reviews.js';
import { reviewSettings } from './settings.js';
import type { Tracker } from './tracker.js';

/** Names an insertion in the arguments of a command. */
export interface InsertionName {
  readonly uri: string;
  readonly step: number;
}

export function createAnnotations(extension: Uri, tracker: Tracker, reviews: Reviews): Disposable {
  const mark = window.createTextEditorDecorationType({
    isWholeLine: true,
    gutterIconPath: Uri.joinPath(extension, 'media/unreviewed.svg'),
    gutterIconSize: 'contain',
    overviewRulerColor: new ThemeColor('editorOverviewRuler.addedForeground'),
    overviewRulerLane: OverviewRulerLane.Left,
  });
  const lensChanges = new EventEmitter<void>();

  const show = (editor: TextEditor): void => {
    const isOff = reviewSettings(editor.document.uri).mode === 'off';
    const insertions = isOff ? [] : tracker.insertionsOf(editor.document.uri);
    editor.setDecorations(
      mark,
      insertions.map((insertion) => ({
        range: rangeOf(editor.document, insertion),
        hoverMessage: l10n.t('Noncense: inserted and not reviewed yet'),
      })),
    );
  };
  const stale = new Set<string>();
  /** What was inserted is asked about first; the mark can wait that long. */
  const showSoon = ({ uri }: TextDocument): void => {
    if (stale.size === 0) setImmediate(showStale);
    stale.add(uri.toString());
  };
  const showStale = (): void => {
    const editors = window.visibleTextEditors.filter(({ document }) => stale.has(document.uri.toString()));
    stale.clear();
    editors.forEach(show);
  };
  const showAll = (): void => window.visibleTextEditors.forEach(show);

  return Disposable.from(
    mark,
    lensChanges,
    tracker.onDidMove(showSoon),
    reviews.onDidChange(() => lensChanges.fire()),
    window.onDidChangeVisibleTextEditors(showAll),
    languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: lensChanges.event,
      provideCodeLenses: (document) => lensesOf(document, reviews),
    }),
  );
}

/** One line for each insertion that has findings. */
function lensesOf(document: TextDocument, reviews: Reviews): CodeLens[] {
  const review = reviews.of(document.uri);
  if (!review || review.version !== document.version || reviewSettings(document.uri).mode === 'off') return [];
  return review.insertions.flatMap((insertion) => {
    const found = findingsOf(review, document, insertion);
    const [first] = found;
    if (!first) return [];
    const range = rangeOf(document, insertion);
    const name: InsertionName = { uri: document.uri.toString(), step: insertion.step };
    const lens = (title: string, command: string, ...args: readonly unknown[]): CodeLens =>
      new Lens(range, { title, command, arguments: [...args] });
    return [
      lens(`$(warning) ${l10n.t('inserted code: {0}', findingCount(found.length))}`, 'noncense.review.open', name),
      ...(found.some(({ finding }) => finding.fixes.length > 0)
        ? [lens(l10n.t('Fix'), 'noncense.review.fix', name)]
        : []),
      lens(l10n.t('Explain'), 'noncense.explainRule', first.finding.rule),
      lens(l10n.t('Revert'), 'noncense.review.revert', name),
      lens(l10n.t('Keep'), 'noncense.review.keep', name),
    ];
  });
}
