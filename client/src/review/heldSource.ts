// Code that is held, as the panel shows it.
import { commands, l10n, Range, Uri, window, workspace } from 'vscode';
import { findingCount, ruleCount } from '../words.js';
import type { Held, Holder } from './held.js';
import { type FromPanel, type PanelButton, type PanelModel, panelFinding } from './panelModel.js';
import type { PanelSource } from './panelSource.js';
import { panelWords } from './panelWords.js';

type Place = Extract<FromPanel, { type: 'go' }>;

export const heldSource = (holder: Holder): PanelSource => ({
  onDidChange: holder.onDidChange,
  model: () => holder.held && modelOf(holder.held, holder),
  get waiting() {
    return holder.held?.result.findings.length ?? 0;
  },
  choose: (finding, fix, isChosen) => holder.choose(finding, fix, isChosen),
  go: (place) => go(holder.held, place),
});

/** The code that was taken back has no place in the document; the diff has it. */
async function go(held: Held | undefined, { uri, line, character }: Place): Promise<void> {
  const selection = new Range(line, character, line, character);
  if (uri !== undefined) await window.showTextDocument(Uri.parse(uri), { selection });
  else if (held?.state === 'kept') await window.showTextDocument(held.document, { selection });
  else if (held) await commands.executeCommand('noncense.review.showDiff');
}

function modelOf(held: Held, holder: Holder): PanelModel {
  const isApplicable = holder.isApplicable();
  const { findings } = held.result;
  return {
    heading: heading(held),
    status: status(held),
    ...(isApplicable
      ? {}
      : { note: l10n.t('The code around it has changed. Undo that, or take what you need from the diff.') }),
    findings: findings.map((finding, index) => panelFinding(finding, holder.choices[index] ?? -1, held.text)),
    buttons: buttons(held, isApplicable, holder.choices),
    words: panelWords(),
  };
}

function heading({ document, state }: Held): string {
  const file = workspace.asRelativePath(document.uri);
  return state === 'takenBack' ? l10n.t('Taken back: code for {0}', file) : l10n.t('Inserted code in {0}', file);
}

/** Says "0 findings" only of what was really looked at. */
function status({ result: { findings, rules, ms, muted, failure } }: Held): string {
  const cost = [ruleCount(rules), l10n.t('{0} ms', ms.toFixed(1))].join(', ');
  const found = findingCount(findings.length);
  const trouble = failure ?? (muted.length > 0 ? muted.join(', ') : undefined);
  const missing = trouble === undefined ? '' : ` ${l10n.t('Findings may be missing: {0}.', trouble)}`;
  return `${found}, ${cost}.${missing}`;
}

function buttons({ state, result }: Held, isApplicable: boolean, choices: readonly number[]): readonly PanelButton[] {
  const canFix = isApplicable && choices.some((fix) => fix >= 0);
  const hasFindings = result.findings.length > 0;
  const button = (name: string, title: string, isEnabled: boolean, isMain = false): PanelButton => ({
    command: `noncense.review.${name}`,
    title,
    isEnabled,
    isMain,
  });
  return [
    button('applyFixed', l10n.t('Apply Fixed'), canFix, true),
    hasFindings || state === 'takenBack'
      ? button('applyAsIs', l10n.t('Apply As Is, With a Reason…'), isApplicable)
      : button('keepHeld', l10n.t('Keep'), true),
    button(
      'discard',
      state === 'takenBack' ? l10n.t('Discard') : l10n.t('Revert'),
      state === 'takenBack' || isApplicable,
    ),
    button('showDiff', l10n.t('Show Diff'), true),
  ];
}
