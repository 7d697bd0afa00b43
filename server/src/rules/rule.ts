import type { Facts } from '../facts/model.js';
import type { Finding, Severity } from '../findings/model.js';

/** A marked-up piece of Rust: see test/README.md for the marker format. It is wrapped in the group's prelude when run. */
export type Example = string;

/** What is told of a rule: all but its judgement. */
export interface RuleInfo {
  /** Kebab-case, named after the fault; never changes. */
  readonly id: string;
  /** Sentence case, no full stop. */
  readonly title: string;
  readonly severity: Severity;
  /** Numbers in the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** The version of Noncense that brought the rule. */
  readonly since: string;
  /** Markdown: why it matters, then what to do. */
  readonly docs: string;
  /** What it leaves alone on purpose, each a line of Markdown: "keys read from the environment". */
  readonly silentOn?: readonly string[];
  /** Standards and articles: title and address. */
  readonly references?: readonly { readonly title: string; readonly url: string }[];
  readonly examples: {
    /**
     * Name of the file under test/harness/preludes that wraps the examples, but for those that begin with `//@`; absent
     * when all stand alone.
     */
    readonly prelude?: string;
    readonly bad: readonly Example[];
    readonly good: readonly Example[];
  };
}

export interface Rule extends RuleInfo {
  /**
   * What the engine does with items of test code (`Facts.inTest`): by default it does not show them to the rule.
   * `judge` is for faults that are faults in tests too, such as an API that does not exist.
   */
  readonly testCode?: 'judge';
  /**
   * Rules that tell the same fault where it does harm: what one of them gives as a reason is not told again. A literal
   * is told as a key where it is used as one.
   */
  readonly yieldsTo?: readonly string[];
  /** Judges the facts of one item. Pure: same facts, same findings. */
  check(facts: Facts): Iterable<Finding>;
}

export const defineRule = (rule: Rule): Rule => rule;
