// initialize
import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { SOURCE } from '../diagnostics.js';
import { FIX_ALL } from './codeAction.js';

export const initializeResult = (version: string): InitializeResult => ({
  serverInfo: { name: 'noncense', version },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    // Findings of a document depend on its text and on manifests, never on other documents.
    diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
});
