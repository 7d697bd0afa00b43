// What the panel can show: code that is held, or a walk through changes.
import type { Event } from 'vscode';
import type { FromPanel, PanelModel } from './panelModel.js';

export interface PanelSource {
  readonly onDidChange: Event<void>;
  /** Undefined when there is nothing to show. */
  model(): PanelModel | undefined;
  /** How many findings wait. */
  readonly waiting: number;
  choose(finding: number, fix: number, isChosen: boolean): void;
  go(place: Extract<FromPanel, { type: 'go' }>): Promise<void>;
}
