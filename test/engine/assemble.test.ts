import { expect, test } from 'vitest';
import type { ProjectCrates } from '../../server/src/cargo/model.js';
import { createProjects } from '../../server/src/cargo/projects.js';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import { type Analyser, assembleEngine } from '../../server/src/engine/assemble.js';
import type { FactsSource } from '../../server/src/engine/factsSource.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { item, literal, rule, sourceOf } from './fakes.js';

/** Every `!` of the text is a literal. */
function literalsOf(text: string): FactsSource {
  const literals = [...text.matchAll(/!/g)].map((match) => literal(match.index, match.index + 1));
  return sourceOf(item(0, { literals }));
}

function engine(rules = [rule('r')]) {
  const events: string[] = [];
  const asked: ProjectCrates[] = [];
  const manifests = new Map([['/p/Cargo.toml', '[dependencies]\nring = "0.17"']]);
  const analyser: Analyser = {
    open: (_path, opened) => {
      let text = opened;
      return {
        get text() {
          return text;
        },
        edit(edits) {
          for (const edit of edits) text = applyEdits(text, [edit]);
        },
        facts({ crates }) {
          asked.push(crates);
          return literalsOf(text);
        },
        apiAt: () => undefined,
        dispose: () => events.push('close'),
      };
    },
    knowledgeChanged() {},
    sourcesChanged() {},
    dispose: () => events.push('dispose'),
  };
  const made = assembleEngine({
    analyser,
    projects: createProjects(
      (path) => manifests.get(path),
      () => {},
    ),
    rules,
    log: (line) => events.push(line),
    today: () => '2026-06-15',
  });
  return { engine: made, events, asked, manifests };
}

test('edits are applied one after another, and the next audit is of the text they leave', () => {
  const file = engine().engine.open('/p/a.rs', 'ab');
  file.edit([
    { span: { start: 2, end: 2 }, newText: '!c' },
    { span: { start: 0, end: 1 }, newText: '' },
  ]);
  expect(file.text).toBe('b!c');
  expect(file.audit(DEFAULT_CONFIG, 'default').findings.map((finding) => finding.at)).toEqual([{ start: 1, end: 2 }]);
});

test('fixes of a finding are none once the text has changed, but a second audit does not spoil them', () => {
  const fixing = rule('fixing', {
    *check(facts) {
      for (const { span } of facts.literals) {
        yield {
          at: span,
          message: 'm',
          confidence: 'high',
          fixes: () => [{ title: 'Mend', safety: 'safe', edits: [{ span, newText: '' }] }],
        };
      }
    },
  });
  const file = engine([fixing]).engine.open('/p/a.rs', '!');
  const [finding] = file.audit(DEFAULT_CONFIG, 'default').findings;
  file.audit(DEFAULT_CONFIG, 'strict');
  expect(finding?.fixes?.()).toHaveLength(1);
  file.edit([{ span: { start: 0, end: 0 }, newText: ' ' }]);
  expect(finding?.fixes?.()).toEqual([]);
});

test('facts are made for the crates of the file, read again when manifests have changed', () => {
  const { engine: made, asked, manifests } = engine();
  const file = made.open('/p/src/a.rs', '');
  const untitled = made.open(undefined, '');
  file.audit(DEFAULT_CONFIG, 'default');
  file.audit(DEFAULT_CONFIG, 'default');
  untitled.audit(DEFAULT_CONFIG, 'default');
  expect(asked[0]?.libNames).toEqual(['ring']);
  expect(asked[1]).toBe(asked[0]);
  expect(asked[2]?.known).toBe(false);
  manifests.set('/p/Cargo.toml', '[dependencies]\nsha2 = "0.10"');
  made.manifestsChanged();
  file.audit(DEFAULT_CONFIG, 'default');
  expect(asked[3]?.libNames).toEqual(['sha2']);
});

test('a muted rule is named in the audit and stays muted for the file', () => {
  const crashing = rule('crashing', {
    check() {
      throw new Error('boom');
    },
  });
  const { engine: made, events } = engine([crashing, rule('r')]);
  const file = made.open('/p/a.rs', '!');
  expect(file.audit(DEFAULT_CONFIG, 'default')).toMatchObject({ muted: ['crashing'], findings: [{ rule: 'r' }] });
  file.edit([{ span: { start: 0, end: 0 }, newText: 'x' }]);
  expect(file.audit(DEFAULT_CONFIG, 'default').muted).toEqual(['crashing']);
  expect(events).toHaveLength(1);
  expect(made.open('/p/b.rs', '!').audit(DEFAULT_CONFIG, 'default').muted).toEqual(['crashing']);
  expect(events).toHaveLength(2);
});

test('closing a file and the engine frees what they hold', () => {
  const { engine: made, events } = engine();
  made.open('/p/a.rs', '').close();
  made.dispose();
  expect(events).toEqual(['close', 'dispose']);
});
