import { expect, test } from 'vitest';
import { createChangeLog } from '../../client/src/review/changeLog.js';
import { decide, type Mode, type Occasion, type Reaction } from '../../client/src/review/decide.js';

const occasion: Occasion = {
  mode: 'strict',
  threshold: 'error',
  way: 'accepted',
  severities: ['warning', 'error'],
  untouched: true,
  insisted: false,
};

test.each<[Mode, Reaction]>([
  ['off', 'nothing'],
  ['annotate', 'annotate'],
  ['hold', 'hold'],
  ['strict', 'rollBack'],
])('in mode %s an accepted suggestion with an error leads to %s', (mode, reaction) => {
  expect(decide({ ...occasion, mode })).toBe(reaction);
});

test.each<[string, Partial<Occasion>, Reaction]>([
  ['nothing is found', { severities: [] }, 'nothing'],
  ['all findings are below the threshold', { severities: ['warning', 'hint'] }, 'annotate'],
  ['the threshold is lower', { severities: ['hint'], threshold: 'hint' }, 'rollBack'],
  ['it came word by word', { way: 'word' }, 'annotate'],
  ['it came in a way that nobody told of', { way: 'unknown' }, 'hold'],
  ['the document has changed since', { untouched: false }, 'hold'],
  ['the person takes it a second time', { insisted: true }, 'annotate'],
])('in strict mode, when %s', (_, change, reaction) => {
  expect(decide({ ...occasion, ...change })).toBe(reaction);
});

const change = { start: 0, removed: '', added: 'x' };
const step = (uri: string, version: number, at: number) => ({ uri, version, at, changes: [change] });

test('an accept is the last change before its word, with those that came at once', () => {
  const log = createChangeLog();
  log.add(step('a', 1, 100));
  log.add(step('a', 2, 500));
  log.add(step('a', 3, 510));
  expect(log.accepted(520).map(({ version }) => version)).toEqual([2, 3]);
  expect(log.accepted(521)).toEqual([]);
});

test('a change of another document, or one long ago, is no part of an accept', () => {
  const log = createChangeLog();
  log.add(step('a', 1, 500));
  log.add(step('b', 9, 505));
  expect(log.accepted(510).map(({ uri }) => uri)).toEqual(['b']);
  log.add(step('a', 2, 600));
  expect(log.accepted(1000)).toEqual([]);
});
