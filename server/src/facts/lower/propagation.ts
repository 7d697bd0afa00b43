// How a failure can be handed to the caller where it is swallowed now, in words that compile.
import type { Api } from '../../knowledge/api.js';
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Path } from '../../syntax/ast.js';
import type { ItemScope } from '../types/scope.js';
import { isStd } from '../types/std.js';
import { strip } from './expressions.js';
import type { Frame } from './frame.js';

const ERROR_TRAIT = /(?:^|::)Error$/;

/** What the words of an error are about. */
type About = 'verification' | 'encryption' | 'decryption';

/** How a function can say that a check has failed. */
export interface WaysOut {
  /** What to write after the expression so that the function returns its failure: `?`; undefined when it cannot. */
  readonly instead: () => string | undefined;
  /** What the function can return to refuse: `None`, `false`. */
  readonly refusal: () => string | undefined;
}

export function waysOut(frame: Frame, ty: Ty): WaysOut {
  const { returnTy, world, scope } = frame;
  return {
    instead: () => suffix(ty, returnTy, world.api, scope),
    refusal: () => refusal(returnTy, scope),
  };
}

/** The same of a call that some AEAD has failed in, whose error can be shown. */
export function handingOn({ returnTy, scope }: Frame): (about: About) => string | undefined {
  if (returnTy && isStd(returnTy, 'Option')) return inOption;
  if (returnTy?.kind !== 'named' || !isResult(returnTy)) return nowhere;
  return (about) => {
    const into = strip(returnTy.args[1] ?? UNKNOWN);
    if (into.kind === 'named' && /^aead@/.test(into.def.crate)) return '?';
    const told = inWords(into) ?? ownInWords(into, about, scope);
    if (told !== undefined) return `.map_err(${told})?`;
    const error = errorOf(returnTy.args[1] ?? UNKNOWN, scope, about);
    return error === undefined ? undefined : `.map_err(|_| ${error})?`;
  };
}

const inOption = (): string => '.ok()?';
const nowhere = (): undefined => undefined;

function suffix(ty: Ty, returnTy: Ty | undefined, api: Api, scope: ItemScope): string | undefined {
  if (returnTy?.kind !== 'named' || ty.kind !== 'named') return undefined;
  if (isStd(returnTy, 'Option')) return isStd(ty, 'Option') ? '?' : isStd(ty, 'Result') ? '.ok()?' : undefined;
  if (!isResult(returnTy) || !isStd(ty, 'Result')) return undefined;
  // What is left of it would be a truth value that nothing looks at.
  if (ty.args[0]?.kind === 'primitive') return undefined;
  const from = ty.args[1] ?? UNKNOWN;
  const into = strip(returnTy.args[1] ?? UNKNOWN);
  if (into.kind === 'unknown') return undefined;
  if (from.kind !== 'unknown' && (sameType(from, into) || takesIn(into, from, scope))) return '?';
  const told = from.kind !== 'unknown' && shows(from, api) ? inWords(into) : undefined;
  if (told !== undefined) return `.map_err(${told})?`;
  const error = errorOf(returnTy.args[1] ?? UNKNOWN, scope);
  return error === undefined ? undefined : `.map_err(|_| ${error})?`;
}

/** What hands an error of std to the caller of a function that returns that type; undefined when nothing does. */
export function handingOnStd(error: string, returnTy: Ty | undefined): string | undefined {
  if (returnTy?.kind !== 'named') return undefined;
  if (isStd(returnTy, 'Option')) return '.ok()?';
  if (!isResult(returnTy)) return undefined;
  const into = strip(returnTy.args[1] ?? UNKNOWN);
  if (isStd(into, error) || isBoxedError(into) || isAnyhow(into)) return '?';
  return isStd(into, 'String') ? '.map_err(|error| error.to_string())?' : undefined;
}

/** A closure that keeps what the error says. */
function inWords(into: Ty): string | undefined {
  if (isStd(into, 'String') || isBoxedError(into)) return '|error| error.to_string()';
  if (isStd(into, 'io::Error')) return '|error| std::io::Error::other(error.to_string())';
  return isAnyhow(into) ? '|error| anyhow::anyhow!("{error}")' : undefined;
}

/** A variant of the program's own error that holds a text. */
function ownInWords(ty: Ty, about: About, scope: ItemScope): string | undefined {
  if (ty.kind !== 'named' || ty.def.crate !== 'self') return undefined;
  const declared = scope.declarationOf(ty);
  if (!declared || !means(declared.name, ty, scope)) return undefined;
  const named = declared.textVariants?.find((name) => LIKE[about].test(name));
  const text = named !== undefined && !declared.unitVariants?.some((name) => LIKE[about].test(name));
  return text ? `|error| ${declared.name}::${named}(error.to_string())` : undefined;
}

