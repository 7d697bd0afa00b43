// Joins the document, which cuts text into items, the crate that its file is a part of, and the facts made of items.
import type { ProjectCrates } from '../cargo/model.js';
import { type Crate, openCrate } from '../facts/crate/crate.js';
import { createFileFacts, type FileFacts, type FileFactsKeeper, type Knowledge } from '../facts/fileFacts.js';
import type { Grammar } from '../syntax/grammar.js';
import type { AnalysedFile, Analyser, FileProject } from './assemble.js';
import { describe } from './describe.js';
import type { SourceDocument, Sources } from './sources.js';

export interface AnalyserParts {
  readonly grammar: Grammar;
  readonly sources: Sources;
  /** Asked once for each object; what it gives is kept as long as that object is. */
  readonly knowledgeFor: (crates: ProjectCrates) => Knowledge;
}

export function createAnalyser({ grammar, sources, knowledgeFor }: AnalyserParts): Analyser {
  let known = new WeakMap<ProjectCrates, Knowledge>();
  const knowledgeOf = (crates: ProjectCrates): Knowledge => {
    const kept = known.get(crates) ?? knowledgeFor(crates);
    known.set(crates, kept);
    return kept;
  };
  const crateAt = createCrateStore(sources);
  return {
    open: (path, text) =>
      openFile(
        sources.open(path, text),
        ({ crates }) => knowledgeOf(crates),
        (project) => {
          const knowledge = knowledgeOf(project.crates);
          const crates = project.roots.map((root) => crateAt(root, knowledge));
          const home = path === undefined ? {} : { home: { path, crates } };
          return createFileFacts({ knowledge, testFile: project.isTestFile, ...home });
        },
      ),
    sourcesChanged: () => sources.changed(),
    knowledgeChanged() {
      known = new WeakMap();
    },
    dispose: () => grammar.dispose(),
  };
}

function openFile(
  { document, text: textOf, close }: SourceDocument,
  knowledgeOf: (project: FileProject) => Knowledge,
  createKeeper: (project: FileProject) => FileFactsKeeper,
): AnalysedFile {
  let kept:
    | { readonly project: FileProject; readonly knowledge: Knowledge; readonly keeper: FileFactsKeeper }
    | undefined;
  const keeperFor = (project: FileProject): FileFactsKeeper => {
    const knowledge = knowledgeOf(project);
    if (kept?.knowledge === knowledge && sameProject(kept.project, project)) return kept.keeper;
    const keeper = createKeeper(project);
    kept = { project, knowledge, keeper };
    return keeper;
  };
  const factsOf = (project: FileProject): FileFacts => {
    const { items, text } = textOf();
    return keeperFor(project).update(items, text);
  };
  return {
    get text() {
      return document.text;
    },
    edit: (edits) => document.edit(edits),
    facts: factsOf,
    apiAt(project, offset) {
      const mention = factsOf(project).mentionAt(offset);
      return mention && describe(mention, knowledgeOf(project).api);
    },
    dispose: close,
  };
}

const sameProject = (a: FileProject, b: FileProject): boolean =>
  a.crates === b.crates &&
  a.isTestFile === b.isTestFile &&
  a.roots.length === b.roots.length &&
  a.roots.every((root, i) => root === b.roots[i]);

/** Crates that are kept although no file of theirs is open: those that were looked at last. */
const MOST_CRATES = 3;

/** Files of one crate share it, as long as they know the same of published crates. */
function createCrateStore(sources: Sources): (root: string, knowledge: Knowledge) => Crate {
  const kept = new Map<string, { readonly knowledge: Knowledge; readonly crate: Crate }>();
  return (root, knowledge) => {
    const known = kept.get(root);
    const entry = known?.knowledge === knowledge ? known : { knowledge, crate: openCrate(root, knowledge, sources) };
    kept.delete(root);
    kept.set(root, entry);
    const [oldest] = kept.keys();
    if (kept.size > MOST_CRATES && oldest !== undefined) kept.delete(oldest);
    return entry.crate;
  };
}
