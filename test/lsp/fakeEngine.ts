// An engine whose findings are words, so that LSP scenarios do not depend on what the rules know.
import type { Audit, Engine, OpenFile } from '../../server/src/engine/engine.js';
import type { RuledFinding } from '../../server/src/findings/model.js';
import type { RuleInfo } from '../../server/src/rules/rule.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { spanOf } from '../../server/src/text/span.js';

const examples = { bad: [], good: [] };

export const fakeRules: readonly RuleInfo[] = [
  {
    id: 'bad-word',
    title: 'A bad word',
    severity: 'error',
    cwe: [323],
    since: '0.1.0',
    docs: 'Bad words let an attacker read along.\n\nUse a good word: any will do. More on that elsewhere.',
    examples,
  },
  {
    id: 'vague-word',
    title: 'A vague word',
    severity: 'warning',
    cwe: [],
    since: '0.1.0',
    docs: 'It may mean anything.\n\nSay what you mean.',
    examples,
  },
];

/**
 * `bad` has a safe fix and the first `bad` as its because, `risky` a fix for a person, `maybe` is of low confidence
 * and rests on another file; `twin` breaks two rules, with one fix for both; `boom` crashes the audit.
 */
export function createFakeEngine(): Engine & { readonly state: { open: number; audits: number; manifests: number } } {
  const state = { open: 0, audits: 0, manifests: 0 };
  return {
    state,
    open(path, initial): OpenFile {
      state.open++;
      let text = initial;
      return {
        path,
        get text() {
          return text;
        },
        edit(edits) {
          for (const edit of edits) text = applyEdits(text, [edit]);
        },
        audit(config, strictness): Audit {
          state.audits++;
          if (text.includes('boom')) throw new Error('boom in the audit');
          const off = (rule: string) => config.rules.some((entry) => entry.rule === rule && entry.severity === 'off');
          const findings = findingsOf(text).filter(
            ({ rule, confidence }) => !off(rule) && (strictness === 'strict' || confidence !== 'low'),
          );
          return { findings, rules: fakeRules.length, ms: 1, muted: [] };
        },
        outdated: () => [],
        apiAt: () => undefined,
        apiSourceAt: () => undefined,
        close() {
          state.open--;
        },
      };
    },
    manifestsChanged() {
      state.manifests++;
    },
    sourcesEdited() {},
    wantsSources: false,
    readSources: async () => false,
    sourcesChanged() {},
    dispose() {},
  };
}

function findingsOf(text: string): readonly RuledFinding[] {
  const first = text.indexOf('bad');
  return [...text.matchAll(/\b(?:bad|risky|maybe|twin)\b/g)].flatMap((match): RuledFinding | RuledFinding[] => {
    const at = spanOf(match.index, match.index + match[0].length);
    const replace = (title: string, newText: string, safety: 'safe' | 'review') => ({
      title,
      safety,
      edits: [{ span: at, newText }],
    });
    if (match[0] === 'maybe') {
      const file = { path: '/elsewhere.rs', text: 'vague' };
      const because = [{ span: spanOf(0, 5), text: 'it is vague there', file }];
      return { rule: 'vague-word', severity: 'warning', at, message: '`maybe` is vague', confidence: 'low', because };
    }
    if (match[0] === 'twin') {
      const fixes = () => [replace('Say `one`', 'one', 'safe')];
      const twin = { severity: 'error', at, message: '`twin` is two faults', confidence: 'high', fixes } as const;
      return [
        { rule: 'bad-word', ...twin },
        { rule: 'vague-word', ...twin },
      ];
    }
    if (match[0] === 'risky') {
      const fixes = () => [replace('Say `calm`', 'calm', 'review')];
      return { rule: 'vague-word', severity: 'warning', at, message: '`risky` is vague', confidence: 'medium', fixes };
    }
    return {
      rule: 'bad-word',
      severity: 'error',
      at,
      message: '`bad` is a bad word',
      confidence: 'high',
      because: [{ span: spanOf(first, first + 3), text: 'it is first said here' }],
      fixes: () => [replace('Say `fine`', 'fine', 'review'), replace('Say `good`', 'good', 'safe')],
    };
  });
}
