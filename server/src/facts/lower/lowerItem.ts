// One item in, what is known of it by itself out. Never throws; what it cannot read it says nothing about.
import type { Anchor } from '../../findings/model.js';
import type { ImplementationModel } from '../../knowledge/roles.js';
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Role } from '../../knowledge/vocabulary.js';
import type { ConstItem, FunctionItem, Item, MacroItem, TypeNode } from '../../syntax/ast.js';
import type { ItemScope } from '../types/scope.js';
import { type Binding, coreOf, exactly, makeVal, type Val } from '../values/val.js';
import { block } from './blocks.js';
import { joined } from './control.js';
import { evaluate } from './expressions.js';
import { type Frame, type Lowered, siteOf, type World } from './frame.js';
import { readHead } from './heads.js';
import { showingDerives } from './holders.js';
import { plainHolder, wipingCrates } from './keepers.js';
import { bind } from './patterns.js';
import { declare } from './places.js';
import { handingOn } from './propagation.js';
import { noteInstrumented } from './shown.js';
import { noteAccepted, noteReturned as noteReturnedVerdict, noteUnread } from './verdicts.js';
import { acceptingVerifier } from './verifiers.js';

export interface ItemToLower {
  readonly unit: Anchor;
  readonly key?: string;
  readonly item: Item;
  readonly scope: ItemScope;
  readonly inTest: boolean;
  /** A program wrote it: what it derives is for that program to say. */
  readonly generated: boolean;
  /** What is known of the method, when it implements one of a crate's trait. */
  readonly implementing?: ImplementationModel;
  /** It is the `fmt` of `Display` or `Debug`. */
  readonly formats?: 'display' | 'debug' | undefined;
  /** Keys of the statics that a macro call declares, by name. */
  readonly declaredBy?: ReadonlyMap<string, string>;
  /** Types of the parameters, with `self` first. */
  readonly params?: readonly Ty[];
  /** The type that a struct or enum declares. */
  readonly declares?: Ty;
}

export function lowerItem(world: World, input: ItemToLower): Lowered {
  const frame = newFrame(world, input);
  const { item } = input;
  readHead(input.scope, item);
  const result =
    item.kind === 'fn'
      ? lowerFunction(frame, item, input.params ?? [])
      : item.kind === 'const' || item.kind === 'static'
        ? lowerConstant(frame, item)
        : undefined;
  const inner = item.kind === 'macro' ? lowerDeclared(frame, item, input.declaredBy) : undefined;
  const verifier = item.kind === 'fn' && input.implementing ? acceptingVerifier(item, input.implementing) : undefined;
  if (item.kind === 'fn' && result && input.implementing?.returns)
    noteReturned(frame, item, result, input.implementing.returns, input.implementing.path);
  const { out } = frame;
  noteUnread([...out.calls, ...out.ownCalls].map((call) => call.verdict));
  const declares = input.declares && input.scope.declarationOf(input.declares);
  const caresForMemory = wipingCrates(world).some((crate) => input.scope.moduleImports(crate));
  const holds = declares && caresForMemory ? plainHolder(declares) : undefined;
  return {
    unit: input.unit,
    ...(input.key === undefined ? {} : { key: input.key }),
    inTest: input.inTest,
    calls: out.calls,
    ownCalls: out.ownCalls,
    writes: out.writes.filter(({ copy }) => !copy || givesBack(item, copy)),
    regions: out.regions,
    result,
    ...(inner ? { inner } : {}),
    fills: fillsOf(frame, input.params ?? []),
    literals: out.literals,
    missing: out.missing,
    gated: out.gated,
    undeclared: [],
    outdated: [],
    compared: out.compared,
    cuts: out.cuts,
    named: out.named,
    unimported: out.unimported,
    typesUsed: NONE_USED,
    wrongArguments: out.wrongArguments,
    verifiers: verifier ? [verifier] : [],
    shown: out.shown,
    ...out.traits,
    wipes: out.wipes,
    forgotten: out.forgotten,
    caresForMemory,
    ...(holds ? { holds } : {}),
    showing: declares && !input.generated ? showingDerives(declares, input.scope, world) : [],
    ...(item.kind === 'fn' && item.self ? { self: item.self === 'shared' ? ('ref' as const) : item.self } : {}),
    handOn: handingOn(frame),
  };
}

/** A builder gives back what it was given; a method on a copy of a counter gives a number. */
function givesBack(item: Item, param: Binding): boolean {
  if (item.kind !== 'fn' || !item.returns) return false;
  const owner = param.val.ty.kind === 'named' ? (param.val.ty.def.path.split('::').at(-1) ?? '') : '';
  return names(item.returns).some((name) => name === 'Self' || name === owner || name === 'impl');
}

/** The names of all types within a type. */
function names(node: TypeNode): readonly string[] {
  switch (node.kind) {
    case 'path':
      return node.path.segments.flatMap((segment) => [segment.name.text, ...(segment.args ?? []).flatMap(names)]);
    case 'tuple':
      return node.of.flatMap(names);
    case 'ref':
      return names(node.to);
    case 'array':
    case 'slice':
      return names(node.of);
    default:
      return ['impl'];
  }
}

