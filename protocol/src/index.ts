// Messages between the extension and the server that are not LSP's own.
export * from './review.js';

/** What a client tells the server of itself, as LSP's `initializationOptions`. */
export interface ClientOptions {
  /** A command of the client that shows the page of the rule named by its argument; without it pages are web links. */
  readonly explainCommand?: string;
  /** A command of the client that opens the source of the item at the place named by its argument, an `ApiSourceParams`. */
  readonly sourceCommand?: string;
  /** The client keeps pulled and pushed diagnostics in one place: what nobody pulls may be pushed without doubling. */
  readonly sharedDiagnostics?: boolean;
  /** Folder in which the server may keep what it has read of crates' sources. */
  readonly cacheFolder?: string;
  /** Documents during whose analysis the server died: analysed on an explicit audit only. */
  readonly quarantined?: readonly string[];
}

/** Server → client: what the last analysis cost and found; shown in the language status item. */
export interface AnalysisStatus {
  readonly uri: string;
  readonly findings: number;
  /** Wall time in ms. */
  readonly ms: number;
  /** Rules that crashed on this file and are muted for it. */
  readonly muted: readonly string[];
  /** The analysis broke off, so findings may be missing: why. */
  readonly failure?: string;
  /** Why the document is only analysed on an explicit audit. */
  readonly skipped?: 'large' | 'quarantined';
}
export const ANALYSIS_STATUS = 'noncense/analysisStatus';

/** Client → server: all rules over one document, low confidence included. */
export interface AuditFileParams {
  readonly uri: string;
}
export interface TextPosition {
  /** From zero. */
  readonly line: number;
  /** UTF-16 code units, from zero. */
  readonly character: number;
}
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}
export interface AuditedFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly message: string;
  /** The rule's page on the web. */
  readonly page: string;
  readonly range: TextRange;
}
export interface AuditFileResult {
  readonly uri: string;
  readonly findings: readonly AuditedFinding[];
  readonly rules: number;
  readonly ms: number;
  /** Rules that crashed on this file: it may have findings that are missing here. */
  readonly muted: readonly string[];
  /** The analysis broke off, so findings may be missing: why. */
  readonly failure?: string;
  /** Other files that hold reasons for its findings: a change there may end them. */
  readonly restsOn?: readonly string[];
}
export const AUDIT_FILE = 'noncense/auditFile';

/** Client → server: the same over every Rust file of the workspace; reports LSP work-done progress and can be cancelled. */
export interface AuditWorkspaceParams {
  readonly workDoneToken?: string | number;
}
export interface AuditWorkspaceResult {
  readonly files: readonly AuditFileResult[];
  readonly rules: number;
  readonly ms: number;
  readonly cancelled: boolean;
}
export const AUDIT_WORKSPACE = 'noncense/auditWorkspace';

/** Client → server: the text of a rule's page, as Markdown. */
export interface ExplainRuleParams {
  readonly rule: string;
}
export interface ExplainRuleResult {
  readonly markdown: string;
}
export const EXPLAIN_RULE = 'noncense/explainRule';

/** Client → server: ids and titles of all rules, in reading order. */
export interface RuleSummary {
  readonly id: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
}
export const LIST_RULES = 'noncense/listRules';

/** Client → server: where the item of a crate is defined that stands at a position; null when none does. */
export interface ApiSourceParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface ApiSourceResult {
  /** Path of the item, from its crate on. */
  readonly item: string;
  /** `aead 0.5.2` */
  readonly crate: string;
  /** Its page on docs.rs. */
  readonly page?: string;
  /** Absent when the source is not on disk. */
  readonly definition?: {
    readonly uri: string;
    readonly line: number;
    readonly character: number;
    /** Not the item itself was found, but what is around it. */
    readonly isAround: boolean;
  };
}
export const API_SOURCE = 'noncense/apiSource';
