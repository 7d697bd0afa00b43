// The findings as a tree of files, from the diagnostics that the editor holds: what the tree shows is what is marked.
import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import { SOURCE } from './documents.js';
import { findingCount } from './words.js';

export const FINDINGS_VIEW = 'noncense.findings';

export interface FileNode {
  readonly uri: Uri;
  readonly findings: readonly Diagnostic[];
}

export interface FindingNode {
  readonly uri: Uri;
  readonly finding: Diagnostic;
}

/** Diagnostics of several documents change one after another. */
const SETTLE_MS = 50;

export function createFindingsTree(): Disposable {
  const changed = new EventEmitter<undefined>();
  const view = window.createTreeView<FileNode | FindingNode>(FINDINGS_VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren(node) {
        if (!node) return files();
        if ('finding' in node) return [];
        return node.findings.map((finding) => ({ uri: node.uri, finding }));
      },
      getTreeItem: (node) => ('finding' in node ? findingItem(node) : fileItem(node)),
      getParent: (node) => ('finding' in node ? files().find(({ uri }) => sameUri(uri, node.uri)) : undefined),
    },
  });
  let timer: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    timer = undefined;
    const total = files().reduce((sum, { findings }) => sum + findings.length, 0);
    view.badge = total === 0 ? undefined : { value: total, tooltip: findingCount(total) };
    changed.fire(undefined);
  };
  const listener = languages.onDidChangeDiagnostics(() => {
    timer ??= setTimeout(refresh, SETTLE_MS);
  });
  refresh();
  return Disposable.from(view, changed, listener, new Disposable(() => clearTimeout(timer)));
}

const files = (): FileNode[] =>
  languages
    .getDiagnostics()
    .map(([uri, diagnostics]) => ({ uri, findings: inOrder(diagnostics.filter(({ source }) => source === SOURCE)) }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));

const inOrder = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...findings].sort((a, b) => a.range.start.compareTo(b.range.start));

function fileItem({ uri, findings }: FileNode): TreeItem {
  const item = new TreeItem(uri, TreeItemCollapsibleState.Expanded);
  item.id = uri.toString();
  const folder = workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');
  item.description = [folder, findingCount(findings.length)].filter((part) => part !== '').join(' · ');
  item.contextValue = 'noncense.file';
  return item;
}

function findingItem({ uri, finding }: FindingNode): TreeItem {
  // What is wrong; what to do about it follows in the tooltip.
  const item = new TreeItem(finding.message.split('. ', 1)[0] ?? finding.message);
  item.description = `${ruleOf(finding) ?? ''} · ${l10n.t('line {0}', finding.range.start.line + 1)}`;
  item.tooltip = finding.message;
  item.iconPath = iconOf(finding.severity);
  item.contextValue = 'noncense.finding';
  item.command = {
    title: l10n.t('Go to Finding'),
    command: 'vscode.open',
    arguments: [uri, { selection: finding.range }],
  };
  return item;
}

/** Diagnostics with a link carry their code as an object. */
export function ruleOf({ code }: Diagnostic): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}

function iconOf(severity: DiagnosticSeverity): ThemeIcon {
  if (severity === DiagnosticSeverity.Error)
    return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  if (severity === DiagnosticSeverity.Warning) {
    return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  }
  return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
}

const sameUri = (a: Uri, b: Uri): boolean => a.toString() === b.toString();

export const isFindingNode = (node: unknown): node is FindingNode =>
  typeof node === 'object' && node !== null && 'finding' in node && 'uri' in node && node.uri instanceof Uri;
