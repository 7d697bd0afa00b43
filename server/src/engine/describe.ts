// An item that the code names, told for people.
import type { Mention } from '../facts/probe.js';
import type { Api } from '../knowledge/api.js';
import { showItem } from '../knowledge/showItem.js';
import { showTy } from '../knowledge/ty.js';
import type { ApiDescription } from './engine.js';

/** It comes as the struct that has it, under its own name. */
const isField = ({ kind, type }: Mention['item']): boolean =>
  type !== undefined && (kind === 'struct' || kind === 'union');

export function describe({ span, item }: Mention, api: Api): ApiDescription | undefined {
  const page = api.page(item);
  if (!page) return undefined;
  const trait = 'on' in item ? item.trait?.path.split('::').at(-1) : undefined;
  return {
    span,
    page,
    definedAt: isField(item) ? `${item.def.path}::${item.name}` : item.def.path,
    declaration: showItem(item),
    ...('on' in item && trait !== undefined ? { through: `impl ${trait} for ${showTy(item.on)}` } : {}),
    ...(item.deprecated ? { deprecated: item.deprecated } : {}),
    ...(item.cfg === undefined ? {} : { cfg: item.cfg }),
  };
}
