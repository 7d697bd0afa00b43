// How an item is told that a feature keeps out: whose feature it is, and which dependency can turn it on.
import type { Api, Gate } from '../../knowledge/api.js';
import { splitCrate } from '../../knowledge/versions.js';
import type { Name } from '../../syntax/ast.js';
import type { GatedItem } from '../model.js';
import { tableOf } from './missing.js';

/** `libName`: the dependency that the code names it through, where it does. */
export function gatedItem(api: Api, gate: Gate, name: Name, libName?: string): Omit<GatedItem, 'fix'> {
  const through = libName === undefined ? [] : api.openers(gate, libName);
  return {
    span: name.span,
    name: name.text,
    features: gate.features,
    package: splitCrate(gate.crate)[0],
    table: tableOf(api, gate.crate),
    openers: through.length > 0 ? through : api.openers(gate),
  };
}
