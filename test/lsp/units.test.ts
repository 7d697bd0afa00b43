import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import type { Abilities } from '../../server/src/lsp/abilities.js';
import { rangeOf, spanOfRange } from '../../server/src/lsp/convert.js';
import { adviceOf } from '../../server/src/lsp/diagnostics.js';
import { RustDocument } from '../../server/src/lsp/document.js';
import { readConfig } from '../../server/src/lsp/settings.js';
import { pathOf, uriOf } from '../../server/src/lsp/uris.js';
import { fixEdit } from '../../server/src/lsp/workspaceEdits.js';
import { createLineIndex } from '../../server/src/text/lineIndex.js';
import { spanOf } from '../../server/src/text/span.js';
import { createFakeEngine, fakeRules } from './fakeEngine.js';

const texts = fc.string({ unit: fc.constantFrom('a', 'ß', '𝒳', '\n', '\r\n', '\r', '\t'), maxLength: 30 });

test('a span comes back from its range, but for ends between CR and LF', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const splits = (at: number) => text[at - 1] === '\r' && text[at] === '\n';
      fc.pre(!splits(start) && !splits(end));
      const lines = createLineIndex(text);
      expect(spanOfRange(lines, rangeOf(lines, spanOf(start, end)))).toEqual(spanOf(start, end));
    }),
  );
});

test('changes in any order leave the text that making them one by one leaves', () => {
  const change = fc.record({
    from: fc.record({ line: fc.nat(6), character: fc.nat(8) }),
    lines: fc.nat(2),
    characters: fc.nat(6),
    text: texts,
    whole: fc.integer({ min: 0, max: 19 }),
  });
  fc.assert(
    fc.property(texts, fc.array(change, { maxLength: 5 }), (text, plan) => {
      const changes = plan.map(({ from, lines, characters, text: newText, whole }) => ({
        ...(whole === 0
          ? {}
          : {
              range: {
                start: from,
                end: { line: from.line + lines, character: lines === 0 ? from.character + characters : characters },
              },
            }),
        text: newText,
      }));
      let expected = text;
      for (const { range, text: newText } of changes) {
        const span = range ? spanOfRange(createLineIndex(expected), range) : spanOf(0, expected.length);
        expected = expected.slice(0, span.start) + newText + expected.slice(span.end);
      }
      const engine = createFakeEngine();
      const document = new RustDocument(engine, 'untitled:one', 1, text, false);
      document.audit(DEFAULT_CONFIG, 'default', 0);
      document.update(changes, 2);
      expect(document.text).toBe(expected);
      expect(document.audit(DEFAULT_CONFIG, 'default', 0).findings).toEqual([]);
      document.close();
      expect(engine.state.open).toBe(0);
    }),
  );
});

test('an unchanged text is audited once, and again when what findings depend on has changed', () => {
  const engine = createFakeEngine();
  const document = new RustDocument(engine, 'untitled:one', 1, 'bad', false);
  document.audit(DEFAULT_CONFIG, 'default', 0);
  document.audit(DEFAULT_CONFIG, 'default', 0);
  expect(engine.state.audits).toBe(1);
  document.audit(DEFAULT_CONFIG, 'default', 1);
  document.audit(DEFAULT_CONFIG, 'strict', 1);
  expect(engine.state.audits).toBe(3);
});

test('a text over the limit is not kept by the engine', () => {
  const engine = createFakeEngine();
  const document = new RustDocument(engine, 'untitled:one', 1, 'x'.repeat(1_000_001), false);
  expect(document.skipped).toBe('large');
  document.audit(DEFAULT_CONFIG, 'strict', 0);
  expect(engine.state).toMatchObject({ open: 0, audits: 1 });
  expect(new RustDocument(engine, 'untitled:two', 1, '', true).skipped).toBe('quarantined');
});

test('paths and URIs name the same files', () => {
  expect(pathOf('file:///home/a%20b/%C3%9F.rs')).toBe('/home/a b/ß.rs');
  expect(pathOf('file:///c%3A/x/lib.rs')).toBe('c:/x/lib.rs');
  expect(pathOf('file://host/share/lib.rs')).toBe('//host/share/lib.rs');
  expect(pathOf('untitled:Untitled-1')).toBeUndefined();
  expect(pathOf('file:///%ZZ')).toBeUndefined();
  for (const path of ['/home/a b/ß#1.rs', 'c:/x/lib.rs', '//host/share/lib.rs']) expect(pathOf(uriOf(path))).toBe(path);
});

test('settings of the wrong shape count as not written', () => {
  expect(readConfig(undefined)).toEqual(DEFAULT_CONFIG);
  const rule = { rule: 'weak-hash', severity: 'hint', files: 'legacy/**' };
  const raw = {
    enable: 'yes',
    rules: [rule, { rule: 'x', severity: 'loud' }, 7],
    strictness: 'strict',
    exclude: [1, 'a'],
  };
  expect(readConfig(raw)).toEqual({ ...DEFAULT_CONFIG, rules: [rule], strictness: 'strict', exclude: ['a'] });
});

test('advice is the first sentence of the last paragraph of prose', () => {
  const advice = (docs: string) => adviceOf({ ...fakeRules[0]!, docs });
  expect(
    advice('Why.\n\nCall `a.b()` of\nversion 0.10 here. Then more.\n\n- a list\n\n```rust\ncode\n\nmore\n```'),
  ).toBe('Call `a.b()` of version 0.10 here');
  expect(advice('')).toBeUndefined();
});

test('a fix of two files names both, in either form of an edit', () => {
  const document = new RustDocument(createFakeEngine(), 'file:///a/src/lib.rs', 3, 'use rand;', false);
  const manifest = {
    path: '/a/Cargo.toml',
    text: '[dependencies]\n',
    edits: [{ span: spanOf(15, 15), newText: 'rand = "1"' }],
  };
  const fix = { title: 'Add it', safety: 'review' as const, edits: [{ span: spanOf(0, 3), newText: 'USE' }], manifest };
  const there = [
    { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: 'rand = "1"' },
  ];
  const client = { documentChanges: true } as Abilities;
  expect(fixEdit(client, document, fix).documentChanges?.slice(1)).toEqual([
    { textDocument: { uri: 'file:///a/Cargo.toml', version: null }, edits: there },
  ]);
  const plain = fixEdit({ ...client, documentChanges: false }, document, fix).changes;
  expect(Object.keys(plain ?? {})).toEqual(['file:///a/src/lib.rs', 'file:///a/Cargo.toml']);
  expect(plain?.['file:///a/Cargo.toml']).toEqual(there);
});
