// Writes a function anew that runs a block cipher over one block of a message after the other.
import type { CryptoCall, Facts, FixContext } from '../../facts/model.js';
import type { Block, FunctionItem, Statement, TypeNode } from '../../syntax/ast.js';
import { onlyName, variableName } from '../../syntax/onlyName.js';
import { forEachExpr } from '../../syntax/walk.js';
import { hasWord } from '../itemText.js';
import { exprAt, treeOf } from '../tree.js';
import { keysOf, type Making, makingOf, newMaking } from './cipher.js';
import { freshNonce, openedFromFront, sealedBehind } from './front.js';
import type { Rewrite } from './rewrite.js';

/** `call` makes the block cipher or runs it over a block. The function takes a message and gives it back sealed. */
export function blocksInstead(call: CryptoCall, { calls, bare }: Facts): Rewrite | undefined {
  const { fix } = call;
  const item = fix.item();
  if (item?.kind !== 'fn' || !item.body || call.algorithm?.mode !== 'block') return undefined;
  // In a mode made by hand what encrypts blocks may decrypt the message.
  if (!bare.some(({ lacks }) => lacks === 'blocks')) return undefined;
  const tree = treeOf(item.body);
  const own = calls.filter(({ via, algorithm }) => via.length === 0 && algorithm?.mode === 'block');
  const makers = own.filter(({ action }) => action === 'make-cipher');
  const runs = own.filter(({ action }) => action !== 'make-cipher');
  const does = runs[0]?.action === 'decrypt' ? 'decrypt' : 'encrypt';
  const [maker, ...more] = makers;
  const making = maker && more.length === 0 ? makingOf(maker, exprAt(tree, maker.span), tree, 'any use') : undefined;
  const isOneWay = runs.length > 0 && runs.every(({ action }) => action === does);
  const keys = making && keysOf(making);
  const aead = keys && making.call.fix.aead(keys.bits);
  const written = making && aead && isOneWay ? bodyFor({ item, making, aead, does, fix }) : undefined;
  if (!keys || !aead || !written) return undefined;
  return {
    does,
    to: aead.name,
    notes: ['a fresh nonce goes in front', ...(keys.same ? [] : [`the key has to have ${aead.keyLength} bytes`])],
    edits: [{ span: { start: item.body.span.start + 1, end: item.body.span.end - 1 }, newText: written.text }],
    uses: [aead.type, ...written.uses],
    ...(aead.addition ? { addition: aead.addition } : {}),
    fix,
  };
}

interface Parts {
  readonly item: FunctionItem;
  readonly making: Making;
  readonly aead: NonNullable<ReturnType<FixContext['aead']>>;
  readonly does: 'encrypt' | 'decrypt';
  readonly fix: FixContext;
}

function bodyFor(parts: Parts): { readonly text: string; readonly uses: readonly string[] } | undefined {
  const { item, making, aead, does, fix } = parts;
  const by = making.kept?.by;
  const message = messageOf(item, making, fix);
  const gives = givenBy(item.returns);
  if (by?.pattern.kind !== 'bind' || !message || gives === undefined || !item.body) return undefined;
  const cipher = by.pattern.name.text;
  const before = keptBefore(item.body, by, message.name, fix);
  if (!before || ['nonce', 'sealed', 'body'].includes(cipher) || message.name === 'nonce') return undefined;
  const about = does === 'encrypt' ? 'encryption' : 'decryption';
  const handOn = fix.handOn(about) ?? (does === 'encrypt' ? '.expect("the message is not too long")' : undefined);
  const fresh = does === 'encrypt' ? freshNonce(aead, 'nonce') : undefined;
  const core =
    does === 'encrypt'
      ? sealedBehind(aead, { cipher, name: 'nonce', data: message.bytes })
      : openedFromFront(aead, cipher);
  if (handOn === undefined || !core || (does === 'encrypt' && !fresh)) return undefined;
  const value = wrapped(core.text.includes('\n') ? `${core.text}\n    ` : core.text, handOn, gives);
  const lines = [
    `let ${cipher} = ${newMaking(making, aead)};`,
    ...(fresh ? [fresh.text] : message.bytes === 'sealed' ? [] : [`let sealed: &[u8] = ${message.bytes};`]),
    value,
  ];
  const indent = fix.indent(item.span.start);
  const inner = `\n${indent}    `;
  // What is kept goes on where it was.
  const text = [...before, ...lines.map((line) => line.replaceAll('\n', inner))].map((line) => inner + line).join('');
  return { text: `${text}\n${indent}`, uses: [...core.uses, ...(fresh?.uses ?? [])] };
}

