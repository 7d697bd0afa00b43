// Since when: the choices that a person has, and the old texts that go with each.
import {
  type ExtensionContext,
  FileType,
  l10n,
  type QuickPickItem,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { branchPoint, changedSince, deletedSince, fileAt, git } from './git.js';

/** A folder's Rust files that changed, and what they held before. */
export interface Since {
  readonly folder: WorkspaceFolder;
  readonly title: string;
  /** Relative to the folder, with `/`. */
  files(): Promise<readonly string[]>;
  /** Those that are gone. */
  deleted(): Promise<readonly string[]>;
  /** Undefined for a file that was not there. */
  before(file: string): Promise<string | undefined>;
}

type Choice = QuickPickItem & { readonly since: Since };

/** Undefined when nothing was chosen, or there is nothing to choose from. */
export async function chooseSince(context: ExtensionContext): Promise<Since | undefined> {
  const folder = await chooseFolder();
  if (!folder) {
    void window.showInformationMessage(l10n.t('Noncense: open a folder to review its changes.'));
    return undefined;
  }
  const choices = [...(await commits(folder)), ...(await baseline(context, folder))];
  if (choices.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'Noncense: this folder has no git history in reach and no saved baseline. Save one to review what comes after it.',
      ),
    );
    return undefined;
  }
  const title = l10n.t('Noncense: Review Changes Since…');
  return (await window.showQuickPick(choices, { title, placeHolder: l10n.t('Since when?') }))?.since;
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}

/** Git may run what a repository's configuration names, so it is asked only where a person trusts the folder. */
async function commits(folder: WorkspaceFolder): Promise<readonly Choice[]> {
  if (!workspace.isTrusted) return [];
  const path = folder.uri.fsPath;
  const head = await git(path, 'rev-parse', 'HEAD');
  if (head === undefined) return [];
  const point = await branchPoint(path);
  const choice = (label: string, commit: string): Choice => ({
    label,
    description: commit.slice(0, 10),
    since: {
      folder,
      title: label,
      files: () => changedSince(path, commit),
      deleted: () => deletedSince(path, commit),
      before: (file) => fileAt(path, commit, file),
    },
  });
  return [
    choice(l10n.t('Last commit'), head.trim()),
    ...(point === undefined || point === head.trim() ? [] : [choice(l10n.t('Branch point'), point)]),
  ];
}

interface Baseline {
  /** `YYYY-MM-DD HH:MM`. */
  readonly savedAt: string;
  readonly files: Readonly<Record<string, string>>;
}

const MOST_FILES = 5_000;
const EXCLUDED = '{**/target/**,**/node_modules/**,**/vendor/**,**/.git/**}';

async function rustFiles(folder: WorkspaceFolder): Promise<ReadonlyMap<string, Uri>> {
  const found = await workspace.findFiles(
    { baseUri: folder.uri, base: folder.uri.fsPath, pattern: '**/*.rs' },
    EXCLUDED,
    MOST_FILES,
  );
  return new Map(found.map((uri) => [workspace.asRelativePath(uri, false), uri]));
}

const storeOf = (context: ExtensionContext, folder: WorkspaceFolder): Uri | undefined =>
  context.storageUri && Uri.joinPath(context.storageUri, `baseline-${encodeURIComponent(folder.name)}.json`);

/** Keeps the text of every Rust file, so that what comes after it can be told without git. */
export async function saveBaseline(context: ExtensionContext): Promise<void> {
  const folder = await chooseFolder();
  const store = folder && storeOf(context, folder);
  if (!folder || !store || !context.storageUri) {
    void window.showInformationMessage(l10n.t('Noncense: open a folder to save a baseline of it.'));
    return;
  }
  const files: Record<string, string> = {};
  for (const [name, uri] of await rustFiles(folder)) files[name] = await textOf(uri);
  const saved: Baseline = { savedAt: new Date().toLocaleString(), files };
  await workspace.fs.createDirectory(context.storageUri);
  await workspace.fs.writeFile(store, new TextEncoder().encode(JSON.stringify(saved)));
  void window.showInformationMessage(
    l10n.t('Noncense: saved a baseline of {0} Rust files.', Object.keys(files).length),
  );
}

async function baseline(context: ExtensionContext, folder: WorkspaceFolder): Promise<readonly Choice[]> {
  const store = storeOf(context, folder);
  const saved = store && (await readBaseline(store));
  if (!saved) return [];
  const title = l10n.t('Saved baseline');
  return [
    {
      label: title,
      description: saved.savedAt,
      since: {
        folder,
        title,
        async files() {
          const names: string[] = [];
          for (const [name, uri] of await rustFiles(folder)) {
            if (saved.files[name] !== (await textOf(uri))) names.push(name);
          }
          return names.sort();
        },
        async deleted() {
          const present = await rustFiles(folder);
          return Object.keys(saved.files)
            .filter((name) => !present.has(name))
            .sort();
        },
        before: async (file) => saved.files[file],
      },
    },
  ];
}

async function readBaseline(store: Uri): Promise<Baseline | undefined> {
  try {
    const raw: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(store)));
    return isBaseline(raw) ? raw : undefined;
  } catch {
    return undefined;
  }
}

const isBaseline = (raw: unknown): raw is Baseline =>
  typeof raw === 'object' && raw !== null && 'savedAt' in raw && 'files' in raw && typeof raw.files === 'object';

/** Of the open document where there is one: what is not saved yet is reviewed too. */
export async function textOf(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find((document) => String(document.uri) === String(uri));
  if (open) return open.getText();
  const { type } = await workspace.fs.stat(uri);
  return type === FileType.Directory ? '' : new TextDecoder().decode(await workspace.fs.readFile(uri));
}
