// Runs rules over the facts of a file. A rule that crashes is muted for that file and told in the log; the others
// report. Findings are kept by the facts they were made from, so a keystroke runs rules on the touched items only.
import type { Facts } from '../facts/model.js';
import type { AnchoredEdit, Because, Finding, Fix } from '../findings/model.js';
import type { Rule } from '../rules/rule.js';
import { type Span, shift } from '../text/span.js';
import type { FactsSource, ItemFacts } from './factsSource.js';

export interface FoundBy {
  readonly rule: Rule;
  /** Spans count from the file's start. */
  readonly finding: Finding;
  /** It stands in test code. */
  readonly inTest: boolean;
}

export interface RuleRunner {
  /** Findings of the rules on the present text, in no order. Once `isCurrent` says no, their fixes are none. */
  run(facts: () => FactsSource, rules: ActiveRules, isCurrent: () => boolean): RunResult;
}

/** The rules that are on, by what they are shown. */
export interface ActiveRules {
  readonly product: readonly Rule[];
  /** For items of test code. */
  readonly tests: readonly Rule[];
}

export interface RunResult {
  readonly found: readonly FoundBy[];
  /** Ids of the rules that have crashed on this file, now or before. */
  readonly muted: readonly string[];
  /** Why the facts are not complete. */
  readonly failure?: string;
}

/** For one file, from when it is opened until it is closed. `name` is the file's, for the log. */
export function createRuleRunner(name: string, log: (line: string) => void): RuleRunner {
  const kept = new WeakMap<Facts, Judged>();
  const muted = new Set<Rule>();
  let asked: ActiveRules = { product: [], tests: [] };

  /** What the rules find, one after another; asked again with the same rules it is the same array. */
  const judge = (rules: readonly Rule[], facts: Facts): readonly FoundBy[] => {
    const before = kept.get(facts);
    if (before?.rules === rules) return before.found;
    const found = isEmpty(facts)
      ? NONE_FOUND
      : rules.flatMap((rule) =>
          muted.has(rule) ? [] : check(rule, facts).map((finding) => ({ rule, finding, inTest: facts.inTest })),
        );
    kept.set(facts, { rules, found: found.length === 0 ? NONE_FOUND : found });
    return found;
  };

  const check = (rule: Rule, facts: Facts): readonly Finding[] => {
    try {
      const findings = [...rule.check(facts)];
      return findings.length === 0 ? NONE : findings;
    } catch (error) {
      muted.add(rule);
      log(`rule ${rule.id} crashed on ${name} and is muted for it: ${stackOf(error)}`);
      return NONE;
    }
  };

  return {
    run(facts, rules, isCurrent) {
      const found: FoundBy[] = [];
      let failure: string | undefined;
      try {
        const source = facts();
        asked = {
          product: sameRules(asked.product, rules.product) ? asked.product : rules.product,
          tests: sameRules(asked.tests, rules.tests) ? asked.tests : rules.tests,
        };
        for (const item of source.items()) {
          const shown = item.facts.inTest ? asked.tests : asked.product;
          for (const entry of judge(shown, item.facts)) {
            found.push({ ...entry, finding: place(entry.finding, item, source, isCurrent, log) });
          }
        }
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
        log(`the facts of ${name} could not be made: ${stackOf(error)}`);
      }
      return {
        found: found.filter(({ rule }) => !muted.has(rule)),
        muted: [...muted].map((rule) => rule.id).sort(),
        ...(failure === undefined ? {} : { failure }),
      };
    },
  };
}

interface Judged {
  readonly rules: readonly Rule[];
  readonly found: readonly FoundBy[];
}

/** Most items have nothing to do with cryptography: no rule need be asked. */
const isEmpty = (facts: Facts): boolean =>
  Object.values(facts).every((part: boolean | readonly unknown[]) => typeof part === 'boolean' || part.length === 0);

const NONE: readonly Finding[] = [];
const NONE_FOUND: readonly FoundBy[] = [];

const sameRules = (a: readonly Rule[], b: readonly Rule[]): boolean =>
  a.length === b.length && a.every((rule, i) => rule === b[i]);

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Turns spans of items into spans of the file. Fixes are made when asked for; those of an older text are none. */
function place(
  finding: Finding,
  item: ItemFacts,
  source: FactsSource,
  isCurrent: () => boolean,
  log: (line: string) => void,
): Finding {
  const toFile = (span: Span, anchor: object | undefined): Span | undefined => {
    const start = anchor === undefined || anchor === item.key ? item.start : source.startOf(anchor);
    return start === undefined ? undefined : shift(span, start);
  };
  const { because, fixes, ...rest } = finding;
  return {
    ...rest,
    at: shift(finding.at, item.start),
    ...(because ? { because: because.flatMap((step) => placeStep(step, toFile, source)) } : {}),
    ...(fixes ? { fixes: () => (isCurrent() ? makeFixes(fixes, toFile, log) : []) } : {}),
  };
}

type ToFile = (span: Span, anchor: object | undefined) => Span | undefined;

function placeStep(step: Because, toFile: ToFile, source: FactsSource): readonly Because[] {
  const span = toFile(step.span, step.item);
  if (span) return [{ span, text: step.text }];
  const other = step.item && source.elsewhere(step.item);
  if (!other) return [];
  const { path, text, start } = other;
  return [{ span: shift(step.span, start), text: step.text, file: { path, text } }];
}

function makeFixes(fixes: () => readonly Fix[], toFile: ToFile, log: (line: string) => void): readonly Fix[] {
  try {
    return fixes().flatMap((fix) => {
      const edits = fix.edits.map((edit) => placeEdit(edit, toFile));
      const placed = edits.filter((edit) => edit !== undefined);
      return placed.length === edits.length ? [{ ...fix, edits: placed }] : [];
    });
  } catch (error) {
    log(`a fix could not be made: ${stackOf(error)}`);
    return [];
  }
}

function placeEdit(edit: AnchoredEdit, toFile: ToFile): AnchoredEdit | undefined {
  const span = toFile(edit.span, edit.item);
  return span && { span, newText: edit.newText };
}
