// "Explain Rule": the rule's page, rendered, without a network.
import { commands, Disposable, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  EXPLAIN_RULE,
  type ExplainRuleParams,
  type ExplainRuleResult,
  LIST_RULES,
  type RuleSummary,
} from '../../protocol/src/index.js';
import { isFindingNode, ruleOf } from './findingsTree.js';
import type { Server } from './server.js';

const SCHEME = 'noncense-rule';

export function registerRulePages(server: Server): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ path }) {
        const params: ExplainRuleParams = { rule: path.replace(/^\/|\.md$/g, '') };
        return (await server.request<ExplainRuleResult>(EXPLAIN_RULE, params)).markdown;
      },
    }),
    commands.registerCommand('noncense.explainRule', async (target: unknown) => {
      const rule = ruleNamedBy(target) ?? (await pickRule(server));
      if (rule !== undefined) await showPage(Uri.from({ scheme: SCHEME, path: `/${rule}.md` }));
    }),
  );
}

/** A rule id, or a finding of the tree. */
function ruleNamedBy(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  return isFindingNode(target) ? ruleOf(target.finding) : undefined;
}

async function pickRule(server: Server): Promise<string | undefined> {
  const items = server
    .request<RuleSummary[]>(LIST_RULES, {})
    .then((rules) =>
      rules.map(({ id, title, severity }): QuickPickItem => ({ label: id, description: severity, detail: title })),
    );
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Noncense: Explain Rule'),
    placeHolder: l10n.t('Rule to explain'),
    matchOnDetail: true,
  });
  return picked?.label;
}

async function showPage(page: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // Without the built-in Markdown extension the page is still text.
    await window.showTextDocument(page, { preview: true });
  }
}