/** Names of variants that speak of the same. */
const LIKE: Readonly<Record<About, RegExp>> = {
  verification: /verif/i,
  encryption: /encr|seal|crypto|cipher|aead/i,
  decryption: /decr|open|crypto|cipher|aead/i,
};

function refusal(returnTy: Ty | undefined, scope: ItemScope): string | undefined {
  if (returnTy?.kind === 'primitive' && returnTy.name === 'bool') return 'false';
  if (returnTy?.kind !== 'named') return undefined;
  if (isStd(returnTy, 'Option')) return 'None';
  if (!isResult(returnTy)) return undefined;
  const error = errorOf(returnTy.args[1] ?? UNKNOWN, scope);
  return error === undefined ? undefined : `Err(${error})`;
}

/** An error of the type that the function returns, made of nothing. */
function errorOf(ty: Ty, scope: ItemScope, about: About = 'verification'): string | undefined {
  const words = `"${about} failed"`;
  if (ty.kind === 'tuple' && ty.of.length === 0) return '()';
  if (ty.kind === 'ref' && ty.to.kind === 'primitive' && ty.to.name === 'str') return words;
  if (ty.kind !== 'named') return undefined;
  if (isStd(ty, 'String')) return `${words}.to_string()`;
  if (isBoxedError(ty)) return `${words}.into()`;
  if (isAnyhow(ty)) return `anyhow::anyhow!(${words})`;
  return ty.def.crate === 'self' ? ownError(ty, scope, about) : undefined;
}

/** Variants of an error that say what a failed check says, likeliest first. */
const SAYS_SO = [
  /verif|forge|tamper|authenticat|integrity|mismatch/i,
  /decrypt|signature|tag|mac(?![a-z])|invalid|crypto/i,
  /fail|aead|cipher|unauthori[sz]ed|denied|bad/i,
];

function ownError(ty: Ty & { kind: 'named' }, scope: ItemScope, about: About): string | undefined {
  const declared = scope.declarationOf(ty);
  if (!declared || !means(declared.name, ty, scope)) return undefined;
  if (declared.isUnit) return declared.name;
  for (const pattern of about === 'encryption' ? [LIKE.encryption, ...SAYS_SO] : SAYS_SO) {
    const variant = declared.unitVariants?.find((name) => pattern.test(name));
    if (variant !== undefined) return `${declared.name}::${variant}`;
  }
  return undefined;
}

/** The bare name stands for the type where the function is. */
function means(name: string, ty: Ty & { kind: 'named' }, scope: ItemScope): boolean {
  const span = { start: 0, end: 0 };
  const path: Path = { span, global: false, segments: [{ name: { text: name, span } }] };
  const found = scope.type({ kind: 'path', path, span });
  return found.kind === 'named' && found.def.crate === ty.def.crate && found.def.path === ty.def.path;
}

/** `Cipher(#[from] aes_gcm::Error)` */
function takesIn(into: Ty, from: Ty, scope: ItemScope): boolean {
  const fields = scope.declarationOf(into)?.fields ?? [];
  return fields.some(({ attributes, type }) => attributes.some(({ path }) => path === 'from') && sameType(type, from));
}

const isResult = (ty: Ty): boolean => isStd(ty, 'Result');

const isAnyhow = (ty: Ty): boolean => ty.kind === 'named' && ty.def.crate.startsWith('anyhow@');

const isBoxedError = (ty: Ty): boolean => {
  const inner = isStd(ty, 'Box') && ty.kind === 'named' ? ty.args[0] : undefined;
  return inner?.kind === 'dyn' && ERROR_TRAIT.test(inner.bounds[0]?.def.path ?? '');
};

function sameType(a: Ty, b: Ty): boolean {
  if (a.kind !== 'named' || b.kind !== 'named') return false;
  return a.def.crate === b.def.crate && a.def.path === b.def.path && a.args.length === 0 && b.args.length === 0;
}

/** Errors of published crates can be shown; of the user's own nothing is said. */
const shows = (ty: Ty, api: Api): boolean =>
  ty.kind === 'named' &&
  /@/.test(ty.def.crate) &&
  api.implements(ty, { crate: 'std', path: 'core::fmt::Display' }) !== 'no';
