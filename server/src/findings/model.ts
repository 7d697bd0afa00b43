// What a rule says about a place, before any editor or file format is involved.
import type { Span, TextEdit } from '../text/span.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How sure the finding is. The editor shows `high` and `medium`; strict audits also show `low`. */
export type Confidence = 'high' | 'medium' | 'low';

/** A step on the way to the finding, in the order in which a reader should follow it. Spans count from the file's start. */
export interface Because {
  readonly span: Span;
  /** Lower case, no full stop, code in backticks: "`NONCE` is constant". */
  readonly text: string;
  /** The file, when it is not the finding's own. */
  readonly file?: string;
}

/** `safe` fixes keep what the code means to do and may be applied to a whole file; `review` ones need a person. */
export type FixSafety = 'safe' | 'review';

export interface Fix {
  /** Imperative: "Use a fresh random nonce". */
  readonly title: string;
  readonly safety: FixSafety;
  /** Spans count from the file's start; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** What a rule yields. */
export interface Finding {
  readonly at: Span;
  /** One line, lower case, no full stop, code in backticks: what is wrong here. */
  readonly message: string;
  readonly confidence: Confidence;
  /** Overrides the rule's severity for this case. */
  readonly severity?: Severity;
  readonly because?: readonly Because[];
  /** Computed only when asked for: best first. */
  readonly fixes?: () => readonly Fix[];
}

/** A finding with the rule that made it and the severity that the settings give it. */
export interface RuledFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}
