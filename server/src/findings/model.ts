// What a rule says about a place, before any editor or file format is involved.
import type { Span, TextEdit } from '../text/span.js';

/** From one version of a dependency to the next: `rand`, `0.8`, `0.9`. */
export interface Migration {
  readonly package: string;
  readonly from: string;
  readonly to: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How sure the finding is. The editor shows `high` and `medium`; strict audits also show `low`. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * The item that a span counts from: facts and findings are kept per item, so that text typed above moves nothing. The
 * engine turns them into spans of the file. Absent: the item that the finding is about.
 */
export type Anchor = object;

/** A step on the way to the finding, in the order in which a reader should follow it. */
export interface Because {
  readonly span: Span;
  readonly item?: Anchor;
  /** Set by the engine where the step lies in another file, whose start the span then counts from. */
  readonly file?: OtherFile;
  /** Lower case, no full stop, code in backticks: "`NONCE` is constant". */
  readonly text: string;
}

export interface OtherFile {
  /** Absolute, with `/`. */
  readonly path: string;
  /** What it held when the finding was made. */
  readonly text: string;
}

/** `safe` fixes keep what the code means to do and may be applied to a whole file; `review` ones need a person. */
export type FixSafety = 'safe' | 'review';

/** An edit whose span counts from the start of an item. */
export interface AnchoredEdit extends TextEdit {
  readonly item?: Anchor;
}

export interface Fix {
  /** Imperative: "Use a fresh random nonce". */
  readonly title: string;
  readonly safety: FixSafety;
  /** They do not overlap. */
  readonly edits: readonly AnchoredEdit[];
  /** The version of a crate that the fix takes the code to; `along`: only with others that do. */
  readonly migrates?: Migration & { readonly along?: true };
  /** What changes in the package's Cargo.toml along with them. */
  readonly manifest?: ManifestEdits;
}

/** Spans count from the start of the text that is given. */
export interface ManifestEdits extends OtherFile {
  readonly edits: readonly TextEdit[];
}

/** What a rule yields. Spans count from the start of the item whose facts it judged. */
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

/** A finding with the rule that made it and the severity that the settings give it. The engine's hold spans of the file. */
export interface RuledFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}
