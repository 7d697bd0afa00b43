// Finds the language server's process among those of an editor.
import { execFileSync } from 'node:child_process';

/** The process id of the language server that an editor's extension host runs. */
export function languageServerOf(editorPid: number): number | undefined {
  const processes = execFileSync('ps', ['-e', '-o', 'pid=,pgid=,args='], { encoding: 'utf8' });
  for (const line of processes.split('\n')) {
    const [, pid, group, program = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(group) === editorPid && /noncense[^ ]*\/dist\/server\.js/.test(program)) return Number(pid);
  }
  return undefined;
}
