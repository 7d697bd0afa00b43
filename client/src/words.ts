// Numbers of things, in the language of the editor.
import { l10n } from 'vscode';

export const findingCount = (n: number): string => (n === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', n));

export const ruleCount = (n: number): string => (n === 1 ? l10n.t('1 rule') : l10n.t('{0} rules', n));

export const fileCount = (n: number): string => (n === 1 ? l10n.t('1 file') : l10n.t('{0} files', n));

/** A part of a second, as a whole number of ms. */
export const duration = (ms: number): string => l10n.t('{0} ms', ms.toFixed(0));
