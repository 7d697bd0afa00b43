// initialize
import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { SOURCE } from '../diagnostics.js';
import { FIX_ALL } from './codeAction.js';

export const initializeResult = (version: string): InitializeResult => ({
  serverInfo: { name: 'noncense', version },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: false },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
});
