// Puts rules, settings, manifests and the analysis of text together into an engine.
import type { ProjectCrates } from '../cargo/model.js';
import type { Projects } from '../cargo/projects.js';
import type { Config } from '../config.js';
import type { Rule } from '../rules/rule.js';
import type { TextEdit } from '../text/span.js';
import { auditText } from './audit.js';
import type { ApiDescription, Engine, OpenFile } from './engine.js';
import type { FactsSource } from './factsSource.js';
import { outdatedIn } from './outdated.js';
import { createRuleRunner } from './run.js';
import type { SourceIndexes } from './sourceIndexes.js';

/** Keeps the text of a file and the facts that follow from it. */
export interface AnalysedFile {
  readonly text: string;
  /** Each span counts from the start of the text that the edit before it left. */
  edit(edits: readonly TextEdit[]): void;
  /** Facts of the present text, as the project is now. */
  facts(project: FileProject): FactsSource;
  /** The item of a crate that is named at an offset of the present text. */
  apiAt(project: FileProject, offset: number): ApiDescription | undefined;
  dispose(): void;
}

/** What a file's project makes of it. */
export interface FileProject {
  /** The same object as long as the manifests say the same. */
  readonly crates: ProjectCrates;
  readonly isTestFile: boolean;
  /** Roots of the crates that the file may be a part of, the likeliest first. */
  readonly roots: readonly string[];
}

export interface Analyser {
  open(path: string | undefined, text: string): AnalysedFile;
  /** Rust files may be others on disk than they were. */
  sourcesChanged(): void;
  /** More is known of crates than before. */
  knowledgeChanged(): void;
  dispose(): void;
}

export interface EngineParts {
  readonly analyser: Analyser;
  readonly projects: Projects;
  readonly rules: readonly Rule[];
  readonly indexes?: SourceIndexes;
  readonly log: (line: string) => void;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
}

export function assembleEngine(parts: EngineParts): Engine {
  const { indexes } = parts;
  return {
    open: (path, text) => openFile(path, parts.analyser.open(path, text), parts),
    manifestsChanged() {
      parts.projects.manifestsChanged();
      indexes?.moved();
    },
    sourcesChanged() {
      parts.analyser.sourcesChanged();
      indexes?.edited();
    },
    sourcesEdited(path) {
      if (path !== undefined) indexes?.edited(path);
    },
    get wantsSources() {
      return indexes?.wanted === true;
    },
    async readSources(task) {
      const changed = (await indexes?.run(task)) === true;
      if (changed) parts.analyser.knowledgeChanged();
      return changed;
    },
    dispose: () => parts.analyser.dispose(),
  };
}

function openFile(path: string | undefined, file: AnalysedFile, parts: EngineParts): OpenFile {
  const runner = createRuleRunner(path ?? 'an untitled file', parts.log);
  let revision = 0;
  const project = (): FileProject => ({
    crates: parts.projects.cratesFor(path),
    isTestFile: parts.projects.isTestFile(path),
    roots: parts.projects.rootsFor(path),
  });
  return {
    path,
    get text() {
      return file.text;
    },
    edit(edits) {
      revision++;
      file.edit(edits);
    },
    audit(config: Config, strictness: Config['strictness']) {
      const audited = revision;
      return auditText({
        path,
        text: file.text,
        facts: () => file.facts(project()),
        rules: parts.rules,
        runner,
        config,
        strictness,
        today: parts.today(),
        isCurrent: () => revision === audited,
      });
    },
    outdated: () => outdatedIn(file.facts(project()), file.text),
    apiAt: (offset) => file.apiAt(project(), offset),
    apiSourceAt(offset) {
      const { crates } = project();
      const found = file.apiAt(project(), offset);
      if (!found) return undefined;
      const { page, definedAt } = found;
      const inUse = { package: page.package, version: page.dependency?.version ?? page.version };
      const definition = parts.indexes?.definition(inUse, definedAt, crates);
      return definition ? { page, definition } : { page };
    },
    close: () => file.dispose(),
  };
}
