// What the client can do, read off its `initialize` request once.
import type { InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from '../../../protocol/src/index.js';

export interface Abilities {
  readonly configuration: boolean;
  readonly configurationEvents: boolean;
  readonly watchedFiles: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly resolveEdits: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly options: ClientOptions;
}

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const { workspace, textDocument, window } = capabilities;
  return {
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    resolveEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    options: readOptions(initializationOptions),
  };
}

function readOptions(raw: unknown): ClientOptions {
  if (typeof raw !== 'object' || raw === null) return {};
  const { explainCommand, sharedDiagnostics, quarantined, cacheFolder, sourceCommand } = raw as Readonly<
    Record<string, unknown>
  >;
  return {
    ...(typeof explainCommand === 'string' ? { explainCommand } : {}),
    ...(typeof sourceCommand === 'string' ? { sourceCommand } : {}),
    ...(typeof cacheFolder === 'string' ? { cacheFolder } : {}),
    ...(sharedDiagnostics === true ? { sharedDiagnostics } : {}),
    ...(Array.isArray(quarantined) ? { quarantined: quarantined.filter((uri) => typeof uri === 'string') } : {}),
  };
}
