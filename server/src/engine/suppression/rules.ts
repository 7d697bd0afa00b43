// What is reported of suppressions themselves. These are no rules over facts, but people meet them like rules: they
// have a page, a severity that the settings can change, and they cannot be suppressed.
import type { RuleInfo } from '../../rules/rule.js';
import type { SuppressionRule } from './apply.js';

const GOOD = `
// noncense: allow(hardcoded-credential) until 2999-12-31 -- the test database on this machine
const DB_PASSWORD: &str = "pg-Local-4711";`;

type SuppressionInfo = RuleInfo & { readonly id: SuppressionRule };

const malformed: SuppressionInfo = {
  id: 'suppression-malformed',
  title: 'Suppression cannot be read',
  severity: 'warning',
  cwe: [],
  since: '0.1.0',
  docs: `
A comment that starts with \`noncense:\` is meant to allow a finding, but it cannot be read, or it stands where it
holds nowhere. It allows nothing.

Write \`// noncense: allow(rule-id) -- reason\` at the end of the line or on a line above it, or
\`//! noncense: allow(rule-id) -- reason\` above the first item for the whole file. A date may follow the list:
\`until 2026-12-31\`.`,
  examples: {
    bad: [
      `
fn cache_key() {
    // noncense: ignore(weak-hash) -- a cache key
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-malformed: expected \`allow(rule-id)\` after \`noncense:\`
    index();
}`,
    ],
    good: [GOOD],
  },
};

const withoutReason: SuppressionInfo = {
  id: 'suppression-without-reason',
  title: 'Suppression without a reason',
  severity: 'warning',
  cwe: [],
  since: '0.1.0',
  docs: `
Whoever reads the code later has to know why a finding was waved through, or the suppression outlives its cause. A
suppression without a reason is therefore not followed.

Add \`-- reason\` to the comment.`,
  examples: {
    bad: [
      `
fn cache_key() {
    // noncense: allow(weak-hash)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-without-reason: a suppression without a reason is not followed
    index();
}`,
    ],
    good: [GOOD],
  },
};

const unknownRule: SuppressionInfo = {
  id: 'suppression-unknown-rule',
  title: 'Suppression of a rule that does not exist',
  severity: 'warning',
  cwe: [],
  since: '0.1.0',
  docs: `
The id in \`allow(..)\` is not the id of a rule, so nothing is allowed. Most often it is a misspelling.

\`noncense rules\` lists all ids.`,
  examples: {
    bad: [
      `
fn cache_key() {
    // noncense: allow(weak-hsh) -- a cache key
//                     ^^^^^^^^ suppression-unknown-rule [fix]: there is no rule \`weak-hsh\`; did you mean \`weak-hash\`
    index();
}`,
    ],
    good: [GOOD],
  },
};

const expired: SuppressionInfo = {
  id: 'suppression-expired',
  title: 'Suppression past its date',
  severity: 'warning',
  cwe: [],
  since: '0.1.0',
  docs: `
The suppression was written for a time, and that time is over: the date after \`until\` is the last day on which it
holds. What it allowed is reported again.

Mend the code, or decide anew and write a later date.`,
  examples: {
    bad: [
      `
fn cache_key() {
    // noncense: allow(weak-hash) until 2020-12-31 -- until the index is rebuilt
//                                      ^^^^^^^^^^ suppression-expired [fix]: this suppression held until 2020-12-31
    index();
}`,
    ],
    good: [GOOD],
  },
};

const unused: SuppressionInfo = {
  id: 'suppression-unused',
  title: 'Suppression that suppresses nothing',
  severity: 'warning',
  cwe: [],
  since: '0.1.0',
  docs: `
Nothing is reported where the suppression holds. The code has been mended, or has moved away from its comment. Left
in place, the comment would silently allow the next fault on that line.

Remove the comment, or move it next to the code that it is for.`,
  silentOn: ['rules that the settings turn off for the file', 'rules that crashed on the file'],
  examples: {
    bad: [
      `
fn cache_key() {
    // noncense: allow(weak-hash) -- a cache key
//                     ^^^^^^^^^ suppression-unused [fix]: \`weak-hash\` has nothing to report
    index();
}`,
    ],
    good: [GOOD],
  },
};

export const suppressionRules: Readonly<Record<SuppressionRule, SuppressionInfo>> = {
  'suppression-malformed': malformed,
  'suppression-without-reason': withoutReason,
  'suppression-unknown-rule': unknownRule,
  'suppression-expired': expired,
  'suppression-unused': unused,
};