function newFrame(world: World, input: ItemToLower): Frame {
  return {
    world,
    scope: input.scope,
    unit: input.unit,
    out: {
      calls: [],
      ownCalls: [],
      writes: [],
      regions: new Map(),
      returns: [],
      literals: [],
      missing: [],
      gated: [],
      shown: [],
      compared: [],
      cuts: [],
      named: [],
      unimported: [],
      wrongArguments: [],
      wipes: [],
      forgotten: [],
      traits: {
        authenticates: false,
        authenticatesUnseen: false,
        xors: false,
        wipesForGood: false,
        measured: new Set(),
        bounded: new Set(),
      },
    },
    blocks: [new Map()],
    params: [],
    regions: [],
    arms: [],
    order: 0,
    choices: 0,
    diverged: false,
    rehearsing: false,
    log: undefined,
    naming: { position: 'other' },
    inMacro: false,
    statement: { span: input.item.span },
    passedOver: new Map(),
    following: undefined,
    formats: input.formats,
    functionName: input.item.kind === 'fn' ? input.item.name.text : '',
    returnTy: undefined,
  };
}

function lowerFunction(frame: Frame, fn: FunctionItem, types: readonly Ty[]): Val | undefined {
  if (!fn.body) return undefined;
  let index = 0;
  if (fn.self) {
    const span = { start: 0, end: 0 };
    const self = makeVal(
      { kind: 'param', index, name: 'self', span },
      types[index] ?? frame.scope.selfType ?? UNKNOWN,
      [],
    );
    frame.params.push(declare(frame, 'self', span, exactly(self)));
    index += 1;
  }
  for (const param of fn.params) {
    const { pattern } = param;
    const name = pattern.kind === 'bind' ? pattern.name.text : '_';
    const val = makeVal(
      { kind: 'param', index, name, span: pattern.span },
      types[index] ?? frame.scope.type(param.type),
      [],
    );
    if (pattern.kind === 'bind')
      frame.params.push(declare(frame, name, pattern.name.span, pattern.byRef ? val : exactly(val)));
    else {
      frame.params.push({ name, span: pattern.span, val });
      bind(frame, pattern, val);
    }
    index += 1;
  }
  noteInstrumented(frame, fn);
  frame.returnTy = fn.returns && frame.scope.type(fn.returns);
  const tail = block(frame, fn.body, frame.returnTy);
  if (fn.body.tail) {
    noteReturnedVerdict(frame, tail, fn.body.tail.span);
    noteAccepted(frame, fn.body.tail);
  }
  const results = [...frame.out.returns, ...(frame.diverged || !fn.body.tail ? [] : [tail])];
  return results.length === 0 ? undefined : joined(results, []);
}

/** What a crate takes from a method of the user's own is used as if it were given to a call. */
function noteReturned(frame: Frame, fn: FunctionItem, result: Val, role: Role, path: string): void {
  const span = fn.body?.tail?.span ?? fn.name.span;
  frame.out.calls.push({
    model: { path, action: 'make-nonce', args: [role] },
    name: fn.name.text,
    span,
    nameSpan: fn.name.span,
    args: [result],
    argSpans: [span],
    result,
    statement: span,
    isStatement: false,
    site: siteOf(frame),
    regions: [],
  });
}

/** What the statics hold that a macro call declares, by their keys. */
function lowerDeclared(
  frame: Frame,
  macro: MacroItem,
  keys: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, Val> {
  const values = new Map<string, Val>();
  for (const item of macro.items) {
    if (item.kind !== 'static' && item.kind !== 'const') continue;
    const value = lowerConstant(frame, item);
    const key = keys?.get(item.name.text);
    if (value && key !== undefined) values.set(key, value);
  }
  return values;
}

function lowerConstant(frame: Frame, item: ConstItem): Val | undefined {
  if (!item.value) return undefined;
  frame.naming = { name: item.name.text, nameSpan: item.name.span, position: 'const' };
  const value = evaluate(frame, item.value, frame.scope.type(item.type));
  // Zeros in a `static mut` are there to be overwritten.
  return item.mutable && coreOf(value).kind === 'zeros' ? undefined : value;
}

/** Parameters taken by `&mut` that no longer hold what the caller gave. */
function fillsOf(frame: Frame, types: readonly Ty[]): ReadonlyMap<number, Val> {
  const fills = new Map<number, Val>();
  frame.params.forEach((binding: Binding, index) => {
    const ty = types[index];
    const now = coreOf(binding.val);
    const untouched = now.kind === 'param' && now.index === index;
    if (ty?.kind === 'ref' && ty.mutable && !untouched) fills.set(index, binding.val);
  });
  return fills;
}

/** The scope collects them. */
const NONE_USED: ReadonlySet<string> = new Set();
