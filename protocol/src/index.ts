// Messages between the extension and the server that are not LSP's own.

/** Server → client: what the last analysis cost and found; shown in the language status item. */
export interface AnalysisStatus {
  readonly uri: string;
  readonly findings: number;
  /** Wall time in ms. */
  readonly ms: number;
  /** Rules that crashed on this file and are muted for it. */
  readonly muted: readonly string[];
}
export const ANALYSIS_STATUS = 'noncense/analysisStatus';

/** Client → server: all rules over one document, low confidence included. */
export interface AuditFileParams {
  readonly uri: string;
}
export interface AuditedFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly message: string;
  /** LSP range: zero-based lines and UTF-16 columns. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}
export interface AuditFileResult {
  readonly uri: string;
  readonly findings: readonly AuditedFinding[];
  readonly rules: number;
  readonly ms: number;
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
