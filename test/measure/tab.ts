// npm run bench:tab: how long Tab takes with the accept hook and without it, how soon a finding is seen, and what a paste
// waits for. Needs the package and the editor. It tells numbers; nothing depends on them.
import { setTimeout as sleep } from 'node:timers/promises';
import { BAD, GOOD, HEAD, INDENT, openReviewDesk, type ReviewDesk, TAIL } from '../vscode/reviewDesk.js';

const ROUNDS = 25;
/** Of the first rounds of a kind, code is still being compiled. */
const WARM_UP = 3;
const BLOCKED_MS = 400;

/** From the key to the first change of the shown lines, and to the first squiggle, in ms. */
interface Times {
  readonly text?: number;
  readonly squiggle?: number;
}

const WATCH = `(() => {
  const lines = document.querySelector('.editor-instance .view-lines');
  const times = window.keyTimes = {};
  addEventListener('keydown', ({ key }) => {
    if (key === 'Tab' || key === 'v') times.key ??= performance.now();
  }, { capture: true });
  new MutationObserver(() => {
    if (times.key === undefined) return;
    if (lines.innerText.includes('(nonce') || lines.innerText.includes('total')) times.text ??= performance.now() - times.key;
  }).observe(lines, { childList: true, subtree: true, characterData: true });
  new MutationObserver(() => {
    if (times.key !== undefined && document.querySelector('.editor-instance .squiggly-error')) {
      times.squiggle ??= performance.now() - times.key;
    }
  }).observe(document.querySelector('.editor-instance .monaco-editor'), { childList: true, subtree: true });
})()`;

/** What is seen after a key, when the window has come to rest before it. */
async function timed(desk: ReviewDesk, press: () => Promise<void>): Promise<Times> {
  await sleep(100);
  await desk.page.evaluate('Object.keys(window.keyTimes).forEach((key) => delete window.keyTimes[key])');
  await press();
  await sleep(500);
  return desk.page.evaluate<Times>('({ text: window.keyTimes.text, squiggle: window.keyTimes.squiggle })');
}

async function rounds(round: () => Promise<Times>): Promise<readonly Times[]> {
  const times: Times[] = [];
  for (let n = 0; n < ROUNDS + WARM_UP; n++) times.push(await round());
  return times.slice(WARM_UP);
}

async function enter(desk: ReviewDesk, mode: string): Promise<void> {
  await desk.companion.ask('set', ['noncense.review.mode', mode]);
  await sleep(300);
}

async function accepts(desk: ReviewDesk, mode: string, code: string, blocked = false): Promise<readonly Times[]> {
  await enter(desk, mode);
  return afterTab(desk, code, blocked);
}

const afterTab = (desk: ReviewDesk, code: string, blocked = false): Promise<readonly Times[]> =>
  rounds(async () => {
    await desk.suggested(code);
    return timed(desk, async () => {
      const block = blocked ? desk.companion.ask('block', BLOCKED_MS) : undefined;
      if (blocked) await sleep(50);
      await desk.page.keyboard.press('Tab');
      await block;
    });
  });

async function pastes(desk: ReviewDesk, mode: string, code: string): Promise<readonly Times[]> {
  await enter(desk, mode);
  await desk.companion.ask('clipboard', code);
  return rounds(async () => {
    await desk.writeAt(HEAD + INDENT, TAIL);
    return timed(desk, () => desk.page.keyboard.press('Control+v'));
  });
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

const texts = (times: readonly Times[]): readonly number[] => times.flatMap(({ text }) => text ?? []);
const squiggles = (times: readonly Times[]): readonly number[] => times.flatMap(({ squiggle }) => squiggle ?? []);

function compare(name: string, native: readonly number[], ours: readonly number[]): void {
  const [a, b] = [quantile(native, 0.5), quantile(ours, 0.5)];
  console.log(`${name}: native p50 ${a.toFixed(1)} ms, ours p50 ${b.toFixed(1)} ms, ratio ${(b / a).toFixed(2)}`);
}

function tell(name: string, values: readonly number[]): void {
  const [p50, p95] = [0.5, 0.95].map((part) => quantile(values, part).toFixed(0));
  console.log(`${name}: p50 ${p50} ms, p95 ${p95} ms, ${values.length} of ${ROUNDS}`);
}

async function withDesk(without: boolean, measure: (desk: ReviewDesk) => Promise<void>): Promise<void> {
  const desk = await openReviewDesk({}, { without });
  try {
    await desk.page.evaluate(WATCH);
    await measure(desk);
  } finally {
    await desk.stop();
  }
}

await withDesk(false, async (desk) => {
  compare('Tab', texts(await accepts(desk, 'off', GOOD)), texts(await accepts(desk, 'annotate', GOOD)));
  compare(
    `Tab, extension host blocked for ${BLOCKED_MS} ms`,
    texts(await accepts(desk, 'off', GOOD, true)),
    texts(await accepts(desk, 'annotate', GOOD, true)),
  );
  tell('finding seen after Tab', squiggles(await accepts(desk, 'annotate', BAD)));
  const [plain, guarded] = [await pastes(desk, 'off', GOOD), await pastes(desk, 'strict', GOOD)];
  compare('paste in strict mode, nothing found', texts(plain), texts(guarded));
  tell('paste in strict mode, nothing found', texts(guarded));
  tell('paste in strict mode, an error found', texts(await pastes(desk, 'strict', BAD)));
});
// No extension can be sooner than one that underlines whatever comes, without looking at it.
await withDesk(true, async (desk) => {
  await desk.companion.ask('echo', true);
  tell('an underline that needs no analysis, after Tab', squiggles(await afterTab(desk, BAD)));
});
