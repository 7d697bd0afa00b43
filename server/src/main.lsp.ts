// The language server's composition root.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { catalogue } from './engine/catalogue.js';
import { createEngine } from './engine/createEngine.js';
import { serve } from './lsp/server.js';
import { engineOptions, readText, rustFiles, today } from './main.machine.js';

const connection = createConnection(ProposedFeatures.all);

process.on('unhandledRejection', (reason) => {
  connection.console.error(`unhandled rejection: ${reason instanceof Error ? reason.stack : reason}`);
});

serve(connection, {
  version,
  createEngine: (log, cacheFolder) => createEngine(engineOptions(__dirname, log, cacheFolder)),
  rules: catalogue,
  read: readText,
  rustFiles,
  today,
});
connection.listen();
