// A rule's page, made from the rule: for the editor, the command line and docs/rules.
import { cweName, cweUrl } from '../findings/cwe.js';
import { renderFrame } from '../findings/frame.js';
import type { RuleInfo } from '../rules/rule.js';
import { createLineIndex } from '../text/lineIndex.js';
import { type ExampleFile, filesOf, readExample } from './example.js';

/** Markdown. */
export function explain(rule: RuleInfo): string {
  const sections = [
    `# \`${rule.id}\`: ${rule.title}`,
    factsLine(rule),
    rule.docs.trim(),
    ...silentOn(rule),
    ...examples(rule),
    ...references(rule),
    ...suppressing(rule),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** `CWE-323: Reusing a Nonce, Key Pair in Encryption`. */
export function cweTitle(id: number): string {
  const name = cweName(id);
  return name === undefined ? `CWE-${id}` : `CWE-${id}: ${name}`;
}

function factsLine(rule: RuleInfo): string {
  const cwe = rule.cwe.map((id) => `[${cweTitle(id)}](${cweUrl(id)})`);
  return [`Severity: **${rule.severity}**`, ...cwe, `since ${rule.since}`].join(' · ');
}

function silentOn(rule: RuleInfo): readonly string[] {
  if (!rule.silentOn || rule.silentOn.length === 0) return [];
  return ['## Silent on', rule.silentOn.map((line) => `- ${line}`).join('\n')];
}

function examples(rule: RuleInfo): readonly string[] {
  const bad = rule.examples.bad.flatMap(filesOf).flatMap((file) => [...codeOf(file), ...reportedIn(file, rule)]);
  const good = rule.examples.good.flatMap(filesOf).flatMap(codeOf);
  return [...(bad.length > 0 ? ['## Reported', ...bad] : []), ...(good.length > 0 ? ['## Not reported', ...good] : [])];
}

function codeOf({ name, text }: ExampleFile): readonly string[] {
  const { code } = readExample(text);
  if (name === undefined) return [fence('rust', code)];
  return [`In \`${name}\`:`, fence(name.endsWith('.rs') ? 'rust' : 'toml', code)];
}

/** What is shown on a terminal. */
function reportedIn({ text }: ExampleFile, rule: RuleInfo): readonly string[] {
  const { code, findings } = readExample(text);
  const lines = createLineIndex(code);
  const gutter = String(lines.lineCount).length;
  const shown = findings
    .filter((finding) => finding.rule === rule.id)
    .flatMap(({ span, message }) => [
      `${rule.severity}[${rule.id}]: ${message === '' ? rule.title.toLowerCase() : message}`,
      ...renderFrame(lines, span, '^', gutter),
    ]);
  return shown.length > 0 ? [fence('text', shown.join('\n'))] : [];
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

function references(rule: RuleInfo): readonly string[] {
  if (!rule.references || rule.references.length === 0) return [];
  return ['## References', rule.references.map(({ title, url }) => `- [${title}](${url})`).join('\n')];
}

function suppressing(rule: RuleInfo): readonly string[] {
  const settings = `{ "noncense.rules": [{ "rule": "${rule.id}", "severity": "off" }] }`;
  if (rule.id.startsWith('suppression-')) {
    return ['## Turning it off', 'A comment cannot allow it. In the settings:', fence('json', settings)];
  }
  return [
    '## Suppressing it',
    'On the line, or on a line of its own above it. The reason is mandatory, the date is not:',
    fence('rust', `// noncense: allow(${rule.id}) until 2027-12-31 -- reason`),
    'For a whole file, above its first item:',
    fence('rust', `//! noncense: allow(${rule.id}) -- reason`),
    'In the settings, for all files or for those of a glob:',
    fence('json', settings),
  ];
}
