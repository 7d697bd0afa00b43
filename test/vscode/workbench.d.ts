import { type Page } from 'playwright-core';
import { type Editor } from '../../tools/editor/server.js';
export interface WorkbenchOptions {
  readonly trust: boolean;
  /** The file that is open at first. */
  readonly file: string;
  /** Files beside those of the sample project. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: {
    readonly width: number;
    readonly height: number;
  };
  readonly artifacts?: string;
}
export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;
/** A window on a copy of the sample project, with the packaged extension. */
export declare function openWorkbench(options: WorkbenchOptions): Promise<{
  page: Page;
  editor: Editor;
  folder: string;
  stop: () => Promise<void>;
  foreign: string[];
  screenshot: (name: string) => Promise<void>;
  again: <T>(name: string, action: () => Promise<T>) => Promise<T>;
  command: (title: string) => Promise<void>;
  open: (file: string) => Promise<void>;
  goTo: (line: number, column: number) => Promise<void>;
  hoverAt: (line: number, column: number) => Promise<string>;
  quickFix: (line: number, column: number, title: string | RegExp, picture?: string) => Promise<void>;
  save: (file: string) => Promise<string>;
  until: <T>(what: string, look: () => Promise<T | undefined | false>) => Promise<T>;
  squiggles: (severity?: 'error' | 'warning') => Promise<number>;
}>;
