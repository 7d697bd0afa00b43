// A fix is itself checked: what it leaves parses, the finding is gone, and nothing new is found.
import { readFileSync } from 'node:fs';
import { Language, Parser } from 'web-tree-sitter';
import { parseToml } from '../../server/src/cargo/toml.js';
import type { Fix, RuledFinding } from '../../server/src/findings/model.js';
import { applyEdits } from '../../server/src/text/edits.js';
import type { Span, TextEdit } from '../../server/src/text/span.js';
import { analyze } from './analyze.js';
import { type Fixture, type FixtureFile, manifestIn, withManifest } from './fixture.js';

/** What is wrong with a fix; nothing when it is right. */
export async function checkFix(
  fixture: Fixture,
  file: FixtureFile,
  finding: RuledFinding,
  fix: Fix,
): Promise<readonly string[]> {
  const before = analyze(fixture).findings;
  const text = applyEdits(file.text, fix.edits);
  const fixed = withText(fixture, file, text);
  const { manifest } = fix;
  const changed = manifest && applyEdits(manifest.text, manifest.edits);
  const after = analyze(changed === undefined ? fixed : withManifest(fixed, changed)).findings;
  const out: string[] = [];
  if (await isBroken(text)) out.push('what it leaves does not parse');
  if (changed !== undefined && 'error' in parseToml(changed)) out.push('the Cargo.toml that it leaves does not read');
  const count = (findings: typeof before, rule: string, message: string): number =>
    [...findings.values()].flat().filter((one) => one.rule === rule && bare(one.message) === bare(message)).length;
  if (count(after, finding.rule, finding.message) >= count(before, finding.rule, finding.message)) {
    out.push('the finding is still there');
  }
  for (const one of [...after.values()].flat()) {
    if (count(after, one.rule, one.message) > count(before, one.rule, one.message)) {
      out.push(`it brings a new finding: ${one.rule}: ${one.message}`);
    }
  }
  return [...new Set(out)].map((what) => `"${fix.title}" of ${finding.rule}: ${what}\n${text}`);
}

/** Without the names in it: a fix may put a call of another function there, of which the same is told. */
const bare = (message: string): string => message.replace(/`[^`]*`/g, '``');

/** The Cargo.toml with the first fix of each finding that changes it; fixes that meet earlier ones are left out. */
export function fixedManifest(fixture: Fixture, findings: readonly RuledFinding[]): string {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const edits = (finding.fixes?.() ?? [])[0]?.manifest?.edits ?? [];
    if (!edits.some((edit) => taken.some((other) => isSame(edit, other)))) taken.push(...edits);
  }
  return applyEdits(manifestIn(fixture) ?? '', taken);
}

/** The file with the `n`th fix of each finding; fixes that meet earlier ones are left out. */
export function fixedText(file: FixtureFile, findings: readonly RuledFinding[], n: number): string {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const edits = (finding.fixes?.() ?? [])[n]?.edits ?? [];
    const fresh = edits.filter((edit) => !taken.some((other) => isSame(edit, other)));
    if (!fresh.some((edit) => taken.some((other) => overlaps(edit.span, other.span)))) taken.push(...fresh);
  }
  return applyEdits(file.text, taken);
}

export const withText = (fixture: Fixture, file: FixtureFile, text: string): Fixture => ({
  ...fixture,
  files: fixture.files.map((one) => (one.path === file.path ? { ...one, text } : one)),
});

const isSame = (a: TextEdit, b: TextEdit): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;

let parser: Promise<Parser> | undefined;

async function isBroken(text: string): Promise<boolean> {
  parser ??= startParser();
  const tree = (await parser).parse(text);
  const broken = tree?.rootNode.hasError ?? true;
  tree?.delete();
  return broken;
}

async function startParser(): Promise<Parser> {
  await Parser.init();
  const made = new Parser();
  made.setLanguage(await Language.load(new Uint8Array(readFileSync('grammars/tree-sitter-rust.wasm'))));
  return made;
}

/** The two share at least one character. */
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
