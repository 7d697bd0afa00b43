// The one piece of inserted code that waits for a decision, and what becomes of it.
import { commands, type Disposable, type Event, EventEmitter, l10n, type TextDocument, window } from 'vscode';
import {
  REWORK,
  type ReviewResult,
  type ReworkParams,
  type ReworkResult,
  type TextRange,
} from '../../../protocol/src/index.js';
import type { Server } from '../server.js';
import { type Change, trimmed } from './change.js';
import { after, combined, lastFirst, rebased } from './combine.js';
import { edit, editManifests, editsOf } from './edits.js';
import { offsetsOf } from './offsets.js';
import { type Choices, chosen, chosenFixes, firstChoices } from './panelModel.js';
import type { Tracker } from './tracker.js';

export interface Held {
  readonly document: TextDocument;
  /** Whether the code was taken back, or is in the document still. */
  readonly state: 'takenBack' | 'kept';
  /** The text without the code, and with it. */
  readonly base: string;
  readonly text: string;
  /** From the one to the other: in order, all counting from `base`. */
  readonly changes: readonly Change[];
  /** Where the code is in `text`. */
  readonly ranges: readonly TextRange[];
  /** Insertions of the tracker that it is; none when it was taken back. */
  readonly insertions: readonly number[];
  readonly result: ReviewResult;
}

export interface Holder extends Disposable {
  readonly onDidChange: Event<void>;
  readonly held: Held | undefined;
  readonly choices: Choices;
  hold(held: Held): void;
  release(): void;
  choose(finding: number, fix: number, isChosen: boolean): void;
  /** The document has changed: what can be done may have too. */
  moved(): void;
  /** Whether the document is still such that the code can be put into it. */
  isApplicable(): boolean;
  /** The text with the code and the chosen fixes. */
  fixed(): Promise<string>;
  applyFixed(): Promise<boolean>;
  applyAsIs(reason: string): Promise<boolean>;
  discard(): Promise<boolean>;
}

interface Reworked {
  /** Of the text with the code, last place first. */
  readonly changes: readonly Change[];
  readonly manifests: ReworkResult['manifests'];
}

export function createHolder(server: Server, tracker: Tracker): Holder {
  const changes = new EventEmitter<void>();
  let held: Held | undefined;
  let choices: Choices = [];

  const put = (next: Held | undefined): void => {
    // What a person has ticked stays as long as the findings do.
    const isSame = next !== undefined && held !== undefined && nameOf(next) === nameOf(held);
    if (!isSame) choices = next ? firstChoices(next.result) : [];
    held = next;
    void commands.executeCommand('setContext', 'noncense.review.held', held?.state ?? '');
    changes.fire();
  };

  async function rework(wish: Pick<ReworkParams, 'fixes' | 'allow' | 'reason'>): Promise<Reworked> {
    if (!held) return { changes: [], manifests: [] };
    const { document, text, ranges } = held;
    const params: ReworkParams = { uri: document.uri.toString(), text, ranges, ...wish };
    const { edits, manifests } = await server.request<ReworkResult>(REWORK, params);
    const offset = offsetsOf(text);
    const made = edits.map(({ range, newText }) => {
      const [start, end] = [offset(range.start), offset(range.end)];
      return { start, removed: text.slice(start, end), added: newText };
    });
    return { changes: lastFirst(made), manifests };
  }

  /** Puts the code, with what is to be done to it, into the document in one step. */
  async function apply(wish: Pick<ReworkParams, 'fixes' | 'allow' | 'reason'>): Promise<boolean> {
    const asked = held;
    if (!asked) return false;
    const { changes: more, manifests } = await rework(wish);
    const { document, state, base, text, insertions } = asked;
    const wanted =
      state === 'kept'
        ? rebased(more, text, document.getText())
        : rebased(combined(base, [...lastFirst(asked.changes), ...more]), base, document.getText());
    if (!wanted || !(await edit(tracker, document, editsOf(document, wanted)))) {
      void window.showWarningMessage(l10n.t('Noncense: the code around it has changed. Nothing was done.'));
      return false;
    }
    await editManifests(manifests);
    tracker.settle(document.uri, insertions);
    if (held === asked) put(undefined);
    return true;
  }

  return {
    onDidChange: changes.event,
    get held() {
      return held;
    },
    get choices() {
      return choices;
    },
    hold: put,
    release: () => put(undefined),
    choose(finding, fix, isChosen) {
      choices = chosen(choices, finding, fix, isChosen);
      changes.fire();
    },
    moved: () => changes.fire(),
    isApplicable() {
      if (!held) return false;
      const now = held.document.getText();
      return held.state === 'kept' ? now === held.text : rebased(held.changes, held.base, now) !== undefined;
    },
    fixed: async () => after(held?.text ?? '', (await rework({ fixes: chosenFixes(choices), allow: [] })).changes),
    applyFixed: () => apply({ fixes: chosenFixes(choices), allow: [] }),
    applyAsIs: (reason) => apply({ fixes: [], allow: [...(held?.result.findings.keys() ?? [])], reason }),
    async discard() {
      const asked = held;
      if (!asked) return false;
      const { document, state, base, text, insertions } = asked;
      if (state === 'kept') {
        if (document.getText() !== text) return false;
        const back = trimmed({ start: 0, removed: text, added: base });
        if (!(await edit(tracker, document, editsOf(document, [back])))) return false;
        tracker.settle(document.uri, insertions);
      }
      put(undefined);
      return true;
    },
    dispose: () => changes.dispose(),
  };
}

const nameOf = ({ document, state, result }: Held): string =>
  JSON.stringify([String(document.uri), state, result.findings.map(({ rule, message }) => [rule, message])]);
