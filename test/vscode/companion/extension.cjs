// An assistant that suggests what the test says, and a wire on which the test asks the editor. Each request is a line
// of JSON and is answered by one.
const net = require('node:net');
const readline = require('node:readline');
const vscode = require('vscode');

/** What to suggest where the text before the cursor ends with the key. */
let suggestions = {};
/** How the suggestions come: as snippets, over so many characters that stand after the cursor. */
let manner = { snippet: false, over: 0 };
/** A next-edit suggestion, by offsets. */
let nextEdit;
/** Words for the widget that lists completions. */
let words = [];
/** How the last suggestions ended, as far as the document tells. */
const events = [];
const times = {};
let echo = false;
const echoes = vscode.languages.createDiagnosticCollection('echo');

const editor = () => {
  const active = vscode.window.activeTextEditor;
  if (!active) throw new Error('no editor is active');
  return active;
};
const positionAt = (offset) => editor().document.positionAt(offset);

const requests = {
  suggest: (table) => {
    suggestions = table;
  },
  manner: (next) => {
    manner = { snippet: false, over: 0, ...next };
  },
  nextEdit: (edit) => {
    nextEdit = edit ?? undefined;
  },
  words: (list) => {
    words = list;
  },
  /** As extensions do that imitate vim: every key that is typed passes through here. */
  overrideType: () => {
    vscode.commands.registerCommand('type', (typed) => vscode.commands.executeCommand('default:type', typed));
  },
  text: () => {
    const { document, selections } = editor();
    return {
      text: document.getText(),
      version: document.version,
      uri: document.uri.toString(),
      cursors: selections.map(({ active }) => document.offsetAt(active)),
    };
  },
  /** Replaces all, as an agent would. */
  write: async (text) => {
    const edit = new vscode.WorkspaceEdit();
    const { document } = editor();
    edit.replace(document.uri, new vscode.Range(positionAt(0), positionAt(document.getText().length)), text);
    return vscode.workspace.applyEdit(edit);
  },
  /** Puts text somewhere, as an agent would. */
  insert: async ([offset, text]) => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor().document.uri, positionAt(offset), text);
    return vscode.workspace.applyEdit(edit);
  },
  cursors: (offsets) => {
    editor().selections = offsets.map((offset) => new vscode.Selection(positionAt(offset), positionAt(offset)));
  },
  lineBreaks: (crlf) => editor().edit((builder) => builder.setEndOfLine(crlf ? 2 : 1)),
  set: ([key, value]) => vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global),
  command: async ([id, ...args]) => plain(await vscode.commands.executeCommand(id, ...args)),
  open: async (path) => {
    const [folder] = vscode.workspace.workspaceFolders;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path));
  },
  defaultKeybindings: async () => {
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const { document } = editor();
    const text = document.getText();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    return text;
  },
  diagnostics: () =>
    vscode.languages
      .getDiagnostics(editor().document.uri)
      .map(({ message, range }) => ({ message, line: range.start.line })),
  lenses: async () => {
    const found = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', editor().document.uri, 50);
    return found.map(({ command, range }) => ({ title: command?.title, line: range.start.line }));
  },
  block: (ms) => {
    for (const start = Date.now(); Date.now() - start < ms; );
  },
  clipboard: (text) => vscode.env.clipboard.writeText(text),
  /** Underlines whatever comes, at once: no extension can be sooner. */
  echo: (isOn) => {
    echo = isOn;
    echoes.clear();
  },
  /** When the document last changed, and when what is wrong with it was last heard of, by the clock. */
  times: () => times,
  events: () => events.splice(0),
};

const plain = (value) => {
  try {
    return JSON.parse(JSON.stringify(value ?? null));
  } catch {
    return null;
  }
};

/** Goes on with a suggestion of which a part has been taken. */
function suggest(document, position) {
  const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
  const after = document.getText(new vscode.Range(position, document.lineAt(position.line).range.end));
  if (nextEdit) {
    const { start, end, text } = nextEdit;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const item = new vscode.InlineCompletionItem(text, range);
    item.isInlineEdit = true;
    return [item];
  }
  if (after.slice(manner.over).trim() !== '') return [];
  for (const [end, text] of Object.entries(suggestions)) {
    const at = before.lastIndexOf(end);
    const taken = before.slice(at + end.length);
    if (at < 0 || taken.length >= text.length || !text.startsWith(taken)) continue;
    const rest = text.slice(taken.length);
    const range = new vscode.Range(position, position.translate(0, manner.over));
    return [new vscode.InlineCompletionItem(manner.snippet ? new vscode.SnippetString(rest) : rest, range)];
  }
  return [];
}

exports.activate = (context) => {
  const path = vscode.workspace.getConfiguration('companion').get('socket');
  const server = net.createServer((wire) => {
    readline.createInterface({ input: wire }).on('line', async (line) => {
      const { id, ask, of } = JSON.parse(line);
      try {
        wire.write(`${JSON.stringify({ id, answer: (await requests[ask](of)) ?? null })}\n`);
      } catch (error) {
        wire.write(`${JSON.stringify({ id, error: String(error) })}\n`);
      }
    });
    wire.on('error', () => {});
  });
  server.listen(path);
  context.subscriptions.push(
    { dispose: () => server.close() },
    vscode.languages.registerInlineCompletionItemProvider('*', { provideInlineCompletionItems: suggest }),
    vscode.languages.registerCompletionItemProvider('*', {
      provideCompletionItems: () => words.map((word) => new vscode.CompletionItem(word)),
    }),
    vscode.languages.onDidChangeDiagnostics(() => {
      times.diagnostics = Date.now();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      if (document.uri.scheme !== 'file' && document.uri.scheme !== 'vscode-remote') return;
      times.change = Date.now();
      if (echo && contentChanges.length > 0) {
        const [{ range, text }] = contentChanges;
        const line = new vscode.Range(range.start.line, 0, range.start.line, 40);
        echoes.set(document.uri, text.length > 24 ? [new vscode.Diagnostic(line, 'echo')] : []);
      }
      events.push({ version: document.version, reason, changes: contentChanges.map(({ text }) => text) });
    }),
  );
};
