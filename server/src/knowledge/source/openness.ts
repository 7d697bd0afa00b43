// What macros may have made, told from their text: names that may exist, and types that may have more than is seen.
import type { ModuleTree, SourceModule } from './modules.js';

export interface Openness {
  /** Names that stand in macros and in files that no `mod` leads to: whether the crate has them is unknown. */
  readonly names: ReadonlySet<string>;
  /** Names of types that a macro may have given anything. */
  readonly types: ReadonlySet<string>;
  /** Macros may have made names that stand nowhere. */
  readonly openModules: ReadonlySet<SourceModule>;
}

/** Macros of std whose calls declare nothing. */
const DECLARE_NOTHING = new Set(
  'compile_error assert const_assert const_assert_eq static_assertions debug_assert'.split(' '),
);

/** Macros put names together. */
const MAKES_NAMES = /\[<|concat_idents!|paste!|macro_rules!/;

const MAKES_IMPLS = /\bimpl\b|\bderive\b/;

/** Macros of std that stand in function bodies. */
const OF_STD = new Set(
  'assert assert_eq assert_ne cfg column concat dbg debug_assert debug_assert_eq debug_assert_ne env eprint eprintln file format format_args include_bytes include_str line matches module_path option_env panic print println stringify todo try unimplemented unreachable vec write writeln compile_error doc'.split(
    ' ',
  ),
);

export function opennessOf(tree: ModuleTree): Openness {
  const names = new Set<string>();
  const types = new Set<string>();
  const openModules = new Set<SourceModule>();
  for (const module of tree.modules) {
    for (const { item, body } of module.calls) {
      const name = item.path.segments.at(-1)?.name.text ?? '';
      if (DECLARE_NOTHING.has(name)) continue;
      const { texts: bodies, foreign } = reachedBy(name, tree.macros);
      const texts = [body, ...bodies];
      if (foreign || texts.some((text) => MAKES_NAMES.test(text))) openModules.add(module);
      // An impl of a trait gives a type names that stand nowhere in the macro.
      if (foreign || texts.some((text) => MAKES_IMPLS.test(text))) for (const text of texts) collect(text, types);
      for (const text of texts) collect(text, names);
    }
  }
  for (const name of ambiguous(tree)) types.add(name);
  // Macros in function bodies make nothing that others see; those that other crates call make it there.
  for (const text of tree.unreached) collect(text, names);
  return { names, types, openModules };
}

/** Names that mean one thing or another in one module, by what the crate is built for: an impl may be of either. */
const ambiguous = (tree: ModuleTree): readonly string[] =>
  tree.modules.flatMap((module) => {
    const names = [...module.declared.type].flatMap(([name, all]) => all.map(() => name));
    const imported = module.imports.flatMap((one) => one.name ?? []);
    const all = [...names, ...new Set(imported)].sort();
    return all.filter((name, i) => name === all[i - 1]);
  });

interface Reached {
  readonly texts: readonly string[];
  /** A macro of another crate is among them. */
  readonly foreign: boolean;
}

/** The texts of a macro's definition and of those that it calls. */
function reachedBy(name: string, macros: ReadonlyMap<string, string>): Reached {
  let foreign = false;
  const texts: string[] = [];
  const seen = new Set<string>();
  const queue = [name];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const text = macros.get(next);
    if (text === undefined) {
      foreign ||= !OF_STD.has(next);
      continue;
    }
    texts.push(text);
    for (const [, called = ''] of text.matchAll(/\b([A-Za-z_]\w*)\s*!\s*[([{]/g)) queue.push(called);
  }
  return { texts, foreign };
}

const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/g;

function collect(text: string, into: Set<string>): void {
  for (const [name] of text.matchAll(IDENTIFIER)) into.add(name);
}
