// The panel's own words, in the language of the editor.
import { l10n } from 'vscode';
import type { PanelWords } from './panelModel.js';

export const panelWords = (): PanelWords => ({
  why: l10n.t('Why it matters'),
  trail: l10n.t('How it comes about'),
  fixes: l10n.t('Fixes to take'),
  explain: l10n.t('Explain {0}'),
  severity: {
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    information: l10n.t('Information'),
    hint: l10n.t('Hint'),
  },
});
