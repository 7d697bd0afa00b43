// Items of crates as a Rust programmer would declare them.
import type { ApiGeneric, ApiItem, AssocItem, Signature } from './api.js';
import { lastName, showTy, type TraitRef, type Ty, typeNumber } from './ty.js';

/** `pub fn encrypt<'a>(&self, nonce: &Nonce<Self>) -> Result<Vec<u8>, Error>`, without a body. */
export function showItem(item: ApiItem | AssocItem): string {
  const { kind, name } = item;
  // A field comes as the struct that has it, under its own name and with its own type.
  if (item.type && (kind === 'struct' || kind === 'union')) return `pub ${name}: ${showType(item.type)}`;
  switch (kind) {
    case 'fn':
      return item.signature
        ? `${'trait' in item && item.trait ? '' : 'pub '}${showFunction(name, item.signature)}`
        : `fn ${name}`;
    case 'const':
    case 'static':
      return `pub ${kind} ${name}${item.type ? `: ${showType(item.type)}` : ''}`;
    case 'alias': {
      const keyword = 'trait' in item && item.trait ? 'type' : 'pub type';
      return `${keyword} ${name}${showGenerics(item.generics)}${item.type ? ` = ${showType(item.type)}` : ''}`;
    }
    case 'module':
      return `pub mod ${name}`;
    case 'macro':
      return `macro_rules! ${name}`;
    case 'derive':
      return `#[derive(${name})]`;
    case 'attribute':
      return `#[${name}]`;
    case 'variant':
      return 'on' in item ? `${showTy(item.on)}::${name}` : name;
    default:
      return `pub ${kind} ${name}${showGenerics(item.generics)}`;
  }
}

function showFunction(name: string, { generics, self, params, returns }: Signature): string {
  const taken = self === undefined ? [] : [SELF[self]];
  const given = params.map((param) => `${param.name === '' ? '_' : param.name}: ${showType(param.type)}`);
  const result = returns.kind === 'tuple' && returns.of.length === 0 ? '' : ` -> ${showType(returns)}`;
  const all = [...taken, ...given];
  const line = `fn ${name}${showGenerics(generics)}(${all.join(', ')})${result}`;
  if (line.length <= WIDEST) return line;
  return `fn ${name}${showGenerics(generics)}(\n${all.map((one) => `    ${one},\n`).join('')})${result}`;
}

const SELF = { value: 'self', ref: '&self', mut: '&mut self' } as const;

/** Columns of a hover before it wraps. */
const WIDEST = 80;

function showGenerics(generics: readonly ApiGeneric[] | undefined): string {
  // `impl Trait` in the place of a parameter's type stands there already.
  const written = (generics ?? []).filter(({ name }) => !name.startsWith('impl '));
  return written.length === 0 ? '' : `<${written.map(showGeneric).join(', ')}>`;
}

function showGeneric({ name, kind, bounds, default: otherwise }: ApiGeneric): string {
  if (kind === 'const') return `const ${name}: usize`;
  const bounded = bounds.length === 0 ? name : `${name}: ${bounds.map(showTrait).join(' + ')}`;
  return otherwise ? `${bounded} = ${showType(otherwise)}` : bounded;
}

function showTrait({ def, args, bindings }: TraitRef): string {
  const name = lastName(def.path);
  if (/^Fn(?:Mut|Once)?$/.test(name) && args[0]?.kind === 'tuple') {
    const result = bindings?.Output;
    const returned = result && !(result.kind === 'tuple' && result.of.length === 0) ? ` -> ${showType(result)}` : '';
    return `${name}(${args[0].of.map(showType).join(', ')})${returned}`;
  }
  const all = [
    ...args.map(showType),
    ...Object.entries(bindings ?? {}).map(([bound, type]) => `${bound} = ${showType(type)}`),
  ];
  return all.length === 0 ? name : `${name}<${all.join(', ')}>`;
}

/** As `showTy`, with what traits are given. */
function showType(ty: Ty): string {
  switch (ty.kind) {
    case 'impl':
    case 'dyn':
      return `${ty.kind} ${ty.bounds.map(showTrait).join(' + ')}`;
    case 'ref':
      return `&${ty.mutable ? 'mut ' : ''}${showType(ty.to)}`;
    case 'slice':
      return `[${showType(ty.of)}]`;
    case 'tuple':
      return `(${ty.of.map(showType).join(', ')}${ty.of.length === 1 ? ',' : ''})`;
    case 'named':
      if (ty.args.length === 0 || typeNumber(ty) !== undefined) return showTy(ty);
      return `${lastName(ty.def.path)}<${ty.args.map(showType).join(', ')}>`;
    case 'projection':
      if (ty.self.kind === 'param') return `${ty.self.name}::${ty.name}`;
      return `<${showType(ty.self)} as ${showTrait(ty.trait)}>::${ty.name}`;
    default:
      return showTy(ty);
  }
}
