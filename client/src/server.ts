// Keeps one server running: starts it, starts it again when it dies, and never gives up on it.
import {
  type CancellationToken,
  commands,
  type LogOutputChannel,
  l10n,
  languages,
  type Uri,
  type WorkspaceEdit,
  window,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { ANALYSIS_STATUS, type AnalysisStatus, type ClientOptions } from '../../protocol/src/index.js';
import { createBackOff } from './backOff.js';
import { SOURCE, selector } from './documents.js';
import { createFlight } from './flight.js';
import type { Status } from './status.js';

export interface Server {
  start(): void;
  stop(): Promise<void>;
  /** By a person's wish: earlier crashes are forgotten. */
  restart(): Promise<void>;
  /** The running client; starts one when none is. */
  client(): Promise<LanguageClient>;
  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R>;
  isRunning(): boolean;
  /** Whether the server answers for the diagnostics of a document at present. */
  covers(uri: Uri): boolean;
}

export interface ServerOptions {
  readonly module: string;
  readonly log: LogOutputChannel;
  readonly status: Status;
  /** The editor was given an edit of ours that a person may choose. */
  readonly onFix: (edit: WorkspaceEdit) => void;
  /** Where the server may keep things. */
  readonly cacheFolder: string | undefined;
}

/** A request for diagnostics that takes longer has hung the server. */
const HUNG_MS = 30_000;

export function createServer({ module, log, status, onFix, cacheFolder }: ServerOptions): Server {
  const diagnostics = languages.createDiagnosticCollection(SOURCE);
  const backOff = createBackOff();
  const flight = createFlight(HUNG_MS, (uri) => {
    log.error(`no answer about ${uri} for ${HUNG_MS / 1000} s`);
    const hung = current;
    lost(hung);
    void hung?.then(end, () => undefined);
  });
  let current: Promise<LanguageClient> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isRunning = false;

  function client(): Promise<LanguageClient> {
    clearTimeout(retry);
    if (current) return current;
    const launched = launch(() => lost(launched));
    current = launched;
    launched.catch((error: unknown) => {
      log.error(`the server did not start: ${error}`);
      lost(launched);
    });
    return launched;
  }

  async function launch(onClosed: () => void): Promise<LanguageClient> {
    status.starting();
    const started = new QuietClient(
      'noncense',
      'Noncense',
      { module, transport: TransportKind.ipc },
      clientOptions(onClosed),
    );
    started.onNotification(ANALYSIS_STATUS, (analysis: AnalysisStatus) => status.analysed(analysis));
    await started.start();
    isRunning = true;
    status.ready();
    return started;
  }

  function clientOptions(onClosed: () => void): LanguageClientOptions {
    const initializationOptions: ClientOptions = {
      explainCommand: 'noncense.explainRule',
      sourceCommand: 'noncense.showApiSource',
      sharedDiagnostics: true,
      quarantined: flight.quarantined(),
      ...(cacheFolder === undefined ? {} : { cacheFolder }),
    };
    return {
      documentSelector: selector,
      outputChannel: log,
      initializationOptions,
      initializationFailedHandler: () => false,
      markdown: { isTrusted: { enabledCommands: ['noncense.explainRule', 'noncense.showApiSource'] } },
      diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
      // The server pushes what is not pulled: both in one collection, so that nothing is shown twice.
      diagnosticCollectionProvider: { create: () => diagnostics, dispose: () => diagnostics.clear() },
      middleware: {
        async provideCodeActions(document, range, context, token, next) {
          const actions = await next(document, range, context, token);
          for (const action of actions ?? []) if ('edit' in action && action.edit) onFix(action.edit);
          return actions;
        },
        async resolveCodeAction(action, token, next) {
          const resolved = await next(action, token);
          if (resolved?.edit) onFix(resolved.edit);
          return resolved;
        },
        provideDiagnostics: (document, previous, token, next) =>
          flight.watch(String('uri' in document ? document.uri : document), async () =>
            next(document, previous, token),
          ),
      },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed() {
          onClosed();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
  }

  /** Told of each end of a server that nobody asked for; once for each server. */
  function lost(gone: Promise<LanguageClient> | undefined): void {
    if (current === undefined || current !== gone) return;
    current = undefined;
    isRunning = false;
    flight.crashed();
    const wait = backOff.next(Date.now());
    log.error(`the server stopped and is started again in ${wait} ms`);
    for (const uri of flight.quarantined()) log.warn(`${uri} is left alone until it is audited explicitly`);
    status.stopped();
    clearTimeout(retry);
    retry = setTimeout(() => void client().catch(() => undefined), wait);
    if (backOff.isPersistent()) void offerHelp();
  }

  async function offerHelp(): Promise<void> {
    const [restartNow, showLog] = [l10n.t('Restart Now'), l10n.t('Show Log')];
    const choice = await window.showErrorMessage(
      l10n.t('The Noncense server keeps stopping. It is started again, at longer and longer intervals.'),
      restartNow,
      showLog,
    );
    if (choice === restartNow) await commands.executeCommand('noncense.restartServer');
    if (choice === showLog) await commands.executeCommand('noncense.showLog');
  }

  async function stop(): Promise<void> {
    clearTimeout(retry);
    const running = current;
    current = undefined;
    isRunning = false;
    await running?.then(end, () => undefined);
  }

  async function end(running: LanguageClient): Promise<void> {
    try {
      await running.dispose();
    } catch (error) {
      // A server that hangs does not answer; its process is ended all the same.
      log.warn(`ending the server: ${error}`);
    }
  }

  return {
    client,
    stop,
    start: () => void client().catch(() => undefined),
    async restart() {
      backOff.reset();
      flight.forgive();
      await stop();
      await client();
    },
    request: async (method, params, token) => (await client()).sendRequest(method, params, token),
    isRunning: () => isRunning,
    covers: (uri) => diagnostics.has(uri),
  };
}

/** Errors go to the log; when a person has to be told, we do it in words of ours and with a way out. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
