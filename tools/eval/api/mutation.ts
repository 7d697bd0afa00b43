// Recall by mutation: of the faults that rustc complains about, how many are found.
import type { Engine } from '../../../server/src/engine/engine.js';
import { judgeInBatches } from '../batches.js';
import type { CompilerError, Judge } from '../judge.js';
import type { Fault, Mutant } from './mutants.js';
import { type ApiFinding, apiFindings, touches } from './rules.js';
import type { TableNames } from './tableNames.js';

export interface FaultScore {
  readonly fault: Fault;
  readonly made: number;
  /** rustc rejects it for what a crate with a table does not have. */
  readonly broken: number;
  readonly found: number;
}

export interface MutationResult {
  readonly faults: readonly FaultScore[];
  /** Rejected for what std or the program itself does not have. */
  readonly beside: number;
  readonly missed: readonly string[];
}

export async function scoreMutation(
  engines: ReadonlyMap<string, Engine>,
  judge: Judge,
  mutants: readonly Mutant[],
  names: TableNames,
): Promise<MutationResult> {
  // What fails by a name alone hides what fails by a type: they are asked about apart.
  const byName = mutants.filter(({ site }) => site.kind === 'import' || site.kind === 'path');
  const byType = mutants.filter((mutant) => !byName.includes(mutant));
  const judged = new Map<Mutant, readonly CompilerError[]>();
  for (const group of [byName, byType]) {
    const answers = await judgeInBatches(
      judge,
      group.map(({ of: { profile, headers }, text }) => ({ profile, headers, text })),
    );
    for (const [i, mutant] of group.entries()) judged.set(mutant, answers[i]?.errors ?? []);
  }
  const scores = new Map<Fault, { made: number; broken: number; found: number }>();
  const missed: string[] = [];
  let beside = 0;
  for (const mutant of mutants) {
    const score = scores.get(mutant.fault) ?? { made: 0, broken: 0, found: 0 };
    scores.set(mutant.fault, score);
    score.made += 1;
    const errors = judged.get(mutant) ?? [];
    if (errors.length === 0) continue;
    const [error] = errors.filter((one) => isOfCrate(one, mutant, names));
    if (!error) {
      beside += 1;
      continue;
    }
    score.broken += 1;
    const engine = engines.get(mutant.of.profile);
    if (engine && isFound(apiFindings(engine, mutant.of.path, mutant.text), mutant, errors)) score.found += 1;
    else missed.push(describe(mutant, error));
  }
  return { faults: [...scores].map(([fault, score]) => ({ fault, ...score })), beside, missed };
}

const isFound = (findings: readonly ApiFinding[], mutant: Mutant, errors: readonly CompilerError[]): boolean =>
  findings.some((one) => touches(one, [mutant.line, ...errors.flatMap(({ line }) => line ?? [])]));

function describe({ fault, of, line, text }: Mutant, { message }: CompilerError): string {
  const [first] = message.split('\n');
  return `${of.profile} ${of.name}, line ${line}, ${fault}: ${text.split('\n')[line - 1]?.trim()} (${first})`;
}

/** The error is about an item, or the type of a value, of a crate that the tables know. */
function isOfCrate(
  { code, message, kind, text }: CompilerError,
  { site, fault, own }: Mutant,
  names: TableNames,
): boolean {
  if (
    code === 'E0432' ||
    code === 'E0433' ||
    code === 'E0425' ||
    code === 'E0412' ||
    code === 'E0405' ||
    code === 'E0423'
  ) {
    const root = site.root;
    if (site.kind === 'method') return false;
    return root !== undefined && /^[a-z]/.test(root) && !OF_LANGUAGE.has(root) && !own.has(root);
  }
  if (code === 'E0599' || code === 'E0576' || code === 'E0220') {
    const subject = /(?:found for|in) (.*)$/.exec(message.split('\n')[0] ?? '')?.[1] ?? '';
    return isCrateType(subject, own, names);
  }
  if (fault === 'trait not imported') return kind === 'trait-not-in-scope';
  if (fault !== 'number of arguments') return false;
  return (code === 'E0061' || code === 'E0107') && text !== null && isCrateCall(site, own, names);
}

function isCrateCall({ name, root, kind }: Mutant['site'], own: ReadonlySet<string>, names: TableNames): boolean {
  if (!names.functions.has(name) || NAMES_OF_STD.has(name)) return false;
  if (kind === 'method') return true;
  if (root === undefined || OF_LANGUAGE.has(root) || own.has(root) || OF_CONVERSIONS.has(name)) return false;
  return /^[a-z]/.test(root) ? !PRIMITIVE.test(root) : names.types.has(root) && !TYPES_OF_STD.has(root);
}

/** Functions of traits of std. */
const OF_CONVERSIONS: ReadonlySet<string> = new Set(['from', 'try_from', 'from_str', 'from_iter', 'default']);
const PRIMITIVE = /^(?:[iu](?:8|16|32|64|128|size)|f32|f64|bool|char|str)$/;

/** As rustc writes it: "struct `AesGcm<Aes256, UInt<..>>` in the current scope". */
function isCrateType(subject: string, own: ReadonlySet<string>, names: TableNames): boolean {
  const written = /`([^`]*)`/.exec(subject)?.[1] ?? '';
  const type = written.replace(/^(?:&(?:'\w+ )?(?:mut )?|\*(?:const|mut) |impl |dyn )+/, '');
  if (/^(?:std|core|alloc)::/.test(type)) return false;
  if (/type parameter|associated type/.test(subject)) return true;
  const base = /^[\w:]+/.exec(type)?.[0] ?? '';
  const name = base.split('::').at(-1) ?? '';
  if (own.has(name)) return false;
  if (base.includes('::')) return true;
  return names.types.has(name) && !TYPES_OF_STD.has(name);
}

const OF_LANGUAGE: ReadonlySet<string> = new Set(['std', 'core', 'alloc', 'self', 'super', 'crate']);

const TYPES_OF_STD: ReadonlySet<string> = new Set(
  'Vec String Option Result Box Rc Arc Cow HashMap BTreeMap HashSet Iter IntoIter Map Cursor Duration Path PathBuf File Range Error Ordering Mutex RefCell Cell Instant'.split(
    ' ',
  ),
);

/** Names of methods that std has too, on types that any program uses. */
export const NAMES_OF_STD: ReadonlySet<string> = new Set(
  'len iter push_str into_bytes as_str extend as_ref as_bytes to_vec as_slice clone unwrap expect into from push insert get contains map to_string to_owned copy_from_slice is_empty write read flush next take split_at chunks as_mut eq cmp fmt'.split(
    ' ',
  ),
);
