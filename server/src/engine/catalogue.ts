// All that can be reported, in reading order: the rules, then what is told of suppressions.
import { rules } from '../rules/index.js';
import type { RuleInfo } from '../rules/rule.js';
import { explain } from './explain.js';
import { suppressionRules } from './suppression/rules.js';

export const catalogue: readonly RuleInfo[] = [...rules, ...Object.values(suppressionRules)];

const findRule = (id: string): RuleInfo | undefined => catalogue.find((rule) => rule.id === id);

/** The rule's page as Markdown; undefined for an id that no rule has. */
export function explainRule(id: string): string | undefined {
  const rule = findRule(id);
  return rule && explain(rule);
}
