// The command line's composition root.
import { version } from '../../package.json';
import { runCli } from './cli/run.js';
import { terminalHost } from './main.terminal.js';

// A reader that closes the pipe early, like `head`, has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

void runCli(process.argv.slice(2), terminalHost(__dirname, version)).then((code) => {
  process.exitCode = code;
});
