// npm run bench:tab: how long Tab takes with the accept hook and without it, and how soon a finding is seen. Needs the
// package and the editor. It tells numbers; nothing depends on them.
import { setTimeout as sleep } from 'node:timers/promises';
import { BAD, GOOD, openReviewDesk, type ReviewDesk } from '../vscode/reviewDesk.js';

const ROUNDS = 25;
/** Of the first rounds of a kind, code is still being compiled. */
const WARM_UP = 3;
const BLOCKED_MS = 400;

/** From the key to the first change of the shown lines, and to the first squiggle, in ms. */
interface Times {
  readonly text: number;
  readonly squiggle: number | undefined;
}

const WATCH = `(() => {
  const lines = document.querySelector('.editor-instance .view-lines');
  const times = window.tabTimes = {};
  addEventListener('keydown', ({ key }) => { if (key === 'Tab') times.key ??= performance.now(); }, { capture: true });
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

async function round(desk: ReviewDesk, code: string, blocked: boolean): Promise<Times> {
  await desk.suggested(code);
  await sleep(100);
  await desk.page.evaluate('Object.keys(window.tabTimes).forEach((key) => delete window.tabTimes[key])');
  const block = blocked ? desk.companion.ask('block', BLOCKED_MS) : undefined;
  if (blocked) await sleep(50);
  await desk.page.keyboard.press('Tab');
  await block;
  await sleep(500);
  return desk.page.evaluate<Times>('({ text: window.tabTimes.text, squiggle: window.tabTimes.squiggle })');
}

async function rounds(desk: ReviewDesk, mode: string, code: string, blocked: boolean): Promise<readonly Times[]> {
  await desk.companion.ask('set', ['noncense.review.mode', mode]);
  await sleep(300);
  const times: Times[] = [];
  for (let n = 0; n < ROUNDS + WARM_UP; n++) times.push(await round(desk, code, blocked));
  return times.slice(WARM_UP);
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

const textOf = (times: readonly Times[]): readonly number[] => times.map(({ text }) => text).filter((ms) => ms >= 0);

const desk = await openReviewDesk();
try {
  await desk.page.evaluate(WATCH);
  const report = (name: string, native: readonly Times[], hooked: readonly Times[]): void => {
    const [a, b] = [quantile(textOf(native), 0.5), quantile(textOf(hooked), 0.5)];
    console.log(
      `${name}: native p50 ${a.toFixed(1)} ms, with the hook ${b.toFixed(1)} ms, ratio ${(b / a).toFixed(2)}`,
    );
  };
  report('Tab', await rounds(desk, 'off', GOOD, false), await rounds(desk, 'annotate', GOOD, false));
  report(
    `Tab, extension host blocked for ${BLOCKED_MS} ms`,
    await rounds(desk, 'off', GOOD, true),
    await rounds(desk, 'annotate', GOOD, true),
  );
  const shown = (await rounds(desk, 'annotate', BAD, false)).flatMap(({ squiggle }) => squiggle ?? []);
  const [p50, p95] = [0.5, 0.95].map((part) => quantile(shown, part).toFixed(0));
  console.log(`finding seen after Tab: p50 ${p50} ms, p95 ${p95} ms, ${shown.length} of ${ROUNDS}`);
} finally {
  await desk.stop();
}
