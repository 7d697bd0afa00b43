// What the panel shows, as plain data: the panel draws it and knows nothing else.
import type { RangeEdit, ReviewedFinding, ReviewResult } from '../../../protocol/src/index.js';
import { linePreview, type PreviewLine } from './linePreview.js';

export interface PanelModel {
  readonly heading: string;
  /** How much was found, by how many rules, in what time. */
  readonly status: string;
  /** Why some buttons do not work. */
  readonly note?: string;
  readonly findings: readonly PanelFinding[];
  readonly buttons: readonly PanelButton[];
  readonly words: PanelWords;
}
export interface PanelFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: ReviewedFinding['severity'];
  readonly message: string;
  readonly place: PanelPlace;
  readonly explanation: readonly string[];
  readonly trail: readonly PanelPlace[];
  readonly fixes: readonly PanelFix[];
}
/** A place in the reviewed text and what is said of it. */
export interface PanelPlace {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  /** Of another file. */
  readonly uri?: string;
}
export interface PanelFix {
  readonly title: string;
  readonly chosen: boolean;
  readonly preview: readonly PreviewLine[];
}
export interface PanelButton {
  readonly command: string;
  readonly title: string;
  readonly isMain: boolean;
  readonly isEnabled: boolean;
}
/** In the language of the editor. */
export interface PanelWords {
  readonly why: string;
  readonly trail: string;
  readonly fixes: string;
  readonly explain: string;
  readonly severity: Readonly<Record<ReviewedFinding['severity'], string>>;
}

/** The panel to the extension. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'run'; readonly command: string }
  | { readonly type: 'choose'; readonly finding: number; readonly fix: number; readonly chosen: boolean }
  | { readonly type: 'go'; readonly uri?: string; readonly line: number; readonly character: number }
  | { readonly type: 'explain'; readonly rule: string };

/** The extension to the panel; nothing is held when there is no model. */
export interface ToPanel {
  readonly model?: PanelModel;
  readonly empty: string;
}

/** The fix that is chosen of each finding, by its place; -1 for none. */
export type Choices = readonly number[];

export const firstChoices = ({ findings }: ReviewResult): Choices =>
  findings.map(({ fixes }) => (fixes.length > 0 ? 0 : -1));

export const chosenFixes = (choices: Choices): readonly { readonly finding: number; readonly fix: number }[] =>
  [...choices.entries()].filter(([, fix]) => fix >= 0).map(([finding, fix]) => ({ finding, fix }));

export const chosen = (choices: Choices, finding: number, fix: number, isChosen: boolean): Choices =>
  choices.map((present, index) => (index === finding ? (isChosen ? fix : -1) : present));

export function panelFinding(finding: ReviewedFinding, choice: number, text: string): PanelFinding {
  const { rule, title, severity, message, range, explanation, trail, fixes } = finding;
  return {
    rule,
    title,
    severity,
    message,
    place: { ...range.start, text: message },
    explanation,
    trail: trail.map(({ uri, range: at, message: text }) => ({
      ...at.start,
      text,
      ...(uri === undefined ? {} : { uri }),
    })),
    fixes: fixes.map((fix, index) => ({
      title: fix.title,
      chosen: index === choice,
      preview: linePreview(text, fix.edits as readonly RangeEdit[]),
    })),
  };
}
