// What people wrote about crates is well-formed, and the bundle is made of it. After a change: npm run knowledge:roles.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GENERATED, readRolesFiles, writeBundle } from '../../tools/knowledge/buildRoles.js';
import { compileRoles } from '../../tools/knowledge/roles.js';

const { crates, problems } = compileRoles(readRolesFiles('.'));

test('every row is well-formed', () => {
  expect(problems).toEqual([]);
});

test('knowledge/roles.json is up to date', () => {
  expect(readFileSync('knowledge/roles.json', 'utf8')).toBe(writeBundle({ generated: GENERATED, crates }));
});

const fileOf = (lines: string) => [
  {
    path: 'knowledge/crates/demo/roles.toml',
    text: `crate = "demo"\nversions = "1"\nchecked = "2026-01-01"\nsource = ["x"]\n${lines}`,
  },
];
const complaint = (lines: string): string =>
  compileRoles(fileOf(lines))
    .problems.map(({ what }) => what)
    .join('; ');

test.each([
  ['an unknown role', '[functions."demo::f"]\naction = "hash"\nargs = ["nonse"]', 'the role `nonse`'],
  ['an unknown action', '[functions."demo::f"]\naction = "hsah"\nargs = []', 'unknown action `hsah`'],
  ['an unknown field', '[functions."demo::f"]\naction = "hash"\nargs = []\nretruns = 1', 'unknown field `retruns`'],
  [
    'an argument that is not there',
    '[functions."demo::f"]\naction = "other"\nargs = ["_"]\nreturns = { of = 1 }',
    'argument 1',
  ],
  ['a path of another crate', '[functions."other::f"]\naction = "hash"\nargs = []', 'should start with `demo::`'],
  [
    'a range that is none',
    '[functions."demo::f"]\naction = "hash"\nargs = []\nversions = "new"',
    'not a version range',
  ],
  ['a switch without its dangerous value', '[functions."demo::f"]\naction = "other"\nargs = ["switch"]', 'dangerous'],
  ['an unknown kind of type', '[types."demo::T"]\nis = "cypher"', 'unknown is `cypher`'],
])('%s is told', (_, lines, what) => {
  expect(complaint(lines)).toContain(what);
});

test('a file says where its rows come from and when they were checked', () => {
  const bare = [{ path: 'knowledge/crates/demo/roles.toml', text: 'crate = "demo"\nversions = "1"' }];
  const told = compileRoles(bare).problems.map(({ what }) => what);
  expect(told).toContain('`checked` is missing');
  expect(told).toContain('`source` is missing');
});

test('two packages of one name in paths may not contradict each other', () => {
  const file = (name: string, action: string) => ({
    path: `knowledge/crates/${name}/roles.toml`,
    text: `crate = "${name}"\nlib = "demo"\nversions = "1"\nchecked = "2026-01-01"\nsource = ["x"]\n[functions."demo::f"]\naction = "${action}"\nargs = []`,
  });
  expect(compileRoles([file('demo-a', 'hash'), file('demo-b', 'hash')]).problems).toEqual([]);
  expect(compileRoles([file('demo-a', 'hash'), file('demo-b', 'mac')]).problems).toHaveLength(1);
});
