// Items within a body: a constant is a value of the block, functions and methods are read as code that may run.
import { UNKNOWN } from '../../knowledge/ty.js';
import type { FunctionItem, ImplItem, Item, TraitItem } from '../../syntax/ast.js';
import { receiverType, stdKey } from '../types/std.js';
import type { Source, Val } from '../values/val.js';
import { annotated } from './annotated.js';
import { block, inBlock } from './blocks.js';
import { quietly } from './conditional.js';
import { choose } from './control.js';
import { evaluate, unknown } from './expressions.js';
import type { Frame } from './frame.js';
import { readHead } from './heads.js';
import { bind } from './patterns.js';
import { declare } from './places.js';

export function localItem(frame: Frame, item: Item): void {
  switch (item.kind) {
    case 'use':
      frame.scope.readImports(item);
      return;
    case 'const':
    case 'static':
      if (item.value) {
        const value = constant(frame, item);
        bind(frame, { kind: 'bind', name: item.name, byRef: false, mutable: false, span: item.name.span }, value);
      } else readHead(frame.scope, item);
      return;
    case 'fn':
      localFunction(frame, item);
      return;
    case 'impl':
    case 'trait':
      localMembers(frame, item);
      return;
    default: {
      const leave = 'generics' in item ? frame.scope.enterGenerics(item.generics) : undefined;
      readHead(frame.scope, item);
      leave?.();
    }
  }
}

function constant(frame: Frame, item: Item & { kind: 'const' | 'static' }): Val {
  const outer = frame.naming;
  frame.naming = { name: item.name.text, nameSpan: item.name.span, position: 'const' };
  const declared = frame.scope.type(item.type);
  const value = item.value ? evaluate(frame, item.value, declared) : unknown(frame, declared);
  frame.naming = outer;
  const written = annotated(value, declared);
  return item.kind === 'static' && CELLS.has(stdKey(declared) ?? '') ? keptIn(item, written) : written;
}

/** Statics that are given their value when it is first asked for. */
const CELLS: ReadonlySet<string> = new Set(['OnceLock', 'OnceCell', 'LazyLock', 'Lazy']);

/** It lives as long as the program, though only this block sees it. */
function keptIn({ name }: Item & { kind: 'const' | 'static' }, value: Val): Val {
  const src: Source = { kind: 'item', key: `#${name.text}@${name.span.start}`, name: name.text, span: name.span };
  return { ...value, src: { kind: 'kept', place: { ...value, src }, value } };
}

function localMembers(frame: Frame, item: ImplItem | TraitItem): void {
  const leave = frame.scope.enterImpl(item);
  readHead(frame.scope, item);
  for (const member of item.items) {
    quietly(
      frame,
      member.attributes.some(({ path }) => path === 'cfg'),
      () => {
        if (member.kind === 'fn') localFunction(frame, member);
        else if (member.kind === 'const') constant(frame, member);
        else readHead(frame.scope, member);
      },
    );
  }
  leave();
}

function localFunction(frame: Frame, item: FunctionItem): void {
  const leave = frame.scope.enterGenerics(item.generics);
  readHead(frame.scope, item);
  const { body } = item;
  if (body) choose(frame, [() => inBlock(frame, [], () => void walk(frame, item, body))], false);
  leave();
}

function walk(frame: Frame, item: FunctionItem, body: NonNullable<FunctionItem['body']>): void {
  const returns = frame.out.returns.length;
  const outer = frame.returnTy;
  const self = receiverType(item.self, frame.scope.selfType ?? UNKNOWN);
  if (item.self) declare(frame, 'self', item.span, unknown(frame, self));
  for (const param of item.params) bind(frame, param.pattern, unknown(frame, frame.scope.type(param.type)));
  frame.returnTy = item.returns && frame.scope.type(item.returns);
  block(frame, body, frame.returnTy);
  frame.returnTy = outer;
  frame.out.returns.length = returns;
}
