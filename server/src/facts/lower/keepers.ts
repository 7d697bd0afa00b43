// Structs and enums that hold plain bytes or texts and do nothing about them when they are dropped.
import { lastName, type Ty } from '../../knowledge/ty.js';
import type { Declaration, DeclaredField } from '../types/declaration.js';
import type { World } from './frame.js';

export interface PlainHolder {
  readonly owner: Declaration;
  /** Fields that own their bytes. */
  readonly fields: readonly DeclaredField[];
}

const WIPING = ['Drop', 'ZeroizeOnDrop'];

export function plainHolder(owner: Declaration): PlainHolder | undefined {
  const wipes =
    WIPING.some((name) => owner.derives.has(name) || owner.implemented.has(name)) ||
    owner.attributes.some(({ path, args }) => path === 'zeroize' && /\bdrop\b/.test(args));
  const fields = wipes ? [] : owner.fields.filter((field) => ownsBytes(field.type));
  return fields.length === 0 ? undefined : { owner, fields };
}

/** `[u8; N]`, `Vec<u8>`, `String`, and an `Option` of them. */
export function ownsBytes(ty: Ty): boolean {
  if (ty.kind === 'array') return ty.of.kind === 'primitive' && ty.of.name === 'u8';
  if (ty.kind !== 'named' || ty.def.crate !== 'std') return false;
  const name = lastName(ty.def.path);
  const inner = ty.args[0];
  if (name === 'String') return true;
  if (name === 'Option' || name === 'Box') return inner !== undefined && (ownsBytes(inner) || inner.kind === 'slice');
  return name === 'Vec' && inner?.kind === 'primitive' && inner.name === 'u8';
}

/** The crates of the project that can wipe memory for good. */
export const wipingCrates = ({ models }: World): readonly string[] =>
  models.recipes('wipe', undefined).flatMap(({ uses }) => uses.map((path) => path.split('::')[0] ?? ''));
