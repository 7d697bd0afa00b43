// The settings of the review, as they are now.
import { type Uri, workspace } from 'vscode';
import type { Mode, Severity } from './decide.js';

export interface ReviewSettings {
  readonly mode: Mode;
  readonly threshold: Severity;
}

const MODES: readonly unknown[] = ['off', 'annotate', 'hold', 'strict'];
const SEVERITIES: readonly unknown[] = ['error', 'warning', 'information', 'hint'];

export function reviewSettings(uri?: Uri): ReviewSettings {
  const settings = workspace.getConfiguration('noncense', uri);
  const mode = settings.get('review.mode');
  const threshold = settings.get('review.threshold');
  return {
    mode: settings.get('enable') === false ? 'off' : isMode(mode) ? mode : 'annotate',
    threshold: isSeverity(threshold) ? threshold : 'error',
  };
}

const isMode = (raw: unknown): raw is Mode => MODES.includes(raw);
const isSeverity = (raw: unknown): raw is Severity => SEVERITIES.includes(raw);
