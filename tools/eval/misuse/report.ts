// The evaluation as a page.
import type { CorpusProgram } from '../labels.js';
import { type CorpusScore, type RuleScore, totalOf } from './corpus.js';
import type { FixScore } from './fixes.js';
import type { PeerScore } from './peers.js';
import type { RepositoryScore } from './repositories.js';

export interface Evaluation {
  readonly corpus: readonly { readonly name: string; readonly score: CorpusScore }[];
  /** Undefined: rustc was not at hand. */
  readonly fixes: FixScore | undefined;
  readonly peers: readonly PeerScore[];
  readonly repositories: readonly RepositoryScore[];
}

export function renderEvaluation(
  { corpus, fixes, peers, repositories }: Evaluation,
  programs: readonly CorpusProgram[],
): string {
  const parts = [
    '# Misuse: what is found, and what is said in vain',
    'Made by `npm run eval:misuse`.',
    ...corpus.flatMap(({ name, score }) => corpusPart(name, score)),
    ...(fixes ? fixesPart(fixes) : []),
    ...(peers.length > 0 ? peersPart(peers, corpus, programs) : []),
    ...repositories.flatMap(repositoryPart),
  ];
  return `${parts.join('\n\n')}\n`;
}

function corpusPart(name: string, score: CorpusScore): readonly string[] {
  const row = (title: string, { must, found, silent, alarms, unlabelled }: RuleScore): string =>
    `| ${title} | ${must === 0 ? '–' : `${found}/${must}`} | ${alarms}/${silent} | ${unlabelled} |`;
  return [
    `## Corpus \`${name}\``,
    [
      '| rule | faults found | false alarms on right code | not labelled |',
      '|---|---|---|---|',
      ...[...score.rules].map(([rule, counts]) => row(`\`${rule}\``, counts)),
      row('**all**', totalOf(score)),
    ].join('\n'),
    ...list('Missed', score.missed),
    ...list('False alarms', score.alarms),
    ...list('Not labelled', score.unlabelled),
  ];
}

const fixesPart = ({ offered, good, unjudged, bad }: FixScore): readonly string[] => [
  '## Fixes',
  `${good} of ${offered} fixes offered in programs that compile leave a program that compiles, without the finding and without a new one.`,
  ...(unjudged === 0 ? [] : [`${unjudged} more are offered in programs with crates that the oracle does not have.`]),
  ...list('Bad', bad),
];

function peersPart(
  peers: readonly PeerScore[],
  corpus: Evaluation['corpus'],
  programs: readonly CorpusProgram[],
): readonly string[] {
  const faults = programs.reduce((sum, { faults: all }) => sum + all.filter(({ must }) => must).length, 0);
  const right = programs.reduce((sum, { silent }) => sum + silent.length, 0);
  const ours = corpus.map(({ score }) => totalOf(score));
  const sum = (of: (score: RuleScore) => number): number => ours.reduce((all, score) => all + of(score), 0);
  return [
    '## Beside other tools',
    'A peer finds a fault when it says anything at all on one of its lines.',
    [
      '| tool | faults found | speaks up on right code |',
      '|---|---|---|',
      `| Noncense | ${sum((score) => score.found)}/${faults} | ${sum((score) => score.alarms)}/${right} |`,
      ...peers.map(({ name, found, alarms }) => `| ${name} | ${found}/${faults} | ${alarms}/${right} |`),
    ].join('\n'),
  ];
}

const repositoryPart = ({ name, files, lines, findings }: RepositoryScore): readonly string[] => [
  `## ${name}`,
  `${files} files, ${lines} lines, ${findings.length} findings at default strictness.`,
  ...list('Findings', findings),
];

const list = (title: string, entries: readonly string[]): readonly string[] =>
  entries.length === 0 ? [] : [`${title}:`, entries.map((entry) => `- ${entry}`).join('\n')];
