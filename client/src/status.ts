// The language status item: what the server is doing, and what the last analysis found and took.
import { type Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import type { AnalysisStatus } from '../../protocol/src/index.js';
import { selector } from './documents.js';
import { findingCount } from './words.js';

export interface Status extends Disposable {
  starting(): void;
  ready(): void;
  stopped(): void;
  analysed(analysis: AnalysisStatus): void;
}

type ServerState = 'starting' | 'ready' | 'stopped';

export function createStatus(): Status {
  const item = languages.createLanguageStatusItem('noncense', selector);
  item.name = 'Noncense';
  const analyses = new Map<string, AnalysisStatus>();
  let state: ServerState = 'starting';

  const show = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const { text, detail, severity } = describe(state, uri === undefined ? undefined : analyses.get(uri));
    item.busy = state === 'starting';
    item.text = text;
    item.detail = detail;
    item.severity = severity;
    item.command =
      state === 'stopped'
        ? { title: l10n.t('Restart'), command: 'noncense.restartServer' }
        : { title: l10n.t('Show Log'), command: 'noncense.showLog' };
  };
  const enter = (next: ServerState) => (): void => {
    state = next;
    if (next !== 'ready') analyses.clear();
    show();
  };
  show();
  const editorListener = window.onDidChangeActiveTextEditor(show);
  return {
    starting: enter('starting'),
    ready: enter('ready'),
    stopped: enter('stopped'),
    analysed(analysis) {
      analyses.set(analysis.uri, analysis);
      show();
    },
    dispose() {
      editorListener.dispose();
      item.dispose();
    },
  };
}

interface Description {
  readonly text: string;
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
}

function describe(state: ServerState, analysis: AnalysisStatus | undefined): Description {
  const { Information, Warning, Error: Failure } = LanguageStatusSeverity;
  if (state === 'starting') return { text: 'Noncense', detail: l10n.t('starting'), severity: Information };
  if (state === 'stopped') return { text: 'Noncense', detail: l10n.t('stopped, will start again'), severity: Failure };
  if (!analysis) return { text: 'Noncense', detail: l10n.t('ready'), severity: Information };
  const { findings, ms, muted, failure, skipped } = analysis;
  if (skipped) return { text: 'Noncense', detail: whySkipped(skipped), severity: Warning };
  const trouble = troubleOf(muted, failure);
  return {
    text: l10n.t('Noncense: {0}', findingCount(findings)),
    detail: [l10n.t('{0} ms', ms.toFixed(1)), ...(trouble === undefined ? [] : [trouble])].join(', '),
    severity: trouble === undefined ? Information : Warning,
  };
}

/** Why findings may be missing. */
export function troubleOf(muted: readonly string[], failure: string | undefined): string | undefined {
  if (failure !== undefined) return l10n.t('the analysis broke off: {0}', failure);
  return muted.length === 0 ? undefined : l10n.t('crashed and muted: {0}', muted.join(', '));
}

const whySkipped = (why: 'large' | 'quarantined'): string =>
  why === 'large'
    ? l10n.t('over 1 MB: analysed by "Audit This File" only')
    : l10n.t('the server died of this file: analysed by "Audit This File" only');
