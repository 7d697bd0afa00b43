// What a hover says of a finding beyond its message: why it matters, how it comes about, and where to read on.
import { cweTitle } from '../engine/explain.js';
import { rulePageUrl } from '../engine/rulePage.js';
import { cweUrl } from '../findings/cwe.js';
import type { Because, RuledFinding } from '../findings/model.js';
import type { RuleInfo } from '../rules/rule.js';
import { createLineIndex } from '../text/lineIndex.js';
import { paragraphs } from './diagnostics.js';
import type { RustDocument } from './document.js';
import type { Session } from './session.js';
import { uriOf } from './uris.js';

export function explanationOf(session: Session, document: RustDocument, finding: RuledFinding): string {
  const rule = session.rules.get(finding.rule);
  const [why, ...rest] = rule ? paragraphs(rule.docs) : [];
  const todo = rest.at(-1);
  const parts = [
    `**${rule?.title ?? finding.rule}** (${finding.severity}, ${finding.confidence} confidence)`,
    why,
    trail(document, finding.because ?? []),
    todo,
    links(session, finding.rule, rule),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

const trail = (document: RustDocument, because: readonly Because[]): string =>
  because
    .map(({ span, text, file }, step) => {
      const lines = file ? createLineIndex(file.text) : document.lines;
      const uri = file ? uriOf(file.path) : document.uri;
      const { line, column } = lines.positionAt(span.start);
      const name = file ? `${file.path.split('/').at(-1)}, line ${line + 1}` : `line ${line + 1}`;
      return `${step + 1}. [${name}](${uri}#L${line + 1},${column + 1}): ${text}`;
    })
    .join('\n');

function links({ client }: Session, id: string, rule: RuleInfo | undefined): string {
  if (!rule) return '';
  const command = client.options.explainCommand;
  const page =
    command === undefined ? rulePageUrl(id) : `command:${command}?${encodeURIComponent(JSON.stringify([id]))}`;
  const weaknesses = rule.cwe.map((cwe) => `[${cweTitle(cwe)}](${cweUrl(cwe)})`);
  return [`[${id}](${page})`, ...weaknesses].join(' · ');
}
