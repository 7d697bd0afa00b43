// What the settings make of a rule in one file.
import picomatch from 'picomatch';
import { relativeTo } from '../cargo/paths.js';
import type { Config, SeverityOverride } from '../config.js';
import type { Rule } from '../rules/rule.js';
import type { ActiveRules } from './run.js';

/** True for a file that the settings say is never analysed. A buffer without a path never is. */
export function isExcluded(config: Config, path: string | undefined): boolean {
  return path !== undefined && config.exclude.some((glob) => matches(glob, path, config.root));
}

type Judging = Pick<Rule, 'id' | 'testCode'>;

/** The rules that are on in a file: test code is shown to those that judge it, and to those that the settings say. */
export function activeRules(rules: readonly Rule[], config: Config, path: string | undefined): ActiveRules {
  return {
    product: rules.filter((rule) => severityOverride(config, path, rule, false) !== 'off'),
    tests: rules.filter((rule) => {
      const said = severityOverride(config, path, rule, true);
      return said === undefined ? rule.testCode === 'judge' : said !== 'off';
    }),
  };
}

/** The severity that the settings give a rule in a file; undefined when they leave it as it is. The last entry that fits wins. */
export function severityOverride(
  config: Config,
  path: string | undefined,
  rule: Judging,
  inTest: boolean,
): SeverityOverride | undefined {
  return config.rules.findLast(
    (entry) =>
      (entry.rule === '*' || entry.rule === rule.id) &&
      (entry.code === 'tests' ? inTest : !inTest || rule.testCode === 'judge') &&
      (entry.files === undefined || (path !== undefined && matches(entry.files, path, config.root))),
  )?.severity;
}

function matches(glob: string, path: string, root: string | undefined): boolean {
  const relative = root === undefined ? undefined : relativeTo(root, path);
  // A file outside of the root, or no root at all: the glob may match from any folder on.
  return relative === undefined ? matcher(`**/${glob}`)(path.replace(/^\//, '')) : matcher(glob)(relative);
}

const matchers = new Map<string, (path: string) => boolean>();

/** Compiled globs are kept: a keystroke asks for them again. A glob that does not compile matches nothing. */
function matcher(glob: string): (path: string) => boolean {
  const kept = matchers.get(glob);
  if (kept) return kept;
  const made = compile(glob);
  if (matchers.size >= 200) matchers.clear();
  matchers.set(glob, made);
  return made;
}

function compile(glob: string): (path: string) => boolean {
  try {
    return picomatch(glob, { dot: true });
  } catch {
    return () => false;
  }
}
