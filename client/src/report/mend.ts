// "Fix…" of a finding in the report: its fixes and what each changes, or a comment that allows it. What is chosen is done.
import { l10n, type QuickPickItem, TextEditorRevealType, Uri, window } from 'vscode';
import type { ReworkParams } from '../../../protocol/src/index.js';
import { askReasonForComment } from '../review/askReason.js';
import { vscodeRange } from '../review/edits.js';
import { linePreview } from '../review/linePreview.js';
import { carryOut, type FoundAgain, findAgain } from '../review/oneFinding.js';
import type { Tracker } from '../review/tracker.js';
import type { Server } from '../server.js';
import { besideReport } from './besideReport.js';
import type { ReportFinding } from './reportModel.js';

type Choice = QuickPickItem & { readonly wish: Pick<ReworkParams, 'fixes' | 'allow'> };

/** False when the person chose nothing; else the file is worth another look. */
export async function mend(server: Server, tracker: Tracker, { uri, rule, range }: ReportFinding): Promise<boolean> {
  const found = await findAgain(server, { uri: Uri.parse(uri), rule, range });
  if (!found) return true;
  await show(found);
  const choice = await window.showQuickPick(choicesOf(found), {
    title: l10n.t('Fix {0}', rule),
    placeHolder: found.finding.message,
    matchOnDetail: true,
  });
  if (!choice) return false;
  const reason = choice.wish.allow.length > 0 ? await askReasonForComment(l10n.t('Allow {0}', rule)) : '';
  if (reason === undefined) return false;
  await carryOut(server, tracker, found, { ...choice.wish, reason });
  return true;
}

function choicesOf({ finding, index, text }: FoundAgain): readonly Choice[] {
  const mends = finding.fixes.map(({ title, safety, edits }, fix): Choice => {
    const lines = linePreview(text, edits).map((line) => `${line.sign} ${line.text.trim()}`);
    return {
      label: `$(wand) ${title}`,
      ...(safety === 'review' ? { description: l10n.t('needs a look') } : {}),
      detail: lines.join('  '),
      wish: { fixes: [{ finding: index, fix }], allow: [] },
    };
  });
  const label = `$(comment) ${l10n.t('Allow {0} here, with a reason…', finding.rule)}`;
  return [...mends, { label, wish: { fixes: [], allow: [index] } }];
}

async function show({ document, finding }: FoundAgain): Promise<void> {
  const selection = vscodeRange(finding.range);
  const editor = await window.showTextDocument(document, { selection, viewColumn: besideReport(document.uri) });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
