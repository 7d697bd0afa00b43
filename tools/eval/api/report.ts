// The evaluation as a page.
import type { CompilingResult } from './compiling.js';
import type { CorpusResult } from './corpus.js';
import type { Coverage, RepositoryResult } from './coverage.js';
import type { FixResult } from './fixes.js';
import type { FaultScore, MutationResult } from './mutation.js';

export interface ApiEvaluation {
  readonly corpus?: CorpusResult;
  readonly compiling?: readonly CompilingResult[];
  readonly mutation?: MutationResult;
  readonly fixes?: FixResult;
  readonly repositories?: readonly RepositoryResult[];
}

export function renderApiEvaluation({ corpus, compiling, mutation, fixes, repositories }: ApiEvaluation): string {
  const parts = [
    '# APIs: what is found, and what is said in vain',
    'Made by `npm run eval:api`.',
    ...(corpus ? corpusPart(corpus) : []),
    ...(compiling ? compilingPart(compiling) : []),
    ...(mutation ? mutationPart(mutation) : []),
    ...(fixes ? fixesPart(fixes) : []),
    ...(repositories ? repositoriesPart(repositories) : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const corpusPart = ({ must, found, missed, wrong, unlabelled }: CorpusResult): readonly string[] => [
  '## Labelled programs',
  table(
    ['', ''],
    [
      ['faults that any reviewer would demand', `${found} of ${must} found (${share(found, must)})`],
      ['findings in programs that compile', `${wrong.length}`],
      ['findings that no label explains', `${unlabelled.length}`],
    ],
  ),
  ...list('Missed', missed),
  ...list('In programs that compile', wrong),
  ...list('Not labelled', unlabelled),
];

const compilingPart = (results: readonly CompilingResult[]): readonly string[] => [
  '## Code that compiles',
  "Examples of the crates' own documentation that rustc accepts, at the versions that it judged them with.",
  table(
    ['versions', 'crates', 'examples', 'compile', 'findings'],
    results.map(({ profile, crates, examples, compiled, wrong }) => [
      profile,
      `${crates}`,
      `${examples}`,
      `${compiled}`,
      `${wrong.length}`,
    ]),
  ),
  ...list(
    'Wrong',
    results.flatMap(({ wrong }) => wrong),
  ),
];

function mutationPart({ faults, beside, missed }: MutationResult): readonly string[] {
  const sum = (of: (score: FaultScore) => number): number => faults.reduce((all, score) => all + of(score), 0);
  const row = (title: string, made: number, broken: number, found: number): readonly string[] => [
    title,
    `${made}`,
    `${broken}`,
    `${found}`,
    share(found, broken),
  ];
  return [
    '## Recall by mutation',
    `Programs that compile, of crypto crates whose table is not older than the crate, with one fault each. Broken are those that rustc rejects for what a crate with a table does not have; ${beside} more it rejects for what std or the program itself lacks.`,
    table(
      ['fault', 'made', 'broken', 'found', ''],
      [
        ...faults.map(({ fault, made, broken, found }) => row(fault, made, broken, found)),
        row(
          '**all**',
          sum(({ made }) => made),
          sum(({ broken }) => broken),
          sum(({ found }) => found),
        ),
      ],
    ),
    ...list('Missed, among others', missed),
  ];
}

const fixesPart = ({ offered, mended, notMended, brought, unjudged }: FixResult): readonly string[] => [
  '## Fixes',
  `${offered} fixes offered. Of the ${offered - unjudged} whose error rustc sees, ${mended} (${share(mended, offered - unjudged)}) mend it; ${brought.length} bring a new one.`,
  ...list('Not mended', notMended),
  ...list('New errors', brought),
];

function repositoriesPart(results: readonly RepositoryResult[]): readonly string[] {
  const answered = ({ found, missing }: Coverage): number => found + missing;
  const all = (coverage: Coverage): number => answered(coverage) + coverage.unknown;
  const cell = (coverage: Coverage): string =>
    `${answered(coverage)} of ${all(coverage)} (${share(answered(coverage), all(coverage))})`;
  const sumOf = (of: (result: RepositoryResult) => Coverage): Coverage => ({
    found: results.reduce((sum, one) => sum + of(one).found, 0),
    missing: results.reduce((sum, one) => sum + of(one).missing, 0),
    unknown: results.reduce((sum, one) => sum + of(one).unknown, 0),
  });
  const paths = sumOf((one) => one.paths);
  const methods = sumOf((one) => one.methods);
  const untyped = results.reduce((sum, one) => sum + one.untyped, 0);
  const atLeast = (coverage: Coverage, besides: number): string => share(answered(coverage), all(coverage) + besides);
  return [
    '## Real projects',
    'At their own lock files. Answered are names that the tables have or say to be missing: in paths into crates with a table, and of methods of values whose type is of such a crate. Untyped are methods of values of unknown type whose name a crypto crate has, and neither std nor the project: they may be of such a type or not. With all of them counted as not answered, the share of methods is at least the one named last.',
    table(
      ['project', 'files', 'lines', 'paths answered', 'methods answered', 'untyped', 'at least', 'findings'],
      [
        ...results.map((one) => [
          one.name,
          `${one.files}`,
          `${one.lines}`,
          cell(one.paths),
          cell(one.methods),
          `${one.untyped}`,
          atLeast(one.methods, one.untyped),
          `${one.findings.length}`,
        ]),
        ['**all**', '', '', cell(paths), cell(methods), `${untyped}`, atLeast(methods, untyped), ''],
      ],
    ),
    ...list(
      'Untyped, by name',
      results.map(({ name, untypedNames }) => `${name}: ${untypedNames.join(', ')}`),
    ),
    ...results.flatMap(({ name, findings }) => list(`Findings in ${name}`, findings)),
  ];
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const list = (title: string, entries: readonly string[]): readonly string[] =>
  entries.length === 0 ? [] : [`${title}:`, entries.map((entry) => `- ${entry}`).join('\n')];
