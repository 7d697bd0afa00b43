import { describe, expect, test } from 'vitest';
import { applySuppressions } from '../../server/src/engine/suppression/apply.js';
import { suppressionFor } from '../../server/src/engine/suppression/write.js';
import type { RuledFinding } from '../../server/src/findings/model.js';
import { applyEdits } from '../../server/src/text/edits.js';

const RULES = new Set(['weak-hash', 'constant-nonce', 'hardcoded-key']);

/** Findings are where the text says `«rule»`. */
function suppress(marked: string, ran: ReadonlySet<string> = RULES) {
  const findings: RuledFinding[] = [];
  let text = '';
  for (const part of marked.split(/(«[^»]+»)/)) {
    if (!part.startsWith('«')) text += part;
    else {
      const at = { start: text.length, end: text.length + 3 };
      findings.push({ rule: part.slice(1, -1), at, message: 'm', confidence: 'high', severity: 'error' });
    }
  }
  const { kept, reports } = applySuppressions(findings, { text, today: '2026-06-15', rules: RULES, ran });
  return {
    text,
    kept: kept.map((finding) => finding.rule),
    reports: reports.map((report) => ({ ...report, on: text.slice(report.at.start, report.at.end) })),
    said: reports.map((report) => report.rule),
  };
}

describe('where a suppression holds', () => {
  test.each([
    ['its own line, after code', 'let a = «weak-hash»md5(x); // noncense: allow(weak-hash) -- etag'],
    ['the next line', '// noncense: allow(weak-hash) -- etag\nlet a = «weak-hash»md5(x);'],
    ['the next line with CRLF', '// noncense: allow(weak-hash) -- etag\r\nlet a = «weak-hash»md5(x);\r\n'],
    [
      'the next line of code, past comments, blank lines and attributes',
      '// noncense: allow(weak-hash) -- etag\n\n// more\n/* and\nmore */\n#[cfg(all(\n  unix,\n))]\n#[doc = "]"]\nlet a = «weak-hash»md5(x);',
    ],
    ['two rules', '// noncense: allow(weak-hash, constant-nonce) -- both\n«weak-hash»a(«constant-nonce»b)'],
    [
      'two comments above one line',
      '// noncense: allow(weak-hash) -- a\n// noncense: allow(constant-nonce) -- b\n«weak-hash»a(«constant-nonce»b)',
    ],
    ['a block comment', '/* noncense: allow(weak-hash) -- etag */ let a = «weak-hash»md5(x);'],
    ['until a day still to come', '// noncense: allow(weak-hash) until 2026-06-16 -- etag\n«weak-hash»md5(x);'],
    ['until this very day', '// noncense: allow(weak-hash) until 2026-06-15 -- etag\n«weak-hash»md5(x);'],
    ['a dash that an editor made', 'x(«weak-hash»); // noncense: allow(weak-hash) — etag'],
    ['no space after the slashes', 'x(«weak-hash»); //noncense:allow(weak-hash)--etag'],
  ])('%s', (_, marked) => {
    const { kept, said } = suppress(marked);
    expect(kept).toEqual([]);
    expect(said).toEqual([]);
  });

  test('not on the line after next, and not for another rule', () => {
    expect(suppress('// noncense: allow(weak-hash) -- etag\na();\n«weak-hash»md5(x);').kept).toEqual(['weak-hash']);
    expect(suppress('// noncense: allow(weak-hash) -- etag\n«constant-nonce»a();').kept).toEqual(['constant-nonce']);
  });

  test('the whole file, when it stands above the first item', () => {
    const top = '#![allow(unused)]\n//! Docs.\n//! noncense: allow(weak-hash) -- git speaks SHA-1\nuse a;\n';
    const { kept, said } = suppress(`${top}«weak-hash»a();\nfn b() {\n  «weak-hash»c();\n}`);
    expect(kept).toEqual([]);
    expect(said).toEqual([]);
  });

  test('an inner comment below the first item is told to be out of place', () => {
    const { kept, said } = suppress('mod a {\n//! noncense: allow(weak-hash) -- x\n«weak-hash»a();}');
    expect(kept).toEqual(['weak-hash']);
    expect(said).toEqual(['suppression-malformed']);
  });

  test.each([
    ['a string', 'let a = "// noncense: allow(weak-hash) -- x"; «weak-hash»b();'],
    ['a raw string', 'let a = r#"\n" // noncense: allow(weak-hash) -- x\n"#; «weak-hash»b();'],
    ['a doc comment', '/// noncense: allow(weak-hash) -- x\nfn «weak-hash»b() {}'],
    ['a nested block comment', '/* a /* b */ // noncense: allow(weak-hash) -- x\n*/ «weak-hash»b();'],
    ['a comment that only mentions it', '// see noncense: allow(weak-hash) -- x\n«weak-hash»b();'],
  ])('%s is no suppression', (_, marked) => {
    const { kept, said } = suppress(marked);
    expect(kept).toEqual(['weak-hash']);
    expect(said).toEqual([]);
  });

  test.each([
    ['a quote character before it', "let q = '\"'; «weak-hash»b(); // noncense: allow(weak-hash) -- x"],
    ['an escaped quote before it', "let q = '\\''; «weak-hash»b(); // noncense: allow(weak-hash) -- x"],
    ['a lifetime before it', "fn f<'a>(x: &'a str) { «weak-hash»b() } // noncense: allow(weak-hash) -- x"],
    ['a raw identifier before it', 'let r#fn = «weak-hash»b(); // noncense: allow(weak-hash) -- x'],
    [
      'an escaped backslash at the end of a string',
      'let p = "\\\\"; «weak-hash»b(); // noncense: allow(weak-hash) -- x',
    ],
  ])('%s does not hide it', (_, marked) => {
    expect(suppress(marked).kept).toEqual([]);
  });
});

