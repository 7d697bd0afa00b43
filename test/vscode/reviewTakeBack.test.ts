// What strict mode takes back leaves no trace, whatever the code and the document; the other modes change nothing at all.
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEAD, INDENT, openReviewDesk, type ReviewDesk, TAIL } from './reviewDesk.js';

let desk: ReviewDesk;

beforeAll(async () => {
  desk = await openReviewDesk({ 'noncense.review.mode': 'strict', 'editor.acceptSuggestionOnEnter': 'off' });
});

afterAll(async () => {
  await desk?.stop();
});

interface Change {
  readonly reason?: number;
  readonly changes: readonly string[];
}

const UNDO = 1;

/** Every change of the document up to and with an undo. */
async function untilUndone(): Promise<readonly Change[]> {
  const seen: Change[] = [];
  for (const start = Date.now(); Date.now() - start < 20_000; await sleep(20)) {
    seen.push(...(await desk.companion.ask<Change[]>('events')).filter(({ changes }) => changes.length > 0));
    if (seen.some(({ reason }) => reason === UNDO)) return seen;
  }
  await desk.bench.screenshot('failed-take-back');
  throw new Error(`never taken back: ${JSON.stringify(seen)}`);
}

const odd = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '𝒳', '\t', '"', '{', '}', ')', '\\'), maxLength: 12 });
const cases = fc.sample(
  fc.record({
    above: fc.array(odd, { maxLength: 3 }),
    within: odd,
    below: odd,
    crlf: fc.boolean(),
    twice: fc.boolean(),
  }),
  { numRuns: 50, seed: 20_261_121 },
);

test('fifty insertions are taken back, and the text is the same to the byte', async () => {
  let several = 0;
  for (const { above, within, below, crlf, twice } of cases) {
    const comments = above.map((line) => `// ${line}\n`).join('');
    const code = `let nonce = Nonce::from_slice(b"unique nonce"); // ${within}\n${INDENT}cipher.encrypt(nonce, message)`;
    const head = `${comments}${HEAD}${INDENT}`;
    const whole = `${head}${TAIL}\n// ${below}\n${twice ? `${HEAD}${INDENT}${TAIL}` : ''}`;
    await desk.companion.ask('suggest', {});
    await desk.companion.ask('command', ['noncense.review.discard']);
    await desk.companion.ask('lineBreaks', false);
    await desk.companion.ask('write', whole);
    await desk.companion.ask('lineBreaks', crlf);
    const before = (await desk.companion.text()).text;
    expect(before.includes('\r\n')).toBe(crlf);
    const cursors = [...before.matchAll(/into\(\)\);\r?\n {4}/g)].map(({ 0: found, index }) => index + found.length);
    await desk.page.locator('.editor-instance .view-lines').first().click();
    await desk.companion.ask('cursors', cursors);
    await desk.companion.ask('command', ['noncense.review.keep']);
    await sleep(60);
    await desk.companion.ask('events');
    await desk.offer({ [`into());\n${INDENT}`]: code, [`into());\r\n${INDENT}`]: code });
    await desk.page.keyboard.press('Tab');
    const [accepted] = await untilUndone();
    if ((accepted?.changes.length ?? 0) > 1) several++;
    await sleep(40);
    expect((await desk.companion.text()).text).toBe(before);
  }
  expect(several).toBeGreaterThan(5);
}, 400_000);
