// textDocument/codeAction: fixes, the comment that allows a finding, the rule's page, and "fix all" on save.
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
} from 'vscode-languageserver';
import { fixAll, safeFix } from '../../engine/fixAll.js';
import { migrationsAt } from '../../engine/migrate.js';
import { suppressionRules } from '../../engine/suppression/rules.js';
import type { RuledFinding } from '../../findings/model.js';
import type { Span } from '../../text/span.js';
import { spanOfRange } from '../convert.js';
import { diagnosticOf } from '../diagnostics.js';
import type { RustDocument } from '../document.js';
import { auditOf, resultIdOf, type Session } from '../session.js';
import { fixEdit, migrationEdit, plainEdits, suppressionEdit } from '../workspaceEdits.js';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.noncense`;

/** Leads `codeAction/resolve` back to the fix, as long as the document is as it was. */
export interface ActionData {
  readonly uri: string;
  readonly resultId: string;
  /** All that the crate's versions have changed, in the whole file. */
  readonly migrate?: string;
  /** Place in the audit, so that two findings at one place are told apart. */
  readonly finding: number;
  /** Place among the finding's fixes; absent: the comment that allows the finding. */
  readonly fix?: number;
}

export async function codeAction(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const document = session.documents.get(textDocument.uri);
  if (!document) return [];
  const { only } = context;
  if (only?.some((kind) => includes(kind, FIX_ALL))) return fixAllAction(session, document);
  if (only && !only.some((kind) => includes(kind, CodeActionKind.QuickFix))) return [];

  const { findings } = await auditOf(session, document);
  const wanted = spanOfRange(document.lines, range);
  const here = [...findings.entries()].filter(([, { at }]) => at.start <= wanted.end && wanted.start <= at.end);
  const targets = here.map(([index, finding]) => ({
    finding,
    diagnostic: diagnosticOf(session, document, finding),
    data: { uri: document.uri, resultId: resultIdOf(session, document), finding: index },
  }));
  return [
    ...fixActions(session, document, targets),
    ...(await migrateActions(session, document, findings, wanted)),
    ...firstOfEachRule(targets).flatMap((target) => suppressAction(session, document, target)),
    ...firstOfEachRule(targets).flatMap((target) => explainAction(session, target)),
  ];
}

interface Target {
  readonly finding: RuledFinding;
  readonly diagnostic: Diagnostic;
  readonly data: ActionData;
}

/** Two rules that meet at one place may have the same cure: it is offered once, for both. */
function fixActions(session: Session, document: RustDocument, targets: readonly Target[]): CodeAction[] {
  const offered = new Map<string, CodeAction & { diagnostics: Diagnostic[] }>();
  for (const { finding, diagnostic, data } of targets) {
    const preferred = safeFix(finding);
    for (const [index, fix] of (finding.fixes?.() ?? []).entries()) {
      const key = JSON.stringify([
        fix.title,
        fix.edits.map(({ span, newText }) => [span.start, span.end, newText]),
        fix.manifest?.edits,
      ]);
      const known = offered.get(key);
      if (known) {
        known.diagnostics.push(diagnostic);
        continue;
      }
      offered.set(key, {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: fix.title === preferred?.title,
        ...(session.client.resolveEdits
          ? { data: { ...data, fix: index } }
          : { edit: fixEdit(session.client, document, fix) }),
      });
    }
  }
  return [...offered.values()];
}

/** The edits are worked out when the action is chosen, if the client can wait for them. */
async function migrateActions(
  session: Session,
  document: RustDocument,
  findings: readonly RuledFinding[],
  at: Span,
): Promise<CodeAction[]> {
  const config = await session.settings.of(document.uri);
  return migrationsAt(findings, document.outdated(), at).map(({ package: pack, from, to }) => ({
    title: `Migrate ${pack} ${from} → ${to} in this file`,
    kind: CodeActionKind.QuickFix,
    ...(session.client.resolveEdits
      ? { data: { uri: document.uri, resultId: resultIdOf(session, document), finding: -1, migrate: pack } }
      : { edit: migrationEdit(session, document, config, pack) }),
  }));
}

function suppressAction(session: Session, document: RustDocument, { finding, diagnostic, data }: Target): CodeAction[] {
  // What is reported of suppressions cannot be suppressed.
  if (finding.rule in suppressionRules) return [];
  const edit = suppressionEdit(session, document, finding);
  if (!edit) return [];
  return [
    {
      title: `Allow ${finding.rule} here, with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(session.client.resolveEdits ? { data } : { edit }),
    },
  ];
}

function explainAction({ client, rules }: Session, { finding, diagnostic }: Target): CodeAction[] {
  const command = client.options.explainCommand;
  if (command === undefined || !rules.has(finding.rule)) return [];
  const title = `Explain ${finding.rule}`;
  const explain: Command = { title, command, arguments: [finding.rule] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: explain }];
}

/** Runs on save, so it answers with final edits: a second round trip would hold up the save. */
async function fixAllAction(session: Session, document: RustDocument): Promise<CodeAction[]> {
  const config = await session.settings.of(document.uri);
  if (document.skipped || !config.enable) return [];
  const edits = fixAll(session.engine, document.path, document.text, config);
  if (edits.length === 0) return [];
  return [
    {
      title: 'Apply all safe fixes of Noncense',
      kind: FIX_ALL,
      edit: plainEdits(session.client, document, edits),
    },
  ];
}

/** Kinds are dotted: `source` includes `source.fixAll`. */
const includes = (outer: string, kind: string): boolean =>
  outer === '' || kind === outer || kind.startsWith(`${outer}.`);

const firstOfEachRule = (targets: readonly Target[]): readonly Target[] =>
  targets.filter(({ finding }, index) => targets.findIndex((other) => other.finding.rule === finding.rule) === index);
