// A walk through changes, as the panel shows it: one finding at a time.
import { EventEmitter, l10n, Range, Uri, window } from 'vscode';
import { type PanelButton, type PanelModel, panelFinding } from '../review/panelModel.js';
import type { PanelSource } from '../review/panelSource.js';
import { panelWords } from '../review/panelWords.js';
import type { Walk } from './walk.js';

export interface WalkSource extends PanelSource {
  /** The walk that is shown; none ends it. */
  walk: Walk | undefined;
}

export function createWalkSource(): WalkSource {
  const changes = new EventEmitter<void>();
  let walk: Walk | undefined;
  return {
    onDidChange: changes.event,
    get walk() {
      return walk;
    },
    set walk(next) {
      walk?.dispose();
      walk = next;
      walk?.onDidChange(() => changes.fire());
      changes.fire();
    },
    get waiting() {
      return walk?.left ?? 0;
    },
    model: () => walk && modelOf(walk),
    choose: (_finding, fix, isChosen) => walk?.choose(fix, isChosen),
    async go({ uri, line, character }) {
      const target = uri === undefined ? walk?.stop?.uri : Uri.parse(uri);
      const selection = new Range(line, character, line, character);
      if (target) await window.showTextDocument(target, { selection });
    },
  };
}

function modelOf(walk: Walk): PanelModel {
  const { stop, decided, left, files, choices, since } = walk;
  const button = (name: string, title: string, isEnabled = true, isMain = false): PanelButton => ({
    command: `noncense.changes.${name}`,
    title,
    isEnabled,
    isMain,
  });
  const total = decided + left;
  if (!stop) {
    return {
      heading: l10n.t('Changes since {0}: all reviewed', since.title),
      status: l10n.t('{0} of {1} findings decided, {2} changed files.', decided, total, files),
      findings: [],
      buttons: [button('end', l10n.t('Close'), true, true)],
      words: panelWords(),
    };
  }
  const heading = l10n.t('Changes since {0}: {1}', since.title, stop.file);
  const status = l10n.t('Finding {0} of {1}, {2} changed files.', decided + 1, total, files);
  if (stop.kind === 'deletion') {
    return {
      heading,
      status: l10n.t('{0} of {1}, {2} changed files.', decided + 1, total, files),
      note: l10n.t('This file was deleted. What it did is done no more: look whether something else does it.'),
      findings: [],
      buttons: [
        button('skip', l10n.t('Keep It Deleted'), true, true),
        button('revert', l10n.t('Restore the File')),
        button('end', l10n.t('Close')),
      ],
      words: panelWords(),
    };
  }
  return {
    heading,
    status,
    findings: [panelFinding(stop.finding, choices[0] ?? -1, stop.text)],
    buttons: [
      button('fix', l10n.t('Fix'), (choices[0] ?? -1) >= 0, true),
      button('accept', l10n.t('Accept, With a Reason…')),
      button('revert', l10n.t('Revert This Change')),
      button('skip', l10n.t('Later')),
      button('end', l10n.t('Close')),
    ],
    words: panelWords(),
  };
}