function wrapped(core: string, handOn: string, gives: 'Ok' | 'Some' | ''): string {
  if (gives === 'Some' && handOn === '.ok()?') return `${core}.ok()`;
  return gives === '' ? `${core}${handOn}` : `${gives}(${core}${handOn})`;
}

/** The only parameter of bytes or text besides the key. */
function messageOf({ params }: FunctionItem, { key }: Making, fix: FixContext) {
  const inKey = fix.text(key.span);
  const found = params.flatMap(({ pattern, type }) => {
    const name = pattern.kind === 'bind' ? pattern.name.text : undefined;
    const bytes = name === undefined ? undefined : bytesOf(name, type);
    if (name === undefined || bytes === undefined || hasWord(inKey, name)) return [];
    return [{ name, bytes }];
  });
  const isChanged = params.some(({ type }) => type.kind === 'ref' && type.mutable);
  return found.length === 1 && !isChanged ? found[0] : undefined;
}

/** An expression of a slice. */
function bytesOf(name: string, type: TypeNode): string | undefined {
  const bare = type.kind === 'ref' ? type.to : type;
  if (bare.kind === 'slice' && isByte(bare.of)) return name;
  const last = bare.kind === 'path' ? bare.path.segments.at(-1) : undefined;
  if (last?.name.text === 'str' || last?.name.text === 'String') return `${name}.as_bytes()`;
  return isBytes(bare) ? `&${name}[..]` : undefined;
}

const isByte = (type: TypeNode | undefined): boolean => type?.kind === 'path' && onlyName(type.path)?.text === 'u8';

function isBytes(type: TypeNode | undefined): boolean {
  const last = type?.kind === 'path' ? type.path.segments.at(-1) : undefined;
  return last?.name.text === 'Vec' && isByte(last.args?.[0]);
}

/** What the bytes are wrapped in when the function returns them: `Ok`, `Some` or nothing. */
function givenBy(returns: TypeNode | undefined): 'Ok' | 'Some' | '' | undefined {
  if (isBytes(returns)) return '';
  const last = returns?.kind === 'path' ? returns.path.segments.at(-1) : undefined;
  if (!isBytes(last?.args?.[0])) return undefined;
  return last?.name.text === 'Option' ? 'Some' : /Result$/.test(last?.name.text ?? '') ? 'Ok' : undefined;
}

/** Nothing comes of the expressions but a value: they change no fields and tell nobody anything. */
function isPure(block: Block, fix: FixContext): boolean {
  let isSo = true;
  forEachExpr(block, (expr) => {
    if (expr.kind === 'macro') isSo &&= SILENT.has(expr.path.segments.at(-1)?.name.text ?? '');
    if (expr.kind === 'await') isSo = false;
    if (expr.kind === 'assign') isSo &&= !fix.text(expr.target.span).startsWith('self.');
    if (expr.kind === 'method' && variableName(expr.receiver) === 'self') isSo = false;
  });
  return isSo;
}

const SILENT = new Set([
  ...['vec', 'format', 'panic', 'matches', 'assert', 'assert_eq', 'debug_assert', 'debug_assert_eq'],
  ...['anyhow', 'bail', 'ensure'],
]);

/**
 * The statements before the cipher is made that have nothing to do with the message: what they ask of it holds of blocks.
 * Undefined when what goes is needed for the key, or does more than give the function's result.
 */
function keptBefore(body: Block, by: Statement, message: string, fix: FixContext): readonly string[] | undefined {
  if (!body.statements.includes(by)) return undefined;
  const names = new Set([message]);
  const isIn = (text: string): boolean => [...names].some((name) => hasWord(text, name));
  const kept: string[] = [];
  const gone: Statement[] = [];
  for (const statement of body.statements) {
    const text = fix.text(statement.span);
    const isBefore = statement.span.end <= by.span.start;
    if (isBefore && !isIn(text)) kept.push(text);
    if (statement === by || (isBefore && !isIn(text))) continue;
    gone.push(statement);
    if (statement.kind !== 'let') continue;
    if (statement.pattern.kind !== 'bind') return undefined;
    if (isBefore) names.add(statement.pattern.name.text);
  }
  const rest: Block = { ...body, statements: gone };
  return isIn(fix.text(by.span)) || !isPure(rest, fix) ? undefined : kept;
}
