// Macro calls. Their bodies are tokens to Rust; most of those in real code are lists of expressions, and are read so.
import type { Expr, FormatCapture, Path } from '../ast.js';
import {
  bump,
  type Cursor,
  closeOf,
  eat,
  eatPair,
  isClosed,
  isOpener,
  joined,
  kind,
  peek,
  spanFrom,
  startOf,
} from './cursor.js';
import { beginsExpr, parseExpr } from './expressions.js';
import { formatCaptures } from './formatCaptures.js';
import * as T from './tokens.js';

type MacroExpr = Expr & { kind: 'macro' };

/** How many tokens before the bracket of a macro call that begins here; 0 when none does. */
export function macroAhead(p: Cursor): number {
  let ahead = 0;
  while (peek(p, ahead) === T.IDENT || isPathWord(peek(p, ahead))) {
    const next = peek(p, ahead + 1);
    if (next === T.BANG) return isOpener(peek(p, ahead + 2)) ? ahead + 2 : 0;
    if (next !== T.COLON || peek(p, ahead + 2) !== T.COLON) return 0;
    ahead += 3;
  }
  return 0;
}

const isPathWord = (token: number): boolean =>
  token === T.KW_CRATE || token === T.KW_SELF || token === T.KW_SUPER || token === T.KW_SELF_TYPE;

/** Macros whose argument after the first is a pattern. */
const FIRST_ONLY: ReadonlySet<string> = new Set(['matches', 'assert_matches', 'debug_assert_matches', 'assert_let']);

/** The current token is the `!` after `path`. */
export function parseMacroCall(p: Cursor, path: Path, start: number): MacroExpr {
  bump(p);
  const open = p.pos;
  const close = closeOf(p, open);
  const name = path.segments.at(-1)?.name.text ?? '';
  const saved = { mode: p.mode, errors: p.errors };
  bump(p);
  const body = readBody(p, name, close);
  const bodySpan = { start: p.ends[open] ?? 0, end: Math.max(p.ends[open] ?? 0, endOfBody(p, open, close)) };
  p.mode = saved.mode;
  p.errors = saved.errors;
  leaveBody(p, open, close);
  return { kind: 'macro', path, ...body, bodySpan, span: spanFrom(p, start) };
}

export const endOfBody = (p: Cursor, open: number, close: number): number =>
  isClosed(p, open) ? (p.starts[close] ?? 0) : (p.ends[p.pos - 1] ?? 0);

/** Past the closing bracket; a body that never closes ends where its arguments did. */
function leaveBody(p: Cursor, open: number, close: number): void {
  if (isClosed(p, open)) p.pos = close + 1;
  else p.errors++;
}

interface Body {
  readonly args: readonly Expr[];
  readonly repeat: boolean;
  readonly captures: readonly FormatCapture[];
  readonly sigils: MacroExpr['sigils'];
  readonly opaque: boolean;
}

function readBody(p: Cursor, name: string, close: number): Body {
  p.mode = 0;
  const args: Expr[] = [];
  /** The names of `name = value` arguments, which captures of a format string may mean. */
  const named = new Map<Expr, string>();
  const sigils = new Map<Expr, 'debug' | 'display'>();
  let opaque = false;
  const separators: string[] = [];
  while (p.pos < close) {
    const label = eatLabel(p);
    const sigil = eatSigil(p);
    const errors = p.errors;
    if (!beginsExpr(p)) {
      opaque = true;
      break;
    }
    const arg = parseExpr(p);
    const separator = separatorAt(p, close) ?? (continuesUnseparated(p, arg, separators) ? ' ' : undefined);
    const reads = separator !== undefined && p.errors === errors;
    if (!reads) opaque = true;
    if (reads || isIncomplete(arg)) {
      args.push(arg);
      if (label !== undefined) named.set(arg, label);
      if (sigil) sigils.set(arg, sigil);
    }
    if (separator === undefined) break;
    separators.push(separator);
    if (separator === '=>' || FIRST_ONLY.has(name)) opaque = true;
    if (FIRST_ONLY.has(name)) break;
  }
  const repeat = separators[0] === ';' && separators.length === 2 && args.length === 2;
  return { args, repeat, captures: formatCaptures(p, name, args, named), sigils, opaque };
}

/** `hex!("00" "11")`, and the arms of `select!`, which end with a block. */
function continuesUnseparated(p: Cursor, arg: Expr, separators: readonly string[]): boolean {
  if (separators.at(-1) === '=>') return p.kinds[p.pos - 1] === T.BRACE_CLOSE && beginsExpr(p);
  return arg.kind === 'literal' && arg.literal === 'string' && (kind(p) === T.STR || kind(p) === T.RAW_STR);
}

/** What is being typed, as `key.` or `seal(key,`, is worth keeping; other text that does not read is not Rust. */
const isIncomplete = (expr: Expr): boolean =>
  (expr.kind === 'field' && expr.name.text === '') || expr.kind === 'call' || expr.kind === 'method';

/** Goes past `,`, `;` or `=>`; `''` at the end of the body, nothing when the body reads on in another way. */
function separatorAt(p: Cursor, close: number): string | undefined {
  if (p.pos >= close) return '';
  if (eat(p, T.COMMA)) return ',';
  if (eat(p, T.SEMI)) return ';';
  return eatPair(p, T.EQUALS, T.GREATER) ? '=>' : undefined;
}

/**
 * Goes past the name that may stand before an argument: `name =`, the fields of logging macros (`user.id = %id`,
 * `target: "x"`, `"key" = 1`). Gives the name, empty when it is none that a format string may use.
 */
function eatLabel(p: Cursor): string | undefined {
  let ahead = 1;
  const token = kind(p);
  if (token === T.IDENT) {
    while (peek(p, ahead) === T.DOT && peek(p, ahead + 1) === T.IDENT) ahead += 2;
  } else if (token !== T.STR) {
    return undefined;
  }
  const after = peek(p, ahead);
  const follower = joined(p, ahead) ? peek(p, ahead + 1) : T.EOF;
  const assigns = after === T.EQUALS && follower !== T.EQUALS && follower !== T.GREATER;
  const annotates = after === T.COLON && follower !== T.COLON && token === T.IDENT;
  if (!assigns && !annotates) return undefined;
  const name = ahead === 1 && assigns && token === T.IDENT ? p.text.slice(startOf(p), p.ends[p.pos]) : '';
  p.pos += ahead + 1;
  return name;
}

/** `%user` is shown as people read it, `?user` as programmers do. */
function eatSigil(p: Cursor): 'debug' | 'display' | undefined {
  const sigil = kind(p);
  if (sigil !== T.PERCENT && sigil !== T.QUESTION) return undefined;
  bump(p);
  return sigil === T.QUESTION ? 'debug' : 'display';
}
