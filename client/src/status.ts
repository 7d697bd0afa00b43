// The language status item: what the server is doing, and what the last analysis found and took.
import { type Disposable, LanguageStatusSeverity, languages, window } from 'vscode';
import type { AnalysisStatus } from '../../protocol/src/index.js';
import { selector } from './documents.js';

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
        ? { title: 'Restart', command: 'noncense.restartServer' }
        : { title: 'Show Log', command: 'noncense.showLog' };
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
  if (state === 'starting') return { text: 'Noncense', detail: 'starting', severity: Information };
  if (state === 'stopped') return { text: 'Noncense', detail: 'stopped, will start again', severity: Failure };
  if (!analysis) return { text: 'Noncense', detail: 'ready', severity: Information };
  const { findings, ms, muted, failure, skipped } = analysis;
  if (skipped) return { text: 'Noncense', detail: WHY_SKIPPED[skipped], severity: Warning };
  const trouble = troubleOf(muted, failure);
  return {
    text: `Noncense: ${count(findings, 'finding')}`,
    detail: `${ms.toFixed(1)} ms${trouble === undefined ? '' : `, ${trouble}`}`,
    severity: trouble === undefined ? Information : Warning,
  };
}

/** Why findings may be missing. */
export function troubleOf(muted: readonly string[], failure: string | undefined): string | undefined {
  if (failure !== undefined) return `the analysis broke off: ${failure}`;
  return muted.length === 0 ? undefined : `crashed and muted: ${muted.join(', ')}`;
}

const WHY_SKIPPED: Readonly<Record<'large' | 'quarantined', string>> = {
  large: 'over 1 MB: analysed by "Audit This File" only',
  quarantined: 'the server died of this file: analysed by "Audit This File" only',
};

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
