// The engine as it ships: the grammar, the tables and rows about crates, and all rules.
import type { ProjectCrates } from '../cargo/model.js';
import { createProjects } from '../cargo/projects.js';
import type { Knowledge } from '../facts/fileFacts.js';
import { readStd } from '../facts/types/std.js';
import { createApi } from '../knowledge/createApi.js';
import { createModels } from '../knowledge/models.js';
import type { RolesBundle } from '../knowledge/roles.js';
import { createStdIndex, type StdNames } from '../knowledge/source/stdNames.js';
import type { RenameTable } from '../knowledge/suggest.js';
import { createTables } from '../knowledge/tables.js';
import { rules } from '../rules/index.js';
import { loadGrammar } from '../syntax/grammar.js';
import { createAnalyser } from './analyser.js';
import { assembleEngine } from './assemble.js';
import type { Engine, EngineOptions } from './engine.js';
import { createSourceIndexes } from './sourceIndexes.js';
import { createSources } from './sources.js';

export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { log, today } = options;
  const text = (name: string): string => {
    const bytes = options.knowledge(name);
    if (!bytes) throw new Error(`the knowledge about crates lacks ${name}`);
    return new TextDecoder().decode(bytes);
  };
  const roles = JSON.parse(text('roles.json')) as RolesBundle;
  const std = readStd(text('std/std.rs'));
  const renames = JSON.parse(text('renames.json')) as RenameTable;
  const tables = createTables(options.knowledge);
  const grammar = await loadGrammar(options.grammar);
  const projects = createProjects((path) => options.files.read(path), log);
  const sources = createSources(grammar, (path) => options.files.read(path), projects.isTestFile);
  const { packages } = options;
  const indexes =
    packages &&
    createSourceIndexes({
      tables,
      std: createStdIndex(JSON.parse(text('std/names.json')) as StdNames),
      disk: packages,
      log,
      openText: sources.openText,
    });
  const knowledgeFor = (crates: ProjectCrates): Knowledge => {
    const api = createApi(indexes?.tablesFor(crates) ?? tables, crates, renames);
    const { census } = options;
    return { crates, api, models: createModels(roles.crates, api), std, ...(census ? { census } : {}) };
  };
  return assembleEngine({
    analyser: createAnalyser({ grammar, sources, knowledgeFor }),
    projects,
    rules,
    ...(indexes ? { indexes } : {}),
    log,
    today,
  });
}
