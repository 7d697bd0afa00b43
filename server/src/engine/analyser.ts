// Joins the document, which cuts text into items, and the facts, which are made of items.
import type { ProjectCrates } from '../cargo/model.js';
import { createFileFacts, type FileFactsKeeper, type Knowledge, type PlacedItem } from '../facts/fileFacts.js';
import { Document } from '../syntax/document.js';
import type { Grammar } from '../syntax/grammar.js';
import type { PlacedUnit } from '../syntax/units.js';
import type { AnalysedFile, Analyser, FileProject } from './assemble.js';

/** `knowledgeFor` is asked once for each object; what it gives is kept as long as that object is. */
export function createAnalyser(grammar: Grammar, knowledgeFor: (crates: ProjectCrates) => Knowledge): Analyser {
  const known = new WeakMap<ProjectCrates, Knowledge>();
  const knowledgeOf = (crates: ProjectCrates): Knowledge => {
    const kept = known.get(crates) ?? knowledgeFor(crates);
    known.set(crates, kept);
    return kept;
  };
  return {
    open: (text) => openFile(Document.open(grammar, text), knowledgeOf),
    dispose: () => grammar.dispose(),
  };
}

function openFile(document: Document, knowledgeOf: (crates: ProjectCrates) => Knowledge): AnalysedFile {
  let kept: { readonly project: FileProject; readonly keeper: FileFactsKeeper } | undefined;
  const keeperFor = (project: FileProject): FileFactsKeeper => {
    if (kept?.project.crates === project.crates && kept.project.isTestFile === project.isTestFile) return kept.keeper;
    const keeper = createFileFacts({ knowledge: knowledgeOf(project.crates), testFile: project.isTestFile });
    kept = { project, keeper };
    return keeper;
  };
  return {
    get text() {
      return document.text;
    },
    edit: (edits) => document.edit(edits),
    facts: (project) => keeperFor(project).update(document.units.map(toItem), document.text),
    dispose: () => document.dispose(),
  };
}

function toItem({ unit, start, children }: PlacedUnit): PlacedItem {
  const { text, item } = unit;
  return { key: unit, start, text, item, children: children.length === 0 ? NONE : children.map(toItem) };
}

const NONE: readonly PlacedItem[] = [];
