// Notes what a type has only with a feature that is off. Paths are noted by the names.
import type { AssocItem } from '../../knowledge/api.js';
import type { Name } from '../../syntax/ast.js';
import { gatedItem } from '../names/gated.js';
import type { Frame } from './frame.js';
import { doubtsHere } from './missing.js';

/** `items`: all that may have the name. */
export function noteGate(frame: Frame, items: readonly AssocItem[], name: Name): void {
  const gate = items[0]?.gate;
  if (!gate || items.some((item) => !item.gate || item.uncertain)) return;
  if (frame.out.gated.some(({ span }) => span.start === name.span.start)) return;
  const unless = doubtsHere(frame);
  frame.out.gated.push({ ...(unless ? { unless } : {}), ...gatedItem(frame.world.api, gate, name) });
}
