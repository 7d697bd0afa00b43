// The machine as the command line sees it.
import type { CliHost, Output } from './cli/host.js';
import { createEngine } from './engine/createEngine.js';
import { kindOf, readSource, replaceFile, rustFiles, slashed } from './main.disk.js';
import { engineOptions } from './main.machine.js';

/** `folder` is the bundle's, beside which its data lies. */
export function terminalHost(folder: string, version: string): CliHost {
  return {
    version,
    cwd: slashed(process.cwd()),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    createEngine: (log) => createEngine(engineOptions(folder, log)),
    kindOf,
    rustFiles,
    readSource,
    writeFile: replaceFile,
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => stream.write(text),
    isTerminal,
    colours: isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  };
}
