import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import type { Engine } from '../../server/src/engine/engine.js';
import { fixAll } from '../../server/src/engine/fixAll.js';
import type { Fix } from '../../server/src/findings/model.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { spanOf, type TextEdit } from '../../server/src/text/span.js';

/** Reports each match of a pattern, with the fixes that are given for it. */
function engineWith(pattern: RegExp, fixes: (match: RegExpExecArray) => readonly Fix[]): Engine {
  return {
    open(path, initial) {
      let text = initial;
      return {
        path,
        get text() {
          return text;
        },
        edit: (edits) => {
          for (const edit of edits) text = applyEdits(text, [edit]);
        },
        audit: () => ({
          findings: [...text.matchAll(pattern)].map((match) => ({
            rule: 'r',
            severity: 'error',
            at: spanOf(match.index, match.index + match[0].length),
            message: '',
            confidence: 'high',
            fixes: () => fixes(match),
          })),
          rules: 1,
          ms: 0,
          muted: [],
        }),
        outdated: () => [],
        apiAt: () => undefined,
        apiSourceAt: () => undefined,
        close() {},
      };
    },
    manifestsChanged() {},
    sourcesEdited() {},
    wantsSources: false,
    readSources: async () => false,
    sourcesChanged() {},
    dispose() {},
  };
}

const whole = ({ index, 0: text }: RegExpExecArray, newText: string): TextEdit => ({
  span: spanOf(index, index + text.length),
  newText,
});
const safe = (...edits: readonly TextEdit[]): Fix => ({ title: '', safety: 'safe', edits });
const fixed = (engine: Engine, text: string): string =>
  applyEdits(text, fixAll(engine, undefined, text, DEFAULT_CONFIG));

test('a `use` that two fixes bring is added once', () => {
  const use = { span: spanOf(0, 0), newText: 'use x;\n' };
  const engine = engineWith(/bad/g, (match) => [safe(whole(match, 'x'), use)]);
  expect(fixed(engine, 'bad bad')).toBe('use x;\nx x');
});

test('fixes that meet wait for the next round', () => {
  const engine = engineWith(/a+/g, (match) => {
    const { index } = match;
    return [safe({ span: spanOf(index, index + match[0].length + 1), newText: match[0].slice(1) })];
  });
  expect(fixed(engine, 'a.a.')).toBe('');
  const neighbours = engineWith(/[ab]/g, (match) => [safe(whole(match, ''))]);
  expect(fixed(neighbours, 'ab')).toBe('');
});

test('what a fix uncovers is fixed too, by a second round', () => {
  const engine = engineWith(/bad|worse/g, (match) => [safe(whole(match, match[0] === 'bad' ? 'good' : 'bad'))]);
  // `worse` becomes `bad` in a round that mends another finding.
  expect(fixed(engine, 'bad worse')).toBe('good good');
});

test('a round that mends nothing is thrown away, and fixes for a person are never applied', () => {
  const swap = engineWith(/a|b/g, (match) => [safe(whole(match, match[0] === 'a' ? 'b' : 'a'))]);
  expect(fixed(swap, 'a')).toBe('a');
  const review = engineWith(/a/g, (match) => [{ title: '', safety: 'review', edits: [whole(match, 'z')] }]);
  expect(fixed(review, 'a')).toBe('a');
});
