// initialized: asks to be told of what findings depend on besides the text.
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Session } from '../session.js';

export async function initialized({ connection, client }: Session): Promise<void> {
  if (client.configurationEvents) await connection.client.register(DidChangeConfigurationNotification.type);
  if (client.watchedFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/Cargo.{toml,lock}' }, { globPattern: '**/*.rs' }],
    });
  }
}
