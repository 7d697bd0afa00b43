// Rules and the weaknesses that they speak of, in SARIF's terms.
import type { ReportingDescriptor, Result, ToolComponent } from 'sarif';
import { cweTitle, explain } from '../../engine/explain.js';
import { rulePageUrl } from '../../engine/rulePage.js';
import { cweName, cweUrl } from '../../findings/cwe.js';
import type { Severity } from '../../findings/model.js';
import type { RuleInfo } from '../../rules/rule.js';

export const levelOf = (severity: Severity): NonNullable<Result['level']> =>
  severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'note';

/** What code scanning services sort by, of 10. */
const SECURITY_SEVERITY = { error: '8.0', warning: '5.5', information: '2.5', hint: '1.0' } as const;

export function ruleDescriptor(rule: RuleInfo): ReportingDescriptor {
  const page = explain(rule);
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: plainText(rule.docs) },
    help: { text: plainText(page), markdown: page },
    helpUri: rulePageUrl(rule.id),
    defaultConfiguration: { level: levelOf(rule.severity) },
    ...(rule.cwe.length === 0
      ? {}
      : {
          relationships: rule.cwe.map((id) => ({
            target: { id: String(id), toolComponent: { name: 'CWE', index: 0 } },
            kinds: ['superset'],
          })),
        }),
    properties: {
      tags: ['security', 'cryptography', ...rule.cwe.map((id) => `external/cwe/cwe-${String(id).padStart(3, '0')}`)],
      'security-severity': SECURITY_SEVERITY[rule.severity],
    },
  };
}

export function cweTaxonomy(rules: readonly RuleInfo[]): ToolComponent {
  const ids = [...new Set(rules.flatMap((rule) => rule.cwe))].sort((a, b) => a - b);
  return {
    name: 'CWE',
    organization: 'MITRE',
    shortDescription: { text: 'The MITRE Common Weakness Enumeration' },
    informationUri: 'https://cwe.mitre.org/',
    isComprehensive: false,
    taxa: ids.map((id) => ({
      id: String(id),
      shortDescription: { text: cweName(id) ?? cweTitle(id) },
      helpUri: cweUrl(id),
    })),
  };
}

/** Markdown without its marks: for viewers that show text only. */
function plainText(markdown: string): string {
  return markdown
    .replace(/^```.*\n?/gm, '')
    .replace(/^#+\s*/gm, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 <$2>')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .trim();
}