describe('what is told of suppressions', () => {
  test('no reason: reported and not followed', () => {
    const { kept, reports } = suppress('«weak-hash»a(); // noncense: allow(weak-hash)');
    expect(kept).toEqual(['weak-hash']);
    expect(reports).toMatchObject([{ rule: 'suppression-without-reason', on: '// noncense: allow(weak-hash)' }]);
    expect(suppress('«weak-hash»a(); // noncense: allow(weak-hash) --').said).toEqual(['suppression-without-reason']);
    expect(suppress('«weak-hash»a(); // noncense: allow(weak-hash) -- <reason>').kept).toEqual(['weak-hash']);
  });

  test('past its date: reported and not followed', () => {
    const { kept, reports } = suppress('«weak-hash»a(); // noncense: allow(weak-hash) until 2026-06-14 -- soon');
    expect(kept).toEqual(['weak-hash']);
    expect(reports).toMatchObject([
      {
        rule: 'suppression-expired',
        on: '2026-06-14',
        message: 'this suppression held until 2026-06-14 and is no longer followed',
      },
    ]);
  });

  test('unused: each rule of its own', () => {
    const { kept, reports, text } = suppress(
      '«weak-hash»a(); // noncense: allow(hardcoded-key, weak-hash, constant-nonce) -- x',
    );
    expect(kept).toEqual([]);
    expect(reports.map((report) => report.on)).toEqual(['hardcoded-key', 'constant-nonce']);
    const fixed = reports.map((report) => applyEdits(text, report.fixes?.()[0]?.edits ?? []));
    expect(fixed).toEqual([
      'a(); // noncense: allow(weak-hash, constant-nonce) -- x',
      'a(); // noncense: allow(hardcoded-key, weak-hash) -- x',
    ]);
  });

  test.each([
    ['a line of its own', 'a();\n  // noncense: allow(weak-hash) -- x\n  b();\n', 'a();\n  b();\n'],
    ['a line of its own with CRLF', 'a();\r\n// noncense: allow(weak-hash) -- x\r\nb();', 'a();\r\nb();'],
    ['the end of a line', 'a();  // noncense: allow(weak-hash) -- x\nb();', 'a();\nb();'],
    ['the middle of a line', 'a(/* noncense: allow(weak-hash) -- x */ b);', 'a( b);'],
  ])('an unused one on %s is taken away cleanly, after a look', (_, before, after) => {
    const { text, reports } = suppress(before);
    expect(reports).toMatchObject([{ rule: 'suppression-unused' }]);
    const fix = reports[0]!.fixes?.()[0];
    expect(fix?.safety).toBe('review');
    expect(applyEdits(text, fix?.edits ?? [])).toBe(after);
  });

  test('a rule that did not run leaves its suppressions alone', () => {
    expect(suppress('a(); // noncense: allow(weak-hash) -- x', new Set(['constant-nonce'])).said).toEqual([]);
  });

  test('an unknown rule, with the likely one', () => {
    const { reports, text } = suppress('«weak-hash»a(); // noncense: allow(weak_hash, weak-hash) -- x');
    expect(reports).toMatchObject([
      {
        rule: 'suppression-unknown-rule',
        on: 'weak_hash',
        message: 'there is no rule `weak_hash`; did you mean `weak-hash`',
      },
    ]);
    expect(applyEdits(text, reports[0]!.fixes?.()[0]?.edits ?? [])).toContain('allow(weak-hash, weak-hash)');
    expect(suppress('a(); // noncense: allow(quux) -- x').reports[0]?.message).toBe('there is no rule `quux`');
  });

  test.each([
    ['// noncense: ignore(weak-hash) -- x\na();', 'expected `allow(rule-id)` after `noncense:`'],
    ['// noncense: allow weak-hash -- x\na();', 'expected `allow(rule-id)` after `noncense:`'],
    ['// noncense: allow() -- x\na();', '`allow()` names no rule'],
    [
      '// noncense: allow(weak-hash) because of x\na();',
      'expected `until YYYY-MM-DD` or `-- reason` after `allow(..)`',
    ],
    ['// noncense: allow(weak-hash) until soon -- x\na();', '`soon` is not a date of the form YYYY-MM-DD'],
    ['// noncense: allow(weak-hash) until 2026-02-30 -- x\na();', '`2026-02-30` is not a date of the form YYYY-MM-DD'],
    ['a();\n// noncense: allow(weak-hash) -- x\n', 'no code follows the suppression, so it holds nowhere'],
  ])('%j cannot be read', (text, message) => {
    expect(suppress(text).reports).toMatchObject([{ rule: 'suppression-malformed', message }]);
  });
});

describe('writing one', () => {
  const write = (text: string, needle: string) => {
    const start = text.indexOf(needle);
    const made = suppressionFor(text, { start, end: start + needle.length }, 'weak-hash', '2026-12-31');
    return (
      made && {
        after: applyEdits(text, [made.edit]),
        reason: made.edit.newText.slice(made.reason.start, made.reason.end),
      }
    );
  };

  test('goes above the line, indented like it, with the line break of the file', () => {
    expect(write('fn f() {\r\n    md5(x);\r\n}', 'md5')).toEqual({
      after: 'fn f() {\r\n    // noncense: allow(weak-hash) until 2026-12-31 -- <reason>\r\n    md5(x);\r\n}',
      reason: '<reason>',
    });
  });

  test('goes to the end of the line where the line above is inside a string', () => {
    expect(write('f("a\n b", md5(x));', 'md5')?.after).toBe(
      'f("a\n b", md5(x)); // noncense: allow(weak-hash) until 2026-12-31 -- <reason>',
    );
    expect(write('f("a\n b", md5(x), "c\nd");', 'md5')).toBeUndefined();
  });

  test('what is written is followed once a reason stands there', () => {
    const { after } = write('fn f() {\n\tmd5(x);\n}', 'md5')!;
    const text = after.replace('<reason>', 'etag').replace('md5', '«weak-hash»md5');
    expect(suppress(text)).toMatchObject({ kept: [], said: [] });
  });
});
